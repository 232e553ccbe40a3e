import type { FigureColumn, FigureRow } from '../charts/types.ts';

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The shown rows as RFC 4180 text with a byte order mark, which spreadsheets need to read Chinese; null is empty. */
export function toCsv(columns: readonly FigureColumn[], rows: readonly FigureRow[]): string {
  const lines = [
    columns.map((column) => column.label),
    ...rows.map((row) => columns.map(({ key }) => String(row[key] ?? ''))),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`;
}

/** Offers text or bytes as a file. A data-carrying link works over plain http, where newer interfaces are missing. */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
