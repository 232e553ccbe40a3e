import type { ScatterSeriesOption } from 'echarts';
import { widthOf } from './base.ts';
import { palette, type Token } from './palette.ts';
import type { ChartContext } from './types.ts';

/** A rate of one agency: numerator, denominator, its rate in percent, and the sentence it is read out as. */
export interface RateMember {
  name: string;
  k: number;
  n: number;
  text: string;
  /** Address of its evidence. */
  ev?: string | undefined;
}

/** An agency without a drawable figure, and why: it keeps its row, never a zero. */
export interface MissingMember {
  name: string;
  why: string;
  text: string;
}

export type Member = RateMember | MissingMember;

export const isRate = (member: Member): member is RateMember => 'n' in member;

/** Rates with the line all of them pool to; `label` says it with its fraction. */
export interface RatePicture {
  members: readonly Member[];
  pooled: { percent: number; label: string } | null;
}

/** Height of a picture with one row per agency, in CSS pixels. */
export const rowsHeight = (rows: number) => Math.max(150, 62 + 24 * rows);

/** The same where names wrap to so many lines of 96 pixels. */
export const narrowRowsHeight = (rows: number, lines = 3) =>
  Math.max(150, 62 + Math.max(24, 13 * lines + 3) * rows);

/** Lines the longest name takes beside a narrow picture; words of Latin text leave some room unused. */
export const linesOf = (names: readonly string[]) =>
  Math.max(1, ...names.map((name) => Math.ceil((widthOf(name) * (/[a-z]/i.test(name) ? 1.3 : 1.1)) / 96)));

/** Names in official order from the top; long ones wrap, and never lose the part that tells them apart. */
export function nameAxis(names: readonly string[], ctx: ChartContext) {
  const color = palette(ctx.dark);
  return {
    type: 'category' as const,
    inverse: true,
    data: [...names],
    axisTick: { show: false },
    axisLine: { show: false },
    splitLine: { show: true, lineStyle: { color: color.hair, type: 'dotted' as const } },
    axisLabel: {
      interval: 0,
      color: color.ink,
      fontSize: 12,
      width: ctx.width < 520 ? 96 : 190,
      overflow: 'break' as const,
      lineHeight: 13,
    },
  };
}

/** Percentages from 0 to 100 with the zero line drawn. */
export function percentAxis(ctx: ChartContext) {
  const color = palette(ctx.dark);
  return {
    type: 'value' as const,
    min: 0,
    max: 100,
    interval: 25,
    axisLine: { show: true, lineStyle: { color: color.muted } },
    axisTick: { show: false },
    axisLabel: { color: color.muted, fontSize: 12, formatter: '{value}%' },
    splitLine: { lineStyle: { color: color.hair } },
  };
}

/** Reasons written in the rows of agencies without a figure. */
export function reasons(
  members: readonly { name: string; why?: string; text: string }[],
  ctx: ChartContext,
): ScatterSeriesOption {
  const color = palette(ctx.dark);
  return {
    type: 'scatter',
    name: '∅',
    symbol: 'rect',
    symbolSize: 7,
    itemStyle: { color: color.paper, borderColor: color.muted, borderWidth: 1.5 },
    label: { show: true, position: 'right', color: color.muted, fontSize: 11 },
    data: members.flatMap((member, row) =>
      member.why === undefined
        ? []
        : [{ value: [0, row], name: member.text, label: { formatter: member.why } }],
    ),
  };
}

/** A segment without ends, for intervals and pairs, between two places of a picture. */
export const span = (
  from: readonly [number, number],
  to: readonly [number, number],
  color: string,
  width = 2,
) => [
  { coord: [...from], symbol: 'none', lineStyle: { color, width, type: 'solid' as const } },
  { coord: [...to], symbol: 'none' },
];

/** The mark of a rate by the size of its denominator: hollow below ten cases, filled from there on. */
export function markOf(small: boolean, token: Token, ctx: ChartContext) {
  const color = palette(ctx.dark);
  return small
    ? { color: color.paper, borderColor: color[token], borderWidth: 2 }
    : { color: color[token], borderColor: color[token], borderWidth: 1 };
}
