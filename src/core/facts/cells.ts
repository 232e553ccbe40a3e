import { flowingCells, isFlowing, type Spacing } from './entries.ts';
import type { Row } from './rows.ts';
import type { Tok } from './tok.ts';
import type { HeadedEntry } from './copy.ts';

/** The columns of values a header names, with the grid columns each stands in. */
export interface Columns<Code extends string> {
  codes: readonly Code[];
  /** Grid columns per code, when header and rows share one grid; null when only the order is known. */
  at: ReadonlyMap<Code, readonly number[]> | null;
  width: number;
}

/** How the rows of one table are laid out, learnt from the table itself. */
export interface Layout {
  /** Header and rows share one width, so a row that does not has lost or gained a cell. */
  aligned: boolean;
  /** Every row holds just its label and the wanted number of cells. */
  bare: boolean;
  /** The width rows share when they are padded, and the first column of values in full rows of that width. */
  width: number | null;
  first: number | null;
  /** Nearly every row has exactly the wanted number of filled cells. */
  full: boolean;
}

/** Nearly all: one damaged row among the others does not change what the table's habit is. */
const HABIT = 0.8;

type Cells = (Tok | null)[];

/** The cells under a label in its own row, blanks included. */
export function cellsAfterLabel(entry: HeadedEntry): Tok[] {
  return entry.parts.map(({ tok }) => tok);
}

/** The cells of an entry in the order of `columns.codes`; null when they cannot be told apart for certain. */
export function entryCells<Code extends string>(
  entry: HeadedEntry,
  columns: Columns<Code>,
  layout: Layout,
  spacing: Spacing,
): Cells | null {
  const arity = columns.codes.length;
  if (entry.parts.length === 0 || entry.parts.every(({ tok }) => tok.shape === 'blank')) {
    return Array<null>(arity).fill(null);
  }
  if (entry.dirty) return null;
  if (isFlowing(entry)) return flowingCells(entry, arity, spacing);
  const { row } = entry;
  const own = entry.parts.every((part) => part.row === row);
  const sameGrid = row.width === columns.width && (row.kind === 'grid' || layout.aligned);
  if (own && columns.at && sameGrid) return gridCells(row, entry, columns.codes, columns.at);
  if (own && columns.at && (row.kind === 'grid' || (layout.aligned && arity > 1))) return null;
  return looseCells(entry, arity, layout);
}

/** By column: every wanted column must hold one cell of the row, and nothing may stand outside them. */
function gridCells<Code extends string>(
  row: Row,
  entry: HeadedEntry,
  codes: readonly Code[],
  at: ReadonlyMap<Code, readonly number[]>,
): Cells | null {
  const taken = new Set<Tok>();
  const cells: Cells = [];
  for (const code of codes) {
    const columns = at.get(code) ?? [];
    const toks = new Set(columns.map((col) => tokAt(row, col)));
    if (toks.has(null)) return null;
    const filled = [...toks].filter((tok): tok is Tok => tok !== null && tok.shape !== 'blank');
    if (new Set(filled.map(({ squashed }) => squashed)).size > 1) return null;
    // One number under two names belongs to neither for certain.
    if (filled.some((tok) => taken.has(tok))) return null;
    for (const tok of toks) if (tok) taken.add(tok);
    cells.push(filled[0] ?? null);
  }
  const stray = entry.parts.some(({ tok }) => tok.shape !== 'blank' && !taken.has(tok));
  return stray || taken.has(entry.label) || overhangs(entry, taken) ? null : cells;
}

/** A cell right of the columns with no header above it: the row has one cell too many, even if that one is empty. */
function overhangs(entry: HeadedEntry, taken: ReadonlySet<Tok>): boolean {
  const edge = Math.max(...[...taken].map(({ col }) => col));
  return entry.parts.some(
    ({ tok }) =>
      tok.col > edge &&
      !taken.has(tok) &&
      !entry.header.cells.some(({ row }) => tokAt(row, tok.col) !== null),
  );
}

function tokAt(row: Row, col: number): Tok | null {
  return row.toks.find((tok) => tok.col <= col && col < tok.col + tok.span) ?? null;
}

/** Learns the layout; `arity` is the number of cells a row should have after its label. */
export function learnLayout(entries: readonly HeadedEntry[], arity: (entry: HeadedEntry) => number): Layout {
  const rows = entries.filter((entry) => entry.parts.length > 0 && !isFlowing(entry));
  const share = (test: (entry: HeadedEntry) => boolean): number =>
    rows.length === 0 ? 0 : rows.filter(test).length / rows.length;
  const exact = share((entry) => entry.parts.length === arity(entry));
  const [width, sharing] = commonWidth(rowsOf(rows));
  const firsts = rows
    .filter((entry) => entry.row.width === width && filledCells(entry).length === arity(entry))
    .map((entry) => filledCells(entry)[0]?.col ?? -1);
  const one = firsts.every((col) => col === firsts[0]) ? (firsts[0] ?? null) : null;
  return {
    aligned: sharing >= HABIT,
    bare: exact >= HABIT && (exact > sharing || one === null),
    width: sharing >= HABIT ? width : null,
    first: one,
    full: share((entry) => filledCells(entry).length === arity(entry)) >= HABIT,
  };
}

/** The rows of the entries and of the headers above them, each once. */
function rowsOf(entries: readonly HeadedEntry[]): Row[] {
  return [...new Set(entries.flatMap(({ row, header }) => [row, ...header.cells.map((cell) => cell.row)]))];
}

function commonWidth(rows: readonly Row[]): [width: number, share: number] {
  const counts = new Map<number, number>();
  for (const { width } of rows) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [top] = [...counts].sort(([, one], [, other]) => other - one);
  return top ? [top[0], top[1] / rows.length] : [0, 0];
}

function filledCells(entry: HeadedEntry): Tok[] {
  return cellsAfterLabel(entry).filter(({ shape }) => shape !== 'blank');
}

/** By place in the row, when header and rows share no grid. */
function looseCells(entry: HeadedEntry, arity: number, layout: Layout): Cells | null {
  const cells = cellsAfterLabel(entry);
  const filled = filledCells(entry);
  if (arity === 1) return filled.length === 1 ? filled : null;
  const blanked = (toks: readonly Tok[]): Cells => toks.map((tok) => (tok.shape === 'blank' ? null : tok));
  if (layout.bare) return cells.length === arity ? blanked(cells) : null;
  const { width, first } = layout;
  if (width !== null && first !== null) {
    if (entry.row.width !== width) return null;
    const inside = cells.filter(({ col }) => col >= first && col < first + arity);
    const outside = cells.filter(({ col }) => col < first || col >= first + arity);
    return inside.length === arity && outside.every(({ shape }) => shape === 'blank')
      ? blanked(inside)
      : null;
  }
  const window = cells.slice(0, arity);
  const rest = cells.slice(arity);
  const whole =
    window.length === arity && filled.length === arity && rest.every(({ shape }) => shape === 'blank');
  return layout.full && whole ? window : null;
}
