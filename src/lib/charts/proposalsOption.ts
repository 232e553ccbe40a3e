import type { BarSeriesOption, EChartsOption } from 'echarts';
import { chartWords } from '../i18n/charts.ts';
import { baseOption, countAxis, labelText } from './base.ts';
import { palette, type Token } from './palette.ts';
import type { ChartContext, ProposalRow } from './types.ts';

const TOKEN: Record<ProposalRow['body'], Token> = { npc: 'brand', cppcc: 'warn', both: 'other' };

/**
 * Proposals handled by year: one outlined column per body, filled up to the part the agency led. Where the led part
 * is not stated the column stays hollow; where the total is not stated there is no column.
 */
export function proposalsOption(rows: readonly ProposalRow[], ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const bodies = (['npc', 'cppcc', 'both'] as const).filter((body) =>
    rows.some((row) => row.body === body && (row.total !== null || row.lead !== null)),
  );
  return {
    ...baseOption(ctx),
    grid: {
      left: 8,
      right: 16,
      top: 40,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      top: 0,
      left: 0,
      data: bodies.map((body) => chartWords(ctx.lang).body[body]),
      textStyle: { color: color.ink },
      itemWidth: 14,
      itemHeight: 10,
      selectedMode: false,
    },
    xAxis: {
      type: 'category',
      data: years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: color.muted } },
      axisLabel: { color: color.muted, fontSize: 12 },
    },
    yAxis: countAxis(ctx, Math.max(0, ...rows.map((row) => row.total ?? row.lead ?? 0))),
    series: bodies.flatMap((body) => columns(body, years, rows, ctx)),
  };
}

function columns(
  body: ProposalRow['body'],
  years: readonly number[],
  rows: readonly ProposalRow[],
  ctx: ChartContext,
): BarSeriesOption[] {
  const t = chartWords(ctx.lang);
  const color = palette(ctx.dark);
  const tint = color[TOKEN[body]];
  const shared = { type: 'bar' as const, name: t.body[body], stack: body, barMaxWidth: 34, barMinHeight: 0 };
  const rowOf = (year: number) => rows.find((row) => row.year === year && row.body === body);
  const partsOf = (year: number) => {
    const { total = null, lead = null, ev, evLead } = rowOf(year) ?? {};
    return { total, lead, ev, evLead, rest: total === null ? null : Math.max(0, total - (lead ?? 0)) };
  };
  return [
    {
      ...shared,
      itemStyle: { color: tint, borderColor: tint, borderWidth: 1.5 },
      data: years.map((year) => {
        const { lead, total, evLead } = partsOf(year);
        return lead === null
          ? { value: '-' }
          : { value: lead, name: t.leadOf(year, t.body[body], total, lead), ev: evLead };
      }),
    },
    {
      ...shared,
      itemStyle: { color: color.paper, borderColor: tint, borderWidth: 1.5 },
      data: years.map((year) => {
        const { total, lead, rest, ev } = partsOf(year);
        if (total === null || rest === null) return { value: '-' };
        const name = t.leadOf(year, t.body[body], total, lead);
        return { value: rest, name, ev, label: { formatter: labelText(total, ctx) } };
      }),
      label: { show: true, position: 'top', color: color.ink },
    },
  ];
}
