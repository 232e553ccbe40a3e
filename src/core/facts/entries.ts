import type { Row } from './rows.ts';
import type { Tok } from './tok.ts';

/** A value cell as it stood under a label, with the empty lines before it. */
export interface Part {
  tok: Tok;
  gap: number;
  row: Row;
}

/** A row label and every cell up to the next label. */
export interface Entry {
  code: string;
  label: Tok;
  row: Row;
  parts: Part[];
  /** Empty lines between the last value and what closed the entry; null at the end of a grid row or the document. */
  endGap: number | null;
  /** A label of the table closed it, so the distance to it is the table's own; before a heading it may be wider. */
  closedByLabel: boolean;
  /** Something stood among the values that is no value: the row cannot be trusted. */
  dirty: boolean;
}

export const newEntry = (code: string, label: Tok, row: Row): Entry => ({
  code,
  label,
  row,
  parts: [],
  endGap: null,
  closedByLabel: false,
  dirty: false,
});

/** The values stood one per line (or as glued digits), so blanks show only as empty lines. */
export function isFlowing(entry: Entry): boolean {
  return (
    entry.parts.length > 0 && !entry.parts.every(({ row }) => row.kind === 'grid' || row.kind === 'cells')
  );
}

/** What the document's own table 3, the longest, shows about how its text was made. */
export interface TextHabits {
  /** Some row holds a place with empty lines, so empty cells are to be reckoned with everywhere. */
  hasEmpties: boolean;
  /** Every glued row of the document has one digit per cell, so empty cells and longer numbers are ruled out. */
  singleDigits: boolean;
}

/** How the empty lines of one table's text are to be read: the usual distance between cells, and before labels. */
export interface Spacing extends TextHabits {
  base: number;
  labelBase: number;
}

/** Learns the spacing from the table's own rows; `arity` is the number of values a full row has. */
export function learnSpacing<E extends Entry>(
  entries: readonly E[],
  arity: (entry: E) => number,
  habits: TextHabits,
): Spacing {
  const flowing = entries.filter(isFlowing);
  const between = flowing.flatMap((entry) => lineStarts(entry).map(({ gap }) => gap));
  const base = mode(between) ?? 0;
  const full = flowing.filter((entry) => entry.parts.length === arity(entry));
  const ends = full.flatMap(({ endGap, closedByLabel }) =>
    endGap === null || !closedByLabel ? [] : [endGap],
  );
  const labelBase = full.length * 2 > flowing.length ? (mode(ends) ?? base) : base;
  const hasEmpties =
    habits.hasEmpties ||
    flowing.some((entry) => lineStarts(entry).some(({ gap }) => empties(gap, base) !== 0));
  return { base, labelBase, hasEmpties, singleDigits: habits.singleDigits };
}

/** The values that open a line below the label: only before them can empty lines stand. */
function lineStarts(entry: Entry): Part[] {
  return entry.parts.filter(({ row }, at) => row !== entry.row && row !== entry.parts[at - 1]?.row);
}

function mode(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | null = null;
  for (const [number, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && number < best)) best = number;
  }
  return best;
}

/** Empty cells that `gap` empty lines stand for; NaN when they are no whole number of cells. */
function empties(gap: number, base: number): number {
  const extra = (gap - base) / (base + 1);
  return Number.isInteger(extra) && extra >= 0 ? extra : NaN;
}

/**
 * The `arity` cells of a flowing entry; null stands for an empty cell. Returns null when the count does not come
 * out exactly: a row is never padded or shifted.
 */
