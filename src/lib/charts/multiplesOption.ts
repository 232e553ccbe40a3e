import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { baseOption, labelText, NARROW, pointText, roundTop } from './base.ts';
import { palette } from './palette.ts';
import { segments, seriesOf } from './trendLines.ts';
import type { ChartContext, TrendRow } from './types.ts';

/** Height of one small panel with its title, in CSS pixels. */
const PANEL = 118;
/** Height of each of a few panels: they are compared in detail, not looked over. */
const LARGE = 210;
const FEW = 3;

const columnsAt = (panels: number, width: number) =>
  width < NARROW ? Math.min(panels, panels > FEW ? 2 : 1) : Math.min(panels, 4);
const panelAt = (panels: number) => (panels > FEW ? PANEL : LARGE);

/** Height a picture of so many panels needs at a width. */
export const multiplesHeight = (panels: number, width: number) =>
  Math.max(1, Math.ceil(panels / Math.max(1, columnsAt(panels, width)))) * panelAt(panels) + 8;

/**
 * One small panel per series on the same axes, in the given order. Runs are cut as on the large line: nothing is
 * joined over a missing year or a break; missing years are hollow ticks on the panel's floor.
 */
export function multiplesOption(rows: readonly TrendRow[], ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const names = seriesOf(rows);
  const years = rows.map((row) => row.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const { max } = roundTop(Math.max(0, ...rows.map((row) => row.value ?? 0)));
  const columns = Math.max(1, columnsAt(names.length, ctx.width));
  const panel = panelAt(names.length);
  const cell = ctx.width / columns;
  const at = (index: number) => ({
    left: (index % columns) * cell + 6,
    top: Math.floor(index / columns) * panel,
  });
  return {
    ...baseOption(ctx),
    title: names.map((name, index) => ({
      ...at(index),
      text: name,
      padding: 0,
      textStyle: {
        color: color.ink,
        fontSize: 12,
        fontWeight: 'normal',
        width: cell - 14,
        overflow: 'break',
        lineHeight: 14,
      },
    })),
    grid: names.map((_, index) => ({
      left: at(index).left + 4,
      top: at(index).top + 32,
      width: cell - 28,
      height: panel - 58,
    })),
    xAxis: names.map((_, gridIndex) => ({
      gridIndex,
      type: 'value',
      min: first - 0.5,
      max: last + 0.5,
      axisLine: { lineStyle: { color: color.hair } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        customValues: [first, last],
        color: color.muted,
        fontSize: 10,
        formatter: (year: number) => String(year),
      },
    })),
    yAxis: names.map((_, gridIndex) => ({ gridIndex, type: 'value', min: 0, max, show: false })),
    series: [...lines(rows, names, ctx), ...ticks(rows, names, ctx)],
  };
}

function lines(rows: readonly TrendRow[], names: readonly string[], ctx: ChartContext): LineSeriesOption[] {
  const color = palette(ctx.dark);
  const newest = new Map(rows.filter(({ value }) => value !== null).map((row) => [row.series, row]));
  return segments(rows).map((run) => ({
    type: 'line',
    xAxisIndex: names.indexOf(run.series),
    yAxisIndex: names.indexOf(run.series),
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 5,
    showAllSymbol: true,
    lineStyle: { color: color.brand, width: 1.5 },
    itemStyle: { color: color.brand },
    data: run.rows.map((row) => ({
      value: [row.year, row.value],
      name: pointText(row, ctx),
      ev: row.ev,
      // The panels have no scale of their own: each says its newest figure.
      ...(newest.get(run.series) === row && {
        label: {
          show: true,
          formatter: row.label ?? labelText(row.value ?? 0, ctx),
          position: 'top',
          align: 'right',
          offset: [4, 0],
          color: color.ink,
          fontSize: 10,
        },
      }),
    })),
  }));
}

function ticks(
  rows: readonly TrendRow[],
  names: readonly string[],
  ctx: ChartContext,
): ScatterSeriesOption[] {
  const color = palette(ctx.dark);
  return names.map((name, index) => ({
    type: 'scatter',
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: 'rect',
    symbolSize: 5,
    itemStyle: { color: color.paper, borderColor: color.muted, borderWidth: 1.5 },
    data: rows
      .filter((row) => row.series === name && row.value === null)
      .map((row) => ({ value: [row.year, 0], name: pointText(row, ctx) })),
  }));
}
