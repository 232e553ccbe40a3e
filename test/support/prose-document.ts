import type { Document, TextBlock } from '../../src/core/model.ts';

/** A text document of the given lines, with runs as the reader of plain text makes them; an empty line is a blank. */
export function textDocument(lines: readonly string[]): Document {
  const blocks: TextBlock[] = [];
  let at = 0;
  let blank = 0;
  for (const text of lines) {
    if (text === '') blank += 1;
    else {
      const where = { block: blocks.length, start: at, end: at + text.length };
      const runs = [{ at: 0, start: at, end: at + text.length }];
      blocks.push({ kind: 'text', text, blank, runs, where });
      blank = 0;
    }
    at += text.length + 1;
  }
  const source = lines.join('\n');
  return { format: 'text', charset: 'utf-8', source, title: null, meta: {}, blocks, problems: [] };
}
