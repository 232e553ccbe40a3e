import { ReadError } from '../errors.ts';
import type { ReadProblem } from '../model.ts';
import { DocxTables } from './docx-tables.ts';
import { Numbering, type ListPlace } from './numbering.ts';
import type { Piece } from './pieces.ts';
import { attribute, walkXml, XmlPath, xmlPart, type Attributes } from './xml.ts';
import type { Zip } from './zip.ts';

/** Deleted or moved-away revisions, and the copy of a text box for readers that do not know shapes. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'rt']);
/** More paragraphs than the longest report by two orders of magnitude. */
const MAX_LINES = 200_000;

export interface DocxRead {
  pieces: Piece[];
  problems: ReadProblem[];
}

interface Paragraph {
  path: string;
  text: string;
  list: ListPlace | null;
  style: string;
  /** The paragraph mark was deleted in a revision: the next paragraph continues this one. */
  joined: boolean;
}

/**
 * Word → pieces, from its main part itself: mammoth's HTML loses automatic numbers (chapter headings are often
 * numbered by Word), keeps no position of its text, and does not read row deletions. Locators are the part and the
 * XPath of the paragraph or cell. Headers, footers, notes and comments are other parts and not read.
 * Throws `ReadError`: unsupported_format (no document part), xml_damaged, xml_limit.
 */
export function readDocx(zip: Zip, part: string): DocxRead {
  const xml = xmlPart(zip, part);
  if (xml === null) throw new ReadError('unsupported_format', part);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const numbering = new Numbering(xmlPart(zip, `${folder}numbering.xml`));
  const reader = new DocxReader(part, numbering, styleLists(xmlPart(zip, `${folder}styles.xml`)));
  walkXml(xml, part, reader);
  return reader.result();
}

class DocxReader {
  private readonly numbering: Numbering;
  private readonly styles: Map<string, ListPlace>;
  private readonly part: string;
  private readonly pieces: Piece[] = [];
  private readonly tables: DocxTables;
  private readonly problems = new Set<string>();
  private readonly path = new XmlPath();
  private readonly paragraphs: Paragraph[] = [];
  /** One entry per open run: whether its text is hidden or struck out. */
  private readonly runs: boolean[] = [];
  private continued = '';
  private skip = 0;
  private inText = false;
  private raised = false;
  private blank = 0;

  constructor(part: string, numbering: Numbering, styles: Map<string, ListPlace>) {
    this.part = part;
    this.tables = new DocxTables(this.pieces, part);
    this.numbering = numbering;
    this.styles = styles;
  }

  result(): DocxRead {
    this.tables.closeAll();
    return { pieces: this.pieces, problems: [...this.problems].map((code) => ({ code })) };
  }

  open(name: string, attributes: Attributes, qualified: string): void {
    const parent = this.path.name;
    this.path.push(name, qualified);
    const paragraph = this.paragraphs.at(-1);
    if (name === 'del' || name === 'moveFrom') {
      if (parent === 'trPr') this.tables.deleteRow();
      if (parent === 'rPr' && paragraph !== undefined && this.runs.length === 0) paragraph.joined = true;
    }
    if (LEFT_OUT.has(name) || this.skip > 0) {
      this.skip += 1;
      return;
    }
    if (this.tables.open(name, attributes, this.path)) this.blank = 0;
    else if (name === 'p') this.openParagraph();
    else if (name === 'r') this.runs.push(false);
    else if (name === 't') this.inText = true;
    else if (name === 'blip' || name === 'imagedata') this.addPicture();
    else if (parent === 'r') this.mark(name, attributes);
    else if (paragraph !== undefined) this.property(name, parent, attributes, paragraph);
  }

  close(name: string): void {
    this.path.pop();
    if (this.skip > 0) {
      this.skip -= 1;
      return;
    }
    if (name === 't') this.inText = false;
    else if (name === 'r') {
      this.runs.pop();
      if (this.raised) this.append(' ');
      this.raised = false;
    } else if (name === 'p') this.closeParagraph();
    else if (this.tables.close(name)) this.blank = 0;
  }

