import { numberCell, type Row } from '../dataset/table.ts';
import type { RowOf, Tables } from '../dataset/shapes.ts';
import { rowKey } from '../dataset/wide.ts';

/** A release and the collection it is the newest of. */
export interface RolledRelease {
  collection: string;
  kind: string;
  release: string;
  dataset: Pick<Tables, 'facts' | 'reports' | 'agencies'>;
}

/** Columns of the roll-up with their SQL types. */
export const ROLLUP_COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ['collection', 'VARCHAR'],
  ['kind', 'VARCHAR'],
  ['release', 'VARCHAR'],
  ['year', 'INTEGER'],
  ['class', 'VARCHAR'],
  ['scope', 'VARCHAR'],
  ['edition', 'VARCHAR'],
  ['key', 'VARCHAR'],
  ['value', 'DOUBLE'],
  ['k', 'INTEGER'],
  ['n', 'INTEGER'],
];

/**
 * Sums of published values by collection, year, class, scope, edition and fact key. `value` adds the `k` reports that
 * state a number, out of `n` held in the group that have the cell; it is empty when none does, never 0. Scope and
 * edition are kept apart, since a jurisdiction is never added to its departments nor one form to another, and so is
 * `kind`, since demonstration figures are never added to real ones.
 */
export function rollupRows(release: RolledRelease): Row[] {
  const { dataset } = release;
  const classes = new Map<string, string>();
  for (const row of dataset.agencies) classes.set(row.agency, row.type);
  const places = new Map<string, string>();
  for (const { report, scope, edition } of dataset.reports) places.set(report, `${scope}|${edition}`);
  const sums = new Map<string, Sum>();
  for (const fact of dataset.facts)
    add(sums, fact, classes.get(fact.agency) ?? '', places.get(fact.report) ?? '|');
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { value, k, n }]) => {
      const [year = '', kind = '', scope = '', edition = '', key = ''] = id.split('|');
      return {
        collection: release.collection,
        kind: release.kind,
        release: release.release,
        year,
        class: kind,
        scope,
        edition,
        key,
        value: k === 0 ? '' : numberCell(rounded(value)),
        k: String(k),
        n: String(n),
      };
    });
}

interface Sum {
  value: number;
  k: number;
  n: number;
}

function add(sums: Map<string, Sum>, fact: RowOf<'facts'>, kind: string, place: string): void {
  const id = [fact.year, kind, place, rowKey(fact)].join('|');
  const sum = sums.get(id) ?? { value: 0, k: 0, n: 0 };
  sums.set(id, sum);
  sum.n += 1;
  if (fact.status !== 'reported') return;
  sum.k += 1;
  sum.value += Number(fact.value);
}

/** Decimal sums to the cent and beyond without binary dust: 0.1 + 0.2 is 0.3 in a public file. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
