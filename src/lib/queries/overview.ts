import { coverageMatrix, type CoverageCell } from './coverageMatrix.ts';
import { largestBodies, type LargestBody } from './largestBodies.ts';
import { licensingPenalties } from './licensingPenalties.ts';
import { outcomeLeaves, type OutcomeLeaf } from './outcomeLeaves.ts';
import { outcomesByYear, type OutcomeYear } from './outcomesByYear.ts';
import { proposalsByYear } from './proposalsByYear.ts';
import { reportList, type ReportRow } from './reportList.ts';
import { requestsByYear } from './requestsByYear.ts';
import type { ScopeParams } from './scope.ts';
import type { YearSum } from './sumByYear.ts';
import { runOn, type Engine } from './types.ts';

/** Everything the overview shows for one scope. */
export interface OverviewRows {
  requests: YearSum[];
  outcomes: OutcomeYear[];
  leaves: OutcomeLeaf[];
  decisions: YearSum[];
  proposals: YearSum[];
  largest: LargestBody[];
  coverage: CoverageCell[];
  reports: ReportRow[];
}

/** The overview's rows: the build runs it on Node, the page on the browser's engine. */
export async function overviewRows(
  engine: Engine,
  scope: { totals: ScopeParams; lists: ScopeParams },
): Promise<OverviewRows> {
  return {
    requests: await runOn(engine, requestsByYear, scope.totals),
    outcomes: await runOn(engine, outcomesByYear, scope.totals),
    leaves: await runOn(engine, outcomeLeaves, scope.totals),
    decisions: await runOn(engine, licensingPenalties, scope.totals),
    proposals: await runOn(engine, proposalsByYear, scope.totals),
    largest: await runOn(engine, largestBodies, scope.totals),
    coverage: await runOn(engine, coverageMatrix, scope.lists),
    reports: await runOn(engine, reportList, scope.lists),
  };
}
