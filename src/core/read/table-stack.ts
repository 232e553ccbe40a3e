import type { Line, Piece, Place, RawCell, RawRow } from './pieces.ts';

interface OpenCell extends Omit<RawCell, 'lines'> {
  /** Its content is `pieces[from, to)` until the table closes. */
  from: number;
  to: number;
}

export interface Spans {
  colspan: number;
  rowspan: number;
}

interface OpenTable {
  from: number;
  at: Place;
  rows: { cells: OpenCell[]; group: number }[];
  row: { cells: OpenCell[]; group: number } | null;
  cell: OpenCell | null;
  group: number;
  nested: boolean;
}

/**
 * Tables while they are being read, for formats in which tables nest (html, docx). Paragraphs go to `pieces` as
 * they come; a table takes its own back when it closes as a table of data. A table that holds a table of data, or
 * has no two cells side by side, is layout: its paragraphs stay where they are. Events without a table are ignored.
 */
export class TableStack {
  private readonly pieces: Piece[];
  private readonly open: OpenTable[] = [];

  constructor(pieces: Piece[]) {
    this.pieces = pieces;
  }

  get depth(): number {
    return this.open.length;
  }

  openTable(at: Place): void {
    this.open.push({
      from: this.pieces.length,
      at,
      rows: [],
      row: null,
      cell: null,
      group: 0,
      nested: false,
    });
  }

  openGroup(): void {
    this.endRow();
    const table = this.open.at(-1);
    if (table !== undefined) table.group += 1;
  }

  openRow(): void {
    this.endRow();
    const table = this.open.at(-1);
    if (table === undefined) return;
    table.row = { cells: [], group: table.group };
    table.rows.push(table.row);
  }

  /** The spans of the cell returned may still be lengthened (merges in docx are told row by row). */
  openCell(cell: Omit<RawCell, 'lines'>): Spans {
    this.endCell();
    const open = { ...cell, from: this.pieces.length, to: this.pieces.length };
    const table = this.open.at(-1);
    if (table === undefined) return open;
    if (table.row === null) this.openRow();
    table.cell = open;
    table.row?.cells.push(open);
    return open;
  }

  endCell(): void {
    const table = this.open.at(-1);
    if (table?.cell) table.cell.to = this.pieces.length;
    if (table !== undefined) table.cell = null;
  }

  endRow(): void {
    this.endCell();
    const table = this.open.at(-1);
    if (table !== undefined) table.row = null;
  }

  /** `end` completes the table's own place; text that stood between its cells comes out before it, as in browsers. */
  closeTable(end: Place): void {
    this.endRow();
    const table = this.open.pop();
    if (table === undefined) return;
    const data = !table.nested && isData(table);
    for (const outer of this.open) outer.nested ||= table.nested || data;
    if (!data) return;
    const content = this.pieces.slice(table.from);
    const rows = table.rows.map(({ cells, group }): RawRow => {
      return { group, cells: cells.map((cell) => rawCell(cell, content, table.from)) };
    });
    const inCells = new Set<Piece>();
    for (const row of rows) for (const cell of row.cells) for (const line of cell.lines) inCells.add(line);
    this.pieces.length = table.from;
    for (const piece of content) if (!inCells.has(piece)) this.pieces.push(piece);
    this.pieces.push({ kind: 'table', rows, at: { ...table.at, ...end } });
  }

  closeAll(end: Place): void {
    while (this.open.length > 0) this.closeTable(end);
  }
}

/** Two cells side by side in some row, and something printed in at least two cells; anything less is a frame. */
function isData(table: OpenTable): boolean {
  const printed = table.rows.reduce(
    (sum, row) => sum + row.cells.filter((cell) => cell.to > cell.from).length,
    0,
  );
  return printed >= 2 && table.rows.some((row) => row.cells.length >= 2);
}

function rawCell(cell: OpenCell, content: readonly Piece[], from: number): RawCell {
  const inside = content.slice(cell.from - from, cell.to - from);
  const lines = inside.filter((piece): piece is Line => piece.kind === 'line');
  const { colspan, rowspan, col } = cell;
  const first = lines[0]?.at.start;
  // An empty cell keeps the place behind its tag; a printed one is where its text begins and ends.
  const at = first === undefined ? cell.at : { ...cell.at, start: first, end: lines.at(-1)?.at.end ?? first };
  return { lines, colspan, rowspan, ...(col === undefined ? {} : { col }), at };
}
