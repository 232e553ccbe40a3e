/**
 * Whether an agency's report for a year was due, published in time, late or in doubt. A lateness is a lower bound and
 * needs every known date after the deadline; one earlier date makes it a matter to verify, never a fault.
 */
export type CoverageState =
  | 'on_time'
  | 'late'
  | 'date_disputed'
  | 'undated'
  | 'no_deadline'
  | 'not_due'
  | 'not_collected'
  | 'confirmed_unpublished';

export interface CoverageDates {
  published: string | null;
  signed: string | null;
  firstSeen: string | null;
}

export interface Coverage {
  state: CoverageState;
  /** Days after the deadline, at least; null unless `late`. */
  days: number | null;
}

/**
 * Statutory deadline (ISO date) of a data year's report; null where only a local notice can set one.
 * Before the Regulation's 2019 revision: 31 March for all (2007 Regulation, article 31). Since: departments of county
 * governments and above 31 January, governments 31 March (2019 Regulation, article 49). Towns follow local notices.
 */
export function statutoryDeadline(agencyType: string, year: number): string | null {
  if (year <= 2018) return `${year + 1}-03-31`;
  if (agencyType === 'gov') return `${year + 1}-03-31`;
  if (agencyType === 'dept' || agencyType === 'gov_office') return `${year + 1}-01-31`;
  return null;
}

/** State of a report that is held. Dates may be partial (`2023`, `2023-01`): they count as their whole span. */
export function heldCoverage(dates: CoverageDates, deadline: string | null): Coverage {
  if (deadline === null) return { state: 'no_deadline', days: null };
  const known = [dates.published, dates.signed].filter((date) => date !== null).map(spanOf);
  const proofs = known.map((span) =>
    span.to <= deadline ? 'before' : span.from > deadline ? 'after' : 'open',
  );
  // A copy seen by the deadline proves publication by then, whatever a migrated page says.
  if (dates.firstSeen !== null && dates.firstSeen <= deadline) proofs.push('before');
  if (proofs.includes('before') && proofs.includes('after')) return { state: 'date_disputed', days: null };
  if (known.length > 0 && proofs.every((proof) => proof === 'after')) {
    const earliest = known.map((span) => span.from).sort()[0] ?? deadline;
    return { state: 'late', days: daysBetween(deadline, earliest) };
  }
  // A signature alone says when it was written, not when it could be read.
  const shown = dates.published !== null || dates.firstSeen !== null;
  return {
    state: shown && proofs.length > 0 && !proofs.includes('open') ? 'on_time' : 'undated',
    days: null,
  };
}

/** State of a report that is not held: `result` is due.csv's word for a search that was made. */
export function missingCoverage(deadline: string | null, result: string, asof: string): Coverage {
  if (result === 'confirmed_unpublished') return { state: 'confirmed_unpublished', days: null };
  if (deadline !== null && asof <= deadline) return { state: 'not_due', days: null };
  return { state: 'not_collected', days: null };
}

function spanOf(date: string): { from: string; to: string } {
  if (/^\d{4}$/.test(date)) return { from: `${date}-01-01`, to: `${date}-12-31` };
  if (/^\d{4}-\d{2}$/.test(date)) return { from: `${date}-01`, to: `${date}-31` };
  return { from: date, to: date };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
