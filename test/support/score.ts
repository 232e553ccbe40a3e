import type { Fact, ParsedReport } from '../../src/core/model.ts';
import { factKey } from '../../src/core/model.ts';
import { INDICATORS, PROSE } from '../../src/core/codebook/index.ts';
import type { Truth } from './samples.ts';

/** What one expected cell may be: a number, one of several, or a status (with a number that is right too). */
type Expected = number | { any: number[] } | { status: string | string[]; or_value?: number };

export interface DocumentScore {
  file: string;
  kind: string;
  cells: number;
  right: number;
  /** Printed, but not read: the safe failure. */
  unread: string[];
  /** Another number than the document prints: the failure that must not happen. */
  wrong: string[];
  /** No number on either side, but another reason. */
  status: string[];
  proseFound: number;
  proseMissed: string[];
  proseFalse: string[];
  metadata: string[];
}

const PROSE_CODES = new Set(PROSE.map((row) => row.code));
/** Said in the documents but not scored: lists, rates and incidents that have no single reading. */
const UNSCORED = new Set([
  'pub_by_category',
  'foi_channels',
  'foi_rev_text',
  'proposals_done_rate',
  'accountability',
  'secrecy_incidents',
]);
const META = ['agency', 'year', 'edition', 'published', 'signed'] as const;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
const isProse = (key: string): boolean => PROSE_CODES.has(key);
const spaceless = (value: unknown): string => String(value).normalize('NFKC').replace(/\s+/g, '');

function verdict(expected: Expected, fact: Fact | undefined): 'right' | 'wrong' | 'unread' | 'status' {
  const value = fact?.value ?? null;
  const status = fact === undefined || fact.status === 'not_in_form' ? 'absent' : fact.status;
  const numbers = typeof expected === 'number' ? [expected] : 'any' in expected ? expected.any : null;
  if (numbers !== null) {
    if (value === null) return 'unread';
    return numbers.some((number) => near(value, number)) ? 'right' : 'wrong';
  }
  const { status: allowed, or_value: also } = expected as { status: string | string[]; or_value?: number };
  if (value !== null) return also !== undefined && near(value, also) ? 'right' : 'wrong';
  return [allowed].flat().includes(status) ? 'right' : 'status';
}

function scoreCells(truth: Truth, facts: Map<string, Fact>, into: DocumentScore): void {
  for (const [key, expected] of Object.entries(truth.facts)) {
    if (isProse(key)) continue;
    into.cells += 1;
    const found = facts.get(key);
    const result = verdict(expected as Expected, found);
    const said = `${key}: read ${found?.value ?? found?.status ?? 'nothing'}, printed ${JSON.stringify(expected)}`;
    if (result === 'right') into.right += 1;
    else into[result].push(said);
  }
  for (const [key, fact] of facts) {
    const inDocument = key in truth.facts || isProse(key) || fact.value === null;
    if (!inDocument && truth.optional?.[key] !== fact.value)
      into.wrong.push(`${key}: ${fact.value} is not in the document`);
  }
}

function scoreProse(truth: Truth, facts: Map<string, Fact>, into: DocumentScore): void {
  const expected = Object.entries(truth.facts).filter(([key]) => isProse(key) && !UNSCORED.has(key));
  for (const [key, want] of expected) {
    const value = facts.get(key)?.value ?? null;
    if (typeof want !== 'number') continue;
    if (value !== null && near(value, want)) into.proseFound += 1;
    else into.proseMissed.push(`${key}: ${want}, read ${value}`);
  }
  for (const [key, fact] of facts) {
    if (!isProse(key) || UNSCORED.has(key) || fact.value === null) continue;
    const want = truth.facts[key] ?? truth.optional?.[key];
    if (typeof want !== 'number' || !near(fact.value, want))
      into.proseFalse.push(`${key}: ${fact.value} from «${fact.raw}»`);
  }
}

/** Compares what was read from one document with what it prints (rules: the samples' own scoring). */
export function scoreDocument(truth: Truth, report: ParsedReport): DocumentScore {
  const facts = new Map(
    report.facts.filter((fact) => INDICATORS.has(fact.indicator)).map((fact) => [factKey(fact), fact]),
  );
  const into: DocumentScore = {
    file: truth.file,
    kind: truth.kind,
    cells: 0,
    right: 0,
    unread: [],
    wrong: [],
    status: [],
    proseFound: 0,
    proseMissed: [],
    proseFalse: [],
    metadata: [],
  };
  scoreCells(truth, facts, into);
  scoreProse(truth, facts, into);
  if (!truth.skip_meta) into.metadata = metadataErrors(truth, report);
  return into;
}

function metadataErrors(truth: Truth, report: ParsedReport): string[] {
  const { identity } = report;
  const read = {
    agency: identity.agency,
    year: identity.year,
    edition: report.edition,
    published: identity.published?.value ?? null,
    signed: identity.signed?.value ?? null,
  };
  return META.filter((name) => {
    const others = name === 'agency' ? truth.agency_any : name === 'signed' ? truth.signed_any : undefined;
    const accepted = [...(others ?? [truth[name]]), ...(truth.meta_null_ok ? [null] : [])];
    return !accepted.some((value) => spaceless(value) === spaceless(read[name]));
  }).map((name) => `${name}: ${read[name]}, printed ${truth[name]}`);
}
