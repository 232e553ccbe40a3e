import type { ReadProblem } from '../model.ts';
import { flowingCells, newEntry, type Spacing, type TextHabits } from './entries.ts';
import type { Table4Word } from './lexicon.ts';
import { put, readCell, refused, type Readings } from './reading.ts';
import type { Row } from './rows.ts';
import type { Tok } from './tok.ts';
import type { TableCopy } from './copy.ts';

type Block = 'rev' | 'lit_direct' | 'lit_post';
const WORDS: readonly Table4Word[] = ['upheld', 'corrected', 'other', 'pending', 'total'];
const BLOCKS: readonly Block[] = ['rev', 'lit_direct', 'lit_post'];
const STANDARD: readonly string[] = BLOCKS.flatMap((block) => WORDS.map((word) => `${block}_${word}`));
/** Fewer header words than this are a heading or a menu, not the table. */
const LEAST_WORDS = 5;

/** Whether the words found make up table 4 at all. */
export function isTable4(copy: TableCopy): boolean {
  return copy.header.cells.filter(({ meaning }) => meaning.kind === 't4word').length >= LEAST_WORDS;
}

/**
 * Reads one copy of table 4. By column where header and numbers share a grid; in flowing text by position, since
 * the same five words stand three times (T4-02): then exactly fifteen cells are wanted.
 */
export function readTable4(copy: TableCopy, problems: ReadProblem[], habits: TextHabits): Readings {
  const readings: Readings = new Map();
  const [near] = copy.header.cells;
  if (!near) return readings;
  const byColumn = gridCells(copy);
  const order = byColumn ? STANDARD : flowOrder(copy);
  const cells = byColumn ?? (order && positional(copy, habits));
  const printed = copy.values.filter(({ tok }) => tok.shape !== 'blank').map(({ tok }) => tok);
  if (!cells) {
    problems.push({
      code: order ? 'row_arity' : 'header_unknown',
      detail: printed.map(({ text }) => text).join(' | '),
    });
  }
  const blank = printed.length === 0;
  for (const [index, code] of (order ?? STANDARD).entries()) {
    const cell = blank ? null : cells?.[index];
    const flowing = !byColumn;
    put(
      readings,
      code,
      cell === undefined
        ? refused(printed, near.tok)
        : readCell(cell, near.tok, 'count', byColumn ? 1 : 0.95, { flowing }),
    );
  }
  return readings;
}

function gridCells(copy: TableCopy): (Tok | null)[] | null {
  const rows = new Set(copy.values.map(({ row }) => row));
  const [data] = [...rows].filter((row) => row.toks.some(({ shape }) => shape !== 'blank'));
  const width = data?.width;
  if (!data || width === undefined || (data.kind !== 'grid' && data.kind !== 'cells')) return null;
  const filled = [...rows].filter((row) => row.toks.some(({ shape }) => shape !== 'blank'));
  if (filled.length > 1 || copy.header.cells.some(({ row }) => row.width !== width)) return null;
  const names = columnNames(copy, width);
  const headless = ({ col }: Tok): boolean => copy.header.cells.every(({ row }) => tokAt(row, col) === null);
  if (!isWhole(copy, names) || data.toks.some(headless)) return null;
  const cells: (Tok | null)[] = [];
  for (const code of STANDARD) {
    const columns = names.flatMap((name, col) => (name === code ? [col] : []));
    const toks = new Set(columns.map((col) => tokAt(data, col)));
    const [tok] = toks;
    if (toks.size !== 1 || !tok) return null;
    cells.push(tok.shape === 'blank' ? null : tok);
  }
  const known = new Set(cells);
  return data.toks.some((tok) => tok.shape === 'value' && !known.has(tok)) ? null : cells;
}

/** Every word stands under a block, in the same order in each: else a cell of the header is too many or too wide. */
function isWhole(copy: TableCopy, names: readonly (string | null)[]): boolean {
  const printed = names.filter((name, col) => name !== null && name !== names[col - 1]);
  const orders = BLOCKS.map((block) =>
    printed.flatMap((name) => (name?.startsWith(block) === true ? [name.slice(block.length)] : [])),
  );
  const [order] = orders;
  const same = order?.length === WORDS.length && orders.every((other) => other.join() === order.join());
  const words = copy.header.cells.filter(({ meaning }) => meaning.kind === 't4word');
  return same && words.every(({ tok }) => (names[tok.col] ?? null) !== null);
}

function tokAt(row: Row, col: number): Tok | null {
  return row.toks.find((tok) => tok.col <= col && col < tok.col + tok.span) ?? null;
}

