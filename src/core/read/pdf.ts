import type { ReadProblem } from '../model.ts';
import { alignedTables, type AlignedTable, type Band } from './pdf-columns.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { ruledTables, type RuledTable } from './pdf-grid.ts';
import { around, toRows, type Row, type Segment } from './pdf-lines.ts';
import { pdfPages, type CMapSource, type Page } from './pdf-source.ts';
import type { Line, Piece, Place, RawCell, RawRow, RawTable } from './pieces.ts';

interface PageFrame {
  number: number;
  width: number;
  height: number;
  tables: RuledTable[];
}

/** A table of a page together with what decides whether the next page continues it. */
interface PageTable {
  table: RawTable;
  /** Column boundaries of a ruled table, column centres of an aligned one. */
  columns: readonly number[];
  ruled: boolean;
}

/** A cell with more text than this holds running text, whose line ends are not the author's. */
const RUNNING = 100;
const SAME_COLUMN = 4;

/**
 * PDF → pieces: tables from their ruling lines, or from columns that line up when there are none; everything else
 * joined into paragraphs. Cells and paragraphs are located by page and box (PDF points, origin at the lower left).
 * Pages without text are a problem, not an error. Throws `ReadError`: encrypted, pdf_damaged, pdf_limit.
 */
export async function readPdf(
  bytes: Uint8Array,
  cmap?: CMapSource,
): Promise<{ pieces: Piece[]; problems: ReadProblem[] }> {
  const frames: PageFrame[] = [];
  const rows: { height: number; rows: Row[] }[] = [];
  const silent: number[] = [];
  for await (const page of pdfPages(bytes, cmap)) {
    if (page.glyphs.length === 0) silent.push(page.number + 1);
    const { tables, rest } = ruledTables(page);
    frames.push({ ...frame(page), tables });
    rows.push({ height: page.height, rows: toRows(rest) });
  }
  const problems: ReadProblem[] = [];
  if (silent.length === frames.length) return { pieces: [], problems: [{ code: 'no_text_layer' }] };
  if (silent.length > 0) problems.push({ code: 'page_without_text', detail: silent.join(', ') });
  const flow = new Flow();
  for (const [index, printed] of withoutFurniture(rows).entries()) {
    const page = frames[index];
    if (page === undefined) continue;
    if (silent.includes(page.number + 1)) flow.addPicture();
    addPage(flow, page, printed);
  }
  flow.endParagraph();
  if (flow.ambiguous) problems.push({ code: 'table_ambiguous' });
  return { pieces: flow.pieces, problems };
}

function frame({ number, width, height }: Page): Omit<PageFrame, 'tables'> {
  return { number, width, height };
}

function addPage(flow: Flow, page: PageFrame, rows: readonly Row[]): void {
  flow.beginPage();
  let from = 0;
  for (const table of page.tables) {
    const until = rows.findIndex((row, index) => index >= from && around(row)[1] >= table.y0);
    const end = until === -1 ? rows.length : until;
    addRows(flow, page, rows.slice(from, end));
    from = end;
    flow.addTable(ruled(table, page), table.ambiguous);
  }
  addRows(flow, page, rows.slice(from));
}

function addRows(flow: Flow, page: PageFrame, rows: readonly Row[]): void {
  for (const found of alignedTables(rows, page.width)) {
    if (found.kind === 'row') flow.addRow(found.row, page);
    else flow.addTable(aligned(found, page), found.ambiguous);
  }
}

function place(page: PageFrame, [x0, top, x1, bottom]: readonly [number, number, number, number]): Place {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    page: page.number,
    box: [round(x0), round(page.height - bottom), round(x1), round(page.height - top)],
  };
}

