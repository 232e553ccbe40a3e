import {
  checkReport,
  checkSeries,
  factMap,
  type CheckInput,
  type CheckResult,
} from '../../core/checks/index.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import type { CheckState, Edition, Fact, Instance, Mention, OriginKind, Severity } from '../../core/model.ts';
import type { FileReport } from './cell.ts';

/** A check that takes part in what is known of a cell, with its state in the release. */
export interface CellCheck {
  check: string;
  state: CheckState;
  /** How strongly it speaks where it does not hold. */
  severity: Severity;
  /** The release's sentence about it, where it has one. */
  message: { zh: string; en: string } | null;
  instances: readonly Instance[];
}

/**
 * Every check that touches a cell. Findings of the release that name it speak for themselves; a check that holds is
 * found by taking the cell's number away: one whose result then changes rests on it. Checks that read prose or dates
 * are only known where the release says something about them.
 */
export function checksOf(file: AgencyFile, report: FileReport, key: string): CellCheck[] {
  const named = namedChecks(report, key);
  const known = new Set(named.map(({ check }) => check));
  // A check of a report and of its years, as the stock of one year and the next, is one check.
  const holding = [...new Set(restingOn(file, report, key))].filter((check) => !known.has(check));
  const spoken = new Set(report.findings.map(({ check }) => check));
  return [
    ...named,
    ...holding
      .filter((check) => !spoken.has(check))
      .map((check): CellCheck => ({ check, state: 'pass', severity: 'info', message: null, instances: [] })),
  ].toSorted((a, b) => (a.check < b.check ? -1 : 1));
}

/** Findings of the report that name the cell, one entry per check: what fails goes before what cannot be told. */
function namedChecks(report: FileReport, key: string): CellCheck[] {
  const merged = new Map<string, CellCheck>();
  for (const one of findingsOn(report, key)) {
    const other = merged.get(one.check);
    const first = other?.state === 'fail' || other === undefined ? (other ?? one) : one;
    merged.set(one.check, { ...first, instances: [...(other?.instances ?? []), ...one.instances] });
  }
  return [...merged.values()];
}

function findingsOn(report: FileReport, key: string): CellCheck[] {
  return report.findings.flatMap((finding) => {
    const instances = ((finding.instances ?? []) as Instance[]).filter(({ cells }) => cells.includes(key));
    if (instances.length === 0) return [];
    const state = finding.state === 'fail' ? ('fail' as const) : ('not_assessable' as const);
    const severity = finding.severity as Severity;
    return [{ check: finding.check, state, severity, message: finding.message, instances }];
  });
}

function restingOn(file: AgencyFile, report: FileReport, key: string): string[] {
  const inputs = file.reports.map((row) => inputOf(file, row));
  const own = inputs.find((input) => input.year === report.year);
  const fact = own?.facts.get(key);
  if (own === undefined || fact === undefined || fact.value === null) return [];
  const facts = new Map(own.facts).set(key, { ...fact, value: null, raw: '', status: 'unreadable' as const });
  const without = { ...own, facts };
  const lineage = file.lineage.map((row) => ({ ...row, year: Number(row.year) }));
  const others = inputs.map((input) => (input === own ? without : input));
  return [
    ...lost(checkReport(own), checkReport(without)),
    ...lost(checkSeries(inputs, { lineage }), checkSeries(others, { lineage })),
  ].filter((check) => /^[TNX]\d?-/.test(check));
}

/** Checks that hold less often in the second result. */
function lost(before: CheckResult, after: CheckResult): string[] {
  return Object.entries(before.counts)
    .filter(([check, counts]) => counts.pass > (after.counts[check]?.pass ?? 0))
    .map(([check]) => check);
}

function inputOf(file: AgencyFile, report: FileReport): CheckInput {
  return {
    agency: file.agency.agency,
    agencyName: file.agency.name,
    agencyType: file.agency.class,
    rulemaking: false,
    year: report.year,
    edition: report.edition as Edition | null,
    editionSeen: report.editionSeen,
    originKind: report.origin.kind as OriginKind,
    kind: 'report',
    facts: factMap(report.facts as unknown as Fact[]),
    mentions: report.mentions as unknown as Mention[],
    identity: null,
    sections: [],
    problems: [],
    prose: [],
  };
}
