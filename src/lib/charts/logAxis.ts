import { chartWords } from '../i18n/charts.ts';
import { compact } from '../i18n/format.ts';
import { palette } from './palette.ts';
import type { ChartContext } from './types.ts';

/** Where a count stands on the logarithmic axis: log1p, on which 0 has a place. */
export const onLog = (value: number) => Math.log1p(value);

/** Axis of counts up to `top` on log1p: marked at 0 and the powers of ten, and saying that it is logarithmic. */
export function logAxis(ctx: ChartContext, top: number) {
  const color = palette(ctx.dark);
  const powers = Math.max(1, Math.ceil(Math.log10(Math.max(1, top))));
  const ticks = [0, ...Array.from({ length: powers + 1 }, (_, power) => 10 ** power)];
  const labels = new Map(ticks.map((value) => [onLog(value), compact(value, ctx.lang)]));
  const customValues = [...labels.keys()];
  return {
    type: 'value' as const,
    min: 0,
    max: onLog(10 ** powers),
    name: chartWords(ctx.lang).logAxis,
    nameTextStyle: { color: color.muted, fontSize: 11, align: 'left' as const, padding: [0, 0, 0, 0] },
    nameGap: 6,
    axisTick: { show: false, customValues },
    axisLine: { show: false },
    axisLabel: {
      customValues,
      color: color.muted,
      fontSize: 12,
      formatter: (value: number) => labels.get(value) ?? '',
    },
    splitLine: { show: false },
  };
}
