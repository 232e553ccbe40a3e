import { describe, expect, it } from 'vitest';
import type { MeasureCell } from '../../../src/lib/measures/answers.ts';
import { spreadOf } from '../../../src/lib/measures/spread.ts';

const cell = (agency: string, value: number | null, part: Partial<MeasureCell> = {}): MeasureCell => ({
  report: `${agency}-2024`,
  agency,
  year: 2024,
  edition: 'f2021',
  who: 'own',
  numerator: value,
  denominator: null,
  value,
  status: value === null ? 'blank' : 'reported',
  partial: false,
  ...part,
});
const many = [0, 0, 1, 2, 5, 9, 40, 1200].map((value, at) => cell(`a000${at}`, value));
const context = {
  lang: 'zh',
  asOf: '2025-04-10',
  release: 't1',
  panel: 'all',
  nameOf: (id: string) => id,
} as const;
const own = ({ who }: MeasureCell) => who === 'own';

describe('the spread of a count', () => {
  it('has a mark per body of the newest year with figures, 0 and no figure apart', () => {
    const cells = [...many, cell('a0008', null), cell('a0009', 7, { year: 2023 })];
    const spread = spreadOf('req_new', cells, own, context);
    expect(spread?.strip.members.map(({ value }) => value)).toEqual([0, 0, 1, 2, 5, 9, 40, 1200, null]);
    expect(spread?.figure.summary).toContain('其中 2 家为 0');
    expect(spread?.figure.rows.map((row) => row.value).slice(-2)).toEqual(['1,200', '空白']);
  });

  it('keeps jurisdictions and parts of a year out', () => {
    const cells = [...many, cell('a0008', 9, { who: 'gov' }), cell('a0009', 3, { partial: true })];
    expect(spreadOf('req_new', cells, own, context)?.strip.members).toHaveLength(8);
  });

  it('is none of a rate, nor of fewer than eight bodies', () => {
    expect(spreadOf('disclosure_rate_broad', many, own, context)).toBeNull();
    expect(spreadOf('req_new', many.slice(1), own, context)).toBeNull();
  });
});
