import { describe, expect, it } from 'vitest';
import type { OverviewRows } from '../../../src/lib/queries/overview.ts';
import type { YearSum } from '../../../src/lib/queries/sumByYear.ts';
import {
  figureText,
  requestRows,
} from '../../../src/routes/[lang=lang]/[collection]/[...pin=pin]/figures.ts';
import { trendRows } from '../../../src/routes/[lang=lang]/[collection]/[...pin=pin]/pictures.ts';

const sum = (year: number, measure: string, part: Partial<YearSum> = {}): YearSum => ({
  year,
  measure,
  value: 10,
  n: 4,
  short: 0,
  held: 4,
  expected: 4,
  top: 'a1',
  topValue: 3,
  ...part,
});
const context = {
  lang: 'en',
  asOf: '2025-04-10',
  release: 't1',
  nameOf: (id: string) => `name of ${id}`,
} as const;
const NONE: OverviewRows = {
  requests: [],
  outcomes: [],
  leaves: [],
  decisions: [],
  proposals: [],
  largest: [],
  coverage: [],
  counted: [],
  reports: [],
};

describe('lines of totals', () => {
  it('continue an older form behind a marked gap', () => {
    const rows = trendRows([sum(2018, 's14_req_received'), sum(2019, 'req_new'), sum(2020, 'req_new')], 'en');
    expect(rows.map((row) => row.join)).toEqual(['comparable', 'approx', 'comparable']);
    expect(new Set(rows.map((row) => row.series)).size).toBe(1);
  });

  it('show the form more reports are on where two forms meet', () => {
    const rows = trendRows(
      [
        sum(2019, 's14_req_received', { expected: 1, n: 1, value: 7 }),
        sum(2019, 'req_new', { expected: 20, n: 20 }),
      ],
      'en',
    );
    expect(rows.map((row) => row.value)).toEqual([10]);
  });

  it('are not drawn through years fewer than half of the reports state', () => {
    const rows = trendRows(
      [sum(2021, 'req_new'), sum(2022, 'req_new', { n: 1 }), sum(2023, 'req_new')],
      'en',
    );
    expect(rows.map((row) => row.join)).toEqual(['comparable', 'break', 'break']);
  });

  it('keep null', () => {
    expect(trendRows([sum(2021, 'req_new', { value: null, n: 0 })], 'en')[0]?.value).toBe(null);
  });
});

describe('requests', () => {
  it('show what the prose says only where the forms say less than half as much', () => {
    const prose = sum(2021, 'foi_received_text', { n: 9 });
    expect(requestRows([sum(2021, 'req_new', { n: 5 }), prose])).toHaveLength(1);
    expect(requestRows([sum(2021, 'req_new', { n: 4 }), prose])).toHaveLength(2);
  });
});

describe('the sentence of a figure', () => {
  const sentence = (row: YearSum) => figureText('requests', { ...NONE, requests: [row] }, context).summary;

  it('says how many of how many', () => {
    expect(sentence(sum(2021, 'req_new', { n: 3 }))).toContain('3 of 4 state a figure');
  });

  it('names a body with half of the total or more, with its share', () => {
    expect(sentence(sum(2021, 'req_new', { value: 40, topValue: 20 }))).toContain(
      'name of a1 alone makes up 50.0% (20/40)',
    );
    expect(sentence(sum(2021, 'req_new', { value: 41, topValue: 20 }))).not.toContain('alone');
    expect(sentence(sum(2021, 'req_new', { value: 40, topValue: 40, n: 1 }))).not.toContain('alone');
  });

  it('says that there is no figure rather than nothing or zero', () => {
    expect(sentence(sum(2021, 'req_new', { value: null, n: 0 }))).toBe('No figure in this selection.');
  });

  it('stands beside a table that keeps null apart from zero', () => {
    const rows = [sum(2021, 'req_new', { value: null, n: 0 }), sum(2022, 'req_new', { value: 0 })];
    const table = figureText('requests', { ...NONE, requests: rows }, context).rows;
    expect(table.map((row) => row.value)).toEqual([null, '0']);
  });

  it('says how many reports of part of a year no total counts, and nothing where there are none', () => {
    const text = (row: YearSum) => figureText('requests', { ...NONE, requests: [row] }, context);
    const left = text(sum(2019, 'req_new', { short: 1 }));
    expect(left.rows[0]?.remark).toBe('1 of part of a year left out');
    expect(left.columns.at(-1)?.key).toBe('remark');
    expect(left.note).toContain('part of a year');
    const none = text(sum(2019, 'req_new'));
    expect(none.columns.some(({ key }) => key === 'remark')).toBe(false);
    expect(none.note).not.toContain('part of a year');
  });
});
