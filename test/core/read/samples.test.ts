import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Cell, Document, Locator } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { SAMPLES } from '../../support/samples.ts';
import { sourceRange, sourceText } from '../../../src/core/read/locate.ts';

const folder = join(SAMPLES, 'docs');
const files = readdirSync(folder).sort();

interface Located {
  text: string;
  where: Locator;
  runs: Cell['runs'];
}

function parts(document: Document): Located[] {
  return document.blocks.flatMap((block): Located[] => {
    if (block.kind === 'text') return [block];
    return [...new Set(block.grid.flat())].filter((cell) => cell !== null);
  });
}

const bare = (text: string): string => text.replace(/\s+/g, '');

describe.each(files)('%s', (file) => {
  const read = readDocument(new Uint8Array(readFileSync(join(folder, file))), { name: file });

  test('every block and cell re-reads from its locator', async () => {
    const document = await read;
    for (const part of parts(document)) expect(bare(sourceText(document, part.where))).toBe(bare(part.text));
  });

  test('runs point at the characters themselves', async () => {
    const document = await read;
    if (document.source === null) return;
    for (const part of parts(document)) {
      for (let at = 0; at < part.text.length; at += 1) {
        const range = sourceRange(part, at, at + 1);
        const character = part.text.charAt(at);
        const source = document.source.slice(range?.start, range?.end);
        if (character.trim() !== '' && !source.startsWith('&')) expect(source).toBe(character);
      }
    }
  });

  test('blocks are numbered and every grid position is covered by the cell that says so', async () => {
    const document = await read;
    let tables = 0;
    for (const [index, block] of document.blocks.entries()) {
      expect(block.where.block).toBe(index);
      if (block.kind === 'text') continue;
      expect(block.where.table).toBe(tables);
      tables += 1;
      const width = block.grid[0]?.length;
      for (const [row, line] of block.grid.entries()) {
        expect(line.length).toBe(width);
        for (const [col, cell] of line.entries()) {
          if (cell === null) continue;
          expect(row - cell.row).toBeGreaterThanOrEqual(0);
          expect(row - cell.row).toBeLessThan(cell.rowspan);
          expect(col - cell.col).toBeGreaterThanOrEqual(0);
          expect(col - cell.col).toBeLessThan(cell.colspan);
          expect(cell.where).toMatchObject({ block: index, row: cell.row, col: cell.col });
        }
      }
    }
  });
});
