import type { CoverageCount } from '../queries/coverageCounts.ts';
import type { CoverageCell } from '../queries/coverageMatrix.ts';
import { DECISIONS } from '../queries/licensingPenalties.ts';
import type { OverviewRows } from '../queries/overview.ts';
import { PROPOSALS } from '../queries/proposalsByYear.ts';
import type { ReportRow } from '../queries/reportList.ts';
import { REQUESTS } from '../queries/requestsByYear.ts';
import type { ScopeParams } from '../queries/scope.ts';
import type { Scope } from '../url/scope.ts';
import { foldLargest, type BodyYear } from './bodies.ts';
import type { Cell, Grain } from './cells.ts';
import { cellsIn, foldLeaves, foldOutcomes, foldSums } from './fold.ts';

/** What the page holds of a release: enough for any years and classes, and for any agencies where it holds each body. */
export interface Cube {
  grain: Grain;
  cells: readonly Cell[];
  bodies: readonly BodyYear[];
}

/** All of the release's list rows, as the default view shows them. */
export interface Lists {
  coverage: readonly CoverageCell[];
  /** Of a large release, in the place of its coverage. */
  counted: readonly CoverageCount[];
  reports: readonly ReportRow[];
}

/** The overview's rows for a scope without an engine; null when the page holds too little for it. */
export function cubeAnswer(cube: Cube, lists: Lists, scope: Scope): OverviewRows | null {
  const { totals } = scope;
  if (totals.agencies !== '' && cube.grain === 'class') return null;
  const cells = cellsIn(cube.cells, totals);
  return {
    requests: foldSums(cells, REQUESTS),
    outcomes: foldOutcomes(cells),
    leaves: foldLeaves(cells),
    decisions: foldSums(cells, DECISIONS),
    proposals: foldSums(cells, PROPOSALS),
    largest: foldLargest(cube.bodies, totals),
    coverage: lists.coverage.filter((row) => isListed(row, scope.lists)),
    counted: [...lists.counted],
    reports: lists.reports.filter((row) => isListed(row, scope.lists)),
  };
}

/** The rule of `LIST_SCOPE`: governments stand beside departments. */
export function isListed(row: { year: number; class: string; agency: string }, scope: ScopeParams): boolean {
  const has = (list: string, one: string) => list === '' || list.split('.').includes(one);
  const { yearFrom, yearTo, classes, agencies } = scope;
  return row.year >= yearFrom && row.year <= yearTo && has(classes, row.class) && has(agencies, row.agency);
}
