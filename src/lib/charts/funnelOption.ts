import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { baseOption } from './base.ts';
import { isRate, markOf, percentAxis, type RateMember, type RatePicture } from './members.ts';
import { palette } from './palette.ts';
import { funnelLimits, funnelPlace, SMALL, Z95, Z998 } from './statistics.ts';
import type { ChartContext } from './types.ts';

/** Points of a limit's curve, evenly spaced on the logarithmic axis. */
const STEPS = 60;

/**
 * Rates of many agencies against their denominators (logarithmic), around the pooled rate with 95 % and 99.8 % limits:
 * what small numbers alone spread is inside the funnel. Only points beyond 99.8 % are named; below ten cases a hollow
 * mark is never judged.
 */
export function funnelOption({ members, pooled }: RatePicture, ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const rates = members.filter(isRate);
  const top = Math.max(SMALL, ...rates.map(({ n }) => n));
  const last = 10 ** Math.ceil(Math.log10(top * 1.05));
  return {
    ...baseOption(ctx),
    grid: {
      left: 8,
      right: 24,
      top: 30,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'log',
      min: 1,
      max: last,
      axisLine: { lineStyle: { color: color.muted } },
      axisLabel: { color: color.muted, fontSize: 12, formatter: (value: number) => `n=${value}` },
      splitLine: { show: false },
    },
    yAxis: percentAxis(ctx),
    series: [
      ...(pooled === null ? [] : limits(pooled, last, ctx)),
      points(rates, pooled === null ? null : pooled.percent / 100, ctx),
    ],
  };
}

function limits({ percent, label }: { percent: number; label: string }, last: number, ctx: ChartContext) {
  const color = palette(ctx.dark);
  const at = Array.from({ length: STEPS + 1 }, (_, step) => last ** (step / STEPS));
  const curve = (z: number, side: 0 | 1, type: 'solid' | 'dashed'): LineSeriesOption => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    lineStyle: { color: color.muted, width: 1, type },
    data: at.map((n) => [n, funnelLimits(percent / 100, n, z)[side]]),
  });
  const middle: LineSeriesOption = {
    type: 'line',
    silent: true,
    symbolSize: 0,
    showSymbol: true,
    lineStyle: { color: color.warn, width: 1.5, type: 'solid' },
    // At the left, where a denominator of one leaves the line without marks.
    data: [
      {
        value: [1, percent],
        label: {
          show: true,
          formatter: label,
          color: color.warn,
          fontSize: 12,
          position: 'top',
          align: 'left',
          offset: [6, 0],
        },
      },
      { value: [last, percent] },
    ],
  };
  return [
    curve(Z95, 0, 'dashed'),
    curve(Z95, 1, 'dashed'),
    curve(Z998, 0, 'solid'),
    curve(Z998, 1, 'solid'),
    middle,
  ];
}

function points(rates: readonly RateMember[], p: number | null, ctx: ChartContext): ScatterSeriesOption {
  const color = palette(ctx.dark);
  return {
    type: 'scatter',
    symbolSize: 8,
    z: 3,
    labelLayout: { hideOverlap: true },
    data: rates.map(({ name, k, n, text, ev }) => {
      const place = p === null ? 'inside' : funnelPlace(k, n, p);
      const beyond = place === 'beyond998';
      return {
        value: [n, (100 * k) / n],
        name: text,
        ev,
        symbol: beyond ? 'diamond' : 'circle',
        symbolSize: beyond ? 12 : 8,
        itemStyle: markOf(n < SMALL, 'brand', ctx),
        label: { show: beyond, formatter: name, position: 'top', color: color.ink, fontSize: 11 },
      };
    }),
  };
}
