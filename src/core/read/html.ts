import { Parser } from 'htmlparser2';
import { ReadError } from '../errors.ts';
import type { ReadProblem } from '../model.ts';
import { Paragraph } from './paragraph.ts';
import type { Line, Piece, RawCell, RawRow, RawTable } from './pieces.ts';

const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section summary ul ' +
    'caption col colgroup tbody tfoot thead tr td th table'
  ).split(' '),
);
/** Elements whose content is not printed as running text. */
const DROPPED = new Set(
  (
    'script style noscript template svg math iframe object embed select textarea xml audio video canvas button ' +
    'datalist rt rp'
  ).split(' '),
);
/** Struck-out text is withdrawn; read together with its replacement it would fuse two numbers into one. */
const DELETED = new Set(['del', 's', 'strike']);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const DELETED_STYLE = /text-decoration[\w-]*\s*:[^;]*line-through/i;
/** An empty one of these is a blank line; an empty div is only structure. */
const PARAGRAPH = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Unclosed inline tags pile up in honest pages too (one per paragraph), a bomb has far more. */
const MAX_DEPTH = 20_000;
/** Fewer visible characters than this with far more hidden ones: the article is shown by a script. */
const SHOWN_BY_SCRIPT = 200;

export interface HtmlRead {
  title: string | null;
  meta: Record<string, string>;
  pieces: Piece[];
  problems: ReadProblem[];
}

interface OpenTable {
  /** Where its content begins in the list of pieces. */
  from: number;
  start: number;
  rows: OpenRow[];
  row: OpenRow | null;
  cell: OpenCell | null;
  group: number;
  nested: boolean;
}
interface OpenCell {
  from: number;
  to: number;
  colspan: number;
  rowspan: number;
  start: number;
}
interface OpenRow {
  cells: OpenCell[];
  group: number;
}

/**
 * HTML → title, meta names and pieces in document order. A table that holds no table of data and has at least two
 * columns is a table; every other table is layout, its content plain paragraphs. Text between the rows of a table
 * is moved before it, as browsers do. Throws `ReadError` nesting_limit.
 */
export function readHtml(source: string): HtmlRead {
  const read = new HtmlReader(false).run(source);
  if (read.visible >= SHOWN_BY_SCRIPT || read.hidden < SHOWN_BY_SCRIPT * 5) return read.result();
  const all = new HtmlReader(true).run(source).result();
  all.problems.push({ code: 'hidden_text' });
  return all;
}

/** The printed text of a slice of HTML: tags resolved, hidden parts left out, one line per paragraph. */
export function htmlText(slice: string): string {
  const { pieces } = new HtmlReader(true).run(slice).result();
  return pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : tableLines(piece))).join('\n');
}

function tableLines(table: RawTable): string[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map((line) => line.text)));
}

class HtmlReader {
  visible = 0;
  hidden = 0;
  private readonly keepHidden: boolean;
  private readonly paragraph = new Paragraph();
  private readonly pieces: Piece[] = [];
  private readonly problems = new Set<string>();
  private readonly meta: Record<string, string> = {};
  private readonly tables: OpenTable[] = [];
  private readonly parser: Parser;
  private title: string | null = null;
  private inTitle = false;
  private depth = 0;
  private blank = 0;
  private printed = false;
  private pre = 0;
  private skip: { name: string; depth: number; why: 'hidden' | 'deleted' | 'dropped' } | null = null;

