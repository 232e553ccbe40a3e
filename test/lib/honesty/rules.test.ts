import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/lib/queries/measureSql.ts';
import { measureOf, MEASURES, measurePassages, operands } from '../../../src/core/codebook/measures.ts';
import { STATUSES } from '../../../src/core/codebook/statuses.ts';
import { unitName } from '../../../src/core/codebook/units.ts';
import { coverage, legalDeadline } from '../../../src/core/coverage.ts';
import { cellText } from '../../../src/lib/components/cellText.ts';
import { shareOf, shareText, wilson } from '../../../src/lib/charts/format.ts';
import { approxYears, segments } from '../../../src/lib/charts/trendLines.ts';
import { trendOption } from '../../../src/lib/charts/trendOption.ts';
import type { TrendRow } from '../../../src/lib/charts/types.ts';
import { statusWord } from '../../../src/lib/i18n/status.ts';
import { measureWords } from '../../../src/lib/i18n/measure.ts';
import { changeText } from '../../../src/lib/measures/change.ts';
import { yearOnYear, zeroRequests } from '../../../src/lib/measures/collection.ts';
import { dominantOf, formulaOf, missingText, nameOfTotal } from '../../../src/lib/measures/figure.ts';
import { relatedOf } from '../../../src/lib/measures/listing.ts';
import { pointsOf } from '../../../src/lib/measures/points.ts';
import { drawnValue, valueText } from '../../../src/lib/measures/value.ts';
import { readAccuracy, upperLimit } from '../../../src/lib/measures/accuracy.ts';
import type { MeasureTotal } from '../../../src/lib/queries/measureTotals.ts';
import { readFileSync } from 'node:fs';

// One test per honesty rule of the product, by its number. What is proved at length elsewhere is exercised here too.

const CTX = { lang: 'zh' as const, dark: false, width: 720 };
const broad = measureOf('disclosure_rate_broad');

function total(part: Partial<MeasureTotal>): MeasureTotal {
  return {
    year: 2024,
    edition: 'f2021',
    segment: 0,
    numerator: null,
    denominator: null,
    value: null,
    k: 0,
    held: 0,
    due: 0,
    partial: 0,
    status: null,
    top: null,
    topValue: null,
    ...part,
  };
}

const row = (year: number, value: number | null, join: TrendRow['join'] = 'comparable'): TrendRow => ({
  series: 's',
  year,
  value,
  join,
});

describe('cells and missing values', () => {
  it('H1 eight states, eight words, eight glyphs', () => {
    for (const lang of ['zh', 'en'] as const)
      expect(new Set(STATUSES.map(({ word }) => word[lang])).size).toBe(8);
    expect(new Set(STATUSES.map(({ glyph }) => glyph)).size).toBe(8);
    expect(cellText({ v: 0 } as Parameters<typeof cellText>[0], 'zh')).toBe('0');
    expect(cellText({ v: null, s: 'blank' } as Parameters<typeof cellText>[0], 'zh')).toBe('空白');
  });

  it('H2 a missing year ends the line and is drawn apart from zero', () => {
    const rows = [row(2019, 3), row(2020, null), row(2021, 0), row(2022, 2)];
    expect(segments(rows).map((run) => run.rows.map(({ year }) => year))).toEqual([[2019], [2021, 2022]]);
    const series = trendOption(rows, CTX).series;
    const hollow = Array.isArray(series) ? series.filter((each) => each.type === 'scatter') : [];
    expect(hollow).toHaveLength(1);
    expect(hollow[0]?.data).toHaveLength(1);
  });

  it('H3 a sum over fewer than were due is the known total', () => {
    const count = measureOf('req_new');
    expect(nameOfTotal(count, { k: 18, due: 20 }, 'zh')).toBe('已知合计');
    expect(nameOfTotal(count, { k: 20, due: 20 }, 'zh')).toBe('合计');
  });

  it('H4 what is not held is not called unpublished', () => {
    const due = { agency: 'a', year: 2024, deadline: '2025-01-31', basis: '' };
    const seen = (searches: Parameters<typeof coverage>[2]) =>
      coverage([due], [], searches, { asof: '2025-04-01' })[0]?.state;
    expect(seen([])).toBe('not_collected');
    const search = { agency: 'a', year: 2024, date: '2025-02-10', places: ['x'], found: false };
    expect(seen([search])).toBe('confirmed_unpublished');
    expect(legalDeadline('town', 2024)).toBeNull();
  });
});

