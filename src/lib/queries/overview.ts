import { coverageCounts, type CoverageCount } from './coverageCounts.ts';
import { coverageMatrix, type CoverageCell } from './coverageMatrix.ts';
import { largestBodies, type LargestBody } from './largestBodies.ts';
import { licensingPenalties } from './licensingPenalties.ts';
import { outcomeLeaves, type OutcomeLeaf } from './outcomeLeaves.ts';
import { outcomesByYear, type OutcomeYear } from './outcomesByYear.ts';
import { proposalsByYear } from './proposalsByYear.ts';
import { firstReports, reportList, type ReportRow } from './reportList.ts';
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
  /** Stands in for `coverage` where lists are cut, and says how many reports there are; else empty. */
  counted: CoverageCount[];
  reports: ReportRow[];
}

/** Lists of a large release are cut unless bodies are chosen. */
export function listsAreCut(large: boolean, lists: Pick<ScopeParams, 'agencies'>): boolean {
  return large && lists.agencies === '';
}

/** The overview's rows: the build runs it on Node, the page on the browser's engine. */
export async function overviewRows(
  engine: Engine,
  scope: { totals: ScopeParams; lists: ScopeParams },
  large = false,
): Promise<OverviewRows> {
  const cut = listsAreCut(large, scope.lists);
  return {
    requests: await runOn(engine, requestsByYear, scope.totals),
    outcomes: await runOn(engine, outcomesByYear, scope.totals),
    leaves: await runOn(engine, outcomeLeaves, scope.totals),
    decisions: await runOn(engine, licensingPenalties, scope.totals),
    proposals: await runOn(engine, proposalsByYear, scope.totals),
    largest: await runOn(engine, largestBodies, scope.totals),
    coverage: cut ? [] : await runOn(engine, coverageMatrix, scope.lists),
    counted: cut ? await runOn(engine, coverageCounts, scope.lists) : [],
    reports: await runOn(engine, cut ? firstReports : reportList, scope.lists),
  };
}