function ruled(table: RuledTable, page: PageFrame): PageTable {
  const rows: RawRow[] = Array.from({ length: table.rows }, () => ({ cells: [], group: 0 }));
  for (const cell of table.cells) {
    const at = place(page, [cell.x0, cell.y0, cell.x1, cell.y1]);
    const lines = cellLines(toRows(cell.glyphs).map(merged), at);
    const { colspan, rowspan, col } = cell;
    rows[cell.row]?.cells.push({ lines, colspan, rowspan, col, at });
  }
  const at = place(page, [table.x0, table.y0, table.x1, table.y1]);
  return { table: { kind: 'table', rows, at }, columns: table.xs, ruled: true };
}

function aligned(table: AlignedTable, page: PageFrame): PageTable {
  const rows = table.rows.map((cells): RawRow => {
    const raw = cells.map(({ segments, col, colspan }): RawCell => {
      const at = place(page, around(segments));
      return { lines: cellLines(segments, at), colspan, rowspan: 1, col, at };
    });
    return { cells: raw, group: 0 };
  });
  const [first = [0, 0] as Band] = table.bands;
  const at = place(page, [first[0], table.top, table.bands.at(-1)?.[1] ?? 0, table.bottom]);
  return {
    table: { kind: 'table', rows, at },
    columns: table.bands.map(([from, to]) => (from + to) / 2),
    ruled: false,
  };
}

function cellLines(printed: readonly Segment[], at: Place): Line[] {
  const line = (text: string): Line => ({ kind: 'line', text, blank: 0, runs: [], at });
  const length = printed.reduce((sum, segment) => sum + segment.text.length, 0);
  if (length < RUNNING) return printed.map((segment) => line(segment.text.trim()));
  const paragraphs = new Paragraphs();
  const texts = printed.map((segment) => paragraphs.add(segment)).filter((text) => text !== null);
  return [...texts, paragraphs.end()].filter((text) => text !== null).map(line);
}

function merged(row: Row): Segment {
  const [x0, top, x1, bottom] = around(row);
  const size = Math.max(...row.map((segment) => segment.size));
  return { text: row.map((segment) => segment.text).join(' '), x0, x1, top, bottom, size };
}

/** Joins printed lines into paragraphs: a line goes on when the one above reached the right edge and it is not indented. */
class Paragraphs {
  private text = '';
  private last: Segment | null = null;
  private left = Infinity;
  private right = 0;

  /** Takes the next line and returns the paragraph it ended, if any. */
  add(line: Segment): string | null {
    const { last } = this;
    this.left = Math.min(this.left, line.x0);
    this.right = Math.max(this.right, line.x1);
    const continues =
      last !== null &&
      Math.abs(last.size - line.size) < 1 &&
      last.x1 > this.right - 2 * line.size &&
      line.x0 < this.left + line.size &&
      line.top - last.bottom < 1.5 * line.size;
    this.last = line;
    if (continues) {
      this.text += needsSpace(this.text, line.text) ? ` ${line.text.trim()}` : line.text.trim();
      return null;
    }
    const ended = this.text;
    this.text = line.text.trim();
    return ended === '' ? null : ended;
  }

  end(): string | null {
    const { text } = this;
    this.text = '';
    this.last = null;
    return text === '' ? null : text;
  }
}

/** Layout programs do not break inside a number or a word, so two of them meeting at a line end stay two. */
function needsSpace(before: string, after: string): boolean {
  return /[\w.,]$/.test(before) && /^\s*[\w]/.test(after);
}

class Flow {
  readonly pieces: Piece[] = [];
  ambiguous = false;
  private readonly paragraphs = new Paragraphs();
  private at: Place | null = null;
  /** The table that ended the page before, until something else is printed. */
  private open: PageTable | null = null;
  private pageBegins = true;

  beginPage(): void {
    this.pageBegins = true;
  }

