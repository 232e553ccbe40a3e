import { describe, expect, it } from 'vitest';
import type { YearFile } from '../../../src/core/dataset/year-file.ts';
import { groupDeadlines } from '../../../src/lib/ledger/deadlines.ts';
import { headline } from '../../../src/lib/ledger/headline.ts';
import { headlineParts } from '../../../src/lib/ledger/headlineText.ts';
import { asofOf, ledgerLines } from '../../../src/lib/ledger/lines.ts';
import { filterLines, nextSort, sortLines } from '../../../src/lib/ledger/order.ts';
import { oddSignature, remarksOf } from '../../../src/lib/ledger/remarks.ts';
import { DEFAULT_CHECK, type CheckView } from '../../../src/lib/url/check.ts';
import { release, year } from '../../support/year.ts';

const file = year('demo', 't2', 2024);
const recorded = DEFAULT_CHECK.deadlines;
const at = (asof: string, deadlines: CheckView['deadlines'] = recorded, of: YearFile = file) =>
  ledgerLines(of.rows, of.year, asof, deadlines);
const text = (lines: ReturnType<typeof at>, lang: 'zh' | 'en' = 'zh') =>
  headline(lines)
    .map((group) =>
      headlineParts(group, true, lang)
        .map((part) => part.before + part.text)
        .join(''),
    )
    .join(' | ');
function line(lines: ReturnType<typeof at>, agency: string) {
  const found = lines.find(({ due }) => due.agency === agency);
  if (found === undefined) throw new Error(agency);
  return found;
}

describe.each([
  ['demo', 't1', '2025-04-10'],
  ['demo', 't2', '2025-06-10'],
  ['sample', '2026.1', '2026-11-24'],
  ['xianning', '2026.1', '2026-11-24'],
])('%s %s', (collection, id, date) => {
  it('comes to the release’s own states on the release’s date', () => {
    const dataset = release(collection, id);
    const years = [...new Set(dataset.due.map((row) => Number(row.year)))];
    for (const of of years) {
      const lines = at(date, recorded, year(collection, id, of));
      const states = lines.map(({ due, state, days }) => `${due.agency} ${state} ${days ?? ''}`);
      const released = dataset.due
        .filter((row) => row.year === String(of))
        .map((row) => `${row.agency} ${row.state} ${row.days}`);
      expect(states.sort()).toEqual(released.sort());
    }
  });
});

describe('the headline', () => {
  it('counts the planted city', () => {
    expect(text(at('2025-06-10'))).toBe(
      '部门应报 20 · 按期 18 · 迟 1 · 确认未发布 1 · 日期待核 0 | 市政府：按期（3月31日） | 乡镇：按本地通知（2月20日） · 按期 1',
    );
  });

  it('does not know on a past day what came later', () => {
    expect(text(at('2025-02-10'))).toContain('市政府：未到期（3月31日）');
    const early = at('2025-02-05');
    expect(line(early, 'a0006')).toMatchObject({ state: 'not_collected', report: null, later: true });
    expect(line(early, 'a0005').state).toBe('not_collected');
    expect(text(early)).toBe(
      '部门应报 20 · 按期 18 · 迟 0 · 确认未发布 0 · 日期待核 0 · 未收录 2 | 市政府：未到期（3月31日） | 乡镇：按本地通知（2月20日） · 按期 1',
    );
  });

  it('adds up to what was due, on any day', () => {
    for (const day of ['2024-12-31', '2025-01-16', '2025-01-31', '2025-02-01', '2025-06-10']) {
      for (const group of headline(at(day))) {
        expect(group.counts.reduce((sum, { count }) => sum + count, 0)).toBe(group.lines);
      }
    }
  });

  it('says so in English', () => {
    expect(text(at('2025-06-10'), 'en')).toMatch(
      /^Departments due 20 · On time 18 · Late 1 · Confirmed unpublished 1 · Date to verify 0 \| /,
    );
  });
});

