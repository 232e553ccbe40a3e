import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotsOption } from '../../../src/lib/charts/dotsOption.ts';
import { dumbbellOption } from '../../../src/lib/charts/dumbbellOption.ts';
import { flowOption } from '../../../src/lib/charts/flowOption.ts';
import { funnelOption } from '../../../src/lib/charts/funnelOption.ts';
import { matrixOption } from '../../../src/lib/charts/matrixOption.ts';
import type { Member } from '../../../src/lib/charts/members.ts';
import { multiplesOption } from '../../../src/lib/charts/multiplesOption.ts';
import { renderSvg } from '../../../src/lib/charts/renderSvg.ts';
import { stripOption } from '../../../src/lib/charts/stripOption.ts';
import type { TrendRow } from '../../../src/lib/charts/types.ts';
import { pointsOf } from '../../../src/lib/charts/walk.ts';

const ctx = { lang: 'zh', dark: false, width: 720 } as const;
const rate = (name: string, k: number, n: number): Member => ({ name, k, n, text: `${name} ${k}/${n}` });
const gap = (name: string, why: string): Member => ({ name, why, text: `${name}：${why}` });
const pooled = { percent: 50, label: '合并 50.0%(90/180)' };

interface Series {
  type: string;
  data: {
    value?: unknown;
    name?: string;
    symbol?: string;
    itemStyle?: Record<string, unknown>;
    label?: Record<string, unknown>;
  }[];
  markLine?: { data: unknown[] };
}
const seriesOf = (option: object) => (option as { series: Series[] }).series;

describe('dots', () => {
  const members = [rate('甲', 2, 2), rate('乙', 10, 20), rate('丙', 78, 158), gap('丁', '未收录')];
  const [dots, none] = seriesOf(dotsOption({ members, pooled }, ctx));

  it('below ten cases are hollow with their fraction and have no interval', () => {
    expect(dots?.data[0]?.itemStyle).toMatchObject({ color: '#ffffff' });
    expect(dots?.data[0]?.label).toMatchObject({ show: true, formatter: '2/2' });
    // Two intervals and the pooled line.
    expect(dots?.markLine?.data).toHaveLength(3);
  });
  it('below thirty have another mark: they are not ranked', () => {
    expect(dots?.data.map(({ symbol }) => symbol)).toEqual(['rect', 'rect', 'circle']);
  });
  it('never draw a missing agency as zero: it has a row and a reason', () => {
    expect(dots?.data).toHaveLength(3);
    expect(none?.data.map(({ name }) => name)).toEqual(['丁：未收录']);
    expect(renderSvg(dotsOption({ members, pooled }, ctx), 720, 240)).toContain('>未收录<');
  });
});

describe('the funnel', () => {
  const crowd = [
    ...Array.from({ length: 8 }, (_, at) => rate(`机关${at}`, 10 + at, 25)),
    rate('远', 95, 100),
  ];

  it('names only what lies beyond 99.8 %', () => {
    const svg = renderSvg(funnelOption({ members: crowd, pooled }, ctx), 720, 420);
    expect(svg).toContain('>远<');
    expect(svg).not.toContain('>机关3<');
  });
  it('has four limits and the pooled line, and none of them without a pooled rate', () => {
    expect(seriesOf(funnelOption({ members: crowd, pooled }, ctx))).toHaveLength(6);
    expect(seriesOf(funnelOption({ members: crowd, pooled: null }, ctx))).toHaveLength(1);
  });
  it('leaves agencies without a rate out, and never puts them at zero', () => {
    const points = pointsOf(funnelOption({ members: [...crowd, gap('无', '空白')], pooled }, ctx));
    expect(points.map(({ text }) => text)).not.toContain('无：空白');
    expect(points).toHaveLength(crowd.length);
  });
});

