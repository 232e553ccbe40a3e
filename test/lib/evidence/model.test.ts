import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../src/core/codebook/measures.ts';
import type { AgencyFile } from '../../../src/core/dataset/agency-file.ts';
import { answerFrom } from '../../../src/lib/evidence/answer.ts';
import { cellFact, find } from '../../../src/lib/evidence/cell.ts';
import { arithmetic, rateOf, sumOf } from '../../../src/lib/evidence/computed.ts';
import { listedHash } from '../../../src/lib/evidence/load.ts';
import { cellRecord, recordText } from '../../../src/lib/evidence/record.ts';
import { linkIsDead, linkText } from '../../../src/lib/evidence/texts.ts';
import { totalOf } from '../../../src/lib/evidence/totals.ts';
import { cellVersion, currentOn, differ } from '../../../src/lib/evidence/versions.ts';

type Fact = AgencyFile['reports'][number]['facts'][number];
const fact = (key: string, value: number | null, rest: Partial<Fact> = {}): Fact => {
  const [indicator = '', applicant = null] = key.split('.');
  return {
    ...{ indicator, applicant, value, raw: value === null ? '' : String(value), status: 'reported' },
    ...{ locator: { block: 3, table: 1, row: 2, col: 4 }, method: 'table', confidence: 1, flags: [] },
    ...{ corrected: null, computed: null },
    ...rest,
  };
};

function file(facts: Fact[], report: Record<string, unknown> = {}, kind = 'snapshot'): AgencyFile {
  const origin = {
    ...{ kind, url: 'http://x.example/1', title: 'Report', publisher: 'Office', accessed: '2025-04-09' },
    ...{ linkState: 'dead', mediaType: null, sha256: 'ab'.repeat(32), file: null },
  };
  const row = {
    ...{ report: 'a1-2023', year: 2023, version: 1, edition: 'f2021', editionSeen: true, origin },
    ...{ published: '2024-01-15', signed: '2024-01-11', signedRaw: null, firstSeen: '2024-01-15' },
    ...{ note: null, facts, findings: [], mentions: [], corrections: [] },
    ...report,
  };
  return {
    agency: { agency: 'a1', name: '甲', nameEn: 'A' },
    lineage: [],
    reports: [row],
    missing: [{ year: 2024, state: 'confirmed_unpublished', checked: '2025-02-10', places: ['x'] }],
  } as unknown as AgencyFile;
}

it('tells a page that is gone from one whose attachment is', () => {
  const [report] = file([]).reports;
  if (report === undefined) throw new Error('no report');
  const said = (linkState: string) => linkText({ ...report.origin, linkState }, 'en');
  expect(new Set(['alive', 'dead', 'attachment_dead'].map(said)).size).toBe(3);
  expect(linkIsDead({ ...report.origin, linkState: 'attachment_dead' })).toBe(true);
  expect(linkIsDead({ ...report.origin, linkState: 'alive' })).toBe(false);
});

describe('a cell', () => {
  it('keeps published, corrected and missing apart', () => {
    const own = file([fact('req_new.total', 0), fact('out_total.total', 5, { corrected: 6 })]);
    expect(cellFact(own, 'a1-2023', 'req_new.total')).toMatchObject({ value: 0, status: 'reported' });
    expect(cellFact(own, 'a1-2023', 'out_total.total')).toMatchObject({ value: 5, corrected: 6 });
    for (const status of ['blank', 'absent', 'not_in_form', 'not_applicable', 'unreadable'])
      expect(cellFact(file([fact('x', null, { status })]), 'a1-2023', 'x')).toMatchObject({
        value: null,
        status,
      });
  });

  it('says why there is no row: no report, another form, not transcribed, missing', () => {
    expect(cellFact(file([]), 'a1-2024', 'req_new.total')).toMatchObject({
      status: 'no_report',
      missing: { checked: '2025-02-10' },
    });
    const statusOf = (own: AgencyFile, key: string) => cellFact(own, 'a1-2023', key).status;
    expect(statusOf(file([]), 'req_new.total')).toBe('absent');
    expect(statusOf(file([], {}, 'transcribed'), 'req_new.total')).toBe('not_transcribed');
    expect(statusOf(file([]), 's14_req_received')).toBe('not_in_form');
  });

  it('is found by its key, by a count’s code, and not by an unknown report or measure', () => {
    const own = file([fact('req_new.total', 4)]);
    expect(find(own, 'a1-2023', 'req_new')).toMatchObject({
      kind: 'fact',
      fact: { key: 'req_new.total', value: 4 },
    });
    expect(find(own, 'a1-2023', 'disclosure_rate_broad')?.kind).toBe('rate');
    expect(find(own, 'b1-2023', 'req_new')).toBeNull();
    expect(find(own, 'a1-2023', 'timeliness')).toBeNull();
  });

  it('copies all ten items, also those that are not known', () => {
    const context = {
      ...{ lang: 'en' as const, release: { id: 't1', date: '2025-04-10', hash: 'h' } },
      ...{ link: 'http://site/v/t1/', time: '2025-01-01T00:00:00Z' },
    };
    const items = cellRecord(
      cellFact(file([fact('req_new.total', 4)]), 'a1-2023', 'req_new.total'),
      null,
      context,
    );
    expect(items).toHaveLength(10);
    expect(items.every(([label, text]) => label !== '' && text !== '')).toBe(true);
    expect(recordText(items, 'en')).toMatch(/= 4\n[^]*dead on 2025-04-09[^]*abab[^]*v\/t1/);
    expect(cellRecord(cellFact(file([]), 'a1-2024', 'req_new.total'), null, context)).toHaveLength(10);
  });
});

