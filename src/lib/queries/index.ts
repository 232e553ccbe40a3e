import { agencyList } from './agencyList.ts';
import { coverageCounts } from './coverageCounts.ts';
import { coverageMatrix } from './coverageMatrix.ts';
import { largestBodies } from './largestBodies.ts';
import { licensingPenalties } from './licensingPenalties.ts';
import { outcomeLeaves } from './outcomeLeaves.ts';
import { outcomesByYear } from './outcomesByYear.ts';
import { proposalsByYear } from './proposalsByYear.ts';
import { firstOfClasses, firstReports, reportList } from './reportList.ts';
import { requestsByYear } from './requestsByYear.ts';

export { agencyList, coverageMatrix, largestBodies, licensingPenalties, outcomeLeaves };
export { outcomesByYear, proposalsByYear, reportList, requestsByYear };
export { coverageCounts, firstOfClasses, firstReports };
export { lineageList } from './lineageList.ts';
export { partialReports } from './partialReports.ts';
export { releaseYears } from './releaseYears.ts';
export { measureRows, type MeasureRow } from './measureRows.ts';
export { measureTotals, type MeasureTotal, type TotalsParams } from './measureTotals.ts';
export { runOn, QueryError, type Engine, type Query } from './types.ts';
export type { ScopeParams } from './scope.ts';

/** The queries a view's scope answers, by id: what tests run on both engines. */
export const SCOPED_QUERIES = {
  requestsByYear,
  outcomesByYear,
  outcomeLeaves,
  licensingPenalties,
  proposalsByYear,
  largestBodies,
  coverageMatrix,
  coverageCounts,
  reportList,
  firstReports,
  firstOfClasses,
} as const;