export function flowingCells(entry: Entry, arity: number, spacing: Spacing): (Tok | null)[] | null {
  if (entry.dirty) return null;
  if (entry.parts.some(({ tok }) => tok.glued)) return ungluedCells(entry, arity, spacing.singleDigits);
  const cells: (Tok | null)[] = [];
  let empty = 0;
  const starts = new Set(lineStarts(entry));
  for (const part of entry.parts) {
    const { tok, gap } = part;
    const missing = starts.has(part) ? empties(gap, spacing.base) : 0;
    if (Number.isNaN(missing)) return null;
    empty += missing;
    for (let count = 0; count < missing; count += 1) cells.push(null);
    cells.push(tok.shape === 'blank' ? null : tok);
  }
  return closeCells(cells, empty, entry, arity, spacing);
}

/** Accounts for the empty lines after the last value, which may be empty cells or only a wider space before a heading. */
function closeCells(
  cells: (Tok | null)[],
  empty: number,
  entry: Entry,
  arity: number,
  spacing: Spacing,
): (Tok | null)[] | null {
  const exact = cells.length === arity ? cells : null;
  const { endGap } = entry;
  const last = entry.parts.at(-1)?.row;
  if (endGap === null || last === entry.row || (arity === 1 && empty === 0)) return exact;
  const trailing = empties(endGap, spacing.labelBase);
  if (trailing === 0) return exact;
  const certain = !spacing.hasEmpties && empty === 0;
  if (Number.isNaN(trailing) || !entry.closedByLabel) return certain ? exact : null;
  const padded = [...cells, ...Array<null>(Math.min(trailing, arity)).fill(null)];
  return padded.length === arity ? padded : null;
}

/**
 * Glued digits beside other cells are one number. A row that is all glued is cut only when one way to cut it is
 * left, empty cells included (no leading zeros: `000` is three zeros, `0017` is 0, 0, 17), or when the whole
 * document prints one digit per cell.
 */
function ungluedCells(entry: Entry, arity: number, singleDigits: boolean): Tok[] | null {
  const [only, ...others] = entry.parts.filter(({ tok }) => tok.glued);
  if (!only || others.length > 0 || entry.parts.some(({ tok }) => tok.shape === 'blank')) return null;
  const wanted = arity - (entry.parts.length - 1);
  const digits = only.tok.squashed;
  if (wanted !== 1 && entry.parts.length > 1) return null;
  if (wanted > 1 && singleDigits && digits.length === wanted) return cutTok(only.tok, [...digits]);
  const cuts = wanted === 1 ? [[digits]] : waysToCut(digits, wanted);
  const [cut] = cuts;
  if (!cut || cuts.length > 1 || cut.length !== wanted) return null;
  return entry.parts.flatMap(({ tok }) => (tok.glued ? cutTok(tok, cut) : [tok]));
}

/** Ways to read digits as at most `most` numbers; two are enough to know that there is no telling. */
function waysToCut(digits: string, most: number): string[][] {
  if (digits === '') return [[]];
  if (most === 0) return [];
  const ways: string[][] = [];
  const longest = digits.startsWith('0') ? 1 : digits.length;
  for (let length = 1; length <= longest && ways.length < 2; length += 1) {
    for (const rest of waysToCut(digits.slice(length), most - 1))
      ways.push([digits.slice(0, length), ...rest]);
  }
  return ways;
}

/** Learns the habits from the rows of table 3, which has `arity` columns. */
export function learnHabits(entries: readonly Entry[], arity: number): TextHabits {
  const glued = entries.flatMap(({ parts: [part, ...rest] }) =>
    part?.tok.glued && rest.length === 0 ? [part.tok.squashed.length] : [],
  );
  const singleDigits = glued.length >= 8 && glued.every((length) => length === arity);
  return learnSpacing(entries, () => arity, { hasEmpties: false, singleDigits });
}

function cutTok(tok: Tok, pieces: readonly string[]): Tok[] {
  let at = 0;
  return pieces.map((piece) => {
    const from = at;
    at += piece.length;
    const { start } = tok.where;
    const where =
      start === undefined || tok.text.length !== tok.squashed.length
        ? tok.where
        : { ...tok.where, start: start + from, end: start + at };
    return { ...tok, text: piece, squashed: piece, where };
  });
}