describe('rates', () => {
  it('H5 every percent stands with its fraction', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const [k, n] of [
        [81, 263],
        [5, 10],
        [29, 29],
        [30, 30],
      ] as const)
        expect(valueText(broad, { numerator: k, denominator: n }, lang)).toMatch(new RegExp(`%.*${k}/${n}`));
  });

  it('H6 small denominators: 0, 1–9, 10–29, 30 and more', () => {
    expect(valueText(broad, { numerator: 0, denominator: 0 }, 'zh')).toBe('无申请，比率无意义');
    expect(valueText(broad, { numerator: 2, denominator: 2 }, 'zh')).toBe('2/2');
    expect(shareOf(9, 9, 'zh').percent).toBeNull();
    expect(shareOf(9, 10, 'zh').interval).not.toBeNull();
    expect(shareOf(20, 29, 'zh').interval).not.toBeNull();
    expect(shareOf(20, 30, 'zh').interval).toBeNull();
    expect(wilson(15, 30).map(Math.round)).toEqual([33, 67]);
    expect(wilson(2, 2).map(Math.round)).toEqual([34, 100]);
    expect(drawnValue(broad, { numerator: 9, denominator: 9 })).toBeNull();
    expect(drawnValue(broad, { numerator: 9, denominator: 10 })).toBe(90);
  });

  it('H7 the formula with its numbers gives the mark', () => {
    const newest = total({ numerator: 175, denominator: 315, k: 20, due: 21 });
    const [, scale, above, below] = /= (\d+) × (\d+) ÷ (\d+) = /.exec(formulaOf(broad, newest, 'zh')) ?? [];
    expect((Number(scale) * Number(above)) / Number(below)).toBe(drawnValue(broad, newest));
    for (const measure of MEASURES.values()) expect(measure.name.zh).not.toBe('公开率');
  });

  it('H8 outcomes are divided by what was closed, never by new requests', () => {
    for (const measure of MEASURES.values()) {
      const terms = measure.kind === 'rate' ? measure.terms.f2021 : undefined;
      if (!terms?.numerator.plus.some((key) => key.startsWith('out_granted'))) continue;
      expect(terms.denominator?.plus.some((key) => key.startsWith('req_'))).toBe(false);
    }
    expect(measureOf('dispute_rate').caveat?.zh).toContain('非同一批申请');
  });

  it('H9 a rate of several pools, it is no mean', () => {
    const pooled = total({ numerator: 1 + 90, denominator: 10 + 100 });
    expect(drawnValue(broad, pooled)).toBeCloseTo(82.73, 2);
    expect(drawnValue(broad, pooled)).not.toBeCloseTo((10 + 90) / 2, 0);
  });

  it('H10 half of a total in one body is said', () => {
    const count = measureOf('req_new');
    expect(dominantOf(count, total({ numerator: 100, k: 5, top: 'a0004', topValue: 60 }))?.agency).toBe(
      'a0004',
    );
    expect(dominantOf(count, total({ numerator: 100, k: 5, top: 'a0004', topValue: 50 }))?.part).toBe(50);
    expect(dominantOf(count, total({ numerator: 100, k: 5, top: 'a0004', topValue: 49 }))).toBeNull();
  });
});

