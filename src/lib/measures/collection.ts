import { MIN_DENOMINATOR } from './value.ts';

/** Why a measure of a collection has no value. */
export type Why = 'noPopulation' | 'noDueList' | 'noDenominator' | 'notEnough';

/** A share over the collection: value in the measure's unit, null with its reason. */
export interface CollectionValue {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  why: Why | null;
}

interface DueCell {
  year: number;
  state: string;
  deadline: string | null;
}

/**
 * `timeliness` of a data year: reports on time ÷ bodies whose report was due by a day. Dates in dispute and reports not
 * collected stay below the line, so it is a lower bound; bodies without a common deadline are left out. `census` is
 * whether the collection has a list of who must report.
 */
export function timeliness(cells: readonly DueCell[], year: number, census: boolean): CollectionValue {
  if (!census) return none('noDueList');
  const due = cells.filter(
    (cell) => cell.year === year && cell.deadline !== null && cell.state !== 'not_due',
  );
  return share(due.filter((cell) => cell.state === 'on_time').length, due.length, 100);
}

interface CheckCounts {
  check: string;
  pass: number;
  fail: number;
}

/** `completeness`: structure checks (family S) passed ÷ passed or failed, over the release. */
export function completeness(counts: readonly CheckCounts[]): CollectionValue {
  const own = counts.filter(({ check }) => check.startsWith('S-'));
  const sum = (side: 'pass' | 'fail') => own.reduce((all, row) => all + row[side], 0);
  return share(sum('pass'), sum('pass') + sum('fail'), 100);
}

/** `anomaly`: reports with a finding of X-01 ÷ reports X-01 could be assessed for, over the release. */
export function anomaly(counts: readonly CheckCounts[]): CollectionValue {
  const found = counts.find(({ check }) => check === 'X-01');
  return found === undefined ? none('notEnough') : share(found.fail, found.fail + found.pass, 100);
}

/** `zero_request_agencies`: reports that state 0 ÷ reports that state a number; a null is in neither. */
export function zeroRequests(requests: readonly (number | null)[]): CollectionValue {
  const stated = requests.filter((value) => value !== null);
  return share(stated.filter((value) => value === 0).length, stated.length, 100);
}

/** `requests_per_10k_pop`: 10,000 × new requests ÷ residents; no value without a population and its year. */
export function requestsPer10k(
  requests: number | null,
  population: { residents: number; year: number } | null,
): CollectionValue {
  if (population === null) return none('noPopulation');
  if (requests === null) return none('notEnough');
  return share(requests, population.residents, 10_000);
}

/**
 * `hhi_outcome`: sum of the squared shares of the outcome groups, 1/6 (all equal) to 1 (one only). Null when a group
 * has no number, when nothing was closed, and below 10 closed requests.
 */
export function outcomeConcentration(groups: readonly (number | null)[]): CollectionValue {
  const known = groups.filter((value) => value !== null);
  if (known.length === 0 || known.length < groups.length) return none('notEnough');
  const total = known.reduce((sum, value) => sum + value, 0);
  if (total === 0) return { numerator: null, denominator: 0, value: null, why: 'noDenominator' };
  if (total < MIN_DENOMINATOR) return { numerator: null, denominator: total, value: null, why: 'notEnough' };
  const squares = known.reduce((sum, value) => sum + (value / total) ** 2, 0);
  return { numerator: squares, denominator: total, value: squares, why: null };
}

/** What a year says beside the year before (PRODUCT H19). Both values always go with it. */
export type Change =
  | { kind: 'percent'; percent: number }
  /** Of a rate: the difference in percentage points, never a percentage of a percentage. */
  | { kind: 'points'; points: number }
  | { kind: 'new' }
  | { kind: 'none' }
  /** Base below 10: both numbers and no percent. */
  | { kind: 'small' }
  | { kind: 'gap'; why: 'missing' | 'forms' | 'changed' };

export interface YearValue {
  value: number | null;
  /** Of a rate; null for a count. */
  denominator: number | null;
  /** Run of comparable forms. */
  segment: number | null;
  /** Not twelve months, or a year in which the body changed. */
  broken: boolean;
}

/** `yoy`: the change on the year before of a count (`percent`, `new`, `small`) or of a rate (`points`). */
export function yearOnYear(before: YearValue, now: YearValue, kind: 'count' | 'rate'): Change {
  if (before.broken || now.broken) return { kind: 'gap', why: 'changed' };
  if (before.value === null || now.value === null) return { kind: 'gap', why: 'missing' };
  if (before.segment === null || before.segment !== now.segment) return { kind: 'gap', why: 'forms' };
  if (kind === 'rate') {
    const small = [before, now].some(
      ({ denominator }) => denominator === null || denominator < MIN_DENOMINATOR,
    );
    return small ? { kind: 'small' } : { kind: 'points', points: now.value - before.value };
  }
  if (before.value === 0) return { kind: now.value === 0 ? 'none' : 'new' };
  if (before.value < MIN_DENOMINATOR) return { kind: 'small' };
  return { kind: 'percent', percent: (100 * (now.value - before.value)) / before.value };
}

function share(numerator: number, denominator: number, scale: number): CollectionValue {
  if (denominator <= 0) return { numerator, denominator, value: null, why: 'noDenominator' };
  return { numerator, denominator, value: (scale * numerator) / denominator, why: null };
}

const none = (why: Why): CollectionValue => ({ numerator: null, denominator: null, value: null, why });