  constructor(keepHidden: boolean) {
    this.keepHidden = keepHidden;
    this.parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      onclosetag: (name) => this.close(name),
      ontext: (data) => this.text(data),
    });
  }

  run(source: string): this {
    this.parser.end(source);
    this.flush();
    while (this.tables.length > 0) this.closeTable();
    return this;
  }

  result(): HtmlRead {
    const problems = [...this.problems].map((code) => ({ code }));
    const title = this.title?.replace(/\s+/g, ' ').trim();
    return {
      title: title === undefined || title === '' ? null : title,
      meta: this.meta,
      pieces: this.pieces,
      problems,
    };
  }

  private text(data: string): void {
    if (this.inTitle) this.title = (this.title ?? '') + data;
    else if (this.skip !== null) this.countSkipped(data);
    else if (this.pre > 0 && data.includes('\n')) this.preformatted(data);
    else this.paragraph.add(data, this.parser.startIndex, this.parser.endIndex + 1);
  }

  private countSkipped(data: string): void {
    const why = this.skip?.why;
    if (why === 'dropped' || data.trim() === '') return;
    if (why === 'hidden') this.hidden += data.trim().length;
    else this.problems.add('deleted_text');
  }

  private preformatted(data: string): void {
    const start = this.parser.startIndex;
    let from = 0;
    for (let end = data.indexOf('\n'); end !== -1; end = data.indexOf('\n', from)) {
      this.paragraph.add(data.slice(from, end), start + from, start + end);
      this.breakLine();
      from = end + 1;
    }
    this.paragraph.add(data.slice(from), start + from, start + data.length);
  }

  private open(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new ReadError('nesting_limit', `> ${MAX_DEPTH}`);
    if (this.skip !== null) {
      if (this.skip.name === name) this.skip.depth += 1;
      return;
    }
    const why = this.whySkip(name, attributes);
    if (why !== null) {
      if (BLOCK.has(name)) this.flush();
      this.skip = { name, depth: 1, why };
      return;
    }
    if (name === 'title') this.inTitle = this.title === null;
    else if (name === 'meta') this.addMeta(attributes);
    else if (name === 'br') this.breakLine();
    else if (name === 'sup' || name === 'sub') this.paragraph.space(this.parser.startIndex);
    else if (BLOCK.has(name)) this.openBlock(name, attributes);
  }

  private whySkip(name: string, attributes: Record<string, string>): 'hidden' | 'deleted' | 'dropped' | null {
    if (DROPPED.has(name)) return 'dropped';
    if (DELETED.has(name)) return 'deleted';
    const { style } = attributes;
    if (style !== undefined && DELETED_STYLE.test(style)) return 'deleted';
    if (this.keepHidden || name === 'body' || name === 'html') return null;
    if (attributes['hidden'] !== undefined) return 'hidden';
    return style !== undefined && HIDDEN_STYLE.test(style) ? 'hidden' : null;
  }

  private addMeta(attributes: Record<string, string>): void {
    const name = attributes['name'] ?? attributes['property'];
    const content = attributes['content'];
    if (name === undefined || content === undefined) return;
    const key = name.trim().toLowerCase();
    if (key !== '' && !Object.hasOwn(this.meta, key)) this.meta[key] = content.trim();
  }

  private close(name: string): void {
    this.depth -= 1;
    if (this.skip !== null) {
      if (this.skip.name === name) this.skip.depth -= 1;
      if (this.skip.depth === 0) this.skip = null;
      return;
    }
    if (name === 'title') this.inTitle = false;
    else if (name === 'sup' || name === 'sub') this.paragraph.space(this.parser.startIndex);
    else if (name !== 'br' && BLOCK.has(name)) this.closeBlock(name);
  }

  private openBlock(name: string, attributes: Record<string, string>): void {
    this.flush();
    this.printed = false;
    const table = this.tables.at(-1);
    if (name === 'table') this.openTable();
    else if (name === 'pre') this.pre += 1;
    else if (table === undefined) return;
    else if (name === 'tr') this.openRow(table);
    else if (name === 'td' || name === 'th') this.openCell(table, attributes);
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') this.endRow(table).group += 1;
  }

  private closeBlock(name: string): void {
    this.flush();
    const table = this.tables.at(-1);
    if (PARAGRAPH.has(name) && !this.printed) this.blank += 1;
    this.printed = true;
    if (name === 'pre') this.pre -= 1;
    else if (table === undefined) return;
    else if (name === 'table') this.closeTable();
    else if (name === 'tr') this.endRow(table);
    else if (name === 'td' || name === 'th') this.endCell(table);
  }

  private openTable(): void {
    this.tables.push({
      from: this.pieces.length,
      start: this.parser.startIndex,
      rows: [],
      row: null,
      cell: null,
      group: 0,
      nested: false,
    });
  }

  private openRow(table: OpenTable): OpenRow {
    this.endRow(table);
    const row = { cells: [], group: table.group };
    table.row = row;
    table.rows.push(row);
    return row;
  }

  private openCell(table: OpenTable, attributes: Record<string, string>): void {
    this.endCell(table);
    const row = table.row ?? this.openRow(table);
    const at = this.pieces.length;
    const colspan = span(attributes['colspan']);
    table.cell = {
      from: at,
      to: at,
      colspan,
      rowspan: span(attributes['rowspan']),
      start: this.parser.endIndex + 1,
    };
    row.cells.push(table.cell);
    this.blank = 0;
  }

  private endCell(table: OpenTable): void {
    if (table.cell !== null) table.cell.to = this.pieces.length;
    table.cell = null;
    this.blank = 0;
  }

  private endRow(table: OpenTable): OpenTable {
    this.endCell(table);
    table.row = null;
    return table;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    this.endRow(table);
    if (table.nested || !isData(table)) {
      for (const outer of this.tables) outer.nested ||= table.nested;
      return;
    }
    for (const outer of this.tables) outer.nested = true;
    const content = this.pieces.slice(table.from);
    const inCell = new Set<Piece>();
    const rows = table.rows.map(({ cells, group }): RawRow => {
      return { group, cells: cells.map((cell) => rawCell(cell, content, table.from)) };
    });
    for (const row of rows) for (const cell of row.cells) for (const line of cell.lines) inCell.add(line);
    this.pieces.length = table.from;
    this.pieces.push(...content.filter((piece) => !inCell.has(piece)));
    this.pieces.push({ kind: 'table', rows, at: { start: table.start, end: this.parser.endIndex + 1 } });
  }

  private breakLine(): void {
    if (this.paragraph.empty) this.blank += 1;
    else this.flush();
  }

  private flush(): void {
    const line = this.paragraph.take(this.blank);
    if (line === null) return;
    this.visible += line.text.length;
    this.pieces.push(line);
    this.blank = 0;
    this.printed = true;
  }
}

/** Two cells side by side in some row, and something printed in at least two cells; anything less is a frame. */
function isData(table: OpenTable): boolean {
  const printed = table.rows.reduce(
    (sum, row) => sum + row.cells.filter((cell) => cell.to > cell.from).length,
    0,
  );
  return printed >= 2 && table.rows.some((row) => row.cells.length >= 2);
}

function rawCell(cell: OpenCell, content: readonly Piece[], from: number): RawCell {
  const inside = content.slice(cell.from - from, cell.to - from);
  const lines = inside.filter((piece): piece is Line => piece.kind === 'line');
  const start = lines[0]?.at.start ?? cell.start;
  return {
    lines,
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    at: { start, end: lines.at(-1)?.at.end ?? start },
  };
}

/** A missing or unreadable span is 1; rowspan 0 (to the end of the group) stays 0. */
function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) || number < 0 ? 1 : number;
}
