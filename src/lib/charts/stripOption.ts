import type { EChartsOption, ScatterSeriesOption } from 'echarts';
import { compact } from '../i18n/format.ts';
import { baseOption, widthOf } from './base.ts';
import { palette } from './palette.ts';
import type { ChartContext } from './types.ts';

/** A count of one agency; null with why there is none. */
export interface CountMember {
  name: string;
  value: number | null;
  text: string;
  /** Address of its evidence. */
  ev?: string | undefined;
}

/** Counts of many agencies; the words name the two lanes that are not on the scale. */
export interface StripPicture {
  members: readonly CountMember[];
  lanes: { zero: string; missing: string };
}

/** Where the lanes stand, left of log1p(1): apart from the scale, so that zero is not "a little". */
const ZERO = -0.55;
const MISSING = -1.3;
/** Names at the largest counts only, as far as they do not meet. */
const NAMED = 3;
/** Levels of marks the picture has room for before it is pressed together. */
const LEVELS = 7;
/** Height of the picture in CSS pixels. */
export const STRIP_HEIGHT = 190;

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
  const scale = (ctx.width - 40) / (max - MISSING + 0.4);
  const placed = stacked(members, scale);
  const highest = Math.max(LEVELS, ...placed.map(({ level }) => level));
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
    series: [marks(placed, named(placed, scale), (STRIP_HEIGHT - 60) / (highest + 1.5), ctx)],
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

/** Half a name's room left and right of its mark; at the right edge it stands left of its mark's middle. */
function extent({ x, name }: Placed, scale: number, last: number): [number, number] {
  const [at, wide] = [x * scale, widthOf(name)];
  return at + wide / 2 > last * scale ? [at - wide, at] : [at - wide / 2, at + wide / 2];
}

/** Where a mark's name stands: whether it ends at its mark, and how many levels above it, clear of other marks. */
interface NamePlace {
  ends: boolean;
  above: number;
}

/** The largest marks whose names do not meet, largest first. */
function named(placed: readonly Placed[], scale: number): ReadonlyMap<Placed, NamePlace> {
  const last = Math.max(0, ...placed.map(({ x }) => x));
  const largest = placed
    .filter(({ value }) => value !== null && value > 0)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, placed.length > 1 ? NAMED : 1);
  const taken: { from: number; to: number; level: number }[] = [];
  const found = new Map<Placed, NamePlace>();
  for (const mark of largest) {
    const [from, to] = extent(mark, scale, last);
    const under = placed.filter(({ x }) => x * scale > from - 6 && x * scale < to + 6);
    const level = Math.max(...under.map((one) => one.level));
    if (taken.some((one) => one.level === level && from < one.to + 8 && to > one.from - 8)) continue;
    taken.push({ from, to, level });
    found.set(mark, { ends: to === mark.x * scale, above: level - mark.level });
  }
  return found;
}

function marks(
  placed: readonly Placed[],
  names: ReadonlyMap<Placed, NamePlace>,
  step: number,
  ctx: ChartContext,
): ScatterSeriesOption {
  const color = palette(ctx.dark);
  return {
    type: 'scatter',
    symbolSize: 9,
    data: placed.map((mark) => ({
      value: [mark.x, mark.level],
      name: mark.text,
      ev: mark.ev,
      symbol: mark.value === null ? 'rect' : 'circle',
      itemStyle:
        mark.value === null
          ? { color: color.paper, borderColor: color.muted, borderWidth: 1.5 }
          : { color: color.brand },
      label: {
        show: names.has(mark),
        formatter: mark.name,
        position: 'top',
        align: names.get(mark)?.ends === true ? 'right' : 'center',
        offset: [0, -step * (names.get(mark)?.above ?? 0)],
        color: color.ink,
        fontSize: 11,
      },
    })),
  };
}