describe('a computed number', () => {
  const own = file([fact('out_granted.total', 7), fact('out_partial.total', 1), fact('out_total.total', 12)]);
  const rate = measureOf('disclosure_rate_broad');

  it('shows its formula in real numbers and leads on to each operand', () => {
    const found = rateOf(own, 'a1-2023', rate, own.reports[0] ?? null);
    expect(arithmetic(found, String, String)).toBe('100 × (7 + 1) ÷ 12');
    expect(found.value).toBeCloseTo(66.6667, 3);
    expect(found.operands.map(({ key }) => key)).toEqual([
      'out_granted.total',
      'out_partial.total',
      'out_total.total',
    ]);
  });

  it('has no value when an operand has none, and never takes it as 0', () => {
    const gap = file([fact('out_granted.total', 7), fact('out_total.total', 12)]);
    const found = rateOf(gap, 'a1-2023', rate, gap.reports[0] ?? null);
    expect([found.value, arithmetic(found, String, String)]).toEqual([null, '100 × (7 + ?) ÷ 12']);
    const sum = sumOf(
      [
        { report: 'a1-2023', key: 'out_granted.total' },
        { report: 'a1-2023', key: 'out_partial.total' },
      ],
      new Map([['a1', gap]]),
    );
    expect(sum?.value).toBeNull();
  });

  it('adds cells, pools rates, and refuses what the release lacks', () => {
    const terms = [
      { report: 'a1-2023', key: 'out_granted.total' },
      { report: 'a1-2023', key: 'out_partial.total' },
    ];
    expect(answerFrom({ kind: 'sum', terms }, new Map([['a1', own]]))).toMatchObject({
      kind: 'computed',
      computed: { value: 8 },
    });
    expect(answerFrom({ kind: 'sum', terms }, new Map())).toEqual({ kind: 'unknown' });
    const part = { agency: 'a1', year: 2023, status: 'reported' };
    const pooled = totalOf(
      'disclosure_rate_broad',
      [
        { ...part, report: 'a1-2023', numerator: 1, denominator: 4 },
        { ...part, report: 'a2-2023', numerator: 3, denominator: 4 },
      ],
      (id) => id,
    );
    expect(pooled).toMatchObject({ numerator: 4, denominator: 8, value: 50 });
    expect(totalOf('req_new', [], (id) => id)).toBeNull();
  });
});

describe('versions', () => {
  const first = cellVersion(file([fact('x', 38)]), { id: 't1', date: '2025-04-10' }, 'a1-2023', 'x');
  const second = cellVersion(
    file([fact('x', 83)], { version: 2, firstSeen: '2025-05-22' }),
    { id: 't2', date: '2025-06-10' },
    'a1-2023',
    'x',
  );

  it('says which release and which published text were current on a day', () => {
    const on = (day: string) => {
      const { release, text } = currentOn([first, second], day);
      return [release?.value ?? null, text?.value ?? null];
    };
    expect(on('2024-01-14')).toEqual([null, null]);
    expect(on('2024-06-01')).toEqual([null, 38]);
    expect(on('2025-05-22')).toEqual([38, 83]);
    expect(on('2025-06-10')).toEqual([83, 83]);
    expect([differ([first, second]), differ([first, first])]).toEqual([true, false]);
  });

  it('knows a release without the agency', () => {
    expect(cellVersion(null, { id: 't0', date: '2024-01-01' }, 'a1-2023', 'x').status).toBe('no_report');
  });
});

it('finds a file’s line in a list of hashes', () => {
  const hash = 'c'.repeat(64);
  expect(listedHash(`${'a'.repeat(64)}  x\n${hash}  source/a1-2023.json\n`, 'source/a1-2023.json')).toBe(
    hash,
  );
  expect(listedHash('', 'x')).toBeNull();
});
