import { LIST_SCOPE, SCOPE_PARAMS, type ScopeParams } from './scope.ts';
import type { Query } from './types.ts';

/** One agency × data year in which a report was to be made or is held. `report` is null when none is held. */
export interface CoverageCell {
  agency: string;
  name: string;
  name_en: string | null;
  class: string;
  region: string | null;
  year: number;
  state: string;
  report: string | null;
  deadline: string | null;
  published: string | null;
  signed: string | null;
  days: number | null;
  errors: number | null;
  warns: number | null;
}

export const coverageMatrix: Query<ScopeParams, CoverageCell> = {
  id: 'coverageMatrix',
  sql: `
  SELECT agency, agency.name, agency.name_en, agency.class, agency.region, year,
    coalesce(coverage.state, held.state) AS state, held.report, coverage.deadline,
    coalesce(coverage.published, held.published) AS published,
    coalesce(coverage.signed, held.signed) AS signed,
    coalesce(coverage.days, held.days) AS days, held.errors, held.warns
  FROM coverage
  FULL JOIN (SELECT report, agency, year, state, published, signed, days, errors, warns FROM report) AS held
    USING (agency, year)
  JOIN agency USING (agency)
  WHERE ${LIST_SCOPE}
  ORDER BY ord, agency, year`,
  params: SCOPE_PARAMS,
  columns: {
    agency: 'text',
    name: 'text',
    name_en: 'text',
    class: 'text',
    region: 'text',
    year: 'number',
    state: 'text',
    report: 'text',
    deadline: 'text',
    published: 'text',
    signed: 'text',
    days: 'number',
    errors: 'number',
    warns: 'number',
  },
};
