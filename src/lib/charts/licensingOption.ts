import type { EChartsOption, SeriesOption } from 'echarts';
import { baseOption, NARROW } from './base.ts';
import { palette } from './palette.ts';
import { trendOption } from './trendOption.ts';
import { seriesOf } from './trendLines.ts';
import type { ChartContext, TrendRow } from './types.ts';

/**
 * Licensing and penalties side by side (below each other when narrow), each on its own axis: their sizes differ by
 * orders of magnitude, and sharing an axis would flatten one of them. Every panel is a `trendOption`.
 */
export function licensingOption(rows: readonly TrendRow[], ctx: ChartContext): EChartsOption {
  const names = seriesOf(rows);
  const stacked = ctx.width < NARROW;
  const panels = names.map((name, index) => panel(rows, name, index, stacked, ctx));
  const color = palette(ctx.dark);
  return {
    ...baseOption(ctx),
    title: names.map((name, index) => ({
      text: name,
      textStyle: { color: color.ink, fontSize: 13, fontWeight: 'bold' },
      ...(stacked
        ? { top: `${index * 50}%`, left: 0 }
        : { left: `${index * 50 + (index ? 1 : 0)}%`, top: 0 }),
    })),
    grid: panels.map((part) => part.grid),
    xAxis: panels.map((part) => part.xAxis),
    yAxis: panels.flatMap((part) => part.yAxis),
    series: panels.flatMap((part) => part.series),
  };
}

function panel(rows: readonly TrendRow[], name: string, index: number, stacked: boolean, ctx: ChartContext) {
  const option = trendOption(
    rows.filter((row) => row.series === name),
    { ...ctx, width: stacked ? ctx.width : ctx.width / 2 },
  );
  const list = <T>(part: T | T[] | undefined): T[] =>
    part === undefined ? [] : Array.isArray(part) ? part : [part];
  const place = stacked
    ? { left: 8, right: 16, top: `${index * 50 + 14}%`, height: '33%' }
    : { left: `${index * 50 + 1}%`, width: '46%', top: 54, bottom: 8 };
  return {
    grid: { ...place, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { ...list(option.xAxis)[0], gridIndex: index },
    yAxis: list(option.yAxis).map((axis) => ({ ...axis, gridIndex: index })),
    series: list(option.series).map((series) => ({
      ...series,
      xAxisIndex: index,
      yAxisIndex: index * 2 + (series.type === 'scatter' ? 1 : 0),
    })),
  } as { grid: object; xAxis: object; yAxis: object[]; series: SeriesOption[] };
}
