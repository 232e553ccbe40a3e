import { checkEntry, type CheckEntry } from '../codebook/checks.ts';
import type { Bilingual, CheckState, Finding, Instance, Severity, Suspect } from '../model.ts';
import type { CheckInput } from './input.ts';

/** What one rule says about one report. `message` is a whole sentence; numbers are in it. */
export interface Outcome {
  state: CheckState;
  message: Bilingual;
  instances: Instance[];
  suspects: Suspect[];
  /** Milder than the registry's severity where the rule says so. */
  severity?: Severity;
}

export type Rule = (input: CheckInput) => Outcome;
export type Counts = Record<CheckState, number>;

/**
 * Findings of a run. `unassessed` (severity info) says which cells kept a check from being made; a check that simply
 * had nothing to look at (the text does not say it, no year before) is only counted.
 */
export interface CheckResult {
  counts: Record<string, Counts>;
  findings: Finding[];
  unassessed: Finding[];
}

const SILENT: Bilingual = { zh: '', en: '' };
const SHOWN = 3;

/** The rule holds. */
export function pass(): Outcome {
  return { state: 'pass', message: SILENT, instances: [], suspects: [] };
}

/** The rule could not be applied; `reason` completes the registry's explanation when it can say more. */
export function unassessable(reason: Bilingual = SILENT, instances: Instance[] = []): Outcome {
  return {
    state: 'not_assessable',
    message: { zh: chinese(reason.zh), en: reason.en },
    instances,
    suspects: [],
  };
}

/** A place where the rule does not hold: its arithmetic and one clause in each language. */
export interface Miss {
  instance: Instance;
  clause: Bilingual;
}

/** The rule does not hold in these places. */
export function fail(
  misses: readonly Miss[],
  extra: Partial<Pick<Outcome, 'severity' | 'suspects'>> = {},
): Outcome {
  const shown = misses.slice(0, SHOWN);
  const more = misses.length - shown.length;
  const zh =
    shown.map((miss) => chinese(miss.clause.zh)).join('；') + (more > 0 ? `；等共${misses.length}处` : '');
  const en =
    shown.map((miss) => miss.clause.en).join('; ') + (more > 0 ? `; ${misses.length} places in all` : '');
  return {
    state: 'fail',
    message: { zh: `${zh}。`, en: `${en}.` },
    instances: misses.map((miss) => miss.instance),
    suspects: extra.suspects ?? [],
    ...(extra.severity === undefined ? {} : { severity: extra.severity }),
  };
}

/** Failing places win; else what could not be assessed; else the rule holds. A missing cell is never a pass. */
export function verdict(misses: readonly Miss[], missing: readonly Instance[], reason?: Bilingual): Outcome {
  if (misses.length > 0) return fail(misses);
  if (missing.length > 0) return unassessable(reason, [...missing]);
  return pass();
}

/** A finding of `check` about the report of `input`; sentences begin with the agency and the year. */
export function finding(
  check: string,
  input: Pick<CheckInput, 'agency' | 'agencyName' | 'year'>,
  outcome: Outcome,
): Finding {
  const entry = checkEntry(check);
  const failed = outcome.state === 'fail';
  const body = outcome.message.zh === '' ? whole(entry) : outcome.message;
  const zh = `${input.agencyName}${input.year > 0 ? `${input.year}年报` : ''}`;
  const en = [input.agencyName, input.year > 0 ? `${input.year} report` : '']
    .filter((part) => part !== '')
    .join(', ');
  return {
    check,
    version: entry.version,
    severity: failed ? (outcome.severity ?? entry.severity) : 'info',
    agency: input.agency,
    year: input.year,
    state: failed ? 'fail' : 'not_assessable',
    message: { zh: `${zh}${body.zh}`, en: en === '' ? capital(body.en) : `${en}: ${body.en}` },
    instances: outcome.instances,
    suspects: outcome.suspects,
  };
}

function whole(entry: CheckEntry): Bilingual {
  return {
    zh: `“${entry.name.zh}”未能核对：${entry.unassessable.zh}。`,
    en: `“${entry.name.en}” could not be checked: ${lower(entry.unassessable.en)}.`,
  };
}

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
};

/** Chinese sentences carry full-width marks; rules write them in the half-width spelling texts are compared in. */
function chinese(text: string): string {
  return text.replace(/[,:;()?]/g, (mark) => FULL_WIDTH[mark] ?? mark);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** An empty result to add outcomes to. */
export function emptyResult(): CheckResult {
  return { counts: {}, findings: [], unassessed: [] };
}

/** Counts an outcome and keeps its finding. */
export function record(
  result: CheckResult,
  check: string,
  input: Pick<CheckInput, 'agency' | 'agencyName' | 'year'>,
  outcome: Outcome,
): void {
  const counts = (result.counts[check] ??= { pass: 0, fail: 0, not_assessable: 0 });
  counts[outcome.state] += 1;
  if (outcome.state === 'fail') result.findings.push(finding(check, input, outcome));
  const blocked = outcome.state === 'not_assessable' && outcome.instances.length > 0;
  if (blocked) result.unassessed.push(finding(check, input, outcome));
}

const RANK: Record<Severity, number> = { error: 0, warn: 1, info: 2 };

/**
 * Results joined into one, sorted by agency, year and check. Two findings of one check about one report (a report
 * rule and its cross-year part) become one: instances are joined, the stronger severity stands.
 */
export function mergeResults(results: readonly CheckResult[]): CheckResult {
  const merged = emptyResult();
  for (const result of results) {
    for (const [check, counts] of Object.entries(result.counts)) {
      const sum = (merged.counts[check] ??= { pass: 0, fail: 0, not_assessable: 0 });
      sum.pass += counts.pass;
      sum.fail += counts.fail;
      sum.not_assessable += counts.not_assessable;
    }
  }
  merged.findings = joined(results.flatMap((result) => result.findings));
  const failed = new Set(merged.findings.map(identityOf));
  const open = joined(results.flatMap((result) => result.unassessed));
  merged.unassessed = open.filter((item) => !failed.has(identityOf(item)));
  return merged;
}

function identityOf(item: Finding): string {
  return `${item.agency} ${item.year} ${item.check}`;
}

function joined(findings: readonly Finding[]): Finding[] {
  const byKey = new Map<string, Finding>();
  for (const item of findings) {
    const known = byKey.get(identityOf(item));
    byKey.set(identityOf(item), known === undefined ? item : joinTwo(known, item));
  }
  return [...byKey.values()].sort(
    (a, b) => compare(a.agency, b.agency) || a.year - b.year || compare(a.check, b.check),
  );
}

function joinTwo(first: Finding, second: Finding): Finding {
  return {
    ...first,
    severity: RANK[second.severity] < RANK[first.severity] ? second.severity : first.severity,
    message: {
      zh: first.message.zh === second.message.zh ? first.message.zh : first.message.zh + second.message.zh,
      en:
        first.message.en === second.message.en
          ? first.message.en
          : `${first.message.en} ${second.message.en}`,
    },
    instances: [...first.instances, ...second.instances],
    suspects: [...first.suspects, ...second.suspects],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