describe('series', () => {
  it('H11 no line over a break, a mark over an approximation', () => {
    const rows = [row(2018, 1), row(2019, 2, 'break'), row(2020, 3), row(2021, 4, 'approx')];
    expect(segments(rows).map((run) => run.rows.length)).toEqual([1, 2, 1]);
    expect(approxYears(rows)).toEqual([2021]);
    expect(segmentsOf(measureOf('req_new'))).toEqual([['f2019', 'f2021']]);
    const normdocs = measureOf('normdocs_in_force');
    expect(measurePassages(normdocs).find(({ to }) => to === 'f2021')?.level).not.toBe('comparable');
  });

  it('H12 items of fees and amounts of fees are never one series', () => {
    const fees = measureOf('admin_fees_10k_yuan');
    expect(fees.editions).toEqual(['f2021']);
    expect(relatedOf(fees).filter(({ level }) => level === 'approx')).toEqual([]);
  });

  it('H13 a part of a year makes no change on the year before', () => {
    const year = (value: number, broken: boolean) => ({ value, denominator: null, segment: 0, broken });
    expect(yearOnYear(year(20, true), year(40, false), 'count')).toEqual({ kind: 'gap', why: 'changed' });
    expect(yearOnYear(year(20, false), year(40, false), 'count')).toEqual({ kind: 'percent', percent: 100 });
  });

  it('H14 a year in which a body changed makes none either', () => {
    const year = (value: number, broken: boolean) => ({
      value,
      numerator: value,
      denominator: null,
      segment: 0,
      broken,
    });
    expect(changeText(year(100, false), year(30, true), 'count', 'zh')).not.toContain('%');
  });

  it('H19 changes: base below 10, new, percentage points', () => {
    const year = (value: number, denominator: number | null = null) => ({
      value,
      numerator: denominator === null ? value : (value * denominator) / 100,
      denominator,
      segment: 0,
      broken: false,
    });
    expect(changeText(year(2), year(5), 'count', 'zh')).toBe('2 → 5（基数过小）');
    expect(changeText(year(9), year(18), 'count', 'zh')).not.toContain('%');
    expect(changeText(year(10), year(15), 'count', 'zh')).toBe('10 → 15（+50.0%）');
    expect(changeText(year(0), year(3), 'count', 'zh')).toBe('0 → 3（新增）');
    expect(changeText(year(0), year(0), 'count', 'zh')).toBe('0 → 0（不变）');
    expect(changeText(year(50, 40), year(60, 40), 'share', 'zh')).toBe('50 → 60（+10.0个百分点）');
    expect(changeText(year(50, 8), year(60, 40), 'share', 'zh')).toBe('4/8 → 60（基数过小）');
    expect(changeText(year(50, 40), year(60, 40), 'ratio', 'zh')).toBe('50 → 60（+10.00）');
    const other = { ...year(20), segment: 1 };
    expect(yearOnYear(year(20), other, 'count')).toEqual({ kind: 'gap', why: 'forms' });
  });

  it('H23 years are named as data years', () => {
    expect(measureWords('zh').sentence(2024, '', '1', '')).toContain('2024年度');
    expect(measureWords('en').sentence(2024, '', '1', '')).toContain('Data year 2024');
  });
});

describe('units, absence and error', () => {
  it('H21 an unknown unit is not a yuan', () => {
    expect(unitName('unit NOT fixed by table: 元 or 万元').zh).not.toBe('元');
    expect(measureOf('v19_procurement_amount').unit).not.toBe('元');
  });

  it('H24 a form without the item is not an absence', () => {
    expect(missingText(total({ status: 'not_in_form', held: 20, due: 20 }), 'zh')).toBe('本年格式无此项');
    expect(missingText(total({ status: 'no_report', due: 20 }), 'zh')).toBe(statusWord('no_report', 'zh'));
    expect(zeroRequests([0, 3, null, null])).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it('H25 the reader’s error rate has its n, and none found is not none', () => {
    const readme = readFileSync(new URL('../../../src/core/README.md', import.meta.url), 'utf8');
    const { all, rows } = readAccuracy(readme);
    expect(rows.reduce((sum, each) => sum + each.cells, 0)).toBe(all.cells);
    expect(all.cells).toBeGreaterThan(1000);
    expect(upperLimit(0, all.cells)).toBeGreaterThan(0);
    expect(() => readAccuracy('')).toThrow();
  });

  it('H5 shares in both languages carry the fraction without a measure too', () => {
    expect(shareText(81, 263, 'zh')).toBe('30.8%(81/263)');
  });

  it('a rate names every operand once', () => {
    expect(operands(broad, 'f2021').length).toBe(3);
    expect(pointsOf('req_new', { totals: [total({ k: 1, numerator: 2 })], related: [] }, 'all')).toHaveLength(
      1,
    );
  });
});
