import { cellRef, rangeRef, readXlsx, type Cell, type CellValue, type Sheet } from 'hucre';
import { CliError } from '../errors.ts';
import { tableInMemory, type OpenTable } from './records.ts';

/** Cells whose value is not what somebody typed there: a formula's answer is only as good as its last calculation. */
const NOT_TYPED = new Set<Cell['type']>(['formula', 'error']);
const MOST_NAMED = 20;

/**
 * An Excel workbook's one sheet of figures as a table. Numbers, texts and dates become the text a CSV would hold; an
 * empty cell is '', a 0 is 0. Throws E_FILE_READ, E_IMPORT_SHEET (none, or several, to choose from), E_IMPORT_CELLS
 * (merged, formula or error cells, with their places).
 */
export async function readSheet(bytes: Uint8Array, file: string): Promise<OpenTable> {
  const book = await readXlsx(bytes).catch((error: unknown) => {
    throw new CliError('E_FILE_READ', `${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const filled = book.sheets.filter(
    (sheet) => sheet.hidden !== true && sheet.veryHidden !== true && sheet.rows.some(isFilled),
  );
  const [sheet, ...others] = filled;
  if (sheet === undefined || others.length > 0)
    throw new CliError('E_IMPORT_SHEET', `${file}: ${filled.map(({ name }) => name).join(', ') || '0'}`);
  const refused = refusedCells(sheet);
  if (refused.length > 0)
    throw new CliError('E_IMPORT_CELLS', `${file}: ${refused.slice(0, MOST_NAMED).join(', ')}`);
  return tableOf(sheet);
}

function refusedCells({ name, cells, merges }: Sheet): string[] {
  const merged = (merges ?? []).map(
    (range) => `${name}!${rangeRef(range.startRow, range.startCol, range.endRow, range.endCol)} merged`,
  );
  const computed = [...(cells ?? [])].flatMap(([place, cell]) => {
    const kind = cell.formula === undefined ? cell.type : 'formula';
    const [row = 0, col = 0] = place.split(',').map(Number);
    return NOT_TYPED.has(kind) ? [`${name}!${cellRef(row, col)} ${kind}`] : [];
  });
  return [...merged, ...computed];
}

function tableOf({ rows }: Sheet): OpenTable {
  const lines = rows.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
  const [head, ...rest] = lines.filter(({ cells }) => isFilled(cells) && !isComment(cells));
  return tableInMemory(head?.cells ?? [], rest);
}

function isFilled(cells: readonly CellValue[]): boolean {
  return cells.some((cell) => cell !== null && cell !== undefined && cellText(cell) !== '');
}

function isComment(cells: readonly string[]): boolean {
  return cells[0]?.startsWith('#') === true;
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  // Excel keeps fifteen digits; what lies behind them is noise of its own arithmetic.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).trim();
}
