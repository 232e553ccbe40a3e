import type { Block, Cell, Document, Locator } from '../../core/model.ts';
import { parseDocument } from '../../core/pipeline.ts';
import type { SourceFile } from '../../core/source/served.ts';
import type { HeldTable } from '../../core/source/view.ts';

/** A served report's prose: what the similarity of two years' texts is measured on. */
export interface ServedText {
  report: string;
  prose: readonly { block: number; text: string }[];
}

/**
 * The prose of a served source, taken apart by the same rules as the opened report's: tables printed as lines, heads
 * and feet of the page fall away on both sides.
 */
export function servedText(source: SourceFile): ServedText {
  const document: Document = {
    format: source.format,
    charset: null,
    source: null,
    title: source.title,
    meta: {},
    blocks: source.blocks.map((block, at): Block => {
      const where = { block: at };
      if (block.kind === 'table') return { kind: 'table', grid: gridOf(block, where), where };
      return { kind: 'text', text: block.text, blank: 0, runs: [], where };
    }),
    problems: [],
  };
  return { report: source.report, prose: parseDocument(document, { kind: 'snapshot' }).prose };
}

function gridOf(table: HeldTable, where: Locator): (Cell | null)[][] {
  const grid = Array.from({ length: table.rows }, () => new Array<Cell | null>(table.cols).fill(null));
  for (const { text, row, col, rowspan = 1, colspan = 1 } of table.cells) {
    const cell: Cell = { text, row, col, rowspan, colspan, runs: [], where };
    for (const line of grid.slice(row, row + rowspan))
      line.fill(cell, col, Math.min(col + colspan, table.cols));
  }
  return grid;
}
