import {
  checkTraces,
  commonSentences,
  traceOf,
  type CheckInput,
  type CheckResult,
  type Jurisdiction,
  type Trace,
} from '../checks/index.ts';
import type { Finding } from '../model.ts';
import type { Surroundings } from './examine.ts';
import { groupBy } from './table.ts';

/** What was found out about a whole collection before its agencies are examined one by one. */
export interface Survey {
  counts: CheckResult['counts'];
  around(agency: string): Surroundings;
}

/** Collects what comparisons across agencies need, report by report, and then makes them. */
export interface Surveyor {
  /** `place` is the report's place in the manifest: the order reports are compared in, whatever order they come in. */
  add(place: number, input: CheckInput): void;
  /** Once, after the last report. */
  finish(): Survey;
}

/** A surveyor that keeps a trace of each report, and of those with prose the whole input, since texts are compared. */
export function surveyor(jurisdictions: readonly Jurisdiction[]): Surveyor {
  const agencies = new Set<string>();
  const traces: { place: number; trace: Trace }[] = [];
  const texts: { place: number; input: CheckInput }[] = [];
  return {
    add(place, input) {
      agencies.add(input.agency);
      const trace = traceOf(input);
      if (trace !== null) traces.push({ place, trace });
      if (input.prose.length > 0) texts.push({ place, input });
    },
    finish() {
      const inOrder = {
        traces: byPlace(traces).map((item) => item.trace),
        texts: byPlace(texts).map((item) => item.input),
      };
      const { counts, findings } = checkTraces(inOrder, { jurisdictions });
      const common = commonSentences(inOrder.texts, agencies.size);
      const byAgency = groupBy(findings, (finding) => finding.agency);
      const none: readonly Finding[] = [];
      return { counts, around: (agency) => ({ common, findings: byAgency.get(agency) ?? none }) };
    },
  };
}

function byPlace<Item extends { place: number }>(items: Item[]): Item[] {
  return items.sort((one, other) => one.place - other.place);
}
