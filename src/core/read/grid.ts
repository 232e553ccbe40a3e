import { joinLines, type RawCell, type RawRow } from './pieces.ts';

/** Browsers clamp colspan to 1000 as well (HTML, "forming a table"). */
const MAX_COLSPAN = 1000;
/** Ten times the largest form seen, with every cell padded: more is a bomb or a data dump, not a report. */
const MAX_POSITIONS = 400_000;

/** A cell at the top-left position it covers. */
export interface Placed {
  cell: RawCell;
  text: string;
  row: number;
  col: number;
  rowspan: number;
  colspan: number;
}

export interface Grid {
  rows: (Placed | null)[][];
  width: number;
  overlap: boolean;
}

/**
 * Expands spans so that every position is covered at most once: the HTML table model, except that a cell meeting
 * an occupied position is cut short instead of overlapping. Returns null when the table would be too large.
 */
export function expand(rows: readonly RawRow[]): Grid | null {
  const grid: Grid = { rows: rows.map(() => []), width: 0, overlap: false };
  let positions = 0;
  for (const [index, row] of rows.entries()) {
    let col = 0;
    for (const cell of row.cells) {
      if (cell.col !== undefined && cell.col >= col) col = cell.col;
      while (grid.rows[index]?.[col]) col += 1;
      const colspan = clamp(cell.colspan, MAX_COLSPAN);
      const rowspan = Math.min(
        cell.rowspan === 0 ? rows.length : clamp(cell.rowspan, rows.length),
        groupRest(rows, index),
      );
      positions += colspan * rowspan;
      if (positions > MAX_POSITIONS) return null;
      place(grid, { cell, text: joinLines(cell.lines).text, row: index, col, rowspan, colspan });
      col += colspan;
    }
  }
  trim(grid);
  return grid;
}

function clamp(span: number, most: number): number {
  return Number.isFinite(span) ? Math.min(Math.max(1, Math.trunc(span)), most) : 1;
}

function groupRest(rows: readonly RawRow[], index: number): number {
  const group = rows[index]?.group;
  let end = index + 1;
  while (end < rows.length && rows[end]?.group === group) end += 1;
  return end - index;
}

function place(grid: Grid, placed: Placed): void {
  const first = grid.rows[placed.row] ?? [];
  for (let width = 1; width < placed.colspan; width += 1) {
    if (!first[placed.col + width]) continue;
    grid.overlap = true;
    placed.colspan = width;
  }
  for (let row = placed.row; row < placed.row + placed.rowspan; row += 1) {
    const line = grid.rows[row] ?? [];
    for (let col = placed.col; col < placed.col + placed.colspan; col += 1) line[col] ??= placed;
  }
}

/** Columns at the right edge in which no cell starts exist only because a colspan was written too wide. */
function trim(grid: Grid): void {
  for (const row of grid.rows) {
    for (const placed of row) if (placed) grid.width = Math.max(grid.width, placed.col + 1);
  }
  for (const row of grid.rows) {
    row.length = Math.min(row.length, grid.width);
    for (let col = 0; col < grid.width; col += 1) {
      const placed = row[col] ?? null;
      row[col] = placed;
      if (placed) placed.colspan = Math.min(placed.colspan, grid.width - placed.col);
    }
  }
}
