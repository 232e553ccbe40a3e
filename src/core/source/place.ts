import type { Locator } from '../model.ts';
import type { HeldCell, HeldText, HeldView, PackedRuns } from './view.ts';

/**
 * A place in a held view, 0-based: a block, in a table also a printed cell by its top-left position, and where less
 * than the whole text is meant the UTF-16 offsets in it.
 */
export interface Place {
  block: number;
  row?: number;
  col?: number;
  start?: number;
  end?: number;
}

/**
 * The place a locator points at; null when the view has no such block or cell. `raw` narrows a place that is a whole
 * paragraph (docx, xlsx and pdf have no source offsets) to the printed words, where they stand there exactly once.
 */
export function placeOf(locator: Locator, view: HeldView, raw = ''): Place | null {
  const place = ownPlace(locator, view, raw);
  if (place === null || raw === '' || textAt(view, place).includes(raw)) return place;
  return spanned(locator, view, raw) ?? place;
}

/** Where in the later paragraphs of a range over several the printed words stand, when that is in one of them. */
function spanned({ block: first, end }: Locator, view: HeldView, raw: string): Place | null {
  if (end === undefined) return null;
  const hits = view.blocks.flatMap((block, index): Place[] => {
    if (index <= first || block.kind !== 'text' || (block.runs?.[1] ?? end) >= end) return [];
    const part = block.text === raw ? {} : occurrence(block.text, raw);
    return part === null ? [] : [{ block: index, ...part }];
  });
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

function ownPlace(locator: Locator, view: HeldView, raw: string): Place | null {
  const block = view.blocks[locator.block];
  if (block === undefined) return null;
  if (block.kind === 'text') {
    const part = offsets(block, locator) ?? occurrence(block.text, raw);
    return { block: locator.block, ...part };
  }
  const cell = cellOf(block.cells, locator);
  if (cell === undefined) return { block: locator.block };
  const part = offsets(cell, locator) ?? occurrence(cell.text, raw);
  return { block: locator.block, row: cell.row, col: cell.col, ...part };
}

/** The text that stands at a place; '' for a place the view does not have. A whole table gives its cells in order. */
export function textAt(view: HeldView, place: Place): string {
  const block = view.blocks[place.block];
  if (block === undefined) return '';
  if (block.kind === 'text') return slice(block, place);
  if (place.row === undefined) return block.cells.map((cell) => cell.text).join('\n');
  const cell = block.cells.find(({ row, col }) => row === place.row && col === place.col);
  return cell === undefined ? '' : slice(cell, place);
}

const slice = ({ text }: HeldText, { start = 0, end }: Place) => text.slice(start, end ?? text.length);

/** The printed cell at a grid position, or the one whose source holds the locator's (a table read as running text). */
function cellOf(cells: readonly HeldCell[], { row, col, start, end }: Locator): HeldCell | undefined {
  if (row !== undefined) {
    const at = col ?? 0;
    return cells.find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + (cell.rowspan ?? 1) &&
        at >= cell.col &&
        at < cell.col + (cell.colspan ?? 1),
    );
  }
  if (start === undefined || end === undefined) return undefined;
  return cells.find(({ runs }) => runs !== undefined && covers(runs, start, end));
}

function covers(runs: PackedRuns, start: number, end: number): boolean {
  const from = runs[1];
  const to = runs[runs.length - 1];
  return from !== undefined && to !== undefined && start >= from && end <= to;
}

/** Offsets in the text of the locator's source range; null for the whole text and for formats without source offsets. */
function offsets(part: HeldText, { start, end }: Locator): { start: number; end: number } | null {
  const { runs, text } = part;
  if (runs === undefined || start === undefined || end === undefined) return null;
  const from = textOffset(runs, text.length, start, false);
  const to = textOffset(runs, text.length, end, true);
  return to > from && (from > 0 || to < text.length) ? { start: from, end: to } : null;
}

/** A source offset as an offset in the text; between two runs it is the end of the one or the start of the other. */
function textOffset(runs: PackedRuns, length: number, offset: number, isEnd: boolean): number {
  for (let index = 0; index < runs.length; index += 3) {
    const [at = 0, start = 0, end = 0] = runs.slice(index, index + 3);
    const until = runs[index + 3] ?? length;
    if (isEnd ? offset <= start : offset < start) return isEnd ? Math.min(at, length) : at;
    if (isEnd ? offset > end : offset >= end) continue;
    // A character reference is one place: a range that begins or ends in it takes all of it.
    const literal = end - start === until - at;
    return literal ? at + (offset - start) : isEnd ? until : at;
  }
  return length;
}

function occurrence(text: string, raw: string): { start: number; end: number } | null {
  const at = raw === '' ? -1 : text.indexOf(raw);
  if (at < 0 || text.indexOf(raw, at + 1) >= 0 || raw === text) return null;
  return { start: at, end: at + raw.length };
}
