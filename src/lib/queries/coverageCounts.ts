import { LIST_SCOPE, SCOPE_PARAMS, type ScopeParams } from './scope.ts';
import type { Query } from './types.ts';

/** How many bodies of a class are in a state for a data year, and of how many of them a report is held. */
export interface CoverageCount {
  class: string;
  year: number;
  state: string;
  bodies: number;
  held: number;
}

/** `coverageMatrix` counted: what a large release shows in its place. */
export const coverageCounts: Query<ScopeParams, CoverageCount> = {
  id: 'coverageCounts',
  sql: `
  SELECT agency.class, year, coalesce(coverage.state, own.state) AS state,
    CAST(count(*) AS INTEGER) AS bodies, CAST(count(own.report) AS INTEGER) AS held
  FROM coverage
  FULL JOIN (SELECT report, agency, year, state FROM report) AS own USING (agency, year)
  JOIN agency USING (agency)
  WHERE ${LIST_SCOPE}
  GROUP BY ALL
  ORDER BY agency.class, year, 3`,
  params: SCOPE_PARAMS,
  columns: { class: 'text', year: 'number', state: 'text', bodies: 'number', held: 'number' },
};