describe('the strip', () => {
  it('keeps zeros and missing figures in lanes of their own, off the scale', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1_000_000)), { minLength: 1, maxLength: 80 }), (values) => {
        const members = values.map((value, at) => ({ name: `机关${at}`, value, text: String(value) }));
        const [marks] = seriesOf(stripOption({ members, lanes: { zero: '0', missing: '无数' } }, ctx));
        marks?.data.forEach(({ value }, at) => {
          const x = (value as [number, number])[0];
          const given = values[at] ?? null;
          if (given === null) expect(x).toBeLessThan(-1);
          else if (given === 0) expect(x).toBeGreaterThan(-1);
          if (given === 0) expect(x).toBeLessThan(0);
          if (given !== null && given > 0) expect(x).toBeCloseTo(Math.log1p(given), 9);
        });
      }),
    );
  });
});

describe('the dumbbell', () => {
  it('joins only pairs, and says why the others are none', () => {
    const option = dumbbellOption(
      {
        members: [
          { name: '甲', before: 20, after: 40, label: '+20.0 个百分点', text: '甲 20 → 40' },
          { name: '乙', why: '空白', text: '乙：空白' },
        ],
        years: ['2021', '2024'],
        percent: true,
      },
      ctx,
    );
    const [one, two] = seriesOf(option);
    expect(one?.data).toHaveLength(1);
    expect(two?.markLine?.data).toHaveLength(1);
    expect(pointsOf(option).map(({ text }) => text)).toEqual(['甲 20 → 40', '乙：空白']);
  });
});

describe('small multiples', () => {
  const years = (series: string, values: (number | null)[], broken?: number): TrendRow[] =>
    values.map((value, at) => ({
      series,
      year: 2019 + at,
      value,
      join: 2019 + at === broken ? 'break' : 'comparable',
      missing: '未收录',
    }));

  it('join nothing over a missing year or a break, and draw no zero for what is missing', () => {
    const rows = [...years('甲', [3, null, 5, 6]), ...years('乙', [1, 2, 3, 4], 2021)];
    const option = multiplesOption(rows, ctx);
    const lines = seriesOf(option).filter(({ type }) => type === 'line');
    expect(lines.map(({ data }) => data.map(({ value }) => value))).toEqual([
      [[2019, 3]],
      [
        [2021, 5],
        [2022, 6],
      ],
      [
        [2019, 1],
        [2020, 2],
      ],
      [
        [2021, 3],
        [2022, 4],
      ],
    ]);
    expect(pointsOf(option).map(({ text }) => text)).toContain('2020 年 甲：未收录');
  });
});

describe('the flow', () => {
  const steps = ['上年结转', '新收', '办结', '结转下年'].map((name) => ({
    name,
    text: name,
  })) as unknown as Parameters<typeof flowOption>[0]['steps'];

  it('ends where closing ends when the identity holds', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (carriedIn, received, part) => {
        const closed = part % (carriedIn + received + 1);
        const carriedOut = carriedIn + received - closed;
        const [base, bars] = seriesOf(flowOption({ carriedIn, received, closed, carriedOut, steps }, ctx));
        expect(base?.data[2]).toBe(carriedOut);
        expect(bars?.data.map(({ value }) => value)).toEqual([carriedIn, received, closed, carriedOut]);
      }),
    );
  });
  it('shows the reported backlog also where it does not follow', () => {
    const [base, bars] = seriesOf(
      flowOption({ carriedIn: 1, received: 12, closed: 12, carriedOut: 0, steps }, ctx),
    );
    expect([base?.data[2], bars?.data[3]?.value]).toEqual([1, 0]);
  });
});

describe('the matrix', () => {
  it('writes numbers as numbers and statuses as words or glyphs, never the one as the other', () => {
    const cells = [
      { agency: '甲', year: 2023, shown: '0', glyph: null, text: '甲 2023 年 0' },
      { agency: '甲', year: 2024, shown: '空白', glyph: '▫', text: '甲 2024 年 空白' },
    ];
    const svg = renderSvg(matrixOption(cells, ctx), 720, 160);
    expect(svg).toContain('>0<');
    expect(svg).toContain('>▫ 空白<');
    expect(pointsOf(matrixOption(cells, ctx)).map(({ text }) => text)).toEqual(cells.map(({ text }) => text));
  });
});
