import type { SourceFile } from '../../core/source/served.ts';
import type { HeldCell, HeldTable } from '../../core/source/view.ts';

/** What stands around a number in its document, as printed. */
export interface Excerpt {
  /** The cell or the words themselves. */
  text: string;
  /** Headings before the cell in its row, as printed; '' in prose. */
  label: string;
  /** Headings above the cell, as printed; '' in prose. */
  column: string;
  /** The whole row, or the sentence the words stand in. */
  row: readonly string[];
}

/** The excerpt of a fact's place; null when the document has no place for it. */
export function excerptOf(source: SourceFile, key: string): Excerpt | null {
  const place = source.places[key];
  const block = place === undefined ? undefined : source.blocks[place.block];
  if (place === undefined || block === undefined) return null;
  const { start = 0, end } = place;
  if (block.kind === 'text') {
    const text = block.text.slice(start, end ?? block.text.length);
    return { text, label: '', column: '', row: [sentenceAt(block.text, start)] };
  }
  const cell = block.cells.find(({ row, col }) => row === place.row && col === place.col);
  if (cell === undefined) return null;
  const row = block.cells.filter((other) => covers(other, 'row', cell.row)).toSorted((a, b) => a.col - b.col);
  return {
    text: cell.text.slice(start, end ?? cell.text.length),
    label: joined(row.filter((other) => other.col < cell.col && isHeading(other))),
    column: joined(above(block, cell)),
    row: row.map(({ text }) => oneLine(text)),
  };
}

/** The nearest run of headings above a cell: figures between it and them are passed over, those above them end it. */
function above(table: HeldTable, cell: HeldCell): HeldCell[] {
  const column = table.cells
    .filter((other) => other.row < cell.row && covers(other, 'col', cell.col))
    .toSorted((a, b) => b.row - a.row);
  const first = column.findIndex(isHeading);
  if (first < 0) return [];
  const end = column.findIndex((other, at) => at > first && !isHeading(other));
  return column
    .slice(first, end < 0 ? undefined : end)
    .reverse()
    .slice(-3);
}

function covers(cell: HeldCell, axis: 'row' | 'col', at: number): boolean {
  const span = (axis === 'row' ? cell.rowspan : cell.colspan) ?? 1;
  return at >= cell[axis] && at < cell[axis] + span;
}

/** A cell without a letter or Han character is a figure, not a heading. */
const isHeading = ({ text }: HeldCell) => /\p{L}/u.test(text);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const joined = (cells: readonly HeldCell[]) =>
  [...new Set(cells.map(({ text }) => oneLine(text)))].join(' / ');

/** The sentence of a paragraph around an offset. */
function sentenceAt(text: string, at: number): string {
  const before = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, at - 1)));
  const after = ['。', '；', '\n'].map((mark) => text.indexOf(mark, at)).filter((index) => index >= 0);
  return oneLine(text.slice(before + 1, after.length === 0 ? text.length : Math.min(...after) + 1));
}
