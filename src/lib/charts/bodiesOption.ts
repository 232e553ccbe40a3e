import type { EChartsOption } from 'echarts';
import { baseOption, countAxis, labelText } from './base.ts';
import { nameAxis } from './members.ts';
import { palette } from './palette.ts';
import type { ChartContext } from './types.ts';

/** A body with its count, and the sentence it is read out as. */
export interface BodyBar {
  name: string;
  value: number;
  text: string;
}

/** Counts of a few bodies as bars from zero, the largest first, each with its number. */
export function bodiesOption(bars: readonly BodyBar[], ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const top = Math.max(0, ...bars.map((bar) => bar.value));
  return {
    ...baseOption(ctx),
    grid: { left: 8, right: 64, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { ...countAxis(ctx, top), axisLabel: { ...countAxis(ctx, top).axisLabel, hideOverlap: true } },
    yAxis: {
      ...nameAxis(
        bars.map((bar) => bar.name),
        ctx,
      ),
      splitLine: { show: false },
    },
    series: {
      type: 'bar',
      barMaxWidth: 14,
      itemStyle: { color: color.brand },
      label: {
        show: true,
        position: 'right',
        color: color.ink,
        fontSize: 12,
        formatter: ({ value }) => labelText(Number(value), ctx),
      },
      data: bars.map(({ value, text }) => ({ value, name: text })),
    },
  };
}
