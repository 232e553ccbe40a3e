import { keysOfMeasure, type ReleaseChanges } from '../../core/dataset/changes.ts';

/** Which cells a view is about; null or empty: no restriction. */
export interface ChangeScope {
  from: number | null;
  to: number | null;
  classes: readonly string[];
  agencies: readonly string[];
  /** Codes of measures: the cells these are made of. */
  measures: readonly string[];
}

/** How many cells of one agency and data year differ. */
export interface ReportChanges {
  agency: string;
  year: number;
  class: string;
  n: number;
}

/**
 * Which changed cells a page can show: its agency's or report's, and those its measures (empty: all) are made of.
 * `before` are the bodies an agency's page draws in its line.
 */
export function cellsOfPage(
  params: Readonly<Record<string, string | undefined>>,
  measures: readonly string[],
  before: readonly string[] = [],
) {
  const report = /^(.*)-(\d{4})$/.exec(params['report'] ?? '');
  const agency = report?.[1] ?? params['agency'];
  const keys = keysOfMeasures(measures);
  return (row: { agency: string; year: number; key: string }) =>
    (agency === undefined || row.agency === agency || (report === null && before.includes(row.agency))) &&
    (report === null || row.year === Number(report[2])) &&
    (keys === null || keys.has(row.key));
}

/** Fact keys of several measures; null for none named: every key. */
export function keysOfMeasures(measures: readonly string[]): ReadonlySet<string> | null {
  return measures.length === 0 ? null : new Set(measures.flatMap((code) => [...keysOfMeasure(code)]));
}

/** The part of a newer release's changes that a page of an older one can show. */
export interface Newer {
  release: { id: string; date: string };
  rows: ReportChanges[];
}

/** Changed cells by agency and year: what a page needs to say how far it is affected. */
export function changesByReport(
  changes: ReleaseChanges,
  wanted: (row: { agency: string; year: number; key: string }) => boolean = () => true,
): ReportChanges[] {
  const counts = new Map<string, ReportChanges>();
  for (const row of changes.changes.filter(wanted)) {
    const key = `${row.agency}-${row.year}`;
    const one = counts.get(key) ?? {
      agency: row.agency,
      year: row.year,
      class: changes.agencies[row.agency]?.class ?? '',
      n: 0,
    };
    counts.set(key, { ...one, n: one.n + 1 });
  }
  return [...counts.values()];
}

/** The changed cells of a scope, as the versions page lists them. */
export function changesInScope(changes: ReleaseChanges, scope: ChangeScope): ReleaseChanges['changes'] {
  const keys = keysOfMeasures(scope.measures);
  return changes.changes.filter(
    (row) =>
      (keys === null || keys.has(row.key)) &&
      inScope(scope, { ...row, class: changes.agencies[row.agency]?.class ?? '' }),
  );
}

/** True when a row belongs to the scope's years, classes and agencies; which cells were counted is the caller's. */
export function inScope(
  scope: Omit<ChangeScope, 'measures'>,
  row: { agency: string; year: number; class: string },
): boolean {
  return (
    (scope.from === null || row.year >= scope.from) &&
    (scope.to === null || row.year <= scope.to) &&
    (scope.classes.length === 0 || scope.classes.includes(row.class)) &&
    (scope.agencies.length === 0 || scope.agencies.includes(row.agency))
  );
}

/** How many cells a view shows that the newer release has otherwise. */
export function viewChanges(scope: ChangeScope, rows: readonly ReportChanges[]): number {
  return rows.filter((row) => inScope(scope, row)).reduce((sum, row) => sum + row.n, 0);
}
