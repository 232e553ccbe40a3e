import type { Locator, Run } from '../model.ts';

/** Lines, rows and cells of a text or page together: 20 times the longest report with a line for every cell. More is a bomb or a data dump. */
export const MOST_PIECES = 100_000;

/** A locator before the pieces are numbered: where something stands in its own format. */
export type Place = Omit<Locator, 'block' | 'table' | 'row' | 'col'>;

/** One paragraph or line, in prose or inside a cell. */
export interface Line {
  kind: 'line';
  text: string;
  blank: number;
  runs: Run[];
  at: Place;
  /** A picture in a paragraph of its own follows. */
  picture?: true;
}

/** A printed cell before spans are expanded; its lines are its paragraphs. */
export interface RawCell {
  lines: Line[];
  colspan: number;
  rowspan: number;
  /** The grid column where the format says so (xlsx, docx, pdf); otherwise the next free one. */
  col?: number;
  at: Place;
}

/** A row of one row group: a rowspan never reaches into the next group. */
export interface RawRow {
  cells: RawCell[];
  group: number;
}

export interface RawTable {
  kind: 'table';
  rows: RawRow[];
  at: Place;
}

export type Piece = Line | RawTable;

/** Paragraphs of a cell are joined by a line feed, so that figures on two lines never fuse into one. */
export function joinLines(lines: readonly Line[]): { text: string; runs: Run[] } {
  const [only] = lines;
  if (only === undefined) return { text: '', runs: [] };
  if (lines.length === 1) return { text: only.text, runs: only.runs };
  let text = only.text;
  const runs = [...only.runs];
  let end = only.at.end;
  for (const line of lines.slice(1)) {
    if (end !== undefined && line.at.start !== undefined)
      runs.push({ at: text.length, start: end, end: line.at.start });
    const shift = text.length + 1;
    for (const run of line.runs) runs.push({ ...run, at: run.at + shift });
    text += `\n${line.text}`;
    end = line.at.end;
  }
  return { text, runs };
}
