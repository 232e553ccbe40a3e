import type { Glyphs } from './pdf-source.ts';

/** A run of text without a gap: a printed line, or one column's part of it. */
export interface Segment {
  text: string;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  size: number;
  /** Its words with their own places, where a word space stands between them. */
  words?: Segment[];
}

/** Segments on one baseline, from left to right. */
export type Row = Segment[];

/** Gaps in units of the font size: a word space, and the least distance between two columns. */
const WORD_GAP = 0.3;
const COLUMN_GAP = 1.2;

/** Groups glyphs into printed rows from top to bottom, each split where a gap as wide as a column gap opens. */
export function toRows(glyphs: readonly Glyphs[]): Row[] {
  const sorted = [...glyphs].sort((a, b) => middle(a) - middle(b));
  const bands: Glyphs[][] = [];
  for (const glyph of sorted) {
    const band = bands.at(-1);
    const first = band?.[0];
    if (
      band !== undefined &&
      first !== undefined &&
      middle(glyph) - middle(first) < 0.5 * Math.min(glyph.size, first.size)
    ) {
      band.push(glyph);
    } else bands.push([glyph]);
  }
  return bands.map((band) => toSegments(band));
}

function toSegments(band: Glyphs[]): Row {
  const row: Row = [];
  for (const glyph of band.sort((a, b) => a.x0 - b.x0)) {
    const last = row.at(-1);
    const gap = last === undefined ? Infinity : glyph.x0 - last.x1;
    if (last === undefined || gap > COLUMN_GAP * glyph.size) row.push({ ...glyph });
    else {
      const spaced = gap > WORD_GAP * glyph.size;
      addWord(last, glyph, spaced);
      last.text += (spaced ? ' ' : '') + glyph.text;
      last.x1 = Math.max(last.x1, glyph.x1);
      last.top = Math.min(last.top, glyph.top);
      last.bottom = Math.max(last.bottom, glyph.bottom);
    }
  }
  return row;
}

function addWord(segment: Segment, glyph: Glyphs, spaced: boolean): void {
  if (segment.words === undefined && !spaced) return;
  segment.words ??= [{ ...segment }];
  const word = segment.words.at(-1);
  if (spaced || word === undefined) segment.words.push({ ...glyph });
  else {
    word.text += glyph.text;
    word.x1 = Math.max(word.x1, glyph.x1);
  }
}

function middle(glyph: Glyphs): number {
  return (glyph.top + glyph.bottom) / 2;
}

/** The box around segments, [x0, top, x1, bottom]. */
export function around(segments: readonly Segment[]): [number, number, number, number] {
  return [
    Math.min(...segments.map((segment) => segment.x0)),
    Math.min(...segments.map((segment) => segment.top)),
    Math.max(...segments.map((segment) => segment.x1)),
    Math.max(...segments.map((segment) => segment.bottom)),
  ];
}
