import { heldCoverage, missingCoverage, statutoryDeadline } from './coverage.ts';
import { textOrNull, type HeldReport } from './held.ts';
import type { CollectionMeta, InputRow, Inputs } from './inputs.ts';
import type { RowOf } from './shapes.ts';
import { groupBy } from './table.ts';

/**
 * One line per agency and year that is expected or held: deadline, state and the record of the search.
 * In a census every agency is expected for every year it existed; else only what is held or listed in due.csv.
 */
export function coverageRows(
  inputs: Inputs,
  meta: CollectionMeta,
  reports: readonly HeldReport[],
  date: string,
): RowOf<'due'>[] {
  const held = new Map(reports.map((report) => [report.id, report]));
  const declared = new Map(inputs.due.map((row) => [`${row.agency}-${row.year}`, row]));
  const own = groupBy(reports, (report) => report.agency.agency);
  const dueOf = groupBy(inputs.due, (row) => row.agency);
  const years = expectedYears(meta, reports);
  return inputs.agencies.flatMap((agency) => {
    const wanted = new Set((own.get(agency.agency) ?? []).map((report) => report.year));
    (dueOf.get(agency.agency) ?? []).forEach((row) => wanted.add(Number(row.year)));
    if (meta.census) years.filter((year) => existed(agency, year)).forEach((year) => wanted.add(year));
    return [...wanted].map((year) => {
      const id = `${agency.agency}-${year}`;
      return coverageRow(agency, year, declared.get(id), held.get(id), date);
    });
  });
}

function expectedYears(meta: CollectionMeta, reports: readonly HeldReport[]): number[] {
  const seen = reports.map((report) => report.year);
  if (meta.years === null && seen.length === 0) return [];
  const [first, last] = meta.years ?? [Math.min(...seen), Math.max(...seen)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function existed(agency: InputRow<'agencies'>, year: number): boolean {
  const from = agency.from_year === '' ? -Infinity : Number(agency.from_year);
  const to = agency.to_year === '' ? Infinity : Number(agency.to_year);
  return year >= from && year <= to;
}

function coverageRow(
  agency: InputRow<'agencies'>,
  year: number,
  due: InputRow<'due'> | undefined,
  report: HeldReport | undefined,
  date: string,
): RowOf<'due'> {
  const statutory = statutoryDeadline(agency.type, year);
  const deadline = due !== undefined && due.deadline !== '' ? due.deadline : statutory;
  const dates = {
    published: report === undefined ? null : publishedOf(report),
    signed: report === undefined ? null : signedOf(report),
    firstSeen: report === undefined ? null : textOrNull(report.manifest.first_seen),
  };
  const coverage =
    report === undefined ? missingCoverage(deadline, due?.result ?? '', date) : heldCoverage(dates, deadline);
  return {
    agency: agency.agency,
    year: String(year),
    state: coverage.state,
    days: coverage.days === null ? '' : String(coverage.days),
    deadline: deadline ?? '',
    basis: due !== undefined && due.basis !== '' ? due.basis : statutory === null ? '' : 'statutory',
    published: dates.published ?? '',
    signed: dates.signed ?? '',
    checked: due?.checked ?? '',
    places: due?.places ?? '',
    result: due?.result ?? '',
    note: due?.note ?? '',
  };
}

function publishedOf(report: HeldReport): string | null {
  return textOrNull(report.manifest.published) ?? report.parsed.identity.published?.value ?? null;
}

function signedOf(report: HeldReport): string | null {
  return textOrNull(report.manifest.signed) ?? report.parsed.identity.signed?.value ?? null;
}
