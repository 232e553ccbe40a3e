import { BROKEN_YEARS } from './scope.ts';
import type { Query } from './types.ts';

/** Reports that do not cover twelve months, as their bodies were founded or abolished within the year: no total counts them. */
export const partialReports: Query<Record<string, never>, { report: string }> = {
  id: 'partialReports',
  sql: `WITH ${BROKEN_YEARS}
  SELECT report FROM report JOIN broken USING (agency, year) ORDER BY report`,
  params: [],
  columns: { report: 'text' },
};
