import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTop } from '../../../src/lib/charts/base.ts';
import { licensingOption } from '../../../src/lib/charts/licensingOption.ts';
import { renderSvg } from '../../../src/lib/charts/renderSvg.ts';
import { approxYears, segments } from '../../../src/lib/charts/trendLines.ts';
import { trendOption } from '../../../src/lib/charts/trendOption.ts';
import type { Join, TrendRow } from '../../../src/lib/charts/types.ts';
import { pointsOf } from '../../../src/lib/charts/walk.ts';

const ctx = { lang: 'zh', dark: false, width: 720 } as const;

function rows(
  values: (number | null)[],
  joins: Record<number, Join> = {},
  series = '新收',
  from = 2017,
): TrendRow[] {
  return values.map((value, index) => ({
    series,
    year: from + index,
    value,
    join: joins[from + index] ?? 'comparable',
    missing: '未收录',
  }));
}

/** Every polyline of a drawing: the x of its first and last point. */
function linePaths(svg: string): { from: number; to: number }[] {
  return [
    ...svg.matchAll(/<path d="(M[^"]+)" fill="none" stroke="var\(--brand,[^"]*" stroke-width="2"/g),
  ].flatMap(([, d = '']) => {
    const xs = [...d.matchAll(/[ML](-?[\d.]+)/g)].map((match) => Number(match[1]));
    return /L/.test(d) ? [{ from: xs[0] ?? 0, to: xs.at(-1) ?? 0 }] : [];
  });
}

/** Centres of the year labels. */
function yearX(svg: string, year: number): number {
  const match = new RegExp(`transform="translate\\(([\\d.]+) [\\d.]+\\)"[^>]*>${year}<`).exec(svg);
  return Number(match?.[1]);
}

const join = fc.constantFrom<Join>('comparable', 'approx', 'break');
const anyRows = fc
  .array(fc.tuple(fc.option(fc.nat(5000)), join), { minLength: 1, maxLength: 12 })
  .map((cells) =>
    cells.map(([value, how], index) => ({ series: 'a', year: 2012 + index, value, join: how })),
  );

describe('segments', () => {
  test('hold every value once and nothing else', () => {
    fc.assert(
      fc.property(anyRows, (data) => {
        const kept = segments(data).flatMap((segment) => segment.rows);
        expect(kept).toEqual(data.filter((row) => row.value !== null));
      }),
    );
  });
  test('join only neighbouring comparable years', () => {
    fc.assert(
      fc.property(anyRows, (data) => {
        for (const segment of segments(data)) {
          segment.rows.slice(1).forEach((row, index) => {
            expect(row.join).toBe('comparable');
            expect(row.year - (segment.rows[index]?.year ?? 0)).toBe(1);
          });
        }
      }),
    );
  });
  test('a year left out of the rows is a gap', () => {
    const data = rows([1, 2, 3]).filter((row) => row.year !== 2018);
    expect(segments(data)).toHaveLength(2);
  });
  test('approx is marked only between two figures', () => {
    expect(approxYears(rows([1, 2, 3], { 2019: 'approx' }))).toEqual([2019]);
    expect(approxYears(rows([1, null, 3], { 2019: 'approx' }))).toEqual([]);
  });
});

describe('the drawn trend', () => {
  const data = rows([9, 8, 12, 18, 15, null, 30, 26], { 2019: 'approx', 2021: 'break' });
  const svg = renderSvg(trendOption(data, ctx), 720, 300, 't');

  test('has one path per run of joined years', () => {
    expect(linePaths(svg)).toHaveLength(3);
  });
  test('has no path across 2018 | 2019, nor across a break, nor over a missing year', () => {
    for (const [a, b] of [
      [2018, 2019],
      [2020, 2021],
      [2021, 2023],
    ] as const) {
      const middle = (yearX(svg, a) + yearX(svg, b)) / 2;
      expect(middle).toBeGreaterThan(0);
      expect(linePaths(svg).filter((path) => path.from < middle && path.to > middle)).toEqual([]);
    }
  });
  test('joins 2019 and 2020', () => {
    const middle = (yearX(svg, 2019) + yearX(svg, 2020)) / 2;
    expect(linePaths(svg).filter((path) => path.from < middle && path.to > middle)).toHaveLength(1);
  });
  test('marks the approximate border and not the break', () => {
    expect(svg.match(/>≈</g)).toHaveLength(1);
  });
  test('gives a missing year a hollow tick with a reason and no value', () => {
    const points = pointsOf(trendOption(data, ctx));
    expect(points.map((point) => point.text)).toContain('2022 年 新收：未收录');
    const zero = trendOption(data, ctx).series;
    const lines = (Array.isArray(zero) ? zero : []).filter((series) => series.type === 'line');
    expect(JSON.stringify(lines.map((series) => series.data))).not.toMatch(/2022/);
  });
  test('draws a stated zero as a point', () => {
    const texts = pointsOf(trendOption(rows([0]), ctx)).map((point) => point.text);
    expect(texts).toEqual(['2017 年 新收 0']);
  });
  test('survives having nothing to draw', () => {
    expect(renderSvg(trendOption([], ctx), 720, 300)).toContain('<svg');
    expect(renderSvg(trendOption(rows([null, null]), ctx), 720, 300)).toContain('<svg');
  });
});

test('licensing and penalties have their own axes and are not joined across 2020 | 2021', () => {
  const data = [
    ...rows([120431, 131002, 4210, 3900], { 2021: 'approx' }, '行政许可', 2019),
    ...rows([12, 0, 5, 6], { 2021: 'approx' }, '行政处罚', 2019),
  ];
  const option = licensingOption(data, ctx);
  expect(option.grid).toHaveLength(2);
  const svg = renderSvg(option, 720, 280);
  expect(linePaths(svg)).toHaveLength(4);
  expect(svg).toMatch(/>15万</);
  expect(svg).toMatch(/>12</);
});

test('the axis ends on a round number that leaves room for the highest label', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (top) => {
      const { max, interval } = roundTop(top);
      expect(max).toBeGreaterThan(top);
      expect(Number.isInteger(interval)).toBe(true);
      expect(max).toBeLessThan(Math.max(top, 1) * 2.5 + 1);
      expect(Math.round(max / interval)).toBeCloseTo(max / interval, 9);
      expect(max / interval).toBeLessThanOrEqual(5);
    }),
  );
  expect(roundTop(49)).toEqual({ max: 60, interval: 20 });
});
