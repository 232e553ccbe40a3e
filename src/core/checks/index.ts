import { checkEntry, CHECKS } from '../codebook/checks.ts';
import { DATE_RULES } from './dates.ts';
import type { CheckInput } from './input.ts';
import { emptyResult, record, type CheckResult, type Rule } from './outcome.ts';
import { PROSE_RULES } from './prose.ts';
import { READING_RULES } from './reading.ts';
import { STATEMENT_RULES } from './statements.ts';
import { STRUCTURE_RULES } from './structure.ts';
import { TABLE2_RULES } from './table2.ts';
import { TABLE3_RULES, TABLE4_RULES } from './table3.ts';

export { factMap, toCheckInput, type AgencyFacts, type CheckInput } from './input.ts';
export {
  checkCollection,
  checkTraces,
  traceOf,
  type CollectionOptions,
  type Jurisdiction,
  type Trace,
  type Traces,
} from './collection.ts';
export { localise } from './localise.ts';
export {
  checkCorrections,
  checkVanished,
  checkVerdicts,
  checkVersions,
  correctionHolds,
  findingValues,
  verdictApplies,
  type Correction,
  type PageCheck,
  type Verdict,
} from './records.ts';
export { checkSeries, type LineageRow, type SeriesOptions } from './series.ts';
export { commonSentences } from './similarity.ts';
export { mergeResults, type CheckResult, type Counts } from './outcome.ts';

const RULES: Record<string, Rule> = {
  ...TABLE3_RULES,
  ...TABLE4_RULES,
  ...TABLE2_RULES,
  ...PROSE_RULES,
  ...STATEMENT_RULES,
  ...STRUCTURE_RULES,
  ...DATE_RULES,
  ...READING_RULES,
};

/** Ids of the checks `checkReport` runs, in registry order. */
export const REPORT_CHECKS: readonly string[] = CHECKS.map((entry) => entry.id).filter((id) => id in RULES);

/** About documents that are no report, only these speak: the others would judge figures that are not there. */
const ABOUT_THE_FILE = new Set(['S-11', 'S-12']);

/**
 * Every check inside one report. A check outside the report's edition is not counted at all; with an unknown edition
 * the checks of all editions are not assessable. Pure: the same input gives the same result.
 */
export function checkReport(input: CheckInput): CheckResult {
  const result = emptyResult();
  for (const id of REPORT_CHECKS) {
    if (!concerns(id, input)) continue;
    const rule = RULES[id];
    if (rule !== undefined) record(result, id, input, rule(input));
  }
  return result;
}

function concerns(id: string, input: CheckInput): boolean {
  if (input.kind !== 'report') return ABOUT_THE_FILE.has(id);
  return input.edition === null || checkEntry(id).editions.includes(input.edition);
}
