/** Text that a spreadsheet would run as a formula; a written negative number is none. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.]*$)/;

/**
 * Rows as RFC 4180 text with a byte order mark, which Excel needs to read Chinese. Text that looks like a formula is
 * led in by an apostrophe; null is an empty cell and 0 is 0.
 */
export function excelCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(value: string | number | null): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
