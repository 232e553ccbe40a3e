import type { SeriesCell, YearView } from '../agency/agencyView.ts';
import { cellAddress } from '../agency/evidence.ts';
import type { Join } from '../charts/types.ts';
import type { Address, Term } from '../evidence/address.ts';
import type { LineBody, LineView } from './bodies.ts';
import { NOT_ADDITIVE, type LineMeasure } from './measures.ts';

export const LINE_MODES = ['reported', 'chained', 'stop'] as const;
export type LineMode = (typeof LINE_MODES)[number];

/** Why the bodies of a line cannot be added up; null when they can. */
export type NoChain = { why: 'rate' } | { why: 'in_force' } | { why: 'part'; names: string[] };

/** A year of a drawn line. */
export interface LinePoint {
  year: number;
  cell: SeriesCell;
  /** Relation to the year before within the line. */
  join: Join;
  view: YearView | null;
  /** Sum of several bodies: how many of how many state the number. */
  of: { known: number; bodies: number } | null;
  /** Of a sum, the numbers it adds. */
  terms?: readonly Term[];
}

export interface Line {
  /** Body whose numbers these are; null for a sum along the line. */
  body: LineBody | null;
  points: LinePoint[];
}

export function noChain(view: LineView, measure: LineMeasure): NoChain | null {
  const why = NOT_ADDITIVE[measure];
  if (why !== undefined) return { why };
  return view.parts.length > 0 ? { why: 'part', names: view.parts } : null;
}

/**
 * The lines of a mode. `reported`: every body apart, those before ending in their last year. `chained`: until the
 * reform the sum of the bodies that later became one, known only when each of them states its number. `stop`: the
 * page's own body from its last reform on.
 */
export function linesOf(view: LineView, measure: LineMeasure, mode: LineMode): Line[] {
  if (mode === 'chained' && noChain(view, measure) === null) return [chained(view, measure)];
  const own = lineOf(view.own, measure);
  if (mode === 'stop') {
    const since = view.events.at(-1) ?? 0;
    return [{ ...own, points: own.points.filter(({ year }) => year >= since) }];
  }
  return [...view.before.map((body) => lineOf(body, measure)), own];
}

function lineOf(body: LineBody, measure: LineMeasure): Line {
  const series = body.series.find(({ id }) => id === measure);
  const points = body.years.map((view, index): LinePoint => ({
    year: view.year,
    cell: series?.cells[index] ?? { v: null },
    join: series?.joins[index] ?? 'break',
    view,
    of: null,
  }));
  return { body, points: points.filter(({ year }) => body.until === null || year < body.until) };
}

function chained(view: LineView, measure: LineMeasure): Line {
  const bodies = [...view.before, view.own];
  const lines = bodies.map((body) => ({ body, points: lineOf(body, measure).points }));
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  return {
    body: null,
    points: years.map((year) => {
      // A body that existed and has no row at all is a gap in the sum, not a nothing.
      const due = lines.filter(({ body }) => livedIn(body, year));
      return sumOf(
        year,
        due.map(({ points }) => points.find((point) => point.year === year) ?? gapIn(year)),
      );
    }),
  };
}

function livedIn({ from, until }: LineBody, year: number): boolean {
  return (from === null || year >= from) && (until === null || year < until);
}

function gapIn(year: number): LinePoint {
  return { year, cell: { v: null, s: 'no_report' }, join: 'break', view: null, of: null };
}

function sumOf(year: number, points: readonly LinePoint[]): LinePoint {
  const [first] = points;
  if (first === undefined) return gapIn(year);
  if (points.length === 1) return first;
  const gap = points.find(({ cell }) => cell.v === null);
  const sum = points.reduce((total, { cell }) => total + (cell.v ?? 0), 0);
  return {
    year,
    cell: gap === undefined ? { v: sum } : { v: null, ...(gap.cell.s && { s: gap.cell.s }) },
    join: weakest(points.map(({ join }) => join)),
    view: gap?.view ?? null,
    terms: points.flatMap(({ cell, view: own }) =>
      own?.report && cell.key !== undefined ? [{ report: own.report, key: cell.key }] : [],
    ),
    of: { known: points.filter(({ cell }) => cell.v !== null).length, bodies: points.length },
  };
}

/** Where a point's number has its evidence: its cell, or all the cells a sum adds. */
export function pointAddress({ cell, view, terms }: LinePoint): Address | null {
  if (cell.v === null) return null;
  if (terms !== undefined) return terms.length > 1 ? { kind: 'sum', terms } : null;
  return cellAddress(cell, view);
}

function weakest(joins: readonly Join[]): Join {
  return joins.find((join) => join === 'break') ?? joins.find((join) => join === 'approx') ?? 'comparable';
}

/** How a year stands to the year before it (同比), or why it is not compared. */
export type Change =
  | { kind: 'percent'; from: number; to: number; share: number }
  /** From less than 10 cases: a percentage would say more than there is. */
  | { kind: 'small'; from: number; to: number }
  | { kind: 'added'; from: number; to: number }
  | { kind: 'points'; from: number; to: number }
  | { kind: 'reform' }
  | { kind: 'form' }
  | { kind: 'unknown' };

/** The change of each point of a line; the first has none. Nothing is compared over a reform or a change of form. */
export function changesOf(line: Line, events: readonly number[], measure: LineMeasure): (Change | null)[] {
  return line.points.map((point, index) => {
    const before = line.points[index - 1];
    if (events.includes(point.year)) return { kind: 'reform' };
    if (before === undefined) return null;
    const [from, to] = [before.cell.v, point.cell.v];
    if (before.year !== point.year - 1 || from === null || to === null) return { kind: 'unknown' };
    if (point.join !== 'comparable') return { kind: 'form' };
    if (NOT_ADDITIVE[measure] === 'rate') return { kind: 'points', from, to };
    if (from === 0) return { kind: 'added', from, to };
    return from < 10 ? { kind: 'small', from, to } : { kind: 'percent', from, to, share: (to - from) / from };
  });
}
