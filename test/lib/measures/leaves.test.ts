import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/codebook/measures.ts';
import { TABLE3_2021 } from '../../../src/core/codebook/index.ts';
import { leafRows } from '../../../src/lib/measures/leaves.ts';
import { OUTCOME_LEAVES, type OutcomeLeaf } from '../../../src/lib/queries/outcomeLeaves.ts';
import type { OutcomeYear } from '../../../src/lib/queries/outcomesByYear.ts';

const year = (of: number, part: Partial<OutcomeYear>): OutcomeYear => ({
  year: of,
  granted: 4,
  partial: 1,
  denied: 3,
  unable: 0,
  not_processed: 0,
  other: 2,
  total: 10,
  n: 2,
  short: 0,
  held: 2,
  expected: 2,
  ...part,
});
const NONE = { granted: null, partial: null, denied: null, unable: null, not_processed: null, other: null };
const YEARS = [year(2019, {}), year(2021, {}), year(2022, { ...NONE, total: null, n: 0 })];
const LEAVES = [2019, 2021].flatMap((of) =>
  OUTCOME_LEAVES.map((leaf): OutcomeLeaf => {
    const printed = leaf === 'oth_all' ? of === 2019 : !leaf.startsWith('oth_') || of === 2021;
    return { year: of, leaf, value: printed ? 1 : null, n: printed ? 2 : 0 };
  }),
);

describe('the table of outcomes', () => {
  it('has the 21 rows of table 3 in printed order, each a measure of the registry', () => {
    const rows = leafRows(YEARS, LEAVES, 'zh').flatMap(({ code }) => (code === null ? [] : [code]));
    const printed = TABLE3_2021.map((row) => row.code).filter((code) => !/^req_|^out_total$/.test(code));
    expect(rows.filter((code) => code !== 'oth_all')).toEqual(printed);
    expect(printed).toHaveLength(21);
    for (const code of rows) expect(MEASURES.get(code)?.kind).toBe('count');
  });

  it('says that a form lacks a row, and never 0 for it', () => {
    const rows = leafRows(YEARS, LEAVES, 'zh');
    const cells = (code: string) => rows.find((row) => row.code === code)?.cells.map(({ text }) => text);
    expect(cells('oth_no_payment')).toEqual(['本年格式无此项', '1', '无数']);
    expect(cells('oth_all')).toEqual(['1', '本年格式无此项', '无数']);
  });

  it('leaves out the single row of the 2019 form where no year has it', () => {
    const late = leafRows(
      YEARS.slice(1),
      LEAVES.filter((row) => row.year === 2021),
      'en',
    );
    expect(late.some(({ code }) => code === 'oth_all')).toBe(false);
  });

  it('names a row by its own words', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const { code, name, level } of leafRows(YEARS, LEAVES, lang))
        if (level === 'leaf') expect(name, code ?? '').not.toMatch(/\d[.．]|^Denied|不予公开/);
  });
});
