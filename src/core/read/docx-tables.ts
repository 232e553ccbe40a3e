import type { Piece } from './pieces.ts';
import { TableStack, type Spans } from './table-stack.ts';
import { attribute, type Attributes, type XmlPath } from './xml.ts';

interface Table {
  row: number;
  col: number;
  deleted: boolean;
  cell: Cell | null;
  last: Spans | null;
  /** Cells that start a vertical merge, by grid column, with the last row they reach. */
  merges: Map<number, { spans: Spans; row: number }>;
}
interface Cell {
  path: string;
  span: number;
  vertical: 'start' | 'continue' | null;
  horizontal: boolean;
  opened: boolean;
  muted: boolean;
}

/** Word's tables on a TableStack: `gridSpan`, both kinds of merge, shifted rows and deleted rows. */
export class DocxTables {
  private readonly stack: TableStack;
  private readonly tables: Table[] = [];

  private readonly part: string;

  constructor(pieces: Piece[], part: string) {
    this.part = part;
    this.stack = new TableStack(pieces);
  }

  /** Text of a deleted row or of the hidden rest of a merged cell is not printed. */
  get muted(): boolean {
    return this.tables.some((table) => table.deleted || table.cell?.muted === true);
  }

  /** Handles an element of table structure; false for anything else. */
  open(name: string, attributes: Attributes, path: XmlPath): boolean {
    if (name === 'tbl') {
      this.ensureCell();
      this.stack.openTable({ part: this.part, path: path.toString() });
      this.tables.push({ row: -1, col: 0, deleted: false, cell: null, last: null, merges: new Map() });
      return true;
    }
    const table = this.tables.at(-1);
    if (table === undefined) return false;
    if (name === 'tr') this.openRow(table);
    else if (name === 'tc') table.cell = newCell(path.toString());
    else this.property(name, attributes, table);
    return name === 'tr' || name === 'tc';
  }

  close(name: string): boolean {
    const table = this.tables.at(-1);
    if (table === undefined) return false;
    if (name === 'tc') this.closeCell(table);
    else if (name === 'tr') {
      table.deleted = false;
      this.stack.endRow();
    } else if (name === 'tbl') {
      this.tables.pop();
      this.stack.closeTable({});
    } else return false;
    return true;
  }

  deleteRow(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.deleted = true;
  }

  /** The cell's properties precede its content, so it is placed when its first paragraph or table begins. */
  ensureCell(): void {
    const table = this.tables.at(-1);
    if (table?.cell && !table.cell.opened) this.place(table, table.cell);
  }

  closeAll(): void {
    this.stack.closeAll({});
  }

  private openRow(table: Table): void {
    table.row += 1;
    table.col = 0;
    table.deleted = false;
    table.last = null;
    this.stack.openRow();
  }

  private property(name: string, attributes: Attributes, table: Table): void {
    const value = attribute(attributes, 'val');
    const { cell } = table;
    if (name === 'gridBefore') table.col = positive(value);
    else if (cell === null || cell.opened) return;
    else if (name === 'gridSpan') cell.span = Math.max(1, positive(value));
    else if (name === 'vMerge') cell.vertical = value === 'restart' ? 'start' : 'continue';
    else if (name === 'hMerge') cell.horizontal = value !== 'restart';
  }

  private place(table: Table, cell: Cell): void {
    cell.opened = true;
    if (table.deleted) return;
    const merge = table.merges.get(table.col);
    if (cell.horizontal && table.last !== null) {
      table.last.colspan += cell.span;
      cell.muted = true;
    } else if (cell.vertical === 'continue' && merge !== undefined && merge.row === table.row - 1) {
      merge.row = table.row;
      merge.spans.rowspan += 1;
      cell.muted = true;
      table.last = null;
    } else {
      const at = { part: this.part, path: cell.path };
      table.last = this.stack.openCell({ colspan: cell.span, rowspan: 1, col: table.col, at });
      if (cell.vertical === 'start') table.merges.set(table.col, { spans: table.last, row: table.row });
      else table.merges.delete(table.col);
    }
  }

  private closeCell(table: Table): void {
    const { cell } = table;
    if (cell === null) return;
    if (!cell.opened) this.place(table, cell);
    table.col += cell.span;
    table.cell = null;
    this.stack.endCell();
  }
}

function newCell(path: string): Cell {
  return { path, span: 1, vertical: null, horizontal: false, opened: false, muted: false };
}

function positive(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) && number > 0 ? Math.min(number, 1000) : 0;
}