  text(data: string): void {
    if (this.skip > 0) {
      if (this.path.name === 'delText' || this.path.name === 't') this.problems.add('deleted_text');
    } else if (this.inText) this.append(data);
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && !this.runs.includes(true)) paragraph.text += text;
  }

  private openParagraph(): void {
    this.tables.ensureCell();
    this.paragraphs.push({ path: this.path.toString(), text: '', list: null, style: '', joined: false });
  }

  private addPicture(): void {
    this.problems.add('image_in_body');
    const last = this.pieces.at(-1);
    if (last?.kind === 'line' && this.paragraphs.at(-1)?.text.trim() === '') last.picture = true;
  }

  /** Marks inside a run that stand for characters. */
  private mark(name: string, attributes: Attributes): void {
    if (name === 'tab' || name === 'ptab') this.append('\t');
    else if (name === 'br' || name === 'cr') this.append('\n');
    else if (name === 'noBreakHyphen') this.append('-');
    else if (name === 'sym') {
      const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16);
      // F000–F0FF are positions in a symbol font, not characters.
      if (code >= 0x20 && code < 0xd800) this.append(String.fromCharCode(code));
    }
  }

  private property(name: string, parent: string, attributes: Attributes, paragraph: Paragraph): void {
    const value = attribute(attributes, 'val') ?? '';
    const off = value === '0' || value === 'false' || value === 'off';
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId') paragraph.list = { level: paragraph.list?.level ?? 0, id: value };
    else if (name === 'ilvl') paragraph.list = { id: paragraph.list?.id ?? '', level: Number(value) };
    else if (parent === 'rPr' && this.runs.length > 0 && !off) {
      if (name === 'strike' || name === 'dstrike') this.problems.add('deleted_text');
      // `3` with a raised note mark `1` is not 31.
      if (name === 'vertAlign' && value !== 'baseline') {
        this.append(' ');
        this.raised = true;
      }
      if (name === 'strike' || name === 'dstrike' || name === 'vanish')
        this.runs[this.runs.length - 1] = true;
    }
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined || this.tables.muted) return;
    const text = this.continued + paragraph.text;
    this.continued = paragraph.joined ? text : '';
    if (paragraph.joined) return;
    const inherited = this.styles.get(paragraph.style);
    const id = paragraph.list?.id === '' ? inherited?.id : paragraph.list?.id;
    const list = paragraph.list === null ? inherited : { level: paragraph.list.level, id: id ?? '' };
    const number = list === undefined ? '' : this.numbering.next(list);
    this.emit(withNumber(number, text), paragraph.path);
  }

  private emit(text: string, path: string): void {
    if (this.pieces.length > MAX_LINES) throw new ReadError('xml_limit', `> ${MAX_LINES}`);
    for (const line of text.split('\n')) {
      const trimmed = line.trim();
      if (trimmed === '') {
        this.blank += 1;
        continue;
      }
      this.pieces.push({
        kind: 'line',
        text: trimmed,
        blank: this.blank,
        runs: [],
        at: { part: this.part, path },
      });
      this.blank = 0;
    }
  }
}

/** `1` before `2024年` must not read 12024: a number that ends in a digit keeps its distance. */
function withNumber(number: string, text: string): string {
  return /[\dA-Za-z]$/.test(number) ? `${number} ${text}` : number + text;
}

/** Lists that paragraph styles belong to, following `basedOn`. */
function styleLists(xml: string | null): Map<string, ListPlace> {
  const own = new Map<string, ListPlace>();
  const parents = new Map<string, string>();
  let style = '';
  if (xml !== null) {
    walkXml(xml, 'word/styles.xml', {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val') ?? '';
        if (name === 'style') style = attribute(attributes, 'styleId') ?? '';
        else if (name === 'basedOn') parents.set(style, value);
        else if (name === 'numId') own.set(style, { level: own.get(style)?.level ?? 0, id: value });
        else if (name === 'ilvl') own.set(style, { id: own.get(style)?.id ?? '', level: Number(value) });
      },
      close: () => undefined,
      text: () => undefined,
    });
  }
  const lists = new Map<string, ListPlace>();
  for (const id of new Set([...own.keys(), ...parents.keys()])) {
    let at: string | undefined = id;
    for (let steps = 0; at !== undefined && steps < 20 && !own.has(at); steps += 1) at = parents.get(at);
    const list = at === undefined ? undefined : own.get(at);
    if (list !== undefined) lists.set(id, list);
  }
  return lists;
}
