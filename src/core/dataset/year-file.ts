import { findingOf, list, nullable, number } from './agency-file.ts';
import type { Dataset, RowOf } from './shapes.ts';
import { groupBy } from './table.ts';

/** Tables a year's file is made of. */
type YearRows = Pick<Dataset, 'agencies' | 'reports' | 'due' | 'findings' | 'notes'>;

/**
 * What a year's oversight page reads: every body that had to report or did, with the dates that decide its state, and
 * the year's failing findings. Built from released rows only; bodies stand in official order.
 */
export function yearFile(dataset: YearRows, year: number) {
  const agencies = new Map(dataset.agencies.map((row) => [row.agency, row]));
  const reports = new Map(ofYear(dataset.reports, year).map((row) => [row.agency, row]));
  const findings = dataset.findings.filter((row) => row.state === 'fail' && row.report.endsWith(`-${year}`));
  const byReport = groupBy(findings, (row) => row.report);
  const rows = ofYear(dataset.due, year).map((due) =>
    dueOf(due, agencies.get(due.agency), reports.get(due.agency), byReport),
  );
  return {
    year,
    rows: rows.sort(officially),
    findings: findings.map((row) => ({ report: row.report, ...findingOf(row) })),
    notes: ofYear(dataset.notes, year).map((row) => ({ ...row, applies: row.applies === 'true' })),
  };
}

export type YearFile = ReturnType<typeof yearFile>;
export type DueLine = ReturnType<typeof dueOf>;

function ofYear<R extends { year: string }>(rows: readonly R[], year: number): R[] {
  return rows.filter((row) => row.year === String(year));
}

function dueOf(
  due: RowOf<'due'>,
  agency: RowOf<'agencies'> | undefined,
  report: RowOf<'reports'> | undefined,
  findings: ReadonlyMap<string, readonly RowOf<'findings'>[]>,
) {
  return {
    agency: due.agency,
    order: number(agency?.order ?? ''),
    name: agency?.name ?? due.agency,
    nameEn: nullable(agency?.name_en ?? ''),
    short: nullable(agency?.short ?? ''),
    class: agency?.type ?? 'other',
    state: due.state,
    deadline: nullable(due.deadline),
    basis: due.basis,
    published: nullable(due.published),
    signed: nullable(due.signed),
    checked: nullable(due.checked),
    places: list(due.places),
    result: nullable(due.result),
    note: nullable(due.note),
    report: report === undefined ? null : heldOf(report, findings.get(report.report) ?? []),
  };
}

function heldOf(report: RowOf<'reports'>, findings: readonly RowOf<'findings'>[]) {
  const count = (severity: string) => findings.filter((row) => row.severity === severity).length;
  return {
    id: report.report,
    signedRaw: nullable(report.signed_raw),
    signedReadings: list(report.signed_readings),
    firstSeen: nullable(report.first_seen),
    accessed: nullable(report.accessed),
    url: nullable(report.url),
    linkState: nullable(report.link_state),
    findings: { error: count('error'), warn: count('warn'), info: count('info') },
  };
}

/** Official order; bodies the registry does not number stand last, by id, so that the order is the same every time. */
function officially(a: DueLine, b: DueLine): number {
  const first = a.order ?? Infinity;
  const second = b.order ?? Infinity;
  if (first !== second) return first < second ? -1 : 1;
  return a.agency < b.agency ? -1 : Number(a.agency > b.agency);
}
