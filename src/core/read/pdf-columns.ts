import { isChapter } from './chapter.ts';
import { around, type Row, type Segment } from './pdf-lines.ts';
import { LINE_GAP, unwrapped } from './pdf-wrapped.ts';

/** A cell of a table that has no ruling lines. */
export interface AlignedCell {
  segments: Segment[];
  col: number;
  colspan: number;
}

/** Rows on common columns; `bands` are the columns' extents, left to right. */
export interface AlignedTable {
  kind: 'aligned';
  rows: AlignedCell[][];
  bands: Band[];
  top: number;
  bottom: number;
  /** Some text stands under no column or under two. */
  ambiguous: boolean;
}
export type Band = readonly [from: number, to: number];

export interface PlainRow {
  kind: 'row';
  row: Row;
}

const LEAST_ROWS = 3;
const PROSE_LENGTH = 30;
const NUMERIC = /\d/;
/** A longer line is no part of a label. */
const LONGEST_LINE = 16;

/**
 * Finds tables without ruling lines among a page's rows: at least three rows with columns, on extents that do not
 * overlap. A text that stands under no column, or a figure under two, belongs to nobody: its cell stays empty and
 * the table says so.
 */
export function alignedTables(rows: readonly Row[], pageWidth: number): (AlignedTable | PlainRow)[] {
  const found: (AlignedTable | PlainRow)[] = [];
  let region: Row[] = [];
  const finish = (): void => {
    let tail = region.length;
    while (tail > 0 && region[tail - 1]?.length === 1 && !label(region, tail - 1)) tail -= 1;
    const table = toTable(region.slice(0, tail));
    if (table === null) found.push(...region.slice(0, tail).map(plain));
    else found.push(table);
    found.push(...region.slice(tail).map(plain));
    region = [];
  };
  for (const row of rows) {
    if (row.length >= 2 || (region.length > 0 && !isProse(row, pageWidth))) {
      if (region.length === 0) region.push(...labelLinesAbove(row, found));
      region.push(row);
    } else {
      finish();
      found.push(plain(row));
    }
  }
  finish();
  return found;
}

/** Takes back the lone lines right above the first row: at the top of a page they begin its broken label. */
function labelLinesAbove(row: Row, found: (AlignedTable | PlainRow)[]): Row[] {
  const lines: Row[] = [];
  let below = row;
  for (let last = found.at(-1); last?.kind === 'row'; last = found.at(-1)) {
    const [own, ...others] = last.row;
    const [under] = below;
    if (own === undefined || under === undefined || others.length > 0) break;
    const close = under.top - own.bottom < LINE_GAP * own.size && Math.abs(own.x0 - under.x0) < own.size;
    if (!close || isChapter(own.text) || own.text.length > LONGEST_LINE) break;
    found.pop();
    lines.unshift(last.row);
    below = last.row;
  }
  return lines;
}

function plain(row: Row): PlainRow {
  return { kind: 'row', row };
}

/** A lone text right under a row of the table continues that row's label. */
function label(region: readonly Row[], index: number): boolean {
  return continuesLabel(region[index - 1]?.[0], region[index]?.[0]);
}

function continuesLabel(above: Segment | undefined, own: Segment | undefined): boolean {
  if (above === undefined || own === undefined) return false;
  return (
    own.top - above.bottom < LINE_GAP * own.size &&
    own.text.length <= above.text.length &&
    !NUMERIC.test(own.text)
  );
}

function isProse(row: Row, pageWidth: number): boolean {
  const [x0, , x1] = around(row);
  const text = row.map((segment) => segment.text).join('');
  return isChapter(text) || text.length > PROSE_LENGTH || x1 - x0 > 0.7 * pageWidth;
}

