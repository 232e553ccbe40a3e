import { around, type Row } from './pdf-lines.ts';

/** Rows of a page outside its tables. */
export interface PageRows {
  height: number;
  rows: Row[];
}

/** Page numbers and running heads stand in the outer part of a page. */
const MARGIN = 0.1;
const PAGE_NUMBER =
  /^(?:[-—–―·•~\s]*\d{1,4}[-—–―·•~\s]*|P\s*[.．]?\s*\d{1,4}|第?\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i;

/** Leaves out page numbers, and running heads and feet after their first page: they cut tables and sentences in two. */
export function withoutFurniture(pages: readonly PageRows[]): Row[][] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(
      page.rows.filter((row) => inMargin(row, page.height)).map((row) => keyOf(row)),
    )) {
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const printed = new Set<string>();
  return pages.map((page) =>
    page.rows.filter((row) => {
      if (!inMargin(row, page.height)) return true;
      if (PAGE_NUMBER.test(textOf(row))) return false;
      const key = keyOf(row);
      if ((seen.get(key) ?? 0) < 2) return true;
      const first = !printed.has(key);
      printed.add(key);
      return first;
    }),
  );
}

function inMargin(row: Row, height: number): boolean {
  const [, top, , bottom] = around(row);
  return bottom < height * MARGIN || top > height * (1 - MARGIN);
}

function textOf(row: Row): string {
  return row
    .map((segment) => segment.text)
    .join(' ')
    .trim();
}

/** Running heads repeat at one height; the same words elsewhere are text. */
function keyOf(row: Row): string {
  const [, top] = around(row);
  return `${Math.round(top / 4)} ${textOf(row)}`;
}
