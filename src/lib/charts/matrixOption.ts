import type { EChartsOption } from 'echarts';
import { baseOption, NARROW, widthOf } from './base.ts';
import { nameAxis } from './members.ts';
import { palette } from './palette.ts';
import type { ChartContext } from './types.ts';

/** One agency × year: a number as text, or the glyph and word of why there is none. */
export interface MatrixCell {
  agency: string;
  year: number;
  shown: string;
  /** Null for a number. */
  glyph: string | null;
  text: string;
  /** Address of its evidence. */
  ev?: string | undefined;
}

/** Agencies by years: what is there and what is not, in words; missing cells are set apart by glyph, word and ground. */
export function matrixOption(cells: readonly MatrixCell[], ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const narrow = ctx.width < NARROW;
  const agencies = [...new Set(cells.map((cell) => cell.agency))];
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => a - b);
  const room = (ctx.width * (narrow ? 0.6 : 0.68)) / Math.max(1, years.length);
  /** The glyph and its word; the glyph alone where the word does not fit (its sentence has the word). */
  const label = ({ glyph, shown }: MatrixCell) => {
    // A percent stands over its fraction where the two do not fit beside each other.
    if (glyph === null) return narrow ? shown.replace(' ', '\n') : shown;
    return widthOf(shown) + 16 < room ? `${glyph} ${shown}` : glyph;
  };
  return {
    ...baseOption(ctx),
    grid: { left: 8, right: 8, top: 28, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      position: 'top',
      data: years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: color.muted } },
      axisLabel: { color: color.ink, interval: 0, fontSize: narrow ? 10 : 12 },
    },
    yAxis: nameAxis(agencies, ctx),
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [Math.max(18, room - 3), 19],
        labelLayout: { hideOverlap: true },
        data: cells.map((cell) => ({
          value: [years.indexOf(cell.year), agencies.indexOf(cell.agency)],
          name: cell.text,
          ev: cell.ev,
          itemStyle: { color: cell.glyph === null ? color.paper : color.wash },
          label: {
            show: true,
            formatter: label(cell),
            color: cell.glyph === null ? color.ink : color.muted,
            fontSize: narrow ? 9 : 11,
            lineHeight: narrow ? 10 : 13,
          },
        })),
      },
    ],
  };
}
