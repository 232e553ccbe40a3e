import { TABLE3_2019, TABLE3_2021 } from '../codebook/index.ts';
import type { Entry } from './entries.ts';

/** The rows of table 3 right below each row, in either edition. */
const BELOW3 = successors([TABLE3_2021.map(({ code }) => code), TABLE3_2019.map(({ code }) => code)]);
/** In table 2 only within a block: between blocks stand a clause and a header. */
const BELOW2_2021 = successors([
  ['rules', 'normdocs'],
  ['penalty', 'coercion'],
]);
const BELOW2_2019 = successors([
  ['rules', 'normdocs'],
  ['licensing', 'other_services'],
  ['penalty', 'coercion'],
]);

function successors(orders: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map<string, Set<string>>();
  for (const order of orders) {
    for (const [at, code] of order.entries()) {
      const next = order[at + 1];
      if (next === undefined) continue;
      below.set(code, (below.get(code) ?? new Set()).add(next));
    }
  }
  return below;
}

/**
 * Whether the digits glued to a label may hold those of the row below as well, because that row's label is nowhere:
 * `规章0031340` is 0, 0, 31 and 3, 4, 0 of a row that lost its name as much as it is 0, 0, 31340.
 */
export function mayHoldRowBelow(
  entry: Entry,
  entries: readonly Entry[],
  table: 'table2 of f2021' | 'table2 of f2019' | 'table3',
): boolean {
  if (!entry.parts.some(({ tok }) => tok.glued)) return false;
  const below = { 'table2 of f2021': BELOW2_2021, 'table2 of f2019': BELOW2_2019, table3: BELOW3 }[table];
  const next = below.get(entry.code);
  return next !== undefined && !entries.some(({ code }) => next.has(code));
}
