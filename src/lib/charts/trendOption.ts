import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { chartWords } from '../i18n/charts.ts';
import {
  baseOption,
  bandAreas,
  countAxis,
  labelText,
  lineStyle,
  NARROW,
  pointText,
  widthOf,
  yearAxis,
} from './base.ts';
import { logAxis, onLog } from './logAxis.ts';
import { palette } from './palette.ts';
import { approxYears, segments, seriesOf } from './trendLines.ts';
import type { ChartContext, TrendRow } from './types.ts';

/**
 * Counts over years: dots joined only where the years are comparable, hollow ticks where there is no figure, bands
 * for the forms in force. One ECharts series per run of joined years, so a line over a break cannot exist. Counts
 * may be asked for on a logarithmic axis (`log`).
 */
export function trendOption(rows: readonly TrendRow[], ctx: ChartContext, log = false): EChartsOption {
  const names = seriesOf(rows);
  const years = yearsOf(rows);
  const color = palette(ctx.dark);
  const many = names.length > 1;
  const atEnd = many && ctx.width >= NARROW;
  const top = Math.max(0, ...rows.map((row) => row.value ?? 0));
  return {
    ...baseOption(ctx),
    grid: {
      left: 8,
      right: atEnd ? 112 : 16,
      top: (many && !atEnd ? 58 : 30) + (log ? 18 : 0),
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      show: many && !atEnd,
      top: 0,
      data: names,
      textStyle: { color: color.ink },
      itemWidth: 22,
      selectedMode: false,
    },
    xAxis: yearAxis(years, yearNotes(rows), ctx),
    yAxis: [log ? logAxis(ctx, top) : countAxis(ctx, top), { type: 'value', min: 0, max: 1, show: false }],
    series: [
      ground(rows, years, ctx),
      ...lines(rows, names, ctx, { atEnd, log, named: labelled(rows, years.length, ctx) }),
      ...missingTicks(rows, names, ctx),
    ],
  };
}

function yearsOf(rows: readonly TrendRow[]): number[] {
  const known = rows.map((row) => row.year);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return rows.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function yearNotes(rows: readonly TrendRow[]): Map<number, string> {
  const notes = rows.flatMap((row): [number, string][] => (row.n ? [[row.year, row.n]] : []));
  return new Map(notes);
}

function ground(rows: readonly TrendRow[], years: readonly number[], ctx: ChartContext): LineSeriesOption {
  const color = palette(ctx.dark);
  return {
    type: 'line',
    data: [],
    silent: true,
    markArea: bandAreas(years, chartWords(ctx.lang).bands, ctx),
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: color.muted, type: 'dashed', width: 1 },
      label: {
        formatter: '≈',
        color: color.ink,
        position: 'end',
        distance: -14,
        fontSize: 14,
        backgroundColor: color.paper,
        padding: [0, 2],
      },
      data: approxYears(rows).map((year) => ({ xAxis: year - 0.5 })),
    },
  };
}

const labelOf = (row: TrendRow | undefined, ctx: ChartContext) =>
  row?.label ?? (row?.value == null ? '' : labelText(row.value, ctx));

/** Which points carry their number: all while there is room between two years, else the last and the highest. */
function labelled(rows: readonly TrendRow[], years: number, ctx: ChartContext): ReadonlySet<TrendRow> {
  const known = rows.filter((row) => row.value !== null);
  const widest = Math.max(0, ...known.map((row) => widthOf(labelOf(row, ctx))));
  if (widest * 1.2 < (ctx.width - 64) / Math.max(1, years)) return new Set(known);
  const highest = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  return new Set([highest, known.at(-1)].filter((row) => row !== undefined));
}

function lines(
  rows: readonly TrendRow[],
  names: readonly string[],
  ctx: ChartContext,
  { atEnd, log, named }: { atEnd: boolean; log: boolean; named: ReadonlySet<TrendRow> },
): LineSeriesOption[] {
  const color = palette(ctx.dark);
  const runs = segments(rows);
  const many = names.length > 1;
  return runs.map((run, index): LineSeriesOption => {
    const style = lineStyle(names.indexOf(run.series));
    const last = atEnd && runs.slice(index + 1).every((later) => later.series !== run.series);
    return {
      type: 'line',
      name: run.series,
      connectNulls: false,
      clip: false,
      symbol: style.symbol,
      symbolSize: 8,
      showAllSymbol: true,
      lineStyle: { color: color[style.token], width: 2, type: style.dash },
      itemStyle: { color: color[style.token] },
      label: {
        show: !many,
        position: 'top',
        color: color.ink,
        formatter: ({ dataIndex }) => labelOf(run.rows[dataIndex], ctx),
      },
      endLabel: { show: last, formatter: () => run.series, color: color[style.token], distance: 8 },
      labelLayout: many ? { moveOverlap: 'shiftY' } : { hideOverlap: true },
      emphasis: { scale: 1.5 },
      data: run.rows.map((row) => ({
        value: [row.year, log && row.value !== null ? onLog(row.value) : row.value],
        name: pointText(row, ctx),
        ev: row.ev,
        ...(row.hollow && {
          itemStyle: { color: color.paper, borderColor: color[style.token], borderWidth: 2 },
        }),
        ...(!many && !named.has(row) && { label: { show: false } }),
      })),
    };
  });
}

/** Hollow ticks on the axis, on a hidden axis of their own: they have a place and no value. */
function missingTicks(
  rows: readonly TrendRow[],
  names: readonly string[],
  ctx: ChartContext,
): ScatterSeriesOption[] {
  const color = palette(ctx.dark);
  return names.map((name) => ({
    type: 'scatter',
    name: `${name} ∅`,
    yAxisIndex: 1,
    symbol: 'emptyRect',
    symbolSize: [9, 9],
    symbolOffset: [(names.indexOf(name) - (names.length - 1) / 2) * 12, 0],
    itemStyle: { color: color[lineStyle(names.indexOf(name)).token] },
    data: rows
      .filter((row) => row.series === name && row.value === null)
      .map((row) => ({ value: [row.year, 0], name: pointText(row, ctx) })),
  }));
}
