import type { EChartsOption, ScatterSeriesOption } from 'echarts';
import { baseOption, countAxis } from './base.ts';
import { logAxis, onLog } from './logAxis.ts';
import { nameAxis, percentAxis, reasons, span } from './members.ts';
import { palette } from './palette.ts';
import type { ChartContext } from './types.ts';

/** Two years of one agency on one form; without both there is only the reason. */
export type PairMember =
  | {
      name: string;
      before: number;
      after: number;
      label: string;
      text: string;
      /** Addresses of the evidence of either year. */
      ev?: readonly [string | undefined, string | undefined];
    }
  | { name: string; why: string; text: string };

export interface PairPicture {
  members: readonly PairMember[];
  years: readonly [string, string];
  percent: boolean;
  /** Counts on a logarithmic axis. */
  log?: boolean;
}

type Pair = Extract<PairMember, { before: number }>;

const isPair = (member: PairMember): member is Pair => 'before' in member;

/** Two years as two marks joined by a line: hollow the earlier one, filled the later one. No colour means better or worse. */
export function dumbbellOption(
  { members, years, percent, log = false }: PairPicture,
  ctx: ChartContext,
): EChartsOption {
  const color = palette(ctx.dark);
  const pairs = placed(members, log);
  return {
    ...baseOption(ctx),
    grid: {
      left: 8,
      right: 96,
      top: 34,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, data: [...years], textStyle: { color: color.ink }, selectedMode: false },
    xAxis: axisOf({ members, years, percent, log }, ctx),
    yAxis: nameAxis(
      members.map((member) => member.name),
      ctx,
    ),
    series: [
      endOf(0, pairs, years, ctx),
      endOf(1, pairs, years, ctx),
      reasons(
        members.map((member) => (isPair(member) ? { name: member.name, text: '' } : member)),
        ctx,
      ),
    ],
  };
}

/** The earlier (0) or the later (1) marks of all pairs; the later ones carry the lines between them. */
function endOf(
  index: 0 | 1,
  pairs: readonly (Pair & { row: number })[],
  years: readonly [string, string],
  ctx: ChartContext,
): ScatterSeriesOption {
  const color = palette(ctx.dark);
  return {
    type: 'scatter',
    name: years[index],
    symbol: 'circle',
    symbolSize: 9,
    z: 3,
    itemStyle: { color: index === 0 ? color.paper : color.brand, borderColor: color.brand, borderWidth: 2 },
    data: pairs.map(({ before, after, row, text, label, ev }) => ({
      value: [index === 0 ? before : after, row],
      // Read out once for the pair.
      name: index === 0 ? '' : text,
      ev: ev?.[index],
      label: {
        show: index === (after >= before ? 1 : 0),
        formatter: label,
        position: 'right',
        color: color.muted,
        fontSize: 11,
      },
    })),
    ...(index === 1 && {
      markLine: {
        symbol: 'none',
        silent: true,
        label: { show: false },
        data: pairs.map(
          ({ before, after, row }) => span([before, row], [after, row], color.brand) as [object, object],
        ),
      },
    }),
  };
}

/** The pairs with the row each stands in, and both ends where they stand on the axis. */
function placed(members: readonly PairMember[], log: boolean): (Pair & { row: number })[] {
  const place = log ? onLog : (value: number) => value;
  return members.flatMap((member, row) =>
    isPair(member) ? [{ ...member, before: place(member.before), after: place(member.after), row }] : [],
  );
}

function axisOf({ members, percent, log = false }: PairPicture, ctx: ChartContext) {
  if (percent) return percentAxis(ctx);
  const top = Math.max(1, ...members.filter(isPair).flatMap(({ before, after }) => [before, after]));
  return log ? { ...logAxis(ctx, top), nameLocation: 'middle' as const, nameGap: 24 } : countAxis(ctx, top);
}
