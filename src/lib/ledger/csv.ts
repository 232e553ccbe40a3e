import type { ExportCell } from './exportRows.ts';

/** A cell a spreadsheet would run as a formula; numbers are written as numbers and are never one. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as RFC 4180 text with a byte order mark, which Excel needs to read Chinese. Text that a spreadsheet would take
 * for a formula gets an apostrophe before it; null is an empty cell and 0 is 0.
 */
export function ledgerCsv(titles: readonly string[], rows: readonly (readonly ExportCell[])[]): string {
  const lines = [titles, ...rows].map((cells) => cells.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function field(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