  addRow(row: Row, page: PageFrame): void {
    this.open = null;
    this.pageBegins = false;
    const line = merged(row);
    const at = place(page, around(row));
    if (row.length > 1) {
      // Parts with a column's distance between them are no sentence: they stay one line, told apart by tabs.
      this.endParagraph();
      this.pieces.push({
        kind: 'line',
        text: row.map(({ text }) => text.trim()).join('\t'),
        blank: 0,
        runs: [],
        at,
      });
      return;
    }
    const ended = this.paragraphs.add(line);
    if (ended !== null) this.push(ended);
    this.at = this.at === null || ended !== null ? at : union(this.at, at);
  }

  addTable(next: PageTable, ambiguous: boolean): void {
    this.endParagraph();
    this.ambiguous ||= ambiguous;
    const { open } = this;
    if (open !== null && this.pageBegins && joinable(open, next)) {
      const columns = open.columns.length >= next.columns.length ? open.columns : next.columns;
      onColumns(open, columns);
      onColumns(next, columns);
      continueCells(open.table.rows, next.table.rows);
      open.table.rows.push(...next.table.rows);
    } else {
      this.pieces.push(next.table);
      this.open = next;
    }
    this.pageBegins = false;
  }

  /** A page without text may hold what the text before it announces. */
  addPicture(): void {
    this.endParagraph();
    const last = this.pieces.at(-1);
    const above = last?.kind === 'table' ? this.pieces.findLast((piece) => piece.kind === 'line') : last;
    if (above?.kind === 'line') above.picture = true;
  }

  endParagraph(): void {
    const ended = this.paragraphs.end();
    if (ended !== null) this.push(ended);
    this.at = null;
  }

  private push(text: string): void {
    this.pieces.push({ kind: 'line', text, blank: 0, runs: [], at: this.at ?? {} });
  }
}

function union(a: Place, b: Place): Place {
  if (a.page === undefined || a.page !== b.page || a.box === undefined || b.box === undefined) return a;
  const [x0, y0, x1, y1] = a.box;
  return {
    page: a.page,
    box: [Math.min(x0, b.box[0]), Math.min(y0, b.box[1]), Math.max(x1, b.box[2]), Math.max(y1, b.box[3])],
  };
}

function joinable(before: PageTable, after: PageTable): boolean {
  if (before.ruled !== after.ruled) return false;
  const [few, many] = before.columns.length <= after.columns.length ? [before, after] : [after, before];
  const same = (x: number, y: number | undefined): boolean => Math.abs(x - (y ?? Infinity)) <= SAME_COLUMN;
  if (!before.ruled && few.columns.length !== many.columns.length) return false;
  return (
    same(few.columns[0] ?? 0, many.columns[0]) &&
    same(few.columns.at(-1) ?? 0, many.columns.at(-1)) &&
    few.columns.every((x) => many.columns.some((y) => same(x, y)))
  );
}

/** A part whose cells span columns that only the other part divides is put on the other's columns. */
function onColumns(part: PageTable, columns: readonly number[]): void {
  if (part.columns.length === columns.length) return;
  const index = part.columns.map((x) => columns.findIndex((y) => Math.abs(x - y) <= SAME_COLUMN));
  for (const cell of part.table.rows.flatMap((row) => row.cells)) {
    const col = cell.col ?? 0;
    const from = index[col] ?? 0;
    cell.colspan = (index[col + cell.colspan] ?? columns.length - 1) - from;
    cell.col = from;
  }
  part.columns = columns;
}

/** A cell merged over rows is cut by the page break: its empty rest on the new page is the same cell. */
function continueCells(before: readonly RawRow[], after: readonly RawRow[]): void {
  const [first] = after;
  if (first === undefined) return;
  first.cells = first.cells.filter((rest) => {
    if (rest.lines.length > 0) return true;
    const [cut] = before.flatMap((row, index) =>
      row.cells.filter(
        (cell) =>
          cell.col === rest.col && cell.colspan === rest.colspan && index + cell.rowspan === before.length,
      ),
    );
    if (cut === undefined || (cut.rowspan < 2 && rest.rowspan < 2)) return true;
    cut.rowspan += rest.rowspan;
    return false;
  });
}
