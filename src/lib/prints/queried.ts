import { coverageMatrix } from '../queries/coverageMatrix.ts';
import { largestBodies } from '../queries/largestBodies.ts';
import { licensingPenalties } from '../queries/licensingPenalties.ts';
import { measureTotals } from '../queries/measureTotals.ts';
import { outcomeLeaves } from '../queries/outcomeLeaves.ts';
import { outcomesByYear } from '../queries/outcomesByYear.ts';
import type { OverviewRows } from '../queries/overview.ts';
import { proposalsByYear } from '../queries/proposalsByYear.ts';
import { reportList } from '../queries/reportList.ts';
import { requestsByYear } from '../queries/requestsByYear.ts';
import type { MeasureAnswers } from '../measures/answers.ts';
import type { Rows } from '../sql/result.ts';
import { fingerprint, fingerprintOfParts } from '../url/fingerprint.ts';

/** Fingerprints of views whose rows come from queries: each query's columns in its own order. */

/** Every part of the overview's rows: a new one does not compile until it is listed. */
const OVERVIEW: { readonly [Part in keyof OverviewRows]: { columns: object } } = {
  requests: requestsByYear,
  outcomes: outcomesByYear,
  leaves: outcomeLeaves,
  decisions: licensingPenalties,
  proposals: proposalsByYear,
  largest: largestBodies,
  coverage: coverageMatrix,
  reports: reportList,
};

/** The fingerprint of the overview: rows of all its queries. */
export function overviewPrint(rows: OverviewRows): string {
  const parts = Object.entries<{ columns: object }>(OVERVIEW).map(([name, query]) => ({
    name,
    columns: Object.keys(query.columns),
    rows: rows[name as keyof OverviewRows],
  }));
  return fingerprintOfParts(parts);
}

const CELL = [
  'report',
  'agency',
  'year',
  'edition',
  'numerator',
  'denominator',
  'value',
  'status',
  'partial',
] as const;

/** The fingerprint of a measure's page: its totals, those of its counterparts and classes, and every cell. */
export function measurePrint(code: string, answers: MeasureAnswers): string {
  const totals = Object.keys(measureTotals(code).columns);
  return fingerprintOfParts([
    { name: 'totals', columns: totals, rows: answers.totals },
    ...answers.related.map((one) => ({ name: `related.${one.code}`, columns: totals, rows: one.totals })),
    ...answers.byClass.map((one) => ({ name: `class.${one.class}`, columns: totals, rows: one.totals })),
    { name: 'cells', columns: CELL, rows: answers.cells },
  ]);
}

/** The fingerprint of a query's result: its columns by place, since names may repeat, and what they are called. */
export function resultPrint({ columns, rows }: Pick<Rows, 'columns' | 'rows'>): string {
  const places = columns.map((_, at) => String(at));
  const lines = [columns.map(({ name }) => name), ...rows];
  return fingerprint(
    places,
    lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [String(at), cell]))),
  );
}