function toTable(region: readonly Row[]): AlignedTable | null {
  if (region.filter((row) => row.length >= 2).length < LEAST_ROWS) return null;
  const bands = toBands(region);
  if (bands === null) return null;
  const [, top, , bottom] = around(region.flat());
  const table: AlignedTable = { kind: 'aligned', rows: [], bands, top, bottom, ambiguous: false };
  const columned = region.map((row) => row.flatMap((segment) => inColumns(segment, bands)));
  for (const row of unwrapped(columned).flatMap((cells) => labelsApart(cells, bands))) {
    const last = table.rows.at(-1)?.[0];
    const [only, ...others] = row;
    const [first] = only ?? [];
    if (
      first !== undefined &&
      others.length === 0 &&
      last?.col === 0 &&
      first.x0 < (bands[0]?.[1] ?? 0) &&
      continuesLabel(last.segments.at(-1), first)
    ) {
      last.segments.push(...(only ?? []));
    } else table.rows.push(toCells(row, table));
  }
  return table;
}

/**
 * The columns' extents: those of the row with most parts, widened by every part that stands under just one of them,
 * with a column added where a part stands between two. Null when they run into each other.
 */
function toBands(region: readonly Row[]): Band[] | null {
  const rows = [...region].sort((a, b) => b.length - a.length);
  let bands: Band[] = (rows[0] ?? []).map(({ x0, x1 }) => [x0, x1]);
  for (const row of rows.slice(1)) {
    if (row.length < 2) continue;
    const header = !row.some(({ text }) => NUMERIC.test(text));
    for (const { x0, x1 } of row) {
      const under = bands.filter(([from, to]) => x0 <= to && x1 >= from);
      const [only] = under;
      // A group's name centred over its columns may touch just the middle one, whose extent it does not tell.
      if (under.length > 1 || (header && only !== undefined)) continue;
      const band: Band = only === undefined ? [x0, x1] : [Math.min(only[0], x0), Math.max(only[1], x1)];
      bands = [...bands.filter((other) => other !== only), band].sort((a, b) => a[0] - b[0]);
    }
  }
  const apart = bands.every(([from], col) => from > (bands[col - 1]?.[1] ?? -Infinity));
  return apart && bands.length >= 2 ? bands : null;
}

/** Narrow columns leave no more than a word space between two cells: words that stand under columns of their own. */
function inColumns(segment: Segment, bands: readonly Band[]): Segment[] {
  const { words = [] } = segment;
  const under = words.map(({ x0, x1 }) => bands.findIndex(([from, to]) => x0 <= to && x1 >= from));
  const own = words.every(({ x0, x1 }) => bands.filter(([from, to]) => x0 <= to && x1 >= from).length === 1);
  return words.length > 1 && own && new Set(under).size === words.length ? words : [segment];
}

/** A group's name left of a row's own label, both in the first column: the group comes in a row of its own above. */
function labelsApart(row: Segment[][], [first = [0, 0]]: readonly Band[]): Segment[][][] {
  const isLabel = (cell: Segment[]): boolean => {
    const [x0, , x1] = around(cell);
    return x0 <= first[1] && x1 >= first[0] && !cell.some(({ text }) => /^[\d.,+-]+$/.test(text.trim()));
  };
  const groups = row.filter(isLabel).slice(0, -1);
  return [...groups.map((cell) => [cell]), row.filter((cell) => !groups.includes(cell))];
}

function toCells(row: readonly Segment[][], table: AlignedTable): AlignedCell[] {
  const cells: AlignedCell[] = [];
  for (const segments of row) {
    const [x0, , x1] = around(segments);
    const text = segments.map((segment) => segment.text).join('');
    const under = table.bands.flatMap(([from, to], col) => (x0 <= to && x1 >= from ? [col] : []));
    const [col] = under;
    const taken = cells.some((cell) => under.some((at) => at >= cell.col && at < cell.col + cell.colspan));
    if (col === undefined || taken || (under.length > 1 && NUMERIC.test(text) && !/[^\d.,%\s]/.test(text))) {
      table.ambiguous = true;
      continue;
    }
    cells.push({ segments, col, colspan: under.length });
  }
  return cells;
}
