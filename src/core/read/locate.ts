import type { Cell, Document, Locator } from '../model.ts';
import { htmlText } from './html.ts';

/**
 * The text that stands at a locator: for html and text the slice of the decoded source, markup resolved; for docx,
 * xlsx and pdf the paragraph or cell of the Document read again. '' when the locator points at nothing.
 * White space may differ from the block's own text, characters never do.
 */
export function sourceText(document: Document, locator: Locator): string {
  const { start, end } = locator;
  if (document.source !== null && start !== undefined && end !== undefined) {
    const slice = document.source.slice(start, end);
    return document.format === 'html' ? htmlText(slice) : slice;
  }
  const block = document.blocks[locator.block];
  if (block === undefined) return '';
  if (block.kind === 'text') return block.text;
  if (locator.row === undefined) return tableText(block.grid);
  return block.grid[locator.row]?.[locator.col ?? 0]?.text ?? '';
}

/** Every printed cell once, in reading order. */
function tableText(grid: readonly (readonly (Cell | null)[])[]): string {
  const cells = new Set<Cell>();
  for (const row of grid) for (const cell of row) if (cell !== null) cells.add(cell);
  return [...cells].map((cell) => cell.text).join('\n');
}

/**
 * Source offsets of `text[from, to)` of a block or cell, by its runs; null when the format has no source text.
 * A character reference is one place, so a range that begins or ends in it takes all of it.
 */
export function sourceRange(
  part: { runs: readonly { at: number; start: number; end: number }[]; text: string },
  from: number,
  to: number,
): { start: number; end: number } | null {
  const start = offsetOf(part, from, false);
  const end = to > from ? offsetOf(part, to - 1, true) : start;
  return start === null || end === null ? null : { start, end };
}

function offsetOf(
  part: { runs: readonly { at: number; start: number; end: number }[]; text: string },
  at: number,
  after: boolean,
): number | null {
  const index = part.runs.findLastIndex((run) => run.at <= at);
  const run = part.runs[index];
  if (run === undefined) return null;
  const length = (part.runs[index + 1]?.at ?? part.text.length) - run.at;
  const literal = run.end - run.start === length;
  if (!literal) return after ? run.end : run.start;
  return Math.min(run.start + (at - run.at) + (after ? 1 : 0), run.end);
}
