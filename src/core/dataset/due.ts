import { coverage, legalDeadline, type DueRow, type HeldDates, type SearchRecord } from '../coverage.ts';
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
  const lines = inputs.agencies.flatMap((agency) => {
    const wanted = new Set((own.get(agency.agency) ?? []).map((report) => report.year));
    (dueOf.get(agency.agency) ?? []).forEach((row) => wanted.add(Number(row.year)));
    if (meta.census) years.filter((year) => existed(agency, year)).forEach((year) => wanted.add(year));
    return [...wanted].map((year) => {
      const id = `${agency.agency}-${year}`;
      return { declared: declared.get(id), held: held.get(id), due: dueRow(agency, year, declared.get(id)) };
    });
  });
  const states = coverage(
    lines.map((line) => line.due),
    lines.flatMap((line) => (line.held === undefined ? [] : [heldDates(line.held)])),
    lines.flatMap((line) => searchOf(line.declared)),
    { asof: date },
  );
  return states.map((state, index) => ({
    agency: state.agency,
    year: String(state.year),
    state: state.state,
    days: state.days === null ? '' : String(state.days),
    deadline: state.deadline ?? '',
    basis: state.basis,
    published: state.published ?? '',
    signed: state.signed ?? '',
    ...recordOf(lines[index]?.declared),
  }));
}

function expectedYears(meta: CollectionMeta, reports: readonly HeldReport[]): number[] {
  // Not spread into Math.min: a call takes some hundred thousand arguments at most.
  const seen = [...new Set(reports.map((report) => report.year))].sort((one, other) => one - other);
  const [first, last] = meta.years ?? [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function existed(agency: InputRow<'agencies'>, year: number): boolean {
  const from = agency.from_year === '' ? -Infinity : Number(agency.from_year);
  const to = agency.to_year === '' ? Infinity : Number(agency.to_year);
  return year >= from && year <= to;
}

/** A declared local deadline counts before the one in law. */
function dueRow(agency: InputRow<'agencies'>, year: number, declared: InputRow<'due'> | undefined): DueRow {
  const legal = legalDeadline(agency.type, year);
  const local = declared === undefined ? null : textOrNull(declared.deadline);
  const basis = declared?.basis ?? '';
  return {
    agency: agency.agency,
    year,
    deadline: local ?? legal,
    basis: basis !== '' || legal === null ? basis : 'statutory',
  };
}

function heldDates(report: HeldReport): HeldDates {
  return {
    agency: report.agency.agency,
    year: report.year,
    published: publishedOf(report),
    signed: signedOf(report),
    firstSeen: textOrNull(report.manifest.first_seen),
  };
}

/** A search without its day proves nothing. */
function searchOf(declared: InputRow<'due'> | undefined): SearchRecord[] {
  if (declared === undefined || declared.checked === '') return [];
  if (declared.result !== 'confirmed_unpublished' && declared.result !== 'found') return [];
  const { agency, checked: date, places, result } = declared;
  const looked = places.split(';').filter((place) => place !== '');
  return [{ agency, year: Number(declared.year), date, places: looked, found: result === 'found' }];
}

function recordOf(declared: InputRow<'due'> | undefined) {
  const { checked = '', places = '', result = '', note = '' } = declared ?? {};
  return { checked, places, result, note };
}

function publishedOf(report: HeldReport): string | null {
  return textOrNull(report.manifest.published) ?? report.parsed.identity.published?.value ?? null;
}

function signedOf(report: HeldReport): string | null {
  return textOrNull(report.manifest.signed) ?? report.parsed.identity.signed?.value ?? null;
}
