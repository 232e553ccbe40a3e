import { SCOPE_PARAMS, totalsScope, type ScopeParams } from './scope.ts';
import type { Query } from './types.ts';

/** A body's licensing decisions over the whole years of a scope, and how many of its reports state them. */
export interface LargestBody {
  agency: string;
  value: number;
  n: number;
}

/** The 2021 form's row: the 2019 form counted cases handled, which are not added to decisions. */
export const LARGEST_COLUMN = 'licensing_decisions';
/** Bodies in the picture; a ranking by size, not by merit, says who makes up the totals. */
export const LARGEST_SHOWN = 12;

/** The bodies with the most licensing decisions in scope; equal ones in the order of their ids. */
export const largestBodies: Query<ScopeParams, LargestBody> = {
  id: 'largestBodies',
  sql: `WITH ${totalsScope([LARGEST_COLUMN])}
  SELECT agency, CAST(sum(${LARGEST_COLUMN}) AS DOUBLE) AS value, CAST(count(${LARGEST_COLUMN}) AS INTEGER) AS n
  FROM chosen WHERE NOT short
  GROUP BY agency HAVING n > 0
  ORDER BY value DESC, agency
  LIMIT ${LARGEST_SHOWN}`,
  params: SCOPE_PARAMS,
  columns: { agency: 'text', value: 'number', n: 'number' },
};
