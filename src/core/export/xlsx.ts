import { colToLetter, writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';

/** How a column's values are typed in the file; `date` takes `YYYY-MM-DD`, and keeps any other text as text. */
export type SheetColumnType = 'text' | 'number' | 'date';

export interface SheetColumn {
  title: string;
  type: SheetColumnType;
  /** In characters of half width; a Han character counts two. */
  width?: number;
  wrap?: boolean;
}

export interface SheetSpec {
  name: string;
  columns: readonly SheetColumn[];
  /** Null leaves a cell empty: a printed 0 and a missing figure stay different cells. */
  rows: readonly (readonly (string | number | null)[])[];
  /** Freeze the header, filter it, repeat it on every printed page; default true. A notes sheet has no use for it. */
  listed?: boolean;
  landscape?: boolean;
}

export interface BookSpec {
  title: string;
  /** `YYYY-MM-DD`: the release's date, so that the same release writes the same bytes. */
  date: string;
  sheets: readonly SheetSpec[];
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INK = { rgb: '1A2230' };
const HEAD = { rgb: 'E8EEF6' };

/** An Excel workbook that needs no finishing: typed cells, widths, frozen and filtered header, A4. */
export async function writeBook(book: BookSpec): Promise<Uint8Array> {
  const created = dayOf(book.date) ?? new Date(Date.UTC(2000, 0, 1));
  return writeXlsx({
    sheets: book.sheets.map(sheetOf),
    properties: { title: book.title, creator: 'Gouji', created, modified: created },
    defaultFont: { name: 'Microsoft YaHei', size: 10 },
  });
}

function sheetOf(spec: SheetSpec): WriteSheet {
  const listed = spec.listed ?? true;
  const last = colToLetter(spec.columns.length - 1);
  const header = spec.columns.map((column): CellValue => column.title);
  const rows = spec.rows.map((row) => spec.columns.map((column, at) => cellOf(column, row[at] ?? null)));
  const heading = spec.columns.map(
    (column, at) =>
      [
        `0,${at}`,
        {
          value: column.title,
          type: 'string' as const,
          style: {
            font: { bold: true, color: INK },
            fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: HEAD },
            alignment: { wrapText: true, vertical: 'center' as const },
          },
        },
      ] as const,
  );
  return {
    name: sheetName(spec.name),
    columns: spec.columns.map((column) => ({
      width: column.width ?? 14,
      style: {
        alignment: { vertical: 'top', wrapText: column.wrap ?? false },
        ...(column.type === 'date' ? { numFmt: 'yyyy-mm-dd' } : {}),
      },
    })),
    rows: [header, ...rows],
    rowDefs: heightsOf(spec),
    cells: new Map(heading),
    ...(listed ? { freezePane: { rows: 1 }, autoFilter: { range: `A1:${last}${rows.length + 1}` } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: (spec.landscape ?? true) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(listed ? { printTitlesRow: '$1:$1' } : {}),
    },
  };
}

const LINE_POINTS = 15;
/** Excel shows no row above this many points; the rest of a longer text stays reachable in its cell. */
const MAX_POINTS = 409;

/** Heights of rows whose wrapped text needs more than a line: programs do not all work them out on opening. */
function heightsOf(spec: SheetSpec): Map<number, { height: number }> {
  return new Map(
    spec.rows.flatMap((row, at) => {
      const lines = Math.max(
        1,
        ...spec.columns.map((column, index) => (column.wrap ? linesOf(row[index], column.width ?? 14) : 1)),
      );
      return lines === 1 ? [] : [[at + 1, { height: Math.min(MAX_POINTS, lines * LINE_POINTS) }] as const];
    }),
  );
}

function linesOf(value: string | number | null | undefined, width: number): number {
  const room = Math.max(1, width - 2);
  return String(value ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / room)), 0);
}

function halfWidths(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u1100-\uffef]/.test(char) ? 2 : 1), 0);
}

function cellOf(column: SheetColumn, value: string | number | null): CellValue {
  if (value === null || column.type !== 'date' || typeof value === 'number') return value;
  return dayOf(value) ?? value;
}

function dayOf(text: string): Date | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year === undefined ? null : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** Excel refuses these characters, an apostrophe at the edges, and more than 31 characters. */
function sheetName(name: string): string {
  const plain = name.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '');
  return plain.slice(0, 31);
}
