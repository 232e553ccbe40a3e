import type { Slip, Suspect } from '../model.ts';
import { valueOf, type CheckInput } from './input.ts';
import { memo } from './memo.ts';
import { SLIP_ORDER, slipOf } from './slips.ts';
import {
  blockIdentities,
  COLUMNS,
  flowIdentities,
  hasTables,
  missingCells,
  outcomeIdentities,
  rowIdentities,
  table3Rows,
  type Identity,
  type TableEdition,
} from './sums.ts';

/**
 * Cells whose edit would make every failing identity of tables 3 and 4 hold, best first. A hint, never applied.
 * Tried in this order, stopping at the first that explains everything: one cell; a row shifted by one column; two
 * cells exchanged; two cells changed. Else the cells that would repair most and disturb least, with no alternatives.
 * With a `previous` report the carried-out figures decide between equals.
 */
export function localise(input: CheckInput, previous?: CheckInput): Suspect[] {
  if (!hasTables(input.edition)) return [];
  if (previous !== undefined) return located(input, input.edition, previous);
  return alone(input);
}

/** Every failing check of a report asks for the same answer. */
const alone = memo((input: CheckInput) => (hasTables(input.edition) ? located(input, input.edition) : []));

function located(input: CheckInput, edition: TableEdition, previous?: CheckInput): Suspect[] {
  const table3 = [...flowIdentities(), ...outcomeIdentities(edition), ...rowIdentities(edition)];
  const systems = [table3, ...blockIdentities().map((block) => [block])];
  return systems.flatMap((system, index) => {
    const cells = new Cells(input, system);
    if (cells.failing().length === 0) return [];
    const explanations = explain(cells, index === 0 ? edition : null);
    return explanations.length > 0 ? toSuspects(cells, explanations, previous) : partial(cells);
  });
}

/** Suspects among the given cells: what a finding about these cells shows. */
export function suspectsOf(suspects: readonly Suspect[], cells: ReadonlySet<string>): Suspect[] {
  return suspects.filter((suspect) => cells.has(suspect.key)).slice(0, 10);
}

/** One way to make everything hold: the cells to change with their values, and the slip it would be. */
interface Explanation {
  edits: ReadonlyMap<string, number>;
  slip: Slip | null;
}

/** The assessable identities of one system with the printed values; edits are tried on top, never stored. */
class Cells {
  readonly identities: readonly Identity[];
  private readonly values = new Map<string, number>();
  private readonly of = new Map<string, Identity[]>();

  constructor(input: CheckInput, system: readonly Identity[]) {
    this.identities = system.filter((identity) => missingCells(input, identity).length === 0);
    for (const identity of this.identities) {
      for (const key of [...identity.left, ...identity.right]) {
        this.values.set(key, valueOf(input, key) ?? 0);
        this.of.set(key, [...(this.of.get(key) ?? []), identity]);
      }
    }
  }

  value(key: string, edits?: ReadonlyMap<string, number>): number | undefined {
    return edits?.get(key) ?? this.values.get(key);
  }

  identitiesOf(key: string): readonly Identity[] {
    return this.of.get(key) ?? [];
  }

  residual(identity: Identity, edits?: ReadonlyMap<string, number>): number {
    const sum = (keys: readonly string[]) =>
      keys.reduce((total, key) => total + (this.value(key, edits) ?? 0), 0);
    return sum(identity.left) - sum(identity.right);
  }

  failing(edits?: ReadonlyMap<string, number>): Identity[] {
    return this.identities.filter((identity) => this.residual(identity, edits) !== 0);
  }
}

function explain(cells: Cells, edition: TableEdition | null): Explanation[] {
  const single = singleEdits(cells);
  if (single.length > 0 || edition === null) return single;
  const shifted = shiftedRows(cells, edition);
  if (shifted.length > 0) return shifted;
  const swapped = swaps(cells, edition);
  return swapped.length > 0 ? swapped : pairs(cells);
}

/** Value of `key` that makes `identity` hold, null when it would be negative or not whole. */
function repaired(
  cells: Cells,
  identity: Identity,
  key: string,
  edits?: ReadonlyMap<string, number>,
): number | null {
  const sign = identity.left.includes(key) ? 1 : -1;
  const value = (cells.value(key, edits) ?? 0) - sign * cells.residual(identity, edits);
  return value >= 0 && Number.isInteger(value) ? value : null;
}

/** Only a cell that stands in every failing identity, with one value for all, can repair them alone. */
function singleEdits(cells: Cells, edits: ReadonlyMap<string, number> = new Map()): Explanation[] {
  const failing = cells.failing(edits);
  const first = failing[0];
  if (first === undefined) return [];
  return [...first.left, ...first.right].flatMap((key) => {
    const value = repaired(cells, first, key, edits);
    if (value === null || edits.has(key)) return [];
    const tried = new Map(edits).set(key, value);
    const touched = [...failing, ...cells.identitiesOf(key)];
    if (touched.some((identity) => cells.residual(identity, tried) !== 0)) return [];
    return [{ edits: tried, slip: null }];
  });
}

