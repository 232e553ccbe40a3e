import { describe, expect, it } from 'vitest';
import { LEAD_KINDS, type Lead, type LeadsFile } from '../../../src/core/leads/index.ts';
import { leadsWords } from '../../../src/lib/i18n/leads.ts';
import { copyLead } from '../../../src/lib/leads/copy.ts';
import { leadsIn } from '../../../src/lib/leads/filter.ts';
import { LEAD_COLUMNS, leadCard, leadRows } from '../../../src/lib/leads/view.ts';
import { fingerprint } from '../../../src/lib/url/fingerprint.ts';
import { DEFAULT_LEADS } from '../../../src/lib/url/leads.ts';

const lead: Lead = {
  id: 'L-01.a0004-2024',
  rule: 'L-01',
  version: 1,
  kind: 'jump',
  grade: 'possible_error',
  agency: 'a0004',
  year: 2024,
  report: 'a0004-2024',
  text: {
    zh: '行政处罚{0}件，为2023年度（{1}件）的99.6倍',
    en: 'penalties {0}, 99.6 times those of 2023 ({1})',
  },
  cells: [
    { report: 'a0004-2024', key: 'penalty_decisions', value: 1204332 },
    { report: 'a0004-2023', key: 'penalty_decisions', value: 12091 },
  ],
  formula: { zh: '1,204,332 ÷ 12,091 = 99.6', en: '1,204,332 ÷ 12,091 = 99.6' },
  fraction: null,
  path: 'r/a0004-2024/?cell=penalty_decisions',
  published: '2025-01-23',
  findings: [{ check: 'X-01', severity: 'warn' }],
};
const body = { agency: 'a0004', name: '甲市公安局', nameEn: 'Jia Public Security Bureau', class: 'dept' };
const file = {
  agencies: [body, { ...body, agency: 'a0001', class: 'gov' }],
  leads: [lead, { ...lead, id: 'x', agency: 'a0001', year: 2020, kind: 'copied' as const }],
} satisfies Pick<LeadsFile, 'agencies' | 'leads'>;

describe('a card', () => {
  it('links each number to its cell and shows no place unfilled', () => {
    const card = leadCard(lead, body, '/zh/demo/', 'zh');
    expect(card.gradeWord).toBe('可能是填报错误');
    expect(card.head).toBe('甲市公安局2024年度报告（2025-01-23公布）：');
    expect(card.plain).toBe('行政处罚1,204,332件，为2023年度（12,091件）的99.6倍');
    expect(card.parts.filter((part) => 'cell' in part)).toEqual([
      { text: '1,204,332', cell: lead.cells[0], href: '/zh/demo/r/a0004-2024/?cell=penalty_decisions' },
      { text: '12,091', cell: lead.cells[1], href: '/zh/demo/r/a0004-2023/?cell=penalty_decisions' },
    ]);
    expect(leadCard(lead, body, '/en/demo/', 'en').head).toContain(
      'Jia Public Security Bureau, data year 2024',
    );
  });

  it('is copied with its pinned link, formula, rule and warnings', () => {
    const place = {
      lang: 'zh' as const,
      release: { id: 't2', date: '2025-06-10' },
      linkOf: (path: string) => `http://x/zh/demo/v/t2/${path}`,
      synthetic: true,
    };
    const text = copyLead(lead, body, '行政处罚1,204,332件', place);
    for (const part of [
      'L-01',
      'http://x/zh/demo/v/t2/r/a0004-2024/?cell=penalty_decisions ',
      '可能是填报错误',
      'X-01',
      '虚构',
    ])
      expect(text).toContain(part);
    const note: Lead = { ...lead, grade: 'note', findings: [{ check: 'X-03', severity: 'info' }] };
    expect(copyLead(note, body, '…', { ...place, synthetic: false })).not.toContain('注意');
  });
});

describe('the list', () => {
  it('keeps what year, kind, class and body allow', () => {
    const ids = (view: Partial<typeof DEFAULT_LEADS>) =>
      leadsIn(file, { ...DEFAULT_LEADS, ...view }).map(({ id }) => id);
    expect(ids({})).toEqual([lead.id, 'x']);
    expect(ids({ from: 2021 })).toEqual([lead.id]);
    expect(ids({ to: 2020 })).toEqual(['x']);
    expect(ids({ kinds: ['copied'] })).toEqual(['x']);
    expect(ids({ classes: ['gov'] })).toEqual(['x']);
    expect(ids({ agencies: ['a0004'] })).toEqual([lead.id]);
    expect(ids({ agencies: ['a0009'] })).toEqual([]);
  });

  it('has a fingerprint that any number, grade or rule version changes, and order does not', () => {
    const print = (leads: Lead[]) => fingerprint(LEAD_COLUMNS, leadRows(leads));
    const usual = print(file.leads);
    expect(print([...file.leads].reverse())).toBe(usual);
    for (const other of [
      { version: 2 },
      { grade: 'note' as const },
      { cells: [{ report: 'r', key: 'k', value: 1 }] },
    ])
      expect(print([{ ...lead, ...other }, ...file.leads.slice(1)])).not.toBe(usual);
  });

  it('has a word for every kind in both languages', () => {
    for (const lang of ['zh', 'en'] as const)
      expect(Object.keys(leadsWords(lang).kinds).sort()).toEqual([...LEAD_KINDS].sort());
  });
});
