/** Text that a spreadsheet would run as a formula; a written negative number is none. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.]*$)/;

/** What a table's file may hold in a cell. */
export type CsvCell = string | number | boolean | null;

/**
 * Rows as RFC 4180 text with a byte order mark, which Excel needs to read Chinese. Text that looks like a formula is
 * led in by an apostrophe; null is an empty cell and 0 is 0.
 */
export function excelCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${plainCsv(rows.map((row) => row.map(spreadsheetCell)))}`;
}

/** Rows as RFC 4180 text for programs: nothing before it and nothing added to a cell. */
export function plainCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell as a spreadsheet may take it: text it would run is made harmless, all else stays as it is. */
export function spreadsheetCell(value: CsvCell): CsvCell {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
}

function quoted(value: CsvCell): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
