import { isChapter } from './chapter.ts';
import { around, type Row, type Segment } from './pdf-lines.ts';

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
    if (row.length >= 2 || (region.length > 0 && !isProse(row, pageWidth))) region.push(row);
    else {
      finish();
      found.push(plain(row));
    }
  }
  finish();
  return found;
}

function plain(row: Row): PlainRow {
  return { kind: 'row', row };
}

/** A lone text right under a row of the table continues that row's label. */
function label(region: readonly Row[], index: number): boolean {
  const above = region[index - 1]?.[0];
  const own = region[index]?.[0];
  if (above === undefined || own === undefined) return false;
  return (
    own.top - above.bottom < 0.6 * own.size && own.text.length <= above.text.length && !NUMERIC.test(own.text)
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
  for (const [index, row] of region.entries()) {
    const last = table.rows.at(-1)?.[0];
    const [only] = row;
    if (
      only !== undefined &&
      row.length === 1 &&
      last?.col === 0 &&
      only.x0 < (bands[0]?.[1] ?? 0) &&
      label(region, index)
    ) {
      last.segments.push(only);
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
    for (const { x0, x1 } of row) {
      const under = bands.filter(([from, to]) => x0 <= to && x1 >= from);
      const [only] = under;
      if (under.length > 1) continue;
      const band: Band = only === undefined ? [x0, x1] : [Math.min(only[0], x0), Math.max(only[1], x1)];
      bands = [...bands.filter((other) => other !== only), band].sort((a, b) => a[0] - b[0]);
    }
  }
  const apart = bands.every(([from], col) => from > (bands[col - 1]?.[1] ?? -Infinity));
  return apart && bands.length >= 2 ? bands : null;
}

function toCells(row: Row, table: AlignedTable): AlignedCell[] {
  const cells: AlignedCell[] = [];
  for (const segment of row) {
    const under = table.bands.flatMap(([from, to], col) =>
      segment.x0 <= to && segment.x1 >= from ? [col] : [],
    );
    const [col] = under;
    const taken = cells.some((cell) => under.some((at) => at >= cell.col && at < cell.col + cell.colspan));
    if (
      col === undefined ||
      taken ||
      (under.length > 1 && NUMERIC.test(segment.text) && !/[^\d.,%\s]/.test(segment.text))
    ) {
      table.ambiguous = true;
      continue;
    }
    cells.push({ segments: [segment], col, colspan: under.length });
  }
  return cells;
}
