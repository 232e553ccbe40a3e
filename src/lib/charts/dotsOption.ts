import type { EChartsOption, ScatterSeriesOption } from 'echarts';
import { baseOption } from './base.ts';
import { wilson } from './format.ts';
import { isRate, markOf, nameAxis, percentAxis, reasons, span, type RatePicture } from './members.ts';
import { palette } from './palette.ts';
import { RANKABLE, SMALL } from './statistics.ts';
import type { ChartContext } from './types.ts';

/**
 * Rates of a few agencies as dots with their 95 % Wilson intervals, from zero to a hundred. Below ten cases the mark is
 * hollow and says its fraction, with neither percent nor interval; below thirty it is a square: not to be ranked.
 */
export function dotsOption({ members, pooled }: RatePicture, ctx: ChartContext): EChartsOption {
  return {
    ...baseOption(ctx),
    grid: {
      left: 8,
      right: 56,
      top: 30,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: percentAxis(ctx),
    yAxis: nameAxis(
      members.map((member) => member.name),
      ctx,
    ),
    series: [
      dots({ members, pooled }, ctx),
      reasons(
        members.map((member) => (isRate(member) ? { name: member.name, text: '' } : member)),
        ctx,
      ),
    ],
  };
}

function dots({ members, pooled }: RatePicture, ctx: ChartContext): ScatterSeriesOption {
  const color = palette(ctx.dark);
  const rates = members.flatMap((member, row) => (isRate(member) ? [{ ...member, row }] : []));
  const judged = rates.filter(({ n }) => n >= SMALL);
  return {
    type: 'scatter',
    symbolSize: 10,
    z: 3,
    data: rates.map(({ k, n, row, text, ev }) => {
      const small = n < SMALL;
      return {
        value: [(100 * k) / n, row],
        name: text,
        ev,
        symbol: n < RANKABLE ? 'rect' : 'circle',
        itemStyle: markOf(small, 'brand', ctx),
        label: { show: small, formatter: `${k}/${n}`, position: 'right', color: color.ink, fontSize: 11 },
      };
    }),
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      data: [
        ...judged.map(({ k, n, row }) => {
          const [low, high] = wilson(k, n);
          return span([low, row], [high, row], color.brand) as [object, object];
        }),
        ...(pooled === null
          ? []
          : [
              {
                xAxis: pooled.percent,
                symbol: 'none',
                lineStyle: { color: color.warn, type: 'dashed' as const, width: 1.5 },
                label: { show: true, formatter: pooled.label, position: 'start' as const, color: color.warn },
              },
            ]),
      ],
    },
  };
}
