import { groupBy, numberCell, type Row } from '../dataset/table.ts';
import type { Dataset, RowOf } from '../dataset/shapes.ts';
import { rowKey } from '../dataset/wide.ts';

/** A release and the collection it is the newest of. */
export interface RolledRelease {
  collection: string;
  kind: string;
  release: string;
  dataset: Pick<Dataset, 'facts' | 'reports' | 'agencies'>;
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
  const reports = new Map(dataset.reports.map((row) => [row.report, row]));
  const classes = new Map(dataset.agencies.map((row) => [row.agency, row.type]));
  const group = (fact: RowOf<'facts'>) => {
    const report = reports.get(fact.report);
    const place = [fact.year, classes.get(fact.agency) ?? '', report?.scope ?? '', report?.edition ?? ''];
    return [...place, rowKey(fact)].join('|');
  };
  return [...groupBy(dataset.facts, group)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, facts]) => {
      const [year = '', kind = '', scope = '', edition = '', key = ''] = id.split('|');
      const values = facts.filter((fact) => fact.status === 'reported').map((fact) => Number(fact.value));
      return {
        collection: release.collection,
        kind: release.kind,
        release: release.release,
        year,
        class: kind,
        scope,
        edition,
        key,
        value: values.length === 0 ? '' : numberCell(sum(values)),
        k: String(values.length),
        n: String(facts.length),
      };
    });
}

/** Decimal sums to the cent and beyond without binary dust: 0.1 + 0.2 is 0.3 in a public file. */
function sum(values: readonly number[]): number {
  return Number(values.reduce((total, value) => total + value, 0).toPrecision(15));
}