describe('deadlines', () => {
  it('of the reader count for their group alone', () => {
    const lines = at('2025-06-10', { ...recorded, dept: '2025-01-15' });
    const late = lines.filter(({ state }) => state === 'late');
    expect(late.length).toBeGreaterThan(1);
    expect(late.every(({ group, rule }) => group === 'dept' && rule === 'reader')).toBe(true);
    expect(line(lines, 'a0001').state).toBe('on_time');
    expect(line(lines, 'a0006').days).toBe(23);
  });

  it('in law leave townships without one', () => {
    const town = line(at('2025-06-10', { ...recorded, other: 'statutory' }), 'a0022');
    expect(town).toMatchObject({ state: 'received_no_deadline', deadline: null, rule: 'none' });
    expect(line(at('2025-06-10'), 'a0022')).toMatchObject({ deadline: '2025-02-20', rule: 'notice' });
  });

  it('are offered as they stand', () => {
    expect(groupDeadlines(file.rows, 2024, recorded)).toMatchObject([
      { group: 'dept', legal: '2025-01-31', recorded: '2025-01-31', differs: false },
      { group: 'gov', legal: '2025-03-31', differs: false },
      { group: 'other', legal: null, recorded: '2025-02-20', differs: true },
    ]);
  });

  it('speak for no later day than the release', () => {
    expect(asofOf({ asof: '2030-01-01' }, '2025-06-10')).toBe('2025-06-10');
    expect(asofOf({ asof: '2025-02-10' }, '2025-06-10')).toBe('2025-02-10');
    expect(asofOf({ asof: null }, '2025-06-10')).toBe('2025-06-10');
  });
});

describe('remarks', () => {
  it('name the places of a search', () => {
    expect(remarksOf(line(at('2025-06-10'), 'a0005'), 'zh')).toEqual([
      '2025-02-10 查找 3 处未见：市政府门户网站年度报告栏目、市民政局网站信息公开专栏、市政务公开平台',
    ]);
  });

  it('explain a signature that may be read in two ways', () => {
    const science = line(at('2025-06-10'), 'a0003');
    expect(oddSignature(science)).toBe(true);
    expect(remarksOf(science, 'zh')[0]).toBe(
      '落款印作“2025114”：1月14日（据网页日期 2025-01-20 判定；亦可读作 11月4日）',
    );
    expect(remarksOf(science, 'en')[0]).toContain('14 Jan');
    expect(oddSignature(line(at('2025-06-10'), 'a0002'))).toBe(false);
  });

  it('show both dates of a dispute, and call it no lateness', () => {
    const water = line(at('2025-06-10', recorded, year('demo', 't2', 2021)), 'a0011');
    expect(water).toMatchObject({ state: 'date_in_dispute', days: null });
    expect(remarksOf(water, 'zh').join()).toMatch(/2022-01-20.*2023-08-09.*不能定为迟/);
  });
});

describe('order', () => {
  const lines = at('2025-06-10');
  const ids = (view: Partial<CheckView>) =>
    sortLines(lines, { ...DEFAULT_CHECK, ...view }, 'zh').map(({ due }) => due.agency);

  it('is official until asked otherwise', () => {
    expect(ids({})).toEqual(lines.map(({ due }) => due.agency));
  });

  it('puts what needs a look first, and missing dates last both ways', () => {
    expect(ids({ sort: 'status' }).slice(0, 2)).toEqual(['a0005', 'a0006']);
    for (const direction of ['asc', 'desc'] as const) {
      expect(ids({ sort: 'published', direction }).at(-1)).toBe('a0005');
    }
  });

  it('turns round on the second press and goes back on the third', () => {
    const press = (view: CheckView) => ({ ...view, ...nextSort(view, 'status') });
    const first = press(DEFAULT_CHECK);
    expect(first).toMatchObject({ sort: 'status', direction: 'asc' });
    expect(press(first)).toMatchObject({ sort: 'status', direction: 'desc' });
    expect(press(press(first))).toEqual(DEFAULT_CHECK);
  });

  it('keeps the lines that meet every filter', () => {
    const kept = filterLines(lines, { ...DEFAULT_CHECK, statuses: ['late'], severities: ['error'] });
    expect(kept.map(({ due }) => due.agency)).toEqual(['a0006']);
  });
});
