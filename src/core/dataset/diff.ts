import { groupBy } from './table.ts';
import type { Dataset, RowOf } from './shapes.ts';
import { rowKey } from './wide.ts';

/** Why a cell differs: the publisher's document, our reading of it, or a declared correction. */
export type ChangeReason =
  | 'report_added'
  | 'report_removed'
  | 'recollected'
  | 'transcription'
  | 'manifest'
  | 'correction'
  | 'codebook'
  | 'parser';

/** A cell as it counts: its number, or its status word when it has none; null when there is no such row. */
export type CellState = number | string | null;

export interface Change {
  agency: string;
  year: number;
  key: string;
  from: CellState;
  to: CellState;
  why: ChangeReason;
}

export interface Versioned {
  dataset: Pick<Dataset, 'facts' | 'reports'>;
  parser: string;
  codebook: string;
}

/** Every cell that differs between two sets of rows, in report and key order. Corrected values count as they are used. */
export function diffDatasets(a: Versioned, b: Versioned): Change[] {
  const before = byReport(a);
  const after = byReport(b);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id) => diffReport(before.get(id), after.get(id), a, b));
}

interface Side {
  report: RowOf<'reports'>;
  facts: Map<string, RowOf<'facts'>>;
}

function byReport(side: Versioned): Map<string, Side> {
  const facts = groupBy(side.dataset.facts, (fact) => fact.report);
  return new Map(
    side.dataset.reports.map((report) => [
      report.report,
      { report, facts: new Map((facts.get(report.report) ?? []).map((fact) => [rowKey(fact), fact])) },
    ]),
  );
}

function diffReport(before: Side | undefined, after: Side | undefined, a: Versioned, b: Versioned): Change[] {
  const report = after?.report ?? before?.report;
  if (report === undefined) return [];
  const keys = [...new Set([...(before?.facts.keys() ?? []), ...(after?.facts.keys() ?? [])])].sort();
  return keys.flatMap((key): Change[] => {
    const from = before?.facts.get(key);
    const to = after?.facts.get(key);
    if (stateOf(from) === stateOf(to)) return [];
    const why = reasonOf(before, after, from, to, a, b);
    return [
      { agency: report.agency, year: Number(report.year), key, from: stateOf(from), to: stateOf(to), why },
    ];
  });
}

function stateOf(fact: RowOf<'facts'> | undefined): CellState {
  if (fact === undefined) return null;
  if (fact.corrected !== '') return Number(fact.corrected);
  if (fact.flags.split(';').includes('disputed')) return 'unreadable';
  return fact.status === 'reported' ? Number(fact.value) : fact.status;
}

function reasonOf(
  before: Side | undefined,
  after: Side | undefined,
  from: RowOf<'facts'> | undefined,
  to: RowOf<'facts'> | undefined,
  a: Versioned,
  b: Versioned,
): ChangeReason {
  if (before === undefined) return 'report_added';
  if (after === undefined) return 'report_removed';
  if (from?.value === to?.value && from?.status === to?.status) return 'correction';
  if (before.report.version !== after.report.version || before.report.sha256 !== after.report.sha256) {
    return 'recollected';
  }
  if (after.report.sha256 === '')
    return before.report.edition === after.report.edition ? 'transcription' : 'manifest';
  return a.codebook === b.codebook ? 'parser' : 'codebook';
}
