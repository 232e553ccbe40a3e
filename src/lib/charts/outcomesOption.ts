import type { BarSeriesOption, EChartsOption } from 'echarts';
import { chartWords } from '../i18n/charts.ts';
import { words } from '../i18n/index.ts';
import { baseOption, NARROW, widthOf } from './base.ts';
import { shareText } from './format.ts';
import { inkOn, palette, type Token } from './palette.ts';
import { OUTCOME_GROUPS, type ChartContext, type OutcomeGroup, type OutcomeRow } from './types.ts';

const TOKEN: Record<OutcomeGroup, Token> = {
  granted: 'granted',
  partial: 'partial',
  denied: 'denied',
  unable: 'unable',
  not_processed: 'not-processed',
  other: 'other',
};

/** Fewer than this many closed requests give no percentage (PRODUCT H6): the bar is hollow, its labels are counts. */
const SMALL = 10;

const totalOf = (row: OutcomeRow) =>
  OUTCOME_GROUPS.reduce((sum, group) => sum + (row.groups?.[group] ?? 0), 0);

/**
 * What became of the requests closed each year: 100 % bars of the six groups with their counts, the total at the
 * right. A year without figures is hatched and says why; a year with nothing closed has no bar.
 */
export function outcomesOption(rows: readonly OutcomeRow[], ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const narrow = ctx.width < NARROW;
  const room = Math.max(0, ...rows.map((row) => widthOf(endText(row, ctx, narrow))));
  return {
    ...baseOption(ctx),
    grid: {
      left: 8,
      right: 16 + 1.1 * room,
      top: narrow ? 58 : 34,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      top: 0,
      left: 0,
      data: OUTCOME_GROUPS.map((group) => words(ctx.lang).outcome[group]),
      textStyle: { color: color.ink },
      itemWidth: 14,
      itemHeight: 10,
      itemGap: 12,
      selectedMode: false,
    },
    // Rounded shares can add up to a hair over 100, and a bar beyond the axis would lose its label.
    xAxis: { type: 'value', min: 0, max: 100.01, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name ?? String(row.year)),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: color.muted, fontSize: 12 },
    },
    series: [...OUTCOME_GROUPS.map((group) => bar(group, rows, ctx)), ends(rows, ctx, narrow)],
  };
}

function bar(group: OutcomeGroup, rows: readonly OutcomeRow[], ctx: ChartContext): BarSeriesOption {
  const color = palette(ctx.dark);
  const token = TOKEN[group];
  const name = words(ctx.lang).outcome[group];
  return {
    type: 'bar',
    name,
    stack: 'outcome',
    barWidth: '62%',
    itemStyle: { color: color[token], borderColor: color.paper, borderWidth: 1 },
    data: rows.map((row) => {
      const total = totalOf(row);
      const count = row.groups?.[group] ?? 0;
      if (row.groups === null || total === 0 || count === 0) return { value: '-' };
      const small = total < SMALL;
      return {
        value: (100 * count) / total,
        name: chartWords(ctx.lang).outcome(row.name ?? row.year, name, shareText(count, total, ctx.lang)),
        ev: row.ev?.[group],
        ...(small && { itemStyle: { color: color.paper, borderColor: color[token], borderWidth: 2 } }),
        label: {
          show: (count / total) * ctx.width > 34,
          formatter: String(count),
          color: small ? color.ink : inkOn(token, ctx.dark),
        },
      };
    }),
  };
}

/** What stands right of a year's bar: its total and how many reports it rests on; a hatched bar has its own label. */
function endText(row: OutcomeRow, ctx: ChartContext, narrow: boolean): string {
  return row.groups === null
    ? ''
    : chartWords(ctx.lang).outcomeTotal(totalOf(row), narrow ? '' : (row.n ?? ''));
}

/** The row's last word: its total, that nothing was closed, or why there are no figures (over a hatched bar). */
function ends(rows: readonly OutcomeRow[], ctx: ChartContext, narrow: boolean): BarSeriesOption {
  const t = chartWords(ctx.lang);
  const color = palette(ctx.dark);
  const hatch = {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 5],
    rotation: -Math.PI / 4,
    color: color.other,
  };
  return {
    type: 'bar',
    stack: 'outcome',
    data: rows.map((row) => {
      const total = totalOf(row);
      const missing = row.groups === null;
      const why = row.missing ?? t.noFigure;
      const text = missing ? why : endText(row, ctx, narrow);
      const none = total === 0 ? t.noRequests(row.name ?? row.year) : '';
      return {
        value: missing ? 100 : 0,
        name: missing ? t.missing(row.name ?? row.year, words(ctx.lang).figure.outcomes, why) : none,
        itemStyle: { color: color.paper, borderColor: color.other, borderWidth: 1, decal: hatch },
        label: {
          show: true,
          formatter: text,
          color: color.ink,
          fontSize: 12,
          ...(missing
            ? { position: 'insideLeft', distance: 8, backgroundColor: color.paper, padding: [2, 5] }
            : { position: 'right' }),
        },
      };
    }),
  };
}
