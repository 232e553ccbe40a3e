import type { CoverageCell } from '../queries/coverageMatrix.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import { OUTCOMES, type OutcomeYear } from '../queries/outcomesByYear.ts';
import {
  anomaly,
  completeness,
  outcomeConcentration,
  requestsPer10k,
  timeliness,
  zeroRequests,
  type CollectionValue,
} from './collection.ts';

export interface CollectionInput {
  year: number;
  /** Whether the collection has a list of who must report. */
  census: boolean;
  coverage: readonly CoverageCell[];
  /** Rows of `req_new` in the year. */
  requests: readonly MeasureRow[];
  outcomes: readonly OutcomeYear[];
  checks: readonly { check: string; pass: number; fail: number }[];
}

export interface NamedValue extends CollectionValue {
  code: string;
  /** Null: over the whole release, for what the release counts only as a whole. */
  year: number | null;
}

/**
 * The measures of the collection: of the newest data year where they have one. The change on the year before (`yoy`)
 * is a property of every measure and stands on its page.
 */
export function collectionValues(input: CollectionInput): NamedValue[] {
  const { year, census, coverage, checks } = input;
  const own = input.requests.filter((row) => row.year === year && row.who === 'own');
  const outcome = input.outcomes.find((row) => row.year === year);
  const groups = outcome === undefined ? [] : OUTCOMES.map((group) => outcome[group]);
  return [
    { code: 'timeliness', year, ...timeliness(coverage, year, census) },
    { code: 'completeness', year: null, ...completeness(checks) },
    { code: 'anomaly', year: null, ...anomaly(checks) },
    { code: 'zero_request_agencies', year, ...zeroRequests(own.map((row) => row.value)) },
    { code: 'hhi_outcome', year, ...outcomeConcentration(groups) },
    { code: 'requests_per_10k_pop', year, ...requestsPer10k(null, null) },
  ];
}
