import { reportGroups } from './groups.ts';
import type { RowOf, Tables } from './shapes.ts';
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

/** Rows of a release, or of inputs as they are now, in canonical order. */
export interface Versioned {
  dataset: Pick<Tables, 'facts' | 'reports'>;
  parser: string;
  codebook: string;
}

/** Every cell that differs between two sets of rows, in report and key order. Corrected values count as they are used. */
export function diffDatasets(a: Versioned, b: Versioned): Change[] {
  return [...changesBetween(a, b)];
}

/** `diffDatasets` one by one; memory holds a report of each side. Throws RangeError when rows are not in order. */
export function* changesBetween(a: Versioned, b: Versioned): Generator<Change> {
  const [left, right] = [sidesOf(a), sidesOf(b)];
  let [before, after] = [left.next(), right.next()];
  while (before.done !== true || after.done !== true) {
    const [one, other] = [before.value?.report.report ?? '', after.value?.report.report ?? ''];
    const order =
      before.done === true ? 1 : after.done === true ? -1 : one < other ? -1 : Number(one > other);
    yield* diffReport(order <= 0 ? before.value : undefined, order >= 0 ? after.value : undefined, a, b);
    if (order <= 0) before = left.next();
    if (order >= 0) after = right.next();
  }
}

interface Side {
  report: RowOf<'reports'>;
  facts: Map<string, RowOf<'facts'>>;
}

function* sidesOf({ dataset }: Versioned): Generator<Side, undefined> {
  for (const { report, facts } of reportGroups(dataset, ['facts'])) {
    yield { report, facts: new Map(facts.map((fact) => [rowKey(fact), fact])) };
  }
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
