import type { EChartsOption, SeriesOption } from 'echarts';
import type { Plot } from '../sql/result.ts';
import { baseOption } from './base.ts';
import { palette } from './palette.ts';
import type { ChartContext } from './types.ts';

/**
 * A query's result as lines, bars or dots. Gaps stay gaps, lines and bars begin at zero, and one ECharts series per run of joined
 * points makes a line over a gap or a change of form impossible.
 */
export function queryOption(plot: Plot, kind: 'line' | 'bar' | 'dots', ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const names = plot.points.map(({ x }) => x);
  const repeated = new Set(names).size < names.length;
  // Rows that share a place keep places of their own, in the order of the table.
  const places =
    repeated && kind !== 'dots' ? names.map((_, index) => String(index + 1)) : [...new Set(names)];
  const placeOf = (index: number) =>
    places.length === names.length ? index : places.indexOf(names[index] ?? '');
  return {
    ...baseOption(ctx),
    grid: {
      left: 8,
      right: 16,
      top: 28,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: places.map((place, index) => (repeated && kind !== 'dots' ? (names[index] ?? place) : place)),
      axisLine: { lineStyle: { color: color.muted } },
      axisTick: { show: false },
      axisLabel: { color: color.muted, hideOverlap: true, width: 96, overflow: 'truncate' },
    },
    yAxis: {
      type: 'value',
      name: plot.y,
      nameTextStyle: { color: color.muted, align: 'left' },
      scale: kind === 'dots',
      axisLabel: { color: color.muted },
      splitLine: { lineStyle: { color: color.hair } },
    },
    series: runs(plot, kind).map((run): SeriesOption => ({
      type: kind === 'bar' ? 'bar' : kind === 'line' ? 'line' : 'scatter',
      itemStyle: { color: color.brand },
      ...(kind === 'line' && {
        lineStyle: { color: color.brand, width: 2 },
        showAllSymbol: true,
        connectNulls: false,
      }),
      ...(kind !== 'bar' && { symbolSize: 7, symbol: 'circle' }),
      ...(kind === 'bar' && { barMaxWidth: 40 }),
      data: run.map((index) => {
        const point = plot.points[index];
        return { value: [placeOf(index), point?.y ?? null], name: `${point?.x ?? ''}: ${point?.y ?? '∅'}` };
      }),
    })),
  };
}

/** Points that belong together: all of them, or for lines each run of joined ones. */
function runs(plot: Plot, kind: 'line' | 'bar' | 'dots'): number[][] {
  const known = plot.points.flatMap(({ y }, index) => (y === null ? [] : [index]));
  if (kind !== 'line') return [known];
  const found: number[][] = [];
  for (const index of known) {
    const last = found.at(-1);
    const joined = plot.points[index]?.join === true && last?.at(-1) === index - 1;
    if (joined && last) last.push(index);
    else found.push([index]);
  }
  return found;
}
