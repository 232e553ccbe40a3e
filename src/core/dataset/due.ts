import { coverage, legalDeadline, type DueRow, type HeldDates, type SearchRecord } from '../coverage.ts';
import { textOrNull, type HeldReport } from './held.ts';
import type { CollectionMeta, InputRow } from './inputs.ts';
import type { RowOf } from './shapes.ts';

/** An agency with what is held of it, what due.csv says of it, and the years expected of everybody. */
export interface CoverageSource {
  agency: InputRow<'agencies'>;
  reports: readonly HeldReport[];
  due: readonly InputRow<'due'>[];
  expected: readonly number[];
  date: string;
}

/**
 * One line per year an agency's report is expected or held: deadline, state and the record of the search.
 * In a census every agency is expected for every year it existed; else only what is held or listed in due.csv.
 */
export function coverageRows({ agency, reports, due, expected, date }: CoverageSource): RowOf<'due'>[] {
  const held = new Map(reports.map((report) => [report.year, report]));
  const declared = new Map(due.map((row) => [Number(row.year), row]));
  const wanted = new Set([...held.keys(), ...declared.keys()]);
  expected.filter((year) => existed(agency, year)).forEach((year) => wanted.add(year));
  const lines = [...wanted].map((year) => ({
    declared: declared.get(year),
    held: held.get(year),
    due: dueRow(agency, year, declared.get(year)),
  }));
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

/** Data years every agency of a census is expected to have reported on while it existed; none where it is no census. */
export function expectedYears(meta: CollectionMeta, manifests: readonly InputRow<'reports'>[]): number[] {
  if (!meta.census) return [];
  const seen = [...new Set(manifests.map((row) => Number(row.year)))].sort((one, other) => one - other);
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
