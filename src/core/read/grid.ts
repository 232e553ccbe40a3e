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
  const ends = groupEnds(rows);
  let positions = 0;
  for (const [index, row] of rows.entries()) {
    let col = 0;
    for (const cell of row.cells) {
      if (cell.col !== undefined && cell.col >= col) col = cell.col;
      while (grid.rows[index]?.[col]) col += 1;
      const colspan = clamp(cell.colspan, MAX_COLSPAN);
      const rowspan = Math.min(
        cell.rowspan === 0 ? rows.length : clamp(cell.rowspan, rows.length),
        (ends[index] ?? rows.length) - index,
      );
      positions += colspan * rowspan;
      if (positions > MAX_POSITIONS) return null;
      place(grid, { cell, text: joinLines(cell.lines).text, row: index, col, rowspan, colspan });
      col += colspan;
    }
  }
  return trim(grid) ? grid : null;
}

function clamp(span: number, most: number): number {
  return Number.isFinite(span) ? Math.min(Math.max(1, Math.trunc(span)), most) : 1;
}

/** Row number behind the group of each row. */
function groupEnds(rows: readonly RawRow[]): number[] {
  const ends: number[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const same = rows[index + 1]?.group === rows[index]?.group;
    ends[index] = same ? (ends[index + 1] ?? rows.length) : index + 1;
  }
  return ends;
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

/** Columns at the right edge in which no cell starts exist only because a colspan was written too wide. False: too large. */
function trim(grid: Grid): boolean {
  for (const row of grid.rows) {
    for (const placed of row) if (placed) grid.width = Math.max(grid.width, placed.col + 1);
  }
  if (grid.width * grid.rows.length > MAX_POSITIONS) return false;
  for (const row of grid.rows) {
    row.length = Math.min(row.length, grid.width);
    for (let col = 0; col < grid.width; col += 1) {
      const placed = row[col] ?? null;
      row[col] = placed;
      if (placed) placed.colspan = Math.min(placed.colspan, grid.width - placed.col);
    }
  }
  return true;
}
