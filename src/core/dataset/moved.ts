import { MEASURES, type Measure, type Terms } from '../codebook/measures.ts';
import type { Edition } from '../model.ts';
import { reportGroups } from './groups.ts';
import type { RowOf, Tables } from './shapes.ts';
import { rowKey } from './wide.ts';

/** Whose reports a total adds: bodies reporting for themselves, or governments' jurisdiction reports. Never both. */
export type Who = 'own' | 'gov';

/** A total over the `n` reports that state every operand; `value` is null when a rate's denominator is 0. */
export interface Total {
  value: number | null;
  n: number;
}

/** One measure's total in one data year, before and after; null: no report states it. */
export interface MovedTotal {
  measure: string;
  year: number;
  who: Who;
  from: Total | null;
  to: Total | null;
}

/** Tables totals are made of, in canonical order. */
type Totalled = Pick<Tables, 'agencies' | 'reports' | 'facts'>;

/**
 * Every total by data year that differs between two sets of rows: sums of each indicator and pooled rates
 * (numerators and denominators added, never averaged), of published values, as the site's pages add them.
 */
export function movedTotals(a: Totalled, b: Totalled): MovedTotal[] {
  const [before, after] = [totals(a), totals(b)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key): MovedTotal[] => {
    const [from, to] = [before.get(key) ?? null, after.get(key) ?? null];
    if (from?.value === to?.value && from?.n === to?.n) return [];
    const [who = '', measure = '', year = ''] = key.split(' ');
    return [{ measure, year: Number(year), who: who as Who, from, to }];
  });
}

interface Pool {
  measure: Measure;
  numerator: number;
  denominator: number | null;
  n: number;
}

/** Totals by `who measure year`. */
function totals(dataset: Totalled): Map<string, Total> {
  const classes = new Map<string, string>();
  for (const row of dataset.agencies) classes.set(row.agency, row.type);
  const pools = new Map<string, Pool>();
  for (const { report, facts } of reportGroups(dataset, ['facts'])) {
    const who = whoOf(report, classes.get(report.agency) ?? '');
    const printed = facts.filter((fact) => fact.status === 'reported');
    const cells = new Map(printed.map((fact) => [rowKey(fact), Number(fact.value)]));
    if (who !== null && cells.size > 0) addReport(pools, who, report, cells);
  }
  return new Map([...pools].map(([key, pool]) => [key, totalOf(pool)]));
}

/** A government's report covers its jurisdiction: it is never added to bodies that report for themselves. */
function whoOf(report: RowOf<'reports'>, kind: string): Who | null {
  if (kind === 'gov') return report.scope === 'own' ? null : 'gov';
  return report.scope === 'jurisdiction' ? null : 'own';
}

function addReport(
  pools: Map<string, Pool>,
  who: Who,
  report: RowOf<'reports'>,
  cells: ReadonlyMap<string, number>,
): void {
  for (const measure of MEASURES.values()) {
    const terms = measure.terms[report.edition as Edition];
    if (terms === undefined) continue;
    const numerator = sumOf(terms.numerator, cells);
    const denominator = terms.denominator === null ? null : sumOf(terms.denominator, cells);
    if (numerator === undefined || denominator === undefined) continue;
    const key = `${who} ${measure.code} ${report.year}`;
    const pool = pools.get(key) ?? {
      measure,
      numerator: 0,
      denominator: denominator === null ? null : 0,
      n: 0,
    };
    pool.numerator += numerator;
    if (pool.denominator !== null) pool.denominator += denominator ?? 0;
    pool.n += 1;
    pools.set(key, pool);
  }
}

/** Undefined when one operand has no number: null is never turned into 0. */
function sumOf({ plus, minus }: Terms, cells: ReadonlyMap<string, number>): number | undefined {
  let sum = 0;
  for (const key of plus) {
    const value = cells.get(key);
    if (value === undefined) return undefined;
    sum += value;
  }
  for (const key of minus) {
    const value = cells.get(key);
    if (value === undefined) return undefined;
    sum -= value;
  }
  return sum;
}

/** Decimals are rounded where adding in another order could differ: a total must not move by adding alone. */
function totalOf({ measure, numerator, denominator, n }: Pool): Total {
  const value =
    denominator === null ? numerator : denominator <= 0 ? null : (measure.scale * numerator) / denominator;
  return { value: value === null ? null : Number(value.toPrecision(12)), n };
}
