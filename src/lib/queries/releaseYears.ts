import type { Query } from './types.ts';

/** First and last data year a release says anything about; null in an empty release. */
export const releaseYears: Query<Record<string, never>, { first: number | null; last: number | null }> = {
  id: 'releaseYears',
  sql: `SELECT min(year) AS first, max(year) AS last
  FROM (SELECT year FROM coverage UNION ALL SELECT year FROM report)`,
  params: [],
  columns: { first: 'number', last: 'number' },
};
