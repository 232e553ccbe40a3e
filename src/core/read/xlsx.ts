import { ReadError } from '../errors.ts';
import type { ReadProblem } from '../model.ts';
import type { Piece } from './pieces.ts';
import { joinPath, relationships } from './relationships.ts';
import { sheetPieces, toRef, type Sheet } from './xlsx-rows.ts';
import { printValue, readStyles, type Styles } from './xlsx-values.ts';
import { attribute, walkXml, xmlPart, type Attributes } from './xml.ts';
import type { Zip } from './zip.ts';

const MAX_CELLS = 500_000;
const MAX_MERGES = 20_000;
/** Excel's own limits. */
const MAX_COL = 16_384;
const MAX_ROW = 1_048_576;

/**
 * Excel → pieces, sheet by sheet in workbook order, from the parts themselves: read-excel-file gives neither merged
 * cells nor A1 references, and turns numbers into floats before they can be printed. Hidden sheets, rows and columns
 * are not printed and not read. Locators are the sheet's part and the A1 reference.
 * Throws `ReadError`: unsupported_format, xml_damaged, xml_limit, zip_limit.
 */
export function readXlsx(zip: Zip, part: string): { pieces: Piece[]; problems: ReadProblem[] } {
  const workbook = xmlPart(zip, part);
  if (workbook === null) throw new ReadError('unsupported_format', part);
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash);
  const shared = sharedStrings(xmlPart(zip, joinPath(folder, 'sharedStrings.xml')));
  const styles = readStyles(xmlPart(zip, joinPath(folder, 'styles.xml')));
  const rels = joinPath(folder, `_rels/${part.slice(slash + 1)}.rels`);
  const targets = relationships(xmlPart(zip, rels), rels);
  const { sheets, epoch1904 } = sheetList(workbook, part);
  const pieces: Piece[] = [];
  for (const id of sheets) {
    const sheet = joinPath(folder, targets.get(id) ?? '');
    const xml = xmlPart(zip, sheet);
    if (xml !== null) pieces.push(...sheetPieces(readSheet(xml, sheet, shared, { ...styles, epoch1904 })));
  }
  return { pieces, problems: [] };
}

function sheetList(xml: string, part: string): { sheets: string[]; epoch1904: boolean } {
  const sheets: string[] = [];
  let epoch1904 = false;
  walkXml(xml, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet' || /hidden/i.test(attribute(attributes, 'state') ?? '')) return;
      sheets.push(attributes['r:id'] ?? attribute(attributes, 'id') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, epoch1904 };
}

/** Shared strings with their rich-text runs joined; phonetic guides are not printed text. */
function sharedStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  walkXml(xml, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
    text: (data) => {
      if (inText) text += data;
    },
  });
  return strings;
}

function readSheet(xml: string, part: string, shared: readonly string[], styles: Styles): Sheet {
  const sheet: Sheet = { part, cells: [], merges: [], hiddenRows: new Set(), hiddenCols: new Set() };
  let row = -1;
  let col = -1;
  let cell: { ref: string; type: string; style: number; value: string } | null = null;
  let inValue = false;
  walkXml(xml, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = Number(attribute(attributes, 'r'));
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
        col = -1;
        if (row >= MAX_ROW) throw new ReadError('xml_limit', part);
        if (isTrue(attribute(attributes, 'hidden'))) sheet.hiddenRows.add(row);
      } else if (name === 'c') {
        const ref = attribute(attributes, 'r') ?? '';
        col = parseRef(ref)?.col ?? col + 1;
        if (col >= MAX_COL) throw new ReadError('xml_limit', part);
        const style = Number(attribute(attributes, 's') ?? '0');
        cell = { ref: toRef(row, col), type: attribute(attributes, 't') ?? 'n', style, value: '' };
      } else if (name === 'v' || name === 't') inValue = cell !== null;
      else if (name === 'mergeCell') addMerge(sheet, attribute(attributes, 'ref') ?? '');
      else if (name === 'col' && isTrue(attribute(attributes, 'hidden'))) hideColumns(sheet, attributes);
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || cell === null) return;
      const text = printValue(cell.type, cell.value, cell.style, shared, styles);
      sheet.cells.push({ ref: cell.ref, row, col, text });
      if (sheet.cells.length > MAX_CELLS) throw new ReadError('xml_limit', `> ${MAX_CELLS}`);
      cell = null;
    },
    text: (data) => {
      if (inValue && cell !== null) cell.value += data;
    },
  });
  return sheet;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function hideColumns(sheet: Sheet, attributes: Attributes): void {
  const from = Number(attribute(attributes, 'min'));
  const to = Math.min(Number(attribute(attributes, 'max')), MAX_COL);
  // Ranges of one sheet do not overlap, so a full set means that there is nothing left to hide.
  for (let col = from; col <= to && sheet.hiddenCols.size < MAX_COL; col += 1) sheet.hiddenCols.add(col - 1);
}

function addMerge(sheet: Sheet, range: string): void {
  if (sheet.merges.length >= MAX_MERGES) throw new ReadError('xml_limit', `> ${MAX_MERGES}`);
  const [from = '', to = ''] = range.split(':');
  const start = parseRef(from);
  const end = parseRef(to);
  if (start === null || end === null || end.row < start.row || end.col < start.col) return;
  const size = { rowspan: end.row - start.row + 1, colspan: end.col - start.col + 1 };
  sheet.merges.push({ row: start.row, col: start.col, ...size });
}

function parseRef(ref: string): { row: number; col: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  if (match === null) return null;
  let col = 0;
  for (const letter of match[1] ?? '') col = col * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, col: col - 1 };
}
