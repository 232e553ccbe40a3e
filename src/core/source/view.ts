import { coverSpans, maskAfter, maskSpans, type MaskKind, type MaskSpan } from '../dataset/mask.ts';
import type { Cell, Document, Format, Locator, Run, TableBlock, TextBlock } from '../model.ts';

/** Flat triples at, start, end of the runs of a text (see `Run`): most of a view's bytes would be their names. */
export type PackedRuns = number[];
/** Personal data covered in a text, UTF-16 offsets into it. */
export type Mask = [from: number, to: number, kind: MaskKind];

/** A text as it was read, personal data covered character by character. */
export interface HeldText {
  text: string;
  runs?: PackedRuns;
  masks?: Mask[];
}

export interface HeldParagraph extends HeldText {
  kind: 'text';
  page?: number;
  box?: [number, number, number, number];
  picture?: true;
}

/** A printed cell by the grid positions it covers. */
export interface HeldCell extends HeldText {
  row: number;
  col: number;
  rowspan?: number;
  colspan?: number;
  page?: number;
  box?: [number, number, number, number];
}

export interface HeldTable {
  kind: 'table';
  rows: number;
  cols: number;
  cells: HeldCell[];
}

export type HeldBlock = HeldParagraph | HeldTable;

/**
 * What a document says, block by block in reading order: enough to show it and to find any locator of the same parser
 * again, without its bytes. Block numbers are those of the locators.
 */
export interface HeldView {
  /** SHA-256 of the original bytes. */
  sha256: string;
  /** Version of the reader whose locators fit this view. */
  parser: string;
  format: Format;
  title: string | null;
  blocks: HeldBlock[];
}

/** A document as the view that is kept of it. */
export function heldView(document: Document, sha256: string, parser: string): HeldView {
  const { title, format } = document;
  return {
    sha256,
    parser,
    format,
    title: title === null ? null : coverSpans(title, maskSpans(title)),
    blocks: document.blocks.map((block) => (block.kind === 'text' ? paragraph(block) : table(block))),
  };
}

function paragraph(block: TextBlock): HeldParagraph {
  return {
    kind: 'text',
    ...heldText(block, maskSpans(block.text)),
    ...paper(block.where),
    ...(block.picture === undefined ? {} : { picture: true }),
  };
}

function heldText({ text, runs }: { text: string; runs: readonly Run[] }, spans: MaskSpan[]): HeldText {
  const packed = runs.flatMap(({ at, start, end }) => [at, start, end]);
  return {
    text: coverSpans(text, spans),
    ...(packed.length === 0 ? {} : { runs: packed }),
    ...(spans.length === 0 ? {} : { masks: spans.map(({ from, to, kind }): Mask => [from, to, kind]) }),
  };
}

function paper({ page, box }: Locator): Pick<HeldParagraph, 'page' | 'box'> {
  return { ...(page === undefined ? {} : { page }), ...(box === undefined ? {} : { box }) };
}

function table({ grid }: TableBlock): HeldTable {
  const cells: HeldCell[] = [];
  const taken = new Set<string>();
  grid.forEach((line, row) => {
    line.forEach((cell, col) => {
      if (cell === null || taken.has(`${row} ${col}`)) return;
      const size = extent(grid, cell, row, col);
      for (let down = 0; down < size.rowspan; down += 1)
        for (let over = 0; over < size.colspan; over += 1) taken.add(`${row + down} ${col + over}`);
      cells.push({
        ...{ row, col },
        ...(size.rowspan > 1 ? { rowspan: size.rowspan } : {}),
        ...(size.colspan > 1 ? { colspan: size.colspan } : {}),
        ...heldText(cell, cellMasks(cell, line[col - 1] ?? null)),
        ...paper(cell.where),
      });
    });
  });
  return { kind: 'table', rows: grid.length, cols: grid[0]?.length ?? 0, cells };
}

function cellMasks(cell: Cell, before: Cell | null): MaskSpan[] {
  const own = maskSpans(cell.text);
  return own.length === 0 && before !== null ? maskAfter(before.text, cell.text) : own;
}

/** The rectangle a cell covers from a position on, as the grid has it: spans that were cut off or overlap count as cut. */
function extent(grid: TableBlock['grid'], cell: Cell, row: number, col: number) {
  const covers = (r: number, c: number) => grid[r]?.[c] === cell;
  let colspan = 1;
  while (covers(row, col + colspan)) colspan += 1;
  let rowspan = 1;
  const whole = (r: number) =>
    Array.from({ length: colspan }, (_, over) => covers(r, col + over)).every(Boolean);
  while (whole(row + rowspan)) rowspan += 1;
  return { rowspan, colspan };
}
