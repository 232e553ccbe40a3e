import { Parser } from 'htmlparser2';
import { ReadError } from '../errors.ts';
import type { ReadProblem } from '../model.ts';
import { Paragraph } from './paragraph.ts';
import { MOST_PIECES, type Piece, type RawTable } from './pieces.ts';
import { TableStack } from './table-stack.ts';

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
const MAX_DEPTH = 2000;
/** So much hidden text, and far more than is visible: the article is shown by a script. */
const HIDDEN_ARTICLE = 1000;

export interface HtmlRead {
  title: string | null;
  meta: Record<string, string>;
  pieces: Piece[];
  problems: ReadProblem[];
}

/**
 * HTML → title, meta names and pieces in document order. A table that holds no table of data and has at least two
 * columns is a table; every other table is layout, its content plain paragraphs. Text between the rows of a table
 * is moved before it, as browsers do. Lines, rows and cells beyond `MOST_PIECES` are left out, with the problem text_limit.
 * Throws `ReadError` nesting_limit.
 */
export function readHtml(source: string): HtmlRead {
  const read = new HtmlReader(false).run(source);
  if (read.hidden < HIDDEN_ARTICLE || read.hidden < 2 * read.visible) return read.result();
  const all = new HtmlReader(true).run(source).result();
  all.problems.push({ code: 'hidden_text' });
  return all;
}

/** The printed text of a slice of HTML: tags resolved, hidden parts left out, one line per paragraph. */
export function htmlText(slice: string): string {
  const { pieces } = new HtmlReader(true, true).run(slice).result();
  return pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : tableLines(piece))).join('\n');
}

function tableLines(table: RawTable): string[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map((line) => line.text)));
}

class HtmlReader {
  visible = 0;
  hidden = 0;
  private readonly keepHidden: boolean;
  private readonly slice: boolean;
  private readonly paragraph = new Paragraph();
  private readonly pieces: Piece[] = [];
  private readonly tables = new TableStack(this.pieces);
  private readonly problems = new Set<string>();
  private readonly meta: Record<string, string> = {};
  private readonly parser: Parser;
  private title: string | null = null;
  private inTitle = false;
  private depth = 0;
  private blank = 0;
  private room = MOST_PIECES;
  private printed = false;
  private pre = 0;
  private picture = false;
  private skip: { name: string; depth: number; why: 'hidden' | 'deleted' | 'dropped' } | null = null;

  /** `slice`: the source is a part of a page, whose surroundings are not known. */
  constructor(keepHidden: boolean, slice = false) {
    this.keepHidden = keepHidden;
    this.slice = slice;
    this.parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      onclosetag: (name) => this.close(name),
      ontext: (data) => this.text(data),
    });
  }

  run(source: string): this {
    this.parser.end(source);
    this.flush();
    this.tables.closeAll({ end: source.length });
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
    this.paragraph.keepTabs = true;
    for (let end = data.indexOf('\n'); end !== -1; end = data.indexOf('\n', from)) {
      this.paragraph.add(data.slice(from, end), start + from, start + end);
      this.breakLine();
      from = end + 1;
    }
    this.paragraph.add(data.slice(from), start + from, start + data.length);
    this.paragraph.keepTabs = false;
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
    else if (name === 'img') this.picture = true;
    else if (name === 'input') this.printInput(attributes);
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

  /** Forms printed from a database show their figures in text fields; outside tables these are search boxes. */
  private printInput(attributes: Record<string, string>): void {
    const { type = 'text', value = '' } = attributes;
    if ((this.tables.depth === 0 && !this.slice) || value.trim() === '' || !/^(?:text|number|)$/i.test(type))
      return;
    this.paragraph.add(value.trim(), this.parser.startIndex, this.parser.endIndex + 1);
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
    if (name === 'pre') this.pre += 1;
    else if (name === 'table') this.tables.openTable({ start: this.parser.startIndex });
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') this.tables.openGroup();
  }

  private openRow(): void {
    if (this.hasRoom()) this.tables.openRow();
  }

  private openCell(attributes: Record<string, string>): void {
    if (!this.hasRoom()) return;
    const start = this.parser.endIndex + 1;
    const spans = { colspan: span(attributes['colspan']), rowspan: span(attributes['rowspan']) };
    this.tables.openCell({ ...spans, at: { start, end: start } });
    this.blank = 0;
  }

  private closeBlock(name: string): void {
    this.flush();
    if (PARAGRAPH.has(name) && !this.printed) this.blank += 1;
    this.printed = true;
    if (name === 'pre') this.pre -= 1;
    else if (name === 'table') this.tables.closeTable({ end: this.parser.endIndex + 1 });
    else if (name === 'tr') this.tables.endRow();
    else if (name === 'td' || name === 'th') this.endCell();
  }

  private endCell(): void {
    this.tables.endCell();
    this.blank = 0;
  }

  private breakLine(): void {
    if (!this.paragraph.empty) this.flush();
    else {
      this.blank += 1;
      this.markPicture();
    }
  }

  /** A picture beside text is an icon; alone in its paragraph it may be a table. */
  private markPicture(): void {
    const last = this.pieces.at(-1);
    if (this.picture && last?.kind === 'line') last.picture = true;
    this.picture = false;
  }

  private flush(): void {
    const line = this.paragraph.take(this.blank);
    if (line === null) {
      this.markPicture();
      return;
    }
    this.picture = false;
    if (!this.hasRoom()) return;
    this.visible += line.text.length;
    this.pieces.push(line);
    this.blank = 0;
    this.printed = true;
  }

  private hasRoom(): boolean {
    this.room -= 1;
    if (this.room < 0) this.problems.add('text_limit');
    return this.room >= 0;
  }
}

/** A missing or unreadable span is 1; rowspan 0 (to the end of the group) stays 0. */
function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) || number < 0 ? 1 : number;
}
