import type { BarSeriesOption, EChartsOption } from 'echarts';
import { baseOption, countAxis, labelText } from './base.ts';
import { palette } from './palette.ts';
import type { ChartContext } from './types.ts';

/** The identity 二 + 一 = (七) + 四 of one year: what came in, what was closed, what is left. */
export interface FlowPicture {
  carriedIn: number;
  received: number;
  closed: number;
  carriedOut: number;
  /** Names of the four steps in the order they are drawn, and their sentences. */
  steps: readonly [FlowStep, FlowStep, FlowStep, FlowStep];
}

export interface FlowStep {
  name: string;
  text: string;
  /** Address of its evidence. */
  ev?: string | undefined;
}

/**
 * Waterfall of the identity: backlog, plus new, minus closed, is what is carried over. The last column is the reported
 * number and stands on zero; where it does not end where the third column ends, the gap stays open to see.
 */
export function flowOption(flow: FlowPicture, ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const { carriedIn, received, closed, carriedOut, steps } = flow;
  const all = carriedIn + received;
  const columns = [
    { from: 0, to: carriedIn, value: carriedIn, token: 'other' },
    { from: carriedIn, to: all, value: received, token: 'brand' },
    { from: Math.min(all - closed, all), to: all, value: closed, token: 'granted' },
    { from: 0, to: carriedOut, value: carriedOut, token: 'other' },
  ] as const;
  const shared: Partial<BarSeriesOption> = { stack: 'flow', barWidth: '54%' };
  return {
    ...baseOption(ctx),
    grid: {
      left: 8,
      right: 16,
      top: 30,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: steps.map((step) => step.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: color.muted } },
      axisLabel: { color: color.ink, interval: 0, fontSize: 12 },
    },
    yAxis: countAxis(ctx, Math.max(all, carriedOut, 1)),
    series: [
      {
        ...shared,
        type: 'bar',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: columns.map(({ from }) => Math.max(0, from)),
      },
      {
        ...shared,
        type: 'bar',
        label: { show: true, position: 'top', color: color.ink },
        data: columns.map(({ from, to, value, token }, at) => ({
          value: to - Math.max(0, from),
          name: steps[at]?.text ?? '',
          ev: steps[at]?.ev,
          itemStyle: { color: color[token] },
          label: { formatter: labelText(value, ctx) },
        })),
      },
    ],
  };
}
