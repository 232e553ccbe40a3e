import type { Block, Cell, Document, Locator, Run, TextBlock } from '../model.ts';
import { fold } from '../text.ts';

/** One stretch of prose: a paragraph, a cell outside the official tables, or physical lines wrapped by a page width. */
export interface ProseLine {
  block: number;
  text: string;
  /** `fold(text)`, equally long. */
  folded: string;
  /** The locator of `text[start, end)`. */
  locate: (start: number, end: number) => Locator;
}

interface Piece {
  block: number;
  text: string;
  runs: readonly Run[];
  where: Locator;
  blank: number;
}

/** Prose of the document in order: everything but the blocks the official tables were read from. */
export function proseLines(document: Document, tableBlocks: ReadonlySet<number>): ProseLine[] {
  const pieces = document.blocks.flatMap((block, index) =>
    tableBlocks.has(index) ? [] : piecesOf(block, index),
  );
  const wrapped = document.format === 'text' || document.format === 'pdf';
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (wrapped && last && before && continues(before, piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map(toLine);
}

function piecesOf(block: Block, index: number): Piece[] {
  if (block.kind === 'text') return [textPiece(block, index)];
  const cells = new Set<Cell>();
  for (const row of block.grid) for (const cell of row) if (cell) cells.add(cell);
  return [...cells]
    .filter((cell) => cell.text.trim() !== '')
    .map((cell) => ({ block: index, text: cell.text, runs: cell.runs, where: cell.where, blank: 1 }));
}

function textPiece(block: TextBlock, index: number): Piece {
  return { block: index, text: block.text, runs: block.runs, where: block.where, blank: block.blank };
}

const ENDS = /[。；;：:！!？?.]\s*$/;
const BEGINS =
  /^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|第|附|来源|发布)/;
/** Shorter lines are headings, labels or signatures; running text fills its line. */
const FULL_LINE = 24;

function continues(before: Piece, next: Piece): boolean {
  if (next.blank > 0 || next.block !== before.block + 1) return false;
  return before.text.trim().length >= FULL_LINE && !ENDS.test(before.text) && !BEGINS.test(next.text);
}

function toLine(pieces: readonly Piece[]): ProseLine {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.text;
  }
  const holder = (at: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= at),
    );
  return {
    block: pieces[0]?.block ?? 0,
    text,
    folded: fold(text),
    locate: (start, end) => {
      const first = holder(start);
      const last = holder(Math.max(start, end - 1));
      const [from, to] = [pieces[first], pieces[last]];
      if (!from || !to) return { block: 0 };
      return within(from, start - (starts[first] ?? 0), to, end - (starts[last] ?? 0));
    },
  };
}

/** Source offsets come from the runs; formats without a decoded source keep the paragraph's own place. */
function within(from: Piece, start: number, to: Piece, end: number): Locator {
  const place: Locator = { ...from.where, block: from.block };
  const first = sourceAt(from.runs, start);
  const last = sourceAt(to.runs, end - 1);
  if (first === null || last === null) return place;
  return { ...place, start: first, end: last + 1 };
}

function sourceAt(runs: readonly Run[], at: number): number | null {
  const run = runs.findLast((candidate) => candidate.at <= at) ?? runs[0];
  if (!run) return null;
  return Math.min(run.start + Math.max(0, at - run.at), run.end - 1);
}

/** A part of a line as a line of its own; its places are those in the document. */
export function cutLine(line: ProseLine, from: number, to = line.text.length): ProseLine {
  return {
    block: line.block,
    text: line.text.slice(from, to),
    folded: line.folded.slice(from, to),
    locate: (start, end) => line.locate(from + start, from + end),
  };
}