/** A value lost at one end and every other number moved by one column: the lost value follows from the row's sum. */
function shiftedRows(cells: Cells, edition: TableEdition): Explanation[] {
  return table3Rows(edition).flatMap((row) => {
    const keys = COLUMNS.map((column) => `${row}.${column}`);
    const printed = keys.map((key) => cells.value(key));
    if (printed.some((value) => value === undefined)) return [];
    const numbers = printed.map((value) => value ?? 0);
    return [shiftLeft(numbers), shiftRight(numbers)].flatMap((meant) => {
      const edits = new Map(
        keys.flatMap((key, at) => (meant[at] === numbers[at] ? [] : [[key, meant[at] ?? 0]])),
      );
      if (edits.size < 2 || [...edits.values()].some((value) => value < 0)) return [];
      return cells.failing(edits).length === 0 ? [{ edits, slip: 'shifted_row' as const }] : [];
    });
  });
}

/** Printed one column too far right: the total fell off the end. */
function shiftLeft(numbers: readonly number[]): number[] {
  const six = numbers.slice(1);
  return [...six, six.reduce((total, value) => total + value, 0)];
}

/** Printed one column too far left: the first number was lost. */
function shiftRight(numbers: readonly number[]): number[] {
  const rest = numbers.slice(0, 5);
  const total = numbers[5] ?? 0;
  return [total - rest.reduce((sum, value) => sum + value, 0), ...rest, total];
}

function swaps(cells: Cells, edition: TableEdition): Explanation[] {
  const rows = table3Rows(edition);
  const inRow = rows.flatMap((row) =>
    twoOf(COLUMNS).map(([a, b]) => [`${row}.${a}`, `${row}.${b}`] as const),
  );
  const inColumn = COLUMNS.flatMap((column) =>
    rows.slice(1).map((row, at) => [`${rows[at] ?? row}.${column}`, `${row}.${column}`] as const),
  );
  return [...inRow, ...inColumn].flatMap(([a, b]) => {
    const first = cells.value(a);
    const second = cells.value(b);
    if (first === undefined || second === undefined || first === second) return [];
    const edits = new Map([
      [a, second],
      [b, first],
    ]);
    return cells.failing(edits).length === 0 ? [{ edits, slip: 'swapped' as const }] : [];
  });
}

function twoOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second): [Item, Item] => [first, second]));
}

/** First edit: any cell of a failing identity, repaired for it. Second: what one more edit then repairs. */
function pairs(cells: Cells): Explanation[] {
  const found = new Map<string, Explanation>();
  for (const identity of cells.failing()) {
    for (const key of [...identity.left, ...identity.right]) {
      const value = repaired(cells, identity, key);
      if (value === null) continue;
      for (const pair of singleEdits(cells, new Map([[key, value]]))) {
        found.set([...pair.edits].map(String).sort().join(' '), pair);
      }
    }
  }
  return [...found.values()];
}

function toSuspects(cells: Cells, explanations: readonly Explanation[], previous?: CheckInput): Suspect[] {
  const ranked = explanations
    .map((explanation) => ({ explanation, cost: costOf(cells, explanation, previous) }))
    .sort((a, b) => a.cost - b.cost);
  const byKey = new Map<string, Suspect>();
  for (const { explanation } of ranked) {
    for (const [key, value] of explanation.edits) {
      const known = byKey.get(key);
      if (known === undefined) {
        const edit = explanation.slip ?? slipOf(cells.value(key) ?? 0, value);
        const together = [...explanation.edits]
          .filter(([other]) => other !== key)
          .map(([other, meant]) => ({ key: other, value: meant }));
        byKey.set(key, {
          key,
          values: [value],
          alternatives: explanations.length,
          ...(together.length > 0 && { together }),
          edit,
        });
      } else if (known.together === undefined && !known.values.includes(value)) known.values.push(value);
    }
  }
  return [...byKey.values()];
}

/** Lower is likelier: what last year carried out first, then common slips, then small changes. */
function costOf(cells: Cells, explanation: Explanation, previous?: CheckInput): number {
  let cost = 0;
  for (const [key, value] of explanation.edits) {
    const printed = cells.value(key) ?? 0;
    cost += SLIP_ORDER.indexOf(explanation.slip ?? slipOf(printed, value));
    cost += Math.abs(value - printed) / (Math.abs(value - printed) + 1e3);
    if (previous !== undefined && linkedValue(previous, key) === value) cost -= SLIP_ORDER.length;
  }
  return cost;
}

function linkedValue(previous: CheckInput, key: string): number | null {
  const [row, column] = key.split('.');
  return row === 'req_carried_in' ? valueOf(previous, `req_carried_out.${column}`) : null;
}

/** Nothing small explains everything: cells by how many failing identities an edit repairs less those it breaks. */
function partial(cells: Cells): Suspect[] {
  const failing = new Set(cells.failing());
  const scored = [...new Set([...failing].flatMap((identity) => [...identity.left, ...identity.right]))].map(
    (key) => {
      const own = cells.identitiesOf(key);
      const values = own
        .filter((identity) => failing.has(identity))
        .map((identity) => repaired(cells, identity, key));
      const best = mostCommon(values.filter((value) => value !== null));
      const repairs = best === null ? 0 : values.filter((value) => value === best).length;
      return { key, best, score: repairs - own.filter((identity) => !failing.has(identity)).length };
    },
  );
  return scored
    .filter((item) => item.best !== null && item.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
    .map(({ key, best }) => ({ key, values: [best ?? 0], alternatives: 0 }));
}

function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
