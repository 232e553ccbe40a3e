import type { Document, Locator, Run, TableBlock } from '../model.ts';
import { fold } from '../text.ts';
import { explode } from './explode.ts';
import { looksLikeValue, UNIT } from './number.ts';
import { listRow, separatorsOf, type Separators } from './separators.ts';
import { makeTok, type Source, type Tok } from './tok.ts';

/**
 * grid: a row of a real table; cells: a line cut by pipes or tabs, blanks keep their place; words: a line cut by
 * spaces or at labels, blanks are lost; single: a line that is one cell; void: only pipes.
 */
export interface Row {
  kind: 'grid' | 'cells' | 'words' | 'single' | 'void';
  toks: Tok[];
  width: number;
  block: number;
  /** Empty lines before the row: in one-cell-per-line text they hold the place of empty cells. */
  gap: number;
}

/** Longer than any label or header of the forms: such a cell holds a report, not a cell. */
const LONG_CELL = 300;

/** Page numbers of a sliced text (`P. 9`, `- 5 -`, 第5页) stand between cells and are none. */
const PAGE_MARK = /^(?:P\.?\d{1,3}|-\d{1,3}-|第\d{1,3}页(?:[,/]?共\d{1,3}页)?)$/i;

/** `+---+---+`, `├──┼──┤`: without a corner or crossing it may be the mark for not applicable. */
const RULE = /^(?=.*[+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛])[-+=|┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛═─]{5,}$/;
/** `| --- | :-: |` under the first row. */
const DASHES = /^\|?(?::?-{2,}:?\|+)+(?::?-{2,}:?)?$/;

/** The document as rows of cells, in printed order, whatever carried them. */
export function readRows(document: Document): Row[] {
  const rows: Row[] = [];
  const style = separatorsOf(document);
  for (const [block, item] of document.blocks.entries()) {
    if (item.kind === 'text') {
      textRows(sourceOf(item.text, item.runs, item.where), block, item.blank, style, rows);
    } else gridRows(item, block, style, rows);
  }
  return rows;
}

function sourceOf(text: string, runs: readonly Run[], where: Locator): Source {
  return { text, folded: fold(text), runs, where };
}

function textRows(source: Source, block: number, blank: number, style: Separators, rows: Row[]): void {
  let gap = blank;
  let start = 0;
  const { folded } = source;
  while (start <= folded.length) {
    const next = folded.indexOf('\n', start);
    const end = next < 0 ? folded.length : next;
    if (folded.slice(start, end).trim() === '') gap += next < 0 ? 0 : 1;
    else if (!isDrawing(folded.slice(start, end).replace(/\s+/g, ''), rows)) {
      rows.push(lineRow(source, start, end, block, gap, style));
      gap = 0;
    }
    if (next < 0) break;
    start = next + 1;
  }
}

/** Page numbers, the ruling lines of a table drawn with signs, and the dashes under its first row hold no cell. */
function isDrawing(line: string, rows: readonly Row[]): boolean {
  if (PAGE_MARK.test(line) || RULE.test(line)) return true;
  return DASHES.test(line) && rows.at(-1)?.kind === 'cells' && rows.at(-2)?.kind !== 'cells';
}

function lineRow(
  source: Source,
  start: number,
  end: number,
  block: number,
  gap: number,
  style: Separators,
): Row {
  const line = source.folded.slice(start, end);
  const base = { block, gap };
  if (line.includes('|')) return { ...pipeRow(source, start, end, style), ...base };
  const list = style.list === null ? null : listRow(line, style.list);
  if (list !== null) {
    const toks = list.map((cell, col) => makeTok(source, start + cell.start, start + cell.end, col));
    const kind = toks.every(({ shape }) => shape === 'blank') ? 'void' : 'cells';
    return { kind, toks: kind === 'void' ? [] : toks, width: toks.length, ...base };
  }
  if (line.trim().includes('\t')) return { ...separated(source, start, end, '\t'), ...base };
  const words = spacedWords(source, start, end);
  if (words) return { kind: 'words', toks: words, width: words.length, ...base };
  const tok = makeTok(source, start, end, 0);
  if (tok.shape === 'word' && !tok.label) {
    const parts = explode(source, start, end);
    if (parts) return { kind: 'words', toks: parts, width: parts.length, ...base };
  }
  return { kind: 'single', toks: [tok], width: 1, ...base };
}

