import type { EChartsOption, ScatterSeriesOption } from 'echarts';
import { compact } from '../i18n/format.ts';
import { baseOption } from './base.ts';
import { palette } from './palette.ts';
import type { ChartContext } from './types.ts';

/** A count of one agency; null with why there is none. */
export interface CountMember {
  name: string;
  value: number | null;
  text: string;
}

/** Counts of many agencies; the words name the two lanes that are not on the scale. */
export interface StripPicture {
  members: readonly CountMember[];
  lanes: { zero: string; missing: string };
}

/** Where the lanes stand, left of log1p(1): apart from the scale, so that zero is not "a little". */
const ZERO = -0.55;
const MISSING = -1.3;
/** Names at the largest counts only. */
const NAMED = 3;

/**
 * How counts are spread: one mark per agency on log1p, stacked where they meet. Zeros have a lane of their own, and so
 * have agencies without a figure, as hollow marks.
 */
export function stripOption({ members, lanes }: StripPicture, ctx: ChartContext): EChartsOption {
  const color = palette(ctx.dark);
  const top = Math.max(1, ...members.map(({ value }) => value ?? 0));
  const decades = Array.from({ length: Math.ceil(Math.log10(top + 1)) + 1 }, (_, power) => 10 ** power);
  const max = Math.log1p(decades.at(-1) ?? 1);
  const labels = new Map([
    [MISSING, lanes.missing],
    [ZERO, lanes.zero],
    ...decades.map((value): [number, string] => [Math.log1p(value), compact(value, ctx.lang)]),
  ]);
  const placed = stacked(members, ctx.width / (max - MISSING + 0.8));
  const highest = Math.max(10, ...placed.map(({ level }) => level));
  return {
    ...baseOption(ctx),
    grid: {
      left: 16,
      right: 24,
      top: 24,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: MISSING - 0.4,
      max,
      axisLine: { lineStyle: { color: color.muted } },
      axisTick: { customValues: [...labels.keys()] },
      splitLine: { show: false },
      axisLabel: {
        customValues: [...labels.keys()],
        color: color.muted,
        fontSize: 12,
        formatter: (value: number) => labels.get(value) ?? '',
      },
    },
    yAxis: { type: 'value', min: 0, max: highest + 1.5, show: false },
    series: [marks(placed, ctx)],
  };
}

interface Placed extends CountMember {
  x: number;
  level: number;
}

/** Places each mark above those it would cover, in the members' order, so that a drawing never changes by chance. */
function stacked(members: readonly CountMember[], scale: number): Placed[] {
  const taken = new Map<number, number>();
  return members.map((member) => {
    const { value } = member;
    const x = value === null ? MISSING : value <= 0 ? ZERO : Math.log1p(value);
    const column = Math.round((x * scale) / 9);
    const level = (taken.get(column) ?? 0) + 1;
    taken.set(column, level);
    return { ...member, x, level };
  });
}

function marks(placed: readonly Placed[], ctx: ChartContext): ScatterSeriesOption {
  const color = palette(ctx.dark);
  const named = new Set(
    placed.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, placed.length > 1 ? NAMED : 1),
  );
  return {
    type: 'scatter',
    symbolSize: 8,
    labelLayout: { hideOverlap: true },
    data: placed.map((mark) => ({
      value: [mark.x, mark.level],
      name: mark.text,
      symbol: mark.value === null ? 'rect' : 'circle',
      itemStyle:
        mark.value === null
          ? { color: color.paper, borderColor: color.muted, borderWidth: 1.5 }
          : { color: color.brand },
      label: {
        show: named.has(mark) && mark.value !== null && mark.value > 0,
        formatter: mark.name,
        position: 'top',
        color: color.ink,
        fontSize: 11,
      },
    })),
  };
}
