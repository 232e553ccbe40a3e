import type { EChartsOption } from 'echarts';
import { escapeMarkup } from '../../core/markup.ts';
import { chartWords } from '../i18n/charts.ts';
import { compact, exact } from '../i18n/format.ts';
import { palette, type Token } from './palette.ts';
import type { Band, ChartContext, TrendRow } from './types.ts';

/** Below this width labels at line ends do not fit and a legend takes their place. */
export const NARROW = 520;

/** Lines differ by colour, dash and symbol, so that none needs its colour to be told apart. */
export const LINE_STYLES: readonly { token: Token; dash: 'solid' | 'dashed' | 'dotted'; symbol: string }[] = [
  { token: 'brand', dash: 'solid', symbol: 'circle' },
  { token: 'warn', dash: 'dashed', symbol: 'rect' },
  { token: 'denied', dash: 'dotted', symbol: 'triangle' },
  { token: 'ok', dash: 'solid', symbol: 'diamond' },
  { token: 'unable', dash: 'dashed', symbol: 'pin' },
  { token: 'other', dash: 'dotted', symbol: 'roundRect' },
];

export const lineStyle = (index: number) => LINE_STYLES[index % LINE_STYLES.length] ?? { ...FIRST };
const FIRST = { token: 'brand' as Token, dash: 'solid' as const, symbol: 'circle' };

/**
 * The page's fonts: the browser measures labels with them, the server's picture takes them from the page. Names stand
 * without quotes, which ECharts would write into an attribute unescaped.
 */
const FONT =
  'system-ui, -apple-system, Segoe UI, PingFang SC, HarmonyOS Sans SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

/** Parts every figure shares: no motion, muted axis text, a tooltip that shows the sentence of the point. */
export function baseOption(ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  return {
    animation: false,
    color: [color.brand],
    backgroundColor: 'transparent',
    textStyle: { color: color.ink, fontFamily: FONT },
    aria: { enabled: false },
    tooltip: {
      trigger: 'item',
      confine: true,
      transitionDuration: 0,
      backgroundColor: color.paper,
      borderColor: color.muted,
      textStyle: { color: color.ink, fontSize: 13 },
      // ECharts writes what it is given into the page as markup; names come from reports.
      formatter: (params) => escapeMarkup((Array.isArray(params) ? params[0]?.name : params.name) ?? ''),
    },
  };
}

/** Years as a number axis, so that bands can end between two of them; a line under the year says how many report. */
export function yearAxis(years: readonly number[], notes: ReadonlyMap<number, string>, ctx: ChartContext) {
  const color = palette(ctx.dark);
  return {
    type: 'value' as const,
    min: (years[0] ?? 0) - 0.5,
    max: (years.at(-1) ?? 0) + 0.5,
    axisLine: { lineStyle: { color: color.muted } },
    axisTick: { show: false, customValues: [...years] },
    splitLine: { show: false },
    axisLabel: {
      customValues: [...years],
      color: color.muted,
      fontSize: 12,
      lineHeight: 16,
      hideOverlap: true,
      formatter: (year: number) => [String(year), notes.get(year)].filter(Boolean).join('\n'),
    },
  };
}

/** A round number above `top` with room for a label over the highest point, and the step of the gridlines below it. */
export function roundTop(top: number): { max: number; interval: number } {
  const wanted = Math.max(top, 1) * 1.12;
  const size = 10 ** Math.floor(Math.log10(wanted / 4));
  const steps = [1, 2, 2.5, 5, 10].map((step) => step * size).filter(Number.isInteger);
  const interval = steps.find((step) => step * 4 >= wanted) ?? 1;
  return { max: Math.ceil(wanted / interval) * interval, interval };
}

/** Counts from zero up to `top`; few gridlines, labels in 万/亿 or K/M, never between whole numbers. */
export function countAxis(ctx: ChartContext, top: number) {
  const color = palette(ctx.dark);
  return {
    type: 'value' as const,
    min: 0,
    ...roundTop(top),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: color.muted, fontSize: 12, formatter: (value: number) => compact(value, ctx.lang) },
    splitLine: { lineStyle: { color: color.hair } },
  };
}

/** Shaded bands naming the form in force; every second one is tinted, so that borders are seen without lines. */
export function bandAreas(years: readonly number[], bands: readonly Band[], ctx: ChartContext) {
  const color = palette(ctx.dark);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const shown = bands.filter((band) => band.to >= first && band.from <= last);
  const perYear = ctx.width / Math.max(1, last - first + 1);
  const fits = (band: Band, text: string) =>
    widthOf(text) < (Math.min(band.to, last) - Math.max(band.from, first) + 1) * perYear * 0.9;
  return {
    silent: true,
    label: { color: color.muted, fontSize: 11, position: 'top' as const, distance: 6 },
    data: shown.map((band, index): [object, object] => [
      {
        name: fits(band, band.name[ctx.lang]) ? band.name[ctx.lang] : band.short,
        xAxis: Math.max(band.from, first) - 0.5,
        itemStyle: { color: index % 2 === 0 ? color.wash : color.paper },
      },
      { xAxis: Math.min(band.to, last) + 0.5 },
    ]),
  };
}

/** Rough width of small text in pixels: Han characters are square, Latin ones half as wide. */
export const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 11 : 6), 0);

/** The sentence a trend's point is read out as. */
export function pointText(row: TrendRow, ctx: ChartContext): string {
  const t = chartWords(ctx.lang);
  if (row.value === null) return t.missing(row.year, row.series, row.missing ?? t.noFigure);
  return t.point(row.year, row.series, row.said ?? exact(row.value, ctx.lang), row.n ?? '');
}

/** Count for a label on the picture: exact while short, else shortened. */
export function labelText(value: number, ctx: ChartContext): string {
  return Math.abs(value) < 100_000 ? exact(value, ctx.lang) : compact(value, ctx.lang);
}
