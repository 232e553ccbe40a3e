import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, shareOf, shareText, wilson } from '../../../src/lib/charts/format.ts';
import { sparkline } from '../../../src/lib/charts/sparkline.ts';
import { toCsv } from '../../../src/lib/components/csv.ts';

describe('shares', () => {
  test('follow the size of the denominator', () => {
    expect(shareText(0, 0, 'zh')).toBe('0/0');
    expect(shareText(2, 9, 'zh')).toBe('2/9');
    expect(shareText(5, 10, 'zh')).toBe('50.0%(5/10；95% 区间 23.7–76.3)');
    expect(shareText(15, 29, 'en')).toMatch(/^51\.7% \(15\/29; 95% interval /);
    expect(shareText(81, 263, 'zh')).toBe('30.8%(81/263)');
    expect(shareText(1204, 120433, 'en')).toBe('1.0% (1,204/120,433)');
  });
  test('a percent never stands without its fraction', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const text = shareText(Math.min(a, b), Math.max(a, b), 'zh');
        if (text.includes('%')) expect(text).toMatch(/\d+\/\d+/);
        expect(text.includes('%')).toBe(Math.max(a, b) >= 10);
      }),
    );
  });
  test('Wilson intervals are those of the literature', () => {
    const near = (k: number, n: number) => wilson(k, n).map((bound) => Math.round(bound * 10) / 10);
    expect(near(1, 2)).toEqual([9.5, 90.5]);
    expect(near(2, 2)).toEqual([34.2, 100]);
    expect(near(15, 30)).toEqual([33.2, 66.8]);
  });
  test('intervals stop at a base of 30', () => {
    expect(shareOf(15, 29, 'zh').interval).not.toBeNull();
    expect(shareOf(15, 30, 'zh').interval).toBeNull();
  });
});

test('dates are written out, and what is no date stays as printed', () => {
  expect(dateInWords('2025-01-20', 'zh')).toBe('2025年1月20日');
  expect(dateInWords('2025-01-20', 'en')).toBe('20 January 2025');
  expect(dateInWords('2025114', 'zh')).toBe('2025114');
});

describe('sparkline', () => {
  test('never joins over a gap and never draws one as zero', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(99)), { maxLength: 12 }), (values) => {
        const spark = sparkline(values, 80, 16);
        expect(spark.dots.map((dot) => dot.index)).toEqual(
          values.flatMap((value, index) => (value === null ? [] : [index])),
        );
        expect(spark.gaps).toHaveLength(values.filter((value) => value === null).length);
        const joined = spark.paths.reduce((sum, path) => sum + path.split('L').length, 0);
        const neighbours = values.filter(
          (value, index) =>
            value !== null && ((values[index - 1] ?? null) !== null || (values[index + 1] ?? null) !== null),
        );
        expect(joined).toBe(neighbours.length);
      }),
    );
  });
  test('stands on zero', () => {
    expect(sparkline([0, 10], 80, 16).dots.map((dot) => dot.y)).toEqual([16, 0]);
  });
});

test('CSV keeps zero and nothing apart, quotes what needs it, and opens in a spreadsheet', () => {
  const columns = [
    { key: 'year', label: '年度' },
    { key: 'n', label: '件数, 总计' },
  ];
  const text = toCsv(columns, [
    { year: 2023, n: 0 },
    { year: 2024, n: null },
    { year: 2025, n: 'a"b' },
  ]);
  expect(text).toBe('\uFEFF年度,"件数, 总计"\r\n2023,0\r\n2024,\r\n2025,"a""b"\r\n');
});