/** Per column: the block named highest up that is not 行政诉讼 itself, and the result word lowest down. */
function columnNames(copy: TableCopy, width: number): (string | null)[] {
  const blocks: (Block | null)[] = Array<Block | null>(width).fill(null);
  const words: (Table4Word | null)[] = Array<Table4Word | null>(width).fill(null);
  for (const { tok, row, meaning } of copy.header.cells) {
    const block = meaning.kind === 't4block' ? blockOf(meaning.code) : null;
    const to = tok.span > 1 || row.kind === 'grid' ? tok.col + tok.span : padEnd(row, tok);
    for (let col = tok.col; col < (meaning.kind === 't4block' ? to : tok.col + tok.span); col += 1) {
      if (block) blocks[col] = block;
      if (meaning.kind === 't4word') words[col] = meaning.code;
    }
  }
  return words.map((word, col) => (word && blocks[col] ? `${blocks[col]}_${word}` : null));
}

/** In a piped line the blank cells after a block's name belong to it. */
function padEnd(row: Row, tok: Tok): number {
  const next = row.toks.find(({ col, shape }) => col > tok.col && shape !== 'blank');
  return next?.col ?? row.width;
}

function blockOf(code: 'rev' | 'lit' | 'direct' | 'post'): Block | null {
  if (code === 'lit') return null;
  return code === 'rev' ? 'rev' : code === 'direct' ? 'lit_direct' : 'lit_post';
}

/** The order the header words give; null when they contradict the form's own order and it is not plain which one holds. */
function flowOrder(copy: TableCopy): readonly string[] | null {
  const words = copy.header.cells.flatMap(({ meaning }) => (meaning.kind === 't4word' ? [meaning.code] : []));
  const blocks = copy.header.cells.flatMap(({ meaning }) =>
    meaning.kind === 't4block' ? [meaning.code] : [],
  );
  const turned = blocks.includes('post') && blocks.indexOf('post') < blocks.indexOf('direct');
  const late =
    blocks.includes('lit') && blocks.includes('rev') && blocks.indexOf('lit') < blocks.indexOf('rev');
  if (turned || late) return null;
  let at = 0;
  const cycle = BLOCKS.flatMap(() => WORDS);
  for (const word of words) {
    while (at < cycle.length && cycle[at] !== word) at += 1;
    at += 1;
  }
  return at <= cycle.length ? STANDARD : null;
}

function positional(copy: TableCopy, habits: TextHabits): (Tok | null)[] | null {
  const [near] = copy.header.cells;
  if (!near || copy.values.length === 0) return null;
  if (copy.values.every(({ row }) => row.kind !== 'single')) return inRows(copy, habits);
  const entry = { ...newEntry('', near.tok, near.row), parts: copy.values, endGap: copy.endGap };
  const spacing = spacingOf(copy, habits);
  const [head, ...rest] = copy.values;
  // The space between header and first number is the heading's, not an empty cell's.
  const parts = head ? [{ ...head, gap: Math.min(head.gap, spacing.base) }, ...rest] : [];
  return flowingCells({ ...entry, parts }, STANDARD.length, spacing);
}

/** Empty columns at the right edge are padding where the header rows are padded unevenly too. */
function inRows(copy: TableCopy, habits: TextHabits): (Tok | null)[] | null {
  if (copy.values.some(({ tok }) => tok.glued)) {
    const [first] = copy.values;
    return first
      ? flowingCells(
          { ...newEntry('', first.tok, first.row), parts: copy.values },
          STANDARD.length,
          spacingOf(copy, habits),
        )
      : null;
  }
  const cells = copy.values.map(({ tok }) => (tok.shape === 'blank' ? null : tok));
  const ragged = copy.header.cells.some(({ row }) => row.toks.at(-1)?.shape === 'blank');
  if (!ragged) return cells.length === STANDARD.length ? cells : null;
  const kept = cells.slice(0, STANDARD.length);
  const whole = kept.length === STANDARD.length && kept.every((tok) => tok !== null);
  return whole && cells.slice(STANDARD.length).every((tok) => tok === null) ? kept : null;
}

function spacingOf(copy: TableCopy, habits: TextHabits): Spacing {
  const gaps = copy.values.flatMap(({ gap, row }, at) =>
    at > 0 && row !== copy.values[at - 1]?.row ? [gap] : [],
  );
  const base = gaps.length > 0 ? Math.min(...gaps) : 0;
  return {
    base,
    labelBase: base,
    hasEmpties: habits.hasEmpties || gaps.some((gap) => gap !== base),
    singleDigits: habits.singleDigits,
  };
}
