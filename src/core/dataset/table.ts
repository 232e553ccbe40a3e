import { csvParseRows } from 'd3-dsv';

/** One line of a table, every cell as its canonical text; '' is null. */
export type Row<Column extends string = string> = Record<Column, string>;

export interface Table {
  columns: string[];
  rows: Row[];
  /** 1-based line numbers in the file of each row, header counted, for messages. */
  lines: number[];
}

/** CSV text (RFC 4180, BOM and CRLF tolerated) to rows by column name; blank lines are passed over, short ones padded. */
export function parseTable(text: string): Table {
  const lines = csvParseRows(text.replace(/^\uFEFF/, ''));
  const top = lines.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const columns = (lines[top] ?? []).map((name) => name.trim());
  const table: Table = { columns, rows: [], lines: [] };
  lines.forEach((cells, index) => {
    if (index <= top || cells.every((cell) => cell.trim() === '')) return;
    table.rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
    table.lines.push(index + 1);
  });
  return table;
}

/** Rows to canonical CSV: the given columns in order, `\n` line ends, quotes only where needed. */
export function formatTable<Column extends string>(columns: readonly Column[], rows: readonly Row<Column>[]) {
  return `${columns.join(',')}\n${rows.map((row) => formatRow(columns, row)).join('')}`;
}

/** One row as a line of canonical CSV, line end included. */
export function formatRow<Column extends string>(columns: readonly Column[], row: Row<Column>): string {
  return `${columns.map((column) => quote(row[column])).join(',')}\n`;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Orders rows by the key columns in UTF-16 order, years and versions by value: the same on every machine. */
export function sortRows<Line extends Row>(
  rows: readonly Line[],
  key: readonly (keyof Line & string)[],
): Line[] {
  return [...rows].sort((a, b) => {
    for (const column of key) {
      const order = compareCells(a[column] ?? '', b[column] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** UTF-16 order; plain whole numbers compare by value so that version 10 follows 9. */
export function compareCells(a: string, b: string): number {
  if (/^\d{1,9}$/.test(a) && /^\d{1,9}$/.test(b)) return Number(a) - Number(b) || compareText(a, b);
  return compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Shortest decimal form of a number, '' for null. */
export function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The number a cell holds, null when empty; throws RangeError on anything else, since canonical cells are ours. */
export function cellNumber(cell: string): number | null {
  if (cell === '') return null;
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell)) throw new RangeError(`not a number: ${cell}`);
  return Number(cell);
}

/** Items by key, in order of first appearance. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
