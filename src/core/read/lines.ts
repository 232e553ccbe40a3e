import type { Block, ReadProblem } from '../model.ts';
import { MOST_PIECES } from './pieces.ts';

/** Line ends of every system; a form feed from a page-sliced text ends a line too. */
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/**
 * Plain text → one block per line that is not blank, exactly as printed: pipes, tabs and indents stay, since
 * they carry columns. A line longer than any report stays one block. `blank` counts the empty lines above.
 * Lines beyond `MOST_PIECES` are left out, with the problem text_limit.
 */
export function readLines(source: string): { blocks: Block[]; problems: ReadProblem[] } {
  const blocks: Block[] = [];
  let blank = 0;
  const line = (start: number, end: number): void => {
    const text = source.slice(start, end);
    if (text.trim() === '') {
      blank += 1;
      return;
    }
    const where = { block: blocks.length, start, end };
    blocks.push({ kind: 'text', text, blank, runs: [{ at: 0, start, end }], where });
    blank = 0;
  };
  let start = 0;
  for (const match of source.matchAll(LINE_END)) {
    if (blocks.length === MOST_PIECES) return { blocks, problems: [{ code: 'text_limit' }] };
    line(start, match.index);
    start = match.index + match[0].length;
  }
  line(start, source.length);
  return { blocks, problems: [] };
}
