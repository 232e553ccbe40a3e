import { legalDeadline } from '../coverage.ts';
import type { Dataset, RowOf } from './shapes.ts';

/** Bodies of one class that must report by the same day for the same reason. */
export interface SeasonLine {
  class: string;
  agencies: number;
  /** Null where neither law nor a notice recorded so far sets a day. */
  deadline: string | null;
  /** A notice as due.csv names it; `statutory`; '' without a deadline. */
  basis: string;
}

/** The report season that is coming, or not over, on a day. */
export interface Season {
  /** Data year reported on. */
  year: number;
  lines: SeasonLine[];
}

/**
 * The data year whose deadlines are not all over on `date`, with the day each class must meet: a local notice where
 * due.csv has one for that year, else the law. The next year's notices are usually not out yet; then the law stands.
 */
export function seasonOf(dataset: Pick<Dataset, 'agencies' | 'due'>, date: string): Season {
  const thisYear = Number(date.slice(0, 4));
  const running = linesOf(dataset, thisYear - 1);
  const open = running.some((line) => line.deadline !== null && line.deadline >= date);
  return open
    ? { year: thisYear - 1, lines: running }
    : { year: thisYear, lines: linesOf(dataset, thisYear) };
}

function linesOf({ agencies, due }: Pick<Dataset, 'agencies' | 'due'>, year: number): SeasonLine[] {
  const declared = new Map(due.filter((row) => row.year === String(year)).map((row) => [row.agency, row]));
  const lines = new Map<string, SeasonLine>();
  const inOrder = [...agencies].sort((a, b) => orderOf(a) - orderOf(b));
  for (const agency of inOrder.filter((row) => existed(row, year))) {
    const row = declared.get(agency.agency);
    const legal = legalDeadline(agency.type, year);
    const deadline = row === undefined ? legal : row.deadline || null;
    const basis = row === undefined ? (legal === null ? '' : 'statutory') : row.basis;
    const key = [agency.type, deadline, basis].join('|');
    const line = lines.get(key) ?? { class: agency.type, agencies: 0, deadline, basis };
    line.agencies += 1;
    lines.set(key, line);
  }
  return [...lines.values()];
}

function orderOf(agency: RowOf<'agencies'>): number {
  return agency.order === '' ? Number.MAX_SAFE_INTEGER : Number(agency.order);
}

function existed(agency: RowOf<'agencies'>, year: number): boolean {
  return (
    (agency.from_year === '' || Number(agency.from_year) <= year) &&
    (agency.to_year === '' || Number(agency.to_year) >= year)
  );
}
