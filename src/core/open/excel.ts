import type { Row } from '../dataset/table.ts';
import type { OpenTable } from './types.ts';

/**
 * CSV for spreadsheets: byte order mark (else Chinese is garbled), `\r\n` line ends, and text that a spreadsheet would
 * run as a formula begins with an apostrophe. Only this flavour is altered, and only text columns: numbers stay.
 */
export function excelCsv(table: OpenTable, rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    table.fields
      .map(({ name, type }) => {
        const cell = row[name] ?? '';
        return quote(type === 'string' ? neutral(cell) : cell);
      })
      .join(','),
  );
  return `\uFEFF${[table.fields.map(({ name }) => name).join(','), ...lines, ''].join('\r\n')}`;
}

/** A lone sign is a printed "no figure" and a plain number is harmless: neither can be run. */
function neutral(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-](\d+(\.\d+)?)?$/.test(cell) ? `'${cell}` : cell;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
