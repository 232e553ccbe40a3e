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

/** How the rows of one table without a usable grid are laid out. */
export interface Layout {
  /** Share of rows that hold exactly the wanted number of cells after their label. */
  exact: number;
  /** Share of rows with exactly the wanted number of filled cells. */
  full: number;
  /** The width most rows share, and the first column of values in the full rows of that width. */
  width: number | null;
  first: number | null;
  rows: number;
}

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
  if (isFlowing(entry)) return flowingCells(entry, arity, spacing);
  const { row } = entry;
  const own = entry.parts.every((part) => part.row === row);
  if (own && columns.at && row.width === columns.width)
    return gridCells(row, entry, columns.codes, columns.at);
  return own && row.kind === 'grid' && columns.at ? null : looseCells(entry, arity, layout);
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
    for (const tok of toks) if (tok) taken.add(tok);
    cells.push(filled[0] ?? null);
  }
  const stray = entry.parts.some(({ tok }) => tok.shape !== 'blank' && !taken.has(tok));
  return stray || taken.has(entry.label) ? null : cells;
}

function tokAt(row: Row, col: number): Tok | null {
  return row.toks.find((tok) => tok.col <= col && col < tok.col + tok.span) ?? null;
}

/** Learns how the rows of a table are padded. */
export function learnLayout(entries: readonly HeadedEntry[], arity: number): Layout {
  const rows = entries.filter((entry) => entry.parts.length > 0 && !isFlowing(entry));
  const share = (test: (entry: HeadedEntry) => boolean): number =>
    rows.length === 0 ? 0 : rows.filter(test).length / rows.length;
  const widths = rows.map(({ row }) => row.width);
  const width = widths.find((one) => share(({ row }) => row.width === one) >= 0.8) ?? null;
  const filled = (entry: HeadedEntry): Tok[] =>
    cellsAfterLabel(entry).filter(({ shape }) => shape !== 'blank');
  const firsts = rows
    .filter((entry) => entry.row.width === width && filled(entry).length === arity)
    .map((entry) => filled(entry)[0]?.col ?? -1);
  const [first] = firsts;
  return {
    exact: share((entry) => entry.parts.length === arity),
    full: share((entry) => filled(entry).length === arity),
    width,
    first: first !== undefined && firsts.every((col) => col === first) ? first : null,
    rows: rows.length,
  };
}

/** By place in the row, when header and rows share no grid. */
function looseCells(entry: HeadedEntry, arity: number, layout: Layout): Cells | null {
  const cells = cellsAfterLabel(entry);
  const blanked = (toks: readonly Tok[]): Cells => toks.map((tok) => (tok.shape === 'blank' ? null : tok));
  if (entry.dirty) return null;
  if (layout.exact >= 0.8 || (layout.rows < 4 && cells.length === arity)) {
    if (cells.length === arity) return blanked(cells);
    return null;
  }
  if (layout.width !== null && layout.first !== null) {
    if (entry.row.width !== layout.width) return null;
    const { first } = layout;
    const inside = cells.filter(({ col }) => col >= first && col < first + arity);
    const outside = cells.filter(({ col }) => col < first || col >= first + arity);
    return inside.length === arity && outside.every(({ shape }) => shape === 'blank')
      ? blanked(inside)
      : null;
  }
  const start = cells.findIndex(({ shape }) => shape !== 'blank');
  const window = cells.slice(start, start + arity);
  const rest = cells.slice(start + arity);
  const whole = window.length === arity && window.every(({ shape }) => shape !== 'blank');
  return layout.full >= 0.8 && whole && rest.every(({ shape }) => shape === 'blank') ? window : null;
}
