import type { Block, Cell, ReadProblem, TableBlock } from '../model.ts';
import { isChapter } from './chapter.ts';
import { expand, type Grid, type Placed } from './grid.ts';
import { joinLines, type Line, type Piece, type Place, type RawTable } from './pieces.ts';

const PROSE_LINES = 6;
const PROSE_LENGTH = 400;
/** A lone cell this long is a paragraph, not a label. */
export const LONE_LENGTH = 100;

/** Numbers the pieces of any format into blocks; a row of running text inside a table becomes paragraphs. */
export function assemble(pieces: readonly Piece[], problems: ReadProblem[]): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  const text = (line: Line): void => {
    const where = { block: blocks.length, ...line.at };
    const block: Block = { kind: 'text', text: line.text, blank: line.blank, runs: line.runs, where };
    blocks.push(line.picture === true ? { ...block, picture: true } : block);
  };
  for (const piece of pieces) {
    if (piece.kind === 'line') {
      text(piece);
      continue;
    }
    for (const part of splitProse(piece, problems)) {
      if (part.kind === 'lines') part.lines.forEach(text);
      else {
        blocks.push(toBlock(part.rows, piece.at, blocks.length, tables));
        tables += 1;
      }
    }
  }
  return blocks;
}

type Part = { kind: 'lines'; lines: Line[] } | { kind: 'rows'; rows: (Placed | null)[][] };

/**
 * Whole reports are typed into one table, the forms between rows of prose. Rows of prose are cut out where no
 * cell spans the cut; what is left are tables. A table with one column is no table.
 */
function splitProse(table: RawTable, problems: ReadProblem[]): Part[] {
  const grid = expand(table.rows);
  if (grid === null) problems.push({ code: 'table_too_large' });
  if (grid?.overlap) problems.push({ code: 'table_overlap' });
  if (grid === null || grid.width < 2) return [{ kind: 'lines', lines: allLines(table) }];
  const prose = proseRows(grid);
  if (!prose.includes(true)) return [{ kind: 'rows', rows: grid.rows }];
  const parts: Part[] = [];
  for (const [index, row] of grid.rows.entries()) {
    const last = parts.at(-1);
    if (prose[index] === true) {
      const lines = starting(row, index).flatMap((placed) => placed.cell.lines);
      if (last?.kind === 'lines') last.lines.push(...lines);
      else parts.push({ kind: 'lines', lines });
    } else if (last?.kind === 'rows') last.rows.push(row);
    else parts.push({ kind: 'rows', rows: [row] });
  }
  return parts;
}

function allLines(table: RawTable): Line[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines));
}

type RowKind = 'prose' | 'heading' | 'lone' | 'data';

/** A lone title or heading goes with the running text it stands above; over data it is part of the table. */
function proseRows(grid: Grid): boolean[] {
  const kinds = grid.rows.map((row, index) => kindOf(row, index, grid.width));
  const prose = kinds.map((kind) => kind === 'prose' || kind === 'heading');
  for (let at = kinds.length - 2; at >= 0; at -= 1)
    prose[at] ||= kinds[at] === 'lone' && prose[at + 1] === true;
  return prose.map((is, at) => is && closed(grid, at));
}

function kindOf(row: (Placed | null)[], index: number, width: number): RowKind {
  const cells = starting(row, index);
  if (cells.some(({ cell, text }) => cell.lines.length >= PROSE_LINES && text.length >= PROSE_LENGTH))
    return 'prose';
  const printed = cells.filter((placed) => placed.text !== '');
  const [lone] = printed;
  if (
    lone === undefined ||
    printed.length > 1 ||
    row.some((placed) => placed !== null && placed.row !== index)
  ) {
    return 'data';
  }
  if (lone.text.length >= (cells.length > 1 ? 2 * LONE_LENGTH : LONE_LENGTH)) return 'prose';
  if (cells.length > 1) return 'data';
  return isChapter(lone.text) && (lone.colspan === width || lone.col === 0) ? 'heading' : 'lone';
}

function starting(row: (Placed | null)[], index: number): Placed[] {
  const cells = new Set<Placed>();
  for (const placed of row) if (placed !== null && placed.row === index) cells.add(placed);
  return [...cells];
}

/** No cell of the row reaches into another row. */
function closed(grid: Grid, index: number): boolean {
  return (grid.rows[index] ?? []).every(
    (placed) => placed === null || (placed.row === index && placed.rowspan === 1),
  );
}

function toBlock(rows: (Placed | null)[][], at: Place, block: number, table: number): TableBlock {
  const cells = new Map<Placed, Cell>();
  const grid = rows.map((row, index) =>
    row.map((placed) => {
      if (placed === null) return null;
      let cell = cells.get(placed);
      if (cell === undefined) {
        const { text, runs } = joinLines(placed.cell.lines);
        const where = { block, table, row: index, col: placed.col, ...placed.cell.at };
        cell = {
          text,
          row: index,
          col: placed.col,
          rowspan: placed.rowspan,
          colspan: placed.colspan,
          runs,
          where,
        };
        cells.set(placed, cell);
      }
      return cell;
    }),
  );
  return { kind: 'table', grid, where: { block, table, ...at } };
}
