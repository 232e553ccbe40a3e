import type { Finding } from '../model.ts';
import { valueOf, type CheckInput } from './input.ts';
import {
  emptyResult,
  fail,
  finding,
  pass,
  record,
  unassessable,
  type CheckResult,
  type Miss,
} from './outcome.ts';
import { cellName, number } from './sums.ts';

/** A row of corrections.csv: `expect` is the published value it was written against, null for a cell without a number. */
export interface Correction {
  agency: string;
  year: number;
  key: string;
  expect: number | null;
}

/** A row of notes.csv: `values` are the numbers of the finding when the verdict was given, see `findingValues`. */
export interface Verdict {
  agency: string;
  year: number;
  check: string;
  values: string;
}

/** A look at a report's page on a date. */
export interface PageCheck {
  date: string;
  found: boolean;
  places: readonly string[];
}

/** X-03: cells whose published value differs between two versions of one report; null when only one is held. */
export function checkVersions(older: CheckInput | null, newer: CheckInput): CheckResult {
  const result = emptyResult();
  if (older === null) {
    record(result, 'X-03', newer, unassessable());
    return result;
  }
  const keys = [...new Set([...older.facts.keys(), ...newer.facts.keys()])].sort();
  const misses = keys.flatMap((key): Miss[] => {
    const before = valueOf(older, key);
    const after = valueOf(newer, key);
    if (before === after) return [];
    const name = cellName(key);
    return [
      {
        instance: { left: show(before), right: show(after), cells: [key] },
        clause: {
          zh: `${name.zh}由${show(before)}改为${show(after)}`,
          en: `${name.en} changed from ${show(before)} to ${show(after)}`,
        },
      },
    ];
  });
  record(result, 'X-03', newer, misses.length > 0 ? fail(misses) : pass());
  return result;
}

/** X-04: looked for again after it was collected (ISO date) and not found. */
export function checkVanished(
  input: CheckInput,
  collected: string,
  checks: readonly PageCheck[],
): CheckResult {
  const result = emptyResult();
  const last = [...checks]
    .filter((check) => check.date > collected)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (last === undefined) record(result, 'X-04', input, unassessable());
  else if (last.found) record(result, 'X-04', input, pass());
  else {
    const miss: Miss = {
      instance: { left: collected, right: last.date, cells: [] },
      clause: {
        zh: `页面于${collected}收录,${last.date}再看时未找到(看过${last.places.length}处),副本仍可查`,
        en: `collected on ${collected}, not found on ${last.date} (${last.places.length} places looked at); the copy is still held`,
      },
    };
    record(result, 'X-04', input, fail([miss]));
  }
  return result;
}

/** X-07: corrections whose expected published value is no longer what is published. They are not applied. */
export function checkCorrections(input: CheckInput, corrections: readonly Correction[]): CheckResult {
  const result = emptyResult();
  const own = corrections.filter((row) => row.agency === input.agency && row.year === input.year);
  if (own.length === 0) return result;
  const misses = own
    .filter((row) => !correctionHolds(input, row))
    .map((row): Miss => {
      const name = cellName(row.key);
      const now = show(valueOf(input, row.key));
      return {
        instance: { left: show(row.expect), right: now, cells: [row.key] },
        clause: {
          zh: `${name.zh}的更正以公布值${show(row.expect)}为前提,现公布值为${now},更正未予应用`,
          en: `the correction of ${name.en} expects ${show(row.expect)}, but ${now} is published; it was not applied`,
        },
      };
    });
  record(result, 'X-07', input, misses.length > 0 ? fail(misses) : pass());
  return result;
}

/** True while the published value is the one a correction was written against. */
export function correctionHolds(input: CheckInput, correction: Pick<Correction, 'key' | 'expect'>): boolean {
  return input.facts.has(correction.key) && valueOf(input, correction.key) === correction.expect;
}

/** The numbers a verdict is about: a finding's arithmetic. It changes when a cell in it changes. */
export function findingValues(item: Pick<Finding, 'instances'>): string {
  return item.instances.map((instance) => `${instance.left}=${instance.right}`).join('; ');
}

/** True while the finding stands with the numbers the verdict was given for. */
export function verdictApplies(verdict: Verdict, findings: readonly Finding[]): boolean {
  return findings.some(
    (item) =>
      item.agency === verdict.agency &&
      item.year === verdict.year &&
      item.check === verdict.check &&
      (verdict.values === '' || verdict.values === findingValues(item)),
  );
}

/** X-08: verdicts whose finding is gone or has other numbers now. The verdict is kept, but not shown as standing. */
export function checkVerdicts(
  verdicts: readonly Verdict[],
  findings: readonly Finding[],
  names: ReadonlyMap<string, string> = new Map(),
): CheckResult {
  const result = emptyResult();
  const counts = (result.counts['X-08'] = { pass: 0, fail: 0, not_assessable: 0 });
  const lapsed = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdictApplies(verdict, findings)) counts.pass += 1;
    else {
      const report = `${verdict.agency} ${verdict.year}`;
      lapsed.set(report, [...(lapsed.get(report) ?? []), verdict]);
    }
  }
  for (const own of lapsed.values()) {
    const [first] = own;
    if (first === undefined) continue;
    counts.fail += 1;
    const about = {
      agency: first.agency,
      agencyName: names.get(first.agency) ?? first.agency,
      year: first.year,
    };
    result.findings.push(finding('X-08', about, fail(own.map((verdict) => lapse(verdict, findings)))));
  }
  return result;
}

function lapse(verdict: Verdict, findings: readonly Finding[]): Miss {
  const now = findings.find(
    (item) => item.agency === verdict.agency && item.year === verdict.year && item.check === verdict.check,
  );
  const values = now === undefined ? '' : findingValues(now);
  return {
    instance: { left: verdict.values, right: values, cells: [] },
    clause: {
      zh: `对${verdict.check}的人工判断针对“${verdict.values}”,现${now === undefined ? '该线索已不存在' : `为“${values}”`},请重新判断`,
      en: `the verdict on ${verdict.check} was given for “${verdict.values}”; now ${now === undefined ? 'the finding is gone' : `it is “${values}”`}`,
    },
  };
}

function show(value: number | null): string {
  return value === null ? '~' : number(value);
}
