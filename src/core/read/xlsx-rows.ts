import { LONE_LENGTH } from './assemble.ts';
import { isChapter } from './chapter.ts';
import type { Line, Piece, RawCell, RawRow } from './pieces.ts';

/** Positions under merges that are looked at: a sheet may merge all its 17 billion cells. */
const MAX_COVERED = 400_000;
const MAX_MERGED_ROWS = 1000;

export interface SheetCell {
  ref: string;
  row: number;
  col: number;
  text: string;
}
interface Merge {
  row: number;
  col: number;
  rowspan: number;
  colspan: number;
}
export interface Sheet {
  part: string;
  cells: SheetCell[];
  merges: Merge[];
  hiddenRows: Set<number>;
  hiddenCols: Set<number>;
}

/** The rows of a sheet as tables and paragraphs; a title or heading below empty rows begins another table. */
export function sheetPieces(sheet: Sheet): Piece[] {
  const pieces: Piece[] = [];
  let region: RawRow[] = [];
  let blank = 0;
  for (const row of sheetRows(sheet)) {
    const printed = row.cells.filter((cell) => cell.lines.length > 0);
    if (blank > 0 && printed.length === 1) {
      pieces.push(...regionPieces(region, sheet));
      region = [];
    }
    blank = printed.length === 0 ? blank + 1 : 0;
    if (printed.length > 0 || region.length > 0) region.push(row);
  }
  pieces.push(...regionPieces(region, sheet));
  return pieces;
}

/** The printed rows from first to last, merges applied, hidden rows and columns left out. */
function sheetRows(sheet: Sheet): RawRow[] {
  const merges = new Map(sheet.merges.map((merge) => [toRef(merge.row, merge.col), merge]));
  const covered = coveredBy(sheet.merges);
  const rows = new Map<number, RawCell[]>();
  for (const cell of sheet.cells) {
    if (sheet.hiddenRows.has(cell.row) || sheet.hiddenCols.has(cell.col)) continue;
    if (covered.has(cell.ref)) continue;
    const cells = rows.get(cell.row) ?? [];
    rows.set(cell.row, cells);
    const merge = merges.get(cell.ref);
    const rowspan = merge === undefined ? 1 : merge.rowspan - hiddenWithin(sheet, merge);
    cells.push(rawCell(sheet.part, cell, rowspan, merge?.colspan ?? 1));
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => ({ cells, group: 0 }));
}

function rawCell(part: string, cell: SheetCell, rowspan: number, colspan: number): RawCell {
  const at = { part, path: cell.ref };
  const texts = cell.text.split('\n').map((text) => text.trim());
  const lines = texts
    .filter((text) => text !== '')
    .map((text): Line => ({ kind: 'line', text, blank: 0, runs: [], at }));
  return { lines, rowspan, colspan, col: cell.col, at };
}

/** References inside a merge other than its first; a cell there is not shown. */
function coveredBy(merges: readonly Merge[]): Set<string> {
  const covered = new Set<string>();
  let left = MAX_COVERED;
  for (const merge of merges) {
    for (let row = 0; row < merge.rowspan && left > 0; row += 1) {
      for (let col = 0; col < merge.colspan && left > 0; col += 1, left -= 1) {
        if (row > 0 || col > 0) covered.add(toRef(merge.row + row, merge.col + col));
      }
    }
  }
  return covered;
}

function hiddenWithin(sheet: Sheet, merge: Merge): number {
  let hidden = 0;
  if (sheet.hiddenRows.size === 0) return 0;
  // Longer merges cover the rest of the sheet, where nothing is printed anyway.
  const last = merge.row + Math.min(merge.rowspan, MAX_MERGED_ROWS);
  for (let row = merge.row; row < last; row += 1) if (sheet.hiddenRows.has(row)) hidden += 1;
  return hidden;
}

function regionPieces(region: RawRow[], sheet: Sheet): Piece[] {
  while (region.length > 0 && region.at(-1)?.cells.every((cell) => cell.lines.length === 0)) region.pop();
  const printed = region.flatMap((row) => row.cells);
  const lines = printed.flatMap((cell) => cell.lines);
  const first = printed[0];
  if (first === undefined) return lines;
  if (!region.some((row) => row.cells.filter((cell) => cell.lines.length > 0).length > 1)) return lines;
  return [{ kind: 'table', rows: filled(region, sheet), at: first.at }];
}

/** A sheet stores no empty cells, yet they are printed: rows of data get them, so that a blank is not a missing cell. */
function filled(region: RawRow[], sheet: Sheet): RawRow[] {
  const width = Math.max(...region.flatMap((row) => row.cells.map((cell) => (cell.col ?? 0) + cell.colspan)));
  // A cell far to the right would blow the table up; it is then refused as too large.
  if (width * region.length > MAX_COVERED) return region;
  const running = runningText(region);
  const busy: number[] = [];
  return region.map((row, index) => {
    const sheetRow = rowNumber(row.cells[0]);
    const cells = [...row.cells];
    for (const { col = 0, colspan, rowspan } of row.cells) {
      for (let at = col; at < col + colspan; at += 1) busy[at] = index + rowspan;
    }
    for (let col = 0; col < width && running[index] !== true; col += 1) {
      if ((busy[col] ?? 0) > index || sheet.hiddenCols.has(col)) continue;
      cells.push(rawCell(sheet.part, { ref: toRef(sheetRow, col), row: sheetRow, col, text: '' }, 1, 1));
    }
    return { group: 0, cells: cells.sort((a, b) => (a.col ?? 0) - (b.col ?? 0)) };
  });
}

/** Rows with one cell that is a heading or a paragraph, and the titles above them. */
function runningText(region: readonly RawRow[]): boolean[] {
  const running: boolean[] = [];
  for (let at = region.length - 1; at >= 0; at -= 1) {
    const cells = region[at]?.cells ?? [];
    const text = cells[0]?.lines.map((line) => line.text).join('') ?? '';
    running[at] =
      cells.length === 1 && (isChapter(text) || text.length >= LONE_LENGTH || running[at + 1] === true);
  }
  return running;
}

function rowNumber(cell: RawCell | undefined): number {
  return Number(/\d+$/.exec(cell?.at.path ?? '')?.[0] ?? '1') - 1;
}

/** A1 reference of a 0-based position. */
export function toRef(row: number, col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
