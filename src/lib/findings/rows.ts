import { checkEntry } from '../../core/codebook/checks.ts';
import type { Bilingual, Instance, Severity, Suspect } from '../../core/model.ts';

/** A finding as the year's file has it. */
export interface YearFinding {
  report: string;
  check: string;
  severity: string;
  message: Bilingual;
  instances: unknown;
  suspects: unknown;
}

/** One row of the list: a finding of one report with the numbers a verdict is about. */
export interface FindingRow {
  /** `{report}.{check}`, as the address names it. */
  id: string;
  report: string;
  agency: string;
  year: number;
  check: string;
  severity: Severity;
  message: Bilingual;
  instances: Instance[];
  suspects: Suspect[];
  /** `left=right; …` of every instance, as notes.csv keeps it. */
  values: string;
}

/** Which findings are shown; empty lists set no condition. */
export interface FindingFilter {
  severities: readonly string[];
  checks: readonly string[];
  agencies: readonly string[];
  answer: 'all' | 'open' | 'answered';
}

const ORDER: readonly Severity[] = ['error', 'warn', 'info'];

/** Rows in the order of severity, then of the bodies given, then of the check ids. */
export function findingRows(findings: readonly YearFinding[], agencies: readonly string[]): FindingRow[] {
  const rank = new Map(agencies.map((agency, index) => [agency, index]));
  const place = (row: FindingRow) => rank.get(row.agency) ?? agencies.length;
  return findings
    .map(rowOf)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
        place(a) - place(b) ||
        (a.check < b.check ? -1 : 1),
    );
}

function rowOf(finding: YearFinding): FindingRow {
  const at = finding.report.lastIndexOf('-');
  const instances = (finding.instances ?? []) as Instance[];
  return {
    id: `${finding.report}.${finding.check}`,
    report: finding.report,
    agency: finding.report.slice(0, at),
    year: Number(finding.report.slice(at + 1)),
    check: finding.check,
    severity: finding.severity as Severity,
    message: finding.message,
    instances,
    suspects: (finding.suspects ?? []) as Suspect[],
    values: instances.map(({ left, right }) => `${left}=${right}`).join('; '),
  };
}

/** True when a row meets the filter; `answered` says whether a verdict on it stands. */
export function meets(row: FindingRow, filter: FindingFilter, answered: boolean): boolean {
  const among = (list: readonly string[], item: string) => list.length === 0 || list.includes(item);
  return (
    among(filter.severities, row.severity) &&
    among(filter.checks, row.check) &&
    among(filter.agencies, row.agency) &&
    (filter.answer === 'all' || (filter.answer === 'answered') === answered)
  );
}

/** The check's name and formula; a check this site does not know is named by its id. */
export function checkWords(check: string): { name: Bilingual; formula: Bilingual } {
  try {
    return checkEntry(check);
  } catch (error) {
    // An older release may hold findings of a check that is no longer made.
    if (!(error instanceof RangeError)) throw error;
    const own = { zh: check, en: check };
    return { name: own, formula: { zh: '', en: '' } };
  }
}

/** One expression: a sum and its result, or a number, with how many bodies it is over; alternatives have no difference. */
const END = /^(?:[\d+.-]+=)?(-?\d+(?:\.\d+)?)(?:\(\d+\/\d+\))?$/;

/** Absolute difference of the results of both sides (`12+1=13` against `12`); null when one is no number. */
export function difference({ left, right }: Instance): number | null {
  const [a, b] = [END.exec(left)?.[1], END.exec(right)?.[1]];
  if (a === undefined || b === undefined) return null;
  return Math.abs(Math.round((Number(a) - Number(b)) * 1e6) / 1e6);
}

/** Keys of the cells of a finding, each once, in the order of its instances. */
export function findingCells(row: Pick<FindingRow, 'instances'>): string[] {
  return [...new Set(row.instances.flatMap(({ cells }) => cells))];
}
