import type { MaskKind } from '../../core/dataset/mask.ts';
import type { Place } from '../../core/source/place.ts';
import type { HeldCell, HeldParagraph, HeldTable, HeldText } from '../../core/source/view.ts';
import type { SourceFile } from '../../core/source/served.ts';

/** Something to point out in a source: the fact's key, what to call it, and where it stands. */
export interface SourceMark {
  key: string;
  label: string;
  place: Place;
}

/** A stretch of text that is drawn in one way. */
export interface Segment {
  text: string;
  mark?: SourceMark;
  masked?: MaskKind;
}

export interface PaneCell {
  cell: HeldCell;
  segments: Segment[];
  /** Marks that mean the whole cell. */
  marks: SourceMark[];
}

export type PaneBlock =
  | { kind: 'text'; block: HeldParagraph; segments: Segment[]; marks: SourceMark[] }
  | { kind: 'table'; block: HeldTable; rows: PaneCell[][]; marks: SourceMark[] };

/** The marks of these fact keys, in the order asked; a key the document has no place for has none. */
export function marksFor(
  source: SourceFile,
  keys: readonly string[],
  label: (key: string) => string,
): SourceMark[] {
  return [...new Set(keys)].flatMap((key) => {
    const place = source.places[key];
    return place === undefined ? [] : [{ key, label: label(key), place }];
  });
}

/** A source as it is drawn: every block with its table rows and the stretches that are marked or masked. */
export function paneBlocks(source: SourceFile, marks: readonly SourceMark[]): PaneBlock[] {
  return source.blocks.map((block, index): PaneBlock => {
    const own = marks.filter((mark) => mark.place.block === index);
    if (block.kind === 'text') {
      const whole = own.filter((mark) => mark.place.start === undefined);
      return { kind: 'text', block, segments: segmentsOf(block, own), marks: whole };
    }
    const rows = Array.from({ length: block.rows }, (_, row) =>
      block.cells.filter((cell) => cell.row === row).map((cell) => paneCell(cell, own)),
    );
    return { kind: 'table', block, rows, marks: own.filter((mark) => mark.place.row === undefined) };
  });
}

function paneCell(cell: HeldCell, marks: readonly SourceMark[]): PaneCell {
  const own = marks.filter(({ place }) => place.row === cell.row && place.col === cell.col);
  const whole = own.filter(({ place }) => place.start === undefined);
  return { cell, segments: segmentsOf(cell, own), marks: whole };
}

/** The text cut where a mark or a mask begins or ends. Of marks that overlap the first counts. */
function segmentsOf(part: HeldText, marks: readonly SourceMark[]): Segment[] {
  const ranges = marks.flatMap((mark) => {
    const { start, end } = mark.place;
    return start === undefined || end === undefined ? [] : [{ start, end, mark }];
  });
  const masks = part.masks ?? [];
  const cuts = [
    ...ranges.flatMap(({ start, end }) => [start, end]),
    ...masks.flatMap(([from, to]) => [from, to]),
    part.text.length,
  ];
  const ordered = [...new Set(cuts)].filter((cut) => cut > 0).sort((a, b) => a - b);
  let from = 0;
  return ordered.map((to): Segment => {
    const range = ranges.find(({ start, end }) => start <= from && to <= end);
    const mask = masks.find(([start, end]) => start <= from && to <= end);
    const text = part.text.slice(from, to);
    from = to;
    return { text, ...(range && { mark: range.mark }), ...(mask && { masked: mask[2] }) };
  });
}
