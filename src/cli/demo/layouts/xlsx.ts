import { LABEL, piecesOf, titleOf } from '../pieces.ts';
import { expand } from '../tables.ts';
import type { DemoReport, Piece, TableRows } from '../types.ts';
import { escape } from './html.ts';
import { zipEntries } from './packed.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

interface Sheet {
  name: string;
  grid: string[][];
  merged: string[];
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** A cell as a spreadsheet stores it: plain numbers as numbers, the rest as text, empty ones not at all. */
function cellXml(text: string, row: number, column: number): string {
  const at = `${letter(column)}${row + 1}`;
  if (text === '') return '';
  if (/^\d+(\.\d+)?$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
}

function sheetXml(sheet: Sheet): string {
  const rows = sheet.grid.map(
    (row, r) => `<row r="${r + 1}">${row.map((text, c) => cellXml(text, r, c)).join('')}</row>`,
  );
  const merged = sheet.merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const merges = merged ? `<mergeCells count="${sheet.merged.length}">${merged}</mergeCells>` : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
}

function mergesOf(rows: TableRows): string[] {
  const taken: boolean[][] = rows.map(() => []);
  return rows.flatMap((row, r) => {
    let column = 0;
    return row.flatMap((cell) => {
      while (taken[r]?.[column]) column += 1;
      const first = column;
      for (let dr = 0; dr < cell.rowspan; dr += 1) {
        for (let dc = 0; dc < cell.colspan; dc += 1) (taken[r + dr] ?? [])[first + dc] = true;
      }
      column += cell.colspan;
      if (cell.rowspan === 1 && cell.colspan === 1) return [];
      return [`${letter(first)}${r + 1}:${letter(column - 1)}${r + cell.rowspan}`];
    });
  });
}

function sheetsOf(report: DemoReport): Sheet[] {
  const pieces = piecesOf(report);
  const lines = [
    titleOf(report),
    LABEL,
    ...pieces.flatMap((item: Piece) => (item.kind === 'table' || item.kind === 'picture' ? [] : [item.text])),
  ];
  const tables = pieces.flatMap((item) => (item.kind === 'table' ? [item] : []));
  return [
    { name: '报告正文', grid: lines.map((line) => [line]), merged: [] },
    ...tables.map((item) => ({ name: item.name, grid: expand(item.rows), merged: mergesOf(item.rows) })),
  ];
}

/** The report as a workbook: the text on one sheet, each table on its own. */
export function xlsxOf(report: DemoReport): Uint8Array {
  const sheets = sheetsOf(report);
  const list = sheets.map(
    (sheet, i) => `<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const types = sheets.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const entries: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`,
  };
  sheets.forEach((sheet, i) => (entries[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)));
  return zipEntries(entries);
}
