import { LISTED } from '../large.ts';
import type { OverviewRows } from '../queries/overview.ts';
import type { ReportRow } from '../queries/reportList.ts';
import type { ScopeParams } from '../queries/scope.ts';
import type { Scope } from '../url/scope.ts';
import { cubeAnswer, isListed, type Cube, type Lists } from './answer.ts';
import { bodiesOf } from './bodies.ts';
import { sliceName, yearName, type Slice } from './parts.ts';

/** What the page holds of a large release: the cells of classes, and what was fetched since. */
export interface LargeHeld {
  cube: Cube;
  /** The rows the page was made with: its lists are cut. */
  lists: Pick<OverviewRows, 'counted' | 'reports'>;
  /** How many slices the bodies are divided into. */
  slices: number;
  sliceOf: (name: string) => Slice | undefined;
  /** The first reports of each class in a data year, in the order of the list. */
  yearOf: (name: string) => readonly ReportRow[] | undefined;
  /** First data year of the release: no list goes on before it. */
  first: number;
}

/** The rows of a scope, or the files that are wanted before it can be answered. */
export type LargeAnswer = { rows: OverviewRows } | { wanted: string[] };

/** More slices than this at once are no longer a small answer. */
const MOST_SLICES = 40;

/** The overview's rows of a large release for a scope; null where the engine has less to fetch than this. */
export function largeAnswer(held: LargeHeld, scope: Scope): LargeAnswer | null {
  const { lists } = scope;
  if (lists.agencies !== '') return ofBodies(held, scope);
  const reports = firstOf(held, lists);
  if (!Array.isArray(reports)) return reports;
  const counted = held.lists.counted.filter((row) => isListed({ ...row, agency: '' }, lists));
  const rows = cubeAnswer(held.cube, { coverage: [], counted, reports }, scope);
  return rows === null ? null : { rows: { ...rows, reports } };
}

function ofBodies(held: LargeHeld, scope: Scope): LargeAnswer | null {
  const names = [...new Set(scope.lists.agencies.split('.').map((agency) => sliceName(agency, held.slices)))];
  if (names.length > MOST_SLICES) return null;
  const slices = names.flatMap((name) => held.sliceOf(name) ?? []);
  if (slices.length < names.length)
    return { wanted: names.filter((name) => held.sliceOf(name) === undefined) };
  const cells = slices.flatMap((slice) => slice.cells);
  const cube: Cube = { grain: 'agency', cells, bodies: bodiesOf(cells) };
  const rows = cubeAnswer(cube, listsOf(slices), scope);
  return rows === null ? null : { rows };
}

/** Lists of several slices in the order of the queries. */
function listsOf(slices: readonly Slice[]): Lists {
  const places = new Map(slices.flatMap(({ agencies }) => agencies).map((row) => [row.agency, row.place]));
  const place = ({ agency }: { agency: string }) => places.get(agency) ?? 0;
  return {
    coverage: slices
      .flatMap(({ coverage }) => coverage)
      .sort((a, b) => place(a) - place(b) || a.year - b.year),
    counted: [],
    reports: slices.flatMap(({ reports }) => reports).sort((a, b) => b.year - a.year || place(a) - place(b)),
  };
}

/**
 * The first reports of a scope of years and classes. The list goes from the newest year down, so those the page was
 * made with answer a later first year; else years are added until the list is full.
 */
function firstOf(held: LargeHeld, lists: ScopeParams): ReportRow[] | { wanted: string[] } {
  const made = held.lists.reports;
  const newest = Math.max(...made.map(({ year }) => year));
  if (lists.classes === '' && lists.yearTo >= newest)
    return made.filter(({ year }) => year >= lists.yearFrom);
  const rows: ReportRow[] = [];
  const last = Math.min(lists.yearTo, newest);
  for (let year = last; year >= Math.max(lists.yearFrom, held.first) && rows.length < LISTED; year -= 1) {
    const own = held.yearOf(yearName(year));
    if (own === undefined) return { wanted: [yearName(year)] };
    rows.push(...own.filter((row) => isListed(row, lists)));
  }
  return rows.slice(0, LISTED);
}
