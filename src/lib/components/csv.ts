import type { FigureColumn, FigureRow } from '../charts/types.ts';
import { excelCsv } from '../export/csv.ts';
import { saveFile } from '../export/save.ts';

/** The shown rows as a spreadsheet reads them; null is empty. */
export function toCsv(columns: readonly FigureColumn[], rows: readonly FigureRow[]): string {
  return excelCsv([
    columns.map((column) => column.label),
    ...rows.map((row) => columns.map(({ key }) => plainCell(row[key] ?? null))),
  ]);
}

/** A cell as a file has it: a number that can be followed is its number, or the words it is written in. */
function plainCell(cell: FigureRow[string]): string | number | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.text;
}

/** Offers text or bytes as a file of a media type. */
export function download(name: string, content: BlobPart, type: string): void {
  saveFile(name, new Blob([content], { type }));
}
