import { MEASURES } from '../codebook/measures.ts';
import { diffDatasets, type Change, type ChangeReason, type Versioned } from './diff.ts';
import { movedTotals, type MovedTotal } from './moved.ts';
import type { ReleaseMeta } from './release.ts';
import type { RowOf, Tables } from './shapes.ts';

/** A cell that differs, with every reason on the way: between releases far apart there can be several. */
export interface CellChange extends Omit<Change, 'why'> {
  why: ChangeReason[];
}

/** A finding that is there in one release only, or says something else. */
export interface FindingChange {
  report: string;
  check: string;
  severity: string;
  change: 'new' | 'gone' | 'other';
}

/** An agency × year whose state of coverage differs; null: not in that release. */
export interface StateChange {
  agency: string;
  year: number;
  from: string | null;
  to: string | null;
}

export interface NamedAgency {
  name: string;
  nameEn: string | null;
  class: string;
}

/** Everything that differs between two releases: what a release's `changes.json` holds about the one before it. */
export interface ReleaseChanges {
  from: string;
  to: string;
  changes: CellChange[];
  moved: MovedTotal[];
  findings: FindingChange[];
  states: StateChange[];
  /** Agencies the lists above name. */
  agencies: Record<string, NamedAgency>;
}

export interface ReleaseRows {
  meta: ReleaseMeta;
  dataset: Tables;
}

/** What changed from one release to another, with the totals it moves; pure, in a fixed order. */
export function releaseChanges(a: ReleaseRows, b: ReleaseRows): ReleaseChanges {
  const side = ({ meta, dataset }: ReleaseRows): Versioned => ({
    dataset,
    parser: meta.parser,
    codebook: meta.codebook,
  });
  const changes = diffDatasets(side(a), side(b)).map(({ why, ...rest }): CellChange => ({
    ...rest,
    why: [why],
  }));
  const findings = findingChanges(a.dataset.findings, b.dataset.findings);
  const states = stateChanges(a.dataset.due, b.dataset.due);
  const named = new Set([
    ...changes.map((row) => row.agency),
    ...states.map((row) => row.agency),
    ...findings.map((row) => row.report.replace(/-\d{4}$/, '')),
  ]);
  return {
    from: a.meta.id,
    to: b.meta.id,
    changes,
    moved: movedTotals(a.dataset, b.dataset),
    findings,
    states,
    agencies: namesOf([...a.dataset.agencies, ...b.dataset.agencies], named),
  };
}

/**
 * Changes over several steps as one: what was before the first step against what is after the last. A cell that went
 * and came back is no change. Throws RangeError when the steps do not follow one another.
 */
export function composeChanges(steps: readonly ReleaseChanges[]): ReleaseChanges {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('no steps');
  steps.slice(1).forEach((step, index) => {
    if (steps[index]?.to !== step.from) throw new RangeError(`${step.from} does not follow`);
  });
  return {
    from: first.from,
    to: last.to,
    changes: composed(
      steps.flatMap((step) => step.changes),
      (row) => `${row.agency} ${row.year} ${row.key}`,
      mergeCell,
    ),
    moved: composed(
      steps.flatMap((step) => step.moved),
      (row) => `${row.who} ${row.measure} ${row.year}`,
      mergeEnds,
    ),
    findings: composedFindings(steps.flatMap((step) => step.findings)),
    states: composed(
      steps.flatMap((step) => step.states),
      (row) => `${row.agency} ${row.year}`,
      mergeEnds,
    ),
    agencies: Object.assign({}, ...steps.map((step) => step.agencies)) as Record<string, NamedAgency>,
  };
}

function mergeEnds<Row extends { from: unknown; to: unknown }>(first: Row, next: Row): Row {
  return { ...first, to: next.to };
}

function mergeCell(first: CellChange, next: CellChange): CellChange {
  return { ...first, to: next.to, why: [...new Set([...first.why, ...next.why])] };
}

/** Rows of one thing become one row; a row whose ends are equal in the end is left out. */
function composed<Row extends { from: unknown; to: unknown }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  merge: (first: Row, next: Row) => Row,
): Row[] {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const before = merged.get(keyOf(row));
    merged.set(keyOf(row), before === undefined ? row : merge(before, row));
  }
  return [...merged.entries()]
    .filter(([, row]) => JSON.stringify(row.from) !== JSON.stringify(row.to))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

function composedFindings(rows: readonly FindingChange[]): FindingChange[] {
  const merged = new Map<string, FindingChange | null>();
  for (const row of rows) {
    const key = `${row.report} ${row.check}`;
    merged.set(key, mergeFinding(merged.get(key) ?? null, row));
  }
  return [...merged.values()].flatMap((row) => (row === null ? [] : [row]));
}

/** New and then gone is nothing at all; gone and then new again may say something else. */
function mergeFinding(before: FindingChange | null, row: FindingChange): FindingChange | null {
  if (before === null) return row;
  if (before.change === 'new') return row.change === 'gone' ? null : { ...row, change: 'new' };
  return { ...row, change: row.change === 'gone' ? 'gone' : 'other' };
}

function findingChanges(before: Tables['findings'], after: Tables['findings']): FindingChange[] {
  const keyed = (rows: Tables['findings']) => {
    const failing = new Map<string, Pick<RowOf<'findings'>, 'report' | 'check' | 'severity' | 'zh'>>();
    for (const { report, check, severity, state, zh } of rows)
      if (state === 'fail') failing.set(`${report} ${check}`, { report, check, severity, zh });
    return failing;
  };
  const [a, b] = [keyed(before), keyed(after)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((key): FindingChange[] => {
    const [from, to] = [a.get(key), b.get(key)];
    const row = to ?? from;
    if (row === undefined || (from !== undefined && to !== undefined && from.zh === to.zh)) return [];
    const change = from === undefined ? 'new' : to === undefined ? 'gone' : 'other';
    return [{ report: row.report, check: row.check, severity: row.severity, change }];
  });
}

function stateChanges(before: Tables['due'], after: Tables['due']): StateChange[] {
  const keyed = (rows: Tables['due']) => {
    const states = new Map<string, Pick<RowOf<'due'>, 'agency' | 'year' | 'state'>>();
    for (const { agency, year, state } of rows) states.set(`${agency} ${year}`, { agency, year, state });
    return states;
  };
  const [a, b] = [keyed(before), keyed(after)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((key): StateChange[] => {
    const [from, to] = [a.get(key), b.get(key)];
    const row = to ?? from;
    if (row === undefined || from?.state === to?.state) return [];
    return [{ agency: row.agency, year: Number(row.year), from: from?.state ?? null, to: to?.state ?? null }];
  });
}

/** The newer release's names stand; a body it no longer has keeps the older one's. */
function namesOf(
  rows: readonly RowOf<'agencies'>[],
  wanted: ReadonlySet<string>,
): Record<string, NamedAgency> {
  return Object.fromEntries(
    rows
      .filter((row) => wanted.has(row.agency))
      .map((row) => [
        row.agency,
        { name: row.name, nameEn: row.name_en === '' ? null : row.name_en, class: row.type },
      ]),
  );
}

/** Fact keys a measure is made of, in any edition. */
export function keysOfMeasure(code: string): ReadonlySet<string> {
  return new Set(
    Object.values(MEASURES.get(code)?.terms ?? {}).flatMap(({ numerator, denominator }) => [
      ...numerator.plus,
      ...numerator.minus,
      ...(denominator?.plus ?? []),
      ...(denominator?.minus ?? []),
    ]),
  );
}
