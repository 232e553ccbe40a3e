/** Whether each agency's report of each year was due, is held, and came in time, as seen on a given date. */
export type CoverageState =
  | 'not_due'
  | 'not_collected'
  | 'confirmed_unpublished'
  | 'on_time'
  | 'late'
  | 'date_in_dispute'
  | 'received_no_deadline';

/** Who must report for which data year, and by when; `deadline` is null where law and local notices set none. */
export interface DueRow {
  agency: string;
  year: number;
  deadline: string | null;
  basis: string;
}

/** Dates of a held report: ISO, partial ones (`2025`, `2025-01`) count as their whole span. */
export interface HeldDates {
  agency: string;
  year: number;
  published: string | null;
  signed: string | null;
  /** Day a copy was first seen: proves publication by then, never lateness. */
  firstSeen: string | null;
}

/** Someone looked for a report on a day, in these places. */
export interface SearchRecord {
  agency: string;
  year: number;
  date: string;
  places: readonly string[];
  found: boolean;
}

export interface CoverageOptions {
  /** ISO date; what became known later is left out. */
  asof: string;
  /** A reader's deadline for the rows it applies to. */
  override?: { deadline: string; applies: (row: DueRow) => boolean };
}

export interface Coverage {
  agency: string;
  year: number;
  state: CoverageState;
  /** Days after the deadline, at least; null unless `late`. */
  days: number | null;
  /** The deadline that was used, after a reader's override. */
  deadline: string | null;
  basis: string;
  overridden: boolean;
  published: string | null;
  signed: string | null;
  firstSeen: string | null;
  /** The last search up to `asof`. */
  search: SearchRecord | null;
}

/**
 * A page dated over a year after the deadline was most likely moved or posted again: by then the next report is due.
 * Alone it does not show lateness.
 */
export const REPOSTED_AFTER_DAYS = 365;

/** Article 49 speaks of departments of a government; for other bodies only a local notice sets a day. */
const DEPARTMENTS = new Set(['gov_office', 'dept']);

/**
 * Deadline in law for a data year's report, null where there is none (towns, streets, zones, institutions …). Data
 * year ≤ 2018: 31 March for all (2007 Regulation, article 31). Since 2019: departments 31 January, governments
 * 31 March (条例 article 49).
 */
export function legalDeadline(agencyType: string, year: number): string | null {
  if (year <= 2018 || agencyType === 'gov') return `${year + 1}-03-31`;
  return DEPARTMENTS.has(agencyType) ? `${year + 1}-01-31` : null;
}

/** One line per due row, in the order given. Pure: the same rows and date give the same states. */
export function coverage(
  due: readonly DueRow[],
  held: readonly HeldDates[],
  searches: readonly SearchRecord[],
  options: CoverageOptions,
): Coverage[] {
  const reports = new Map(held.map((dates) => [keyOf(dates), dates]));
  const looked = new Map<string, SearchRecord>();
  for (const search of searches) {
    const last = looked.get(keyOf(search));
    if (search.date <= options.asof && (last === undefined || last.date < search.date))
      looked.set(keyOf(search), search);
  }
  return due.map((row) => stateOf(row, reports.get(keyOf(row)), looked.get(keyOf(row)) ?? null, options));
}

/** How many rows are in each state. */
export function coverageCounts(rows: readonly Coverage[]): Record<CoverageState, number> {
  const counts: Record<CoverageState, number> = {
    not_due: 0,
    not_collected: 0,
    confirmed_unpublished: 0,
    on_time: 0,
    late: 0,
    date_in_dispute: 0,
    received_no_deadline: 0,
  };
  for (const row of rows) counts[row.state] += 1;
  return counts;
}

function keyOf(row: { agency: string; year: number }): string {
  return `${row.agency} ${row.year}`;
}

function stateOf(
  row: DueRow,
  dates: HeldDates | undefined,
  search: SearchRecord | null,
  options: CoverageOptions,
): Coverage {
  const overridden = options.override?.applies(row) === true;
  const deadline = overridden ? (options.override?.deadline ?? null) : row.deadline;
  const known = dates !== undefined && isKnown(dates, options.asof) ? dates : undefined;
  const verdict =
    known === undefined
      ? { state: missing(row, deadline, search, options.asof), days: null }
      : received(known, deadline);
  return {
    agency: row.agency,
    year: row.year,
    ...verdict,
    deadline,
    basis: row.basis,
    overridden,
    published: known?.published ?? null,
    signed: known?.signed ?? null,
    firstSeen: known?.firstSeen ?? null,
    search,
  };
}

/** A report whose every date of appearing lies after `asof` was not there yet; without such a date it counts. */
function isKnown(dates: HeldDates, asof: string): boolean {
  const appeared = [dates.published, dates.firstSeen].filter((date) => date !== null);
  if (appeared.length > 0) return appeared.some((date) => spanOf(date).from <= asof);
  return dates.signed === null || spanOf(dates.signed).from <= asof;
}

function missing(
  row: DueRow,
  deadline: string | null,
  search: SearchRecord | null,
  asof: string,
): CoverageState {
  const due = deadline ?? `${row.year}-12-31`;
  if (asof <= due) return 'not_due';
  // A search before the deadline proves nothing: the report was not due yet.
  const unpublished = search !== null && !search.found && search.date > due;
  return unpublished ? 'confirmed_unpublished' : 'not_collected';
}

/** Late needs every date after the deadline; a signature in time alone does not show when the page appeared. */
function received(dates: HeldDates, deadline: string | null): { state: CoverageState; days: number | null } {
  if (deadline === null) return { state: 'received_no_deadline', days: null };
  const seenInTime = dates.firstSeen !== null && spanOf(dates.firstSeen).to <= deadline;
  const printed = [dates.published, dates.signed].filter((date) => date !== null).map(spanOf);
  const after = printed.filter((span) => span.from > deadline);
  const before = printed.filter((span) => span.to <= deadline);
  if (printed.length > 0 && after.length === printed.length && !seenInTime) {
    const earliest = after.map((span) => span.from).sort()[0] ?? deadline;
    const days = daysBetween(deadline, earliest);
    const reposted = dates.signed === null && days > REPOSTED_AFTER_DAYS;
    return reposted ? { state: 'date_in_dispute', days: null } : { state: 'late', days };
  }
  const settled = before.length === printed.length && (seenInTime || dates.published !== null);
  return { state: settled ? 'on_time' : 'date_in_dispute', days: null };
}

/** First and last day an ISO date may mean: a year or a month counts as its whole span. */
export function spanOf(date: string): { from: string; to: string } {
  if (/^\d{4}$/.test(date)) return { from: `${date}-01-01`, to: `${date}-12-31` };
  if (/^\d{4}-\d{2}$/.test(date)) return { from: `${date}-01`, to: `${date}-31` };
  return { from: date, to: date };
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