function pipeRow(
  source: Source,
  start: number,
  end: number,
  style: Separators,
): Pick<Row, 'kind' | 'toks' | 'width'> {
  const line = source.folded.slice(start, end);
  let from = start;
  let to = end;
  const first = line.search(/\S/);
  const { pipe } = style;
  const pipes = line.split(pipe).length - 1;
  if (/^[|\s]*$/.test(line)) return { kind: 'void', toks: [], width: pipes };
  if (line.startsWith(pipe, first) && (style.leading || pipes === 1)) from += first + pipe.length;
  const trimmed = line.trimEnd();
  if (trimmed.endsWith(pipe) && (style.trailing || pipes === 1)) to = start + trimmed.length - pipe.length;
  return separated(source, from, Math.max(from, to), pipe);
}

function separated(
  source: Source,
  start: number,
  end: number,
  separator: string,
): Pick<Row, 'kind' | 'toks' | 'width'> {
  const toks: Tok[] = [];
  let from = start;
  for (;;) {
    const next = source.folded.indexOf(separator, from);
    const to = next < 0 || next > end ? end : next;
    toks.push(makeTok(source, from, to, toks.length));
    if (to === end) break;
    from = to + separator.length;
  }
  const [only] = toks;
  if (toks.length > 1 || !only) return { kind: 'cells', toks, width: toks.length };
  const words = only.label
    ? null
    : (spacedWords(source, start, end) ?? explodeWord(source, only, start, end));
  return words ? { kind: 'words', toks: words, width: words.length } : { kind: 'single', toks, width: 1 };
}

function explodeWord(source: Source, tok: Tok, start: number, end: number): Tok[] | null {
  return tok.shape === 'word' ? explode(source, start, end) : null;
}

/** `规章 0 0 0` and `0 0 0`: trailing words that are numbers are cells of their own. */
function spacedWords(source: Source, start: number, end: number): Tok[] | null {
  const line = source.folded.slice(start, end);
  if (line.length > 200 || !/\S\s+[\d/+-]/.test(line)) return null;
  const words = [...line.matchAll(/\S+/g)];
  let head = words.length;
  while (head > 0 && looksLikeValue(words[head - 1]?.[0] ?? '')) head -= 1;
  if (words.length - head < (head === 0 ? 2 : 1)) return null;
  const toks: Tok[] = [];
  if (head > 1 && UNIT.test(words[head - 1]?.[0] ?? '')) head -= 1;
  const headEnd = words[head - 1];
  if (headEnd) {
    const label = makeTok(source, start, start + headEnd.index + headEnd[0].length, 0);
    if (!label.label) return null;
    toks.push(label);
  }
  for (const word of words.slice(head)) {
    const from = start + word.index;
    toks.push(makeTok(source, from, from + word[0].length, toks.length));
  }
  return toks;
}

function gridRows(table: TableBlock, block: number, style: Separators, rows: Row[]): void {
  const seen = new Set<object>();
  const long = table.grid.flat().filter((cell) => {
    if (!cell || cell.text.length < LONG_CELL || seen.has(cell)) return false;
    seen.add(cell);
    return true;
  });
  if (long.length > 0) {
    for (const cell of long) {
      if (cell) textRows(sourceOf(cell.text, cell.runs, cell.where), block, 0, style, rows);
    }
    return;
  }
  for (const [index, line] of table.grid.entries()) {
    const toks: Tok[] = [];
    for (let col = 0; col < line.length; col += 1) {
      const cell = line[col];
      if (!cell || cell === line[col - 1]) continue;
      let span = 1;
      while (line[col + span] === cell) span += 1;
      const source = sourceOf(cell.text, cell.runs, cell.where);
      const tok = makeTok(source, 0, cell.text.length, col);
      toks.push({ ...tok, span, shared: cell.row !== index });
    }
    rows.push({ kind: 'grid', toks, width: line.length, block, gap: 0 });
  }
}
