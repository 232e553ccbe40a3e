import type { Document } from '../model.ts';
import { fold } from '../text.ts';
import { matchLabel } from './labels.ts';
import type { Meaning } from './lexicon.ts';
import { looksLikeValue, UNIT } from './number.ts';

/** What stands between the cells of a text's lines: a habit of the whole text, not of one line. */
export interface Separators {
  /** Some tools write every pipe twice; a pipe that stands alone anywhere says that `||` is an empty cell. */
  pipe: '|' | '||';
  /** Lines open and close with a pipe that is no column. */
  leading: boolean;
  trailing: boolean;
  /** Comma- or semicolon-separated tables; null where no header is printed so. */
  list: ',' | ';' | null;
}

/** A cell in a line: `[start, end)`, without its quotes. */
export interface CellPlace {
  start: number;
  end: number;
}

/** Longer lines are paragraphs, whatever they hold. */
const LONGEST_LINE = 600;
const LONGEST_CELL = 60;
/** Fewer header words may stand in a sentence too. */
const LEAST_HEADER = 3;
const HEADER_KINDS: ReadonlySet<Meaning['kind']> = new Set([
  't2head',
  't2col',
  't3col',
  't4word',
  'annexhead',
] as const);

/** Learns the separators from all lines of the document's texts. */
export function separatorsOf(document: Document): Separators {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'text' ? fold(block.text).split('\n') : [],
  );
  const piped = texts
    .map((line) => line.trim())
    .filter((line) => line.includes('|') && !/^[|\s]*$/.test(line));
  const cut = piped.filter((line) => line.split('|').length >= 3);
  const leading = cut.filter((line) => line.startsWith('|')).length;
  const trailing = cut.filter((line) => line.endsWith('|')).length;
  const doubled = piped.length > 0 && piped.every((line) => !/(?<!\|)\|(?:\|\|)*(?!\|)/.test(line));
  return {
    pipe: doubled ? '||' : '|',
    leading: leading === cut.length,
    trailing: trailing * 2 >= cut.length,
    list: ([',', ';'] as const).find((sign) => texts.some((line) => isHeader(line, sign))) ?? null,
  };
}

function isHeader(line: string, sign: ',' | ';'): boolean {
  if (!line.includes(sign) || line.length > LONGEST_LINE) return false;
  const cells = listCells(line, sign).map(({ start, end }) => line.slice(start, end).replace(/\s+/g, ''));
  const printed = cells.filter((cell) => cell !== '');
  const named = printed.filter((cell) =>
    matchLabel(cell)?.meanings.some(({ kind }) => HEADER_KINDS.has(kind)),
  );
  return printed.length >= LEAST_HEADER && named.length === printed.length;
}

/**
 * The cells of a folded line of a comma- or semicolon-separated table; null when it is a sentence. Every cell is a
 * label, a value or empty, or the line is a short name with values after it.
 */
export function listRow(line: string, sign: ',' | ';'): CellPlace[] | null {
  if (!line.includes(sign) || line.length > LONGEST_LINE) return null;
  const cells = listCells(line, sign);
  const texts = cells.map(({ start, end }) => line.slice(start, end).trim());
  const [name = '', ...rest] = texts;
  const valued = (text: string): boolean => text === '' || looksLikeValue(text) || UNIT.test(text);
  const known = (text: string): boolean => valued(text) || matchLabel(text.replace(/\s+/g, '')) !== null;
  const isNamed =
    name.length <= LONGEST_CELL &&
    !name.includes('。') &&
    rest.some((text) => text !== '') &&
    rest.every(valued);
  return texts.every(known) || isNamed ? cells : null;
}

/** Cuts at the separators outside brackets and quotes: `部分公开(区分处理的,只计这一情形)` is one cell. */
function listCells(line: string, sign: ',' | ';'): CellPlace[] {
  const cells: CellPlace[] = [];
  let start = 0;
  while (start <= line.length) {
    const quoted = quotedCell(line, start, sign);
    const end = quoted?.next ?? plainEnd(line, start, sign);
    cells.push(quoted?.cell ?? { start, end });
    start = end + 1;
  }
  return cells;
}

function plainEnd(line: string, start: number, sign: ',' | ';'): number {
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === sign && depth === 0) return at;
  }
  return line.length;
}

/** Quotes close before a separator or the line's end; others are part of the text (危及"三安全一稳定"). */
function quotedCell(line: string, start: number, sign: ',' | ';'): { cell: CellPlace; next: number } | null {
  const open = line.slice(start).search(/\S/) + start;
  if (open < start || line.charAt(open) !== '"') return null;
  for (let at = line.indexOf('"', open + 1); at !== -1; at = line.indexOf('"', at + 1)) {
    const after = line.slice(at + 1).search(/\S/);
    const next = after === -1 ? line.length : at + 1 + after;
    if (next === line.length || line.charAt(next) === sign)
      return { cell: { start: open + 1, end: at }, next };
  }
  return null;
}
