import type {
  DocumentKind,
  Edition,
  Fact,
  Identity,
  Mention,
  OriginKind,
  ParsedReport,
  ReadProblem,
  Section,
} from '../model.ts';
import { factKey } from '../model.ts';

/** Below this a prose figure is shown with doubt, so no finding may rest on it. */
const DOUBT = 0.8;

/** What checks look at: a parsed document and a transcribed report can both fill it. */
export interface CheckInput {
  agency: string;
  agencyName: string;
  /** Codebook §4.1 code: gov, gov_office, dept, dept_branch, town, street, zone, inst …; `unknown` when nobody said. */
  agencyType: string;
  /** True only for bodies that may make 规章 (立法法). */
  rulemaking: boolean;
  /** Data year. */
  year: number;
  edition: Edition | null;
  /** False when the edition was inferred from the year. */
  editionSeen: boolean;
  originKind: OriginKind;
  kind: DocumentKind;
  facts: ReadonlyMap<string, Fact>;
  mentions: readonly Mention[];
  identity: Identity | null;
  sections: readonly Section[];
  problems: readonly ReadProblem[];
  prose: readonly { block: number; text: string }[];
  /** ISO date the report was due, and why; absent where law and local notices set none. */
  due?: { deadline: string; basis: string };
}

export interface AgencyFacts {
  agency?: string;
  agencyName?: string;
  agencyType?: string;
  rulemaking?: boolean;
  year?: number;
  editionSeen?: boolean;
  due?: { deadline: string; basis: string };
}

/** Facts by key. A report holds one reading per key; should two come, the first stands. */
export function factMap(facts: readonly Fact[]): Map<string, Fact> {
  const map = new Map<string, Fact>();
  for (const fact of facts) if (!map.has(factKey(fact))) map.set(factKey(fact), fact);
  return map;
}

/** A parsed report as check input; what only the collection knows (type, power, deadline) comes in `known`. */
export function toCheckInput(report: ParsedReport, known: AgencyFacts = {}): CheckInput {
  return {
    agency: known.agency ?? '',
    agencyName: known.agencyName ?? report.identity.agency ?? '',
    agencyType: known.agencyType ?? 'unknown',
    rulemaking: known.rulemaking ?? false,
    year: known.year ?? report.identity.year ?? 0,
    edition: report.edition,
    editionSeen: known.editionSeen ?? true,
    originKind: report.origin.kind,
    kind: report.kind,
    facts: factMap(report.facts),
    mentions: report.mentions,
    identity: report.identity,
    sections: report.sections,
    problems: report.problems,
    prose: report.prose,
    ...(known.due === undefined ? {} : { due: known.due }),
  };
}

/** The printed number of a cell, or null for every other status: null is never 0. */
export function valueOf(input: CheckInput, key: string): number | null {
  return input.facts.get(key)?.value ?? null;
}

/** A prose figure a finding may rest on: exact and not doubtful. */
export function proseValue(input: CheckInput, key: string): number | null {
  const fact = input.facts.get(key);
  if (fact === undefined || fact.value === null) return null;
  return fact.confidence < DOUBT || fact.flags.includes('approx') ? null : fact.value;
}

/** Own-scope readings of a prose figure for the data year: the fact and its exact copies. */
export function ownReadings(input: CheckInput, key: string): number[] {
  const fact = proseValue(input, key);
  const copies = input.mentions.filter(
    (mention) =>
      mention.indicator === key &&
      (mention.scope === 'own' || mention.scope === 'duplicate') &&
      (mention.year === null || mention.year === input.year) &&
      !mention.approx,
  );
  const values = copies.flatMap((mention) => (mention.value === null ? [] : [mention.value]));
  return [...new Set(fact === null ? values : [fact, ...values])];
}
