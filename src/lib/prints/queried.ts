import { coverageCounts } from '../queries/coverageCounts.ts';
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
  counted: coverageCounts,
  reports: reportList,
};

/** The fingerprint of the overview: rows of all its queries. */
export function overviewPrint(rows: OverviewRows): string {
  return fingerprintOfParts(
    (Object.keys(OVERVIEW) as (keyof OverviewRows)[]).map((name) => partOf(name, rows)),
  );
}

/** The fingerprint of one figure of the overview, as its embed holds it: the rows of its own query. */
export function figurePrint(figure: keyof OverviewRows, rows: OverviewRows): string {
  return fingerprintOfParts([partOf(figure, rows)]);
}

const partOf = (name: keyof OverviewRows, rows: OverviewRows) => ({
  name,
  columns: Object.keys(OVERVIEW[name].columns),
  rows: rows[name],
});

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
  const columns = totalColumns(code);
  return fingerprintOfParts([
    ...trendParts(code, answers),
    ...answers.byClass.map((one) => ({ name: `class.${one.class}`, columns, rows: one.totals })),
    { name: 'cells', columns: CELL, rows: answers.cells },
  ]);
}

/** The fingerprint of a measure's line, as its embed holds it: its totals and those of its counterparts. */
export function trendPrint(code: string, answers: MeasureAnswers): string {
  return fingerprintOfParts(trendParts(code, answers));
}

const totalColumns = (code: string) => Object.keys(measureTotals(code).columns);

const trendParts = (code: string, { totals, related }: MeasureAnswers) => [
  { name: 'totals', columns: totalColumns(code), rows: totals },
  ...related.map((one) => ({ name: `related.${one.code}`, columns: totalColumns(code), rows: one.totals })),
];

/** The fingerprint of a query's result: its columns by place, since names may repeat, and what they are called. */
export function resultPrint({ columns, rows }: Pick<Rows, 'columns' | 'rows'>): string {
  const places = columns.map((_, at) => String(at));
  const lines = [columns.map(({ name }) => name), ...rows];
  return fingerprint(
    places,
    lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [String(at), cell]))),
  );
}
