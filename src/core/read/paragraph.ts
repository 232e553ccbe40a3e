import type { Run } from '../model.ts';
import type { Line } from './pieces.ts';

/** White space as a browser collapses it, with the no-break space CMS editors pad with. Zero-width marks print nothing. */
const GAP = /[\t\n\f\r \u00a0]+|[\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const PRINTS_NOTHING = /^[\u00ad\u200b-\u200f\u2060\ufeff]/;
const INDENT = /^[\s\u3000\u200b]+/;

/** Collects the characters of one paragraph with the source position of each, white space collapsed. */
export class Paragraph {
  private text = '';
  private runs: Run[] = [];
  private last: Run | null = null;
  private gap = -1;
  /** In preformatted text tabs separate columns, so they stay as they are. */
  keepTabs = false;

  get empty(): boolean {
    return this.text === '';
  }

  /** `data` is the decoded text of `source[start, end)`: equally long unless it is one character reference. */
  add(data: string, start: number, end: number): void {
    if (end - start !== data.length) this.addReference(data, start, end);
    else this.addLiteral(data, start);
  }

  /** A place where a browser shows a distance without a character of its own (around superscripts). */
  space(at: number): void {
    if (this.text !== '' && this.gap === -1) this.gap = at;
  }

  /** The paragraph so far as a line, or null when it is empty; starts the next one. */
  take(blank: number): Line | null {
    const text = this.text.includes('\t') && this.text.trim() !== '' ? this.text : this.text.trimEnd();
    const runs = this.runs.filter((run) => run.at < text.length);
    const [first] = runs;
    const last = runs.at(-1);
    this.text = '';
    this.runs = [];
    this.last = null;
    this.gap = -1;
    if (first === undefined || last === undefined) return null;
    return { kind: 'line', text, blank, runs, at: { start: first.start, end: last.end } };
  }

  private addReference(data: string, start: number, end: number): void {
    const mark = data.replace(GAP, ' ');
    if (PRINTS_NOTHING.test(data)) return;
    if (mark === ' ' || (this.text === '' && mark === '\u3000')) {
      this.space(start);
      return;
    }
    this.closeGap();
    this.last = { at: this.text.length, start, end };
    this.runs.push(this.last);
    this.text += mark;
  }

  private addLiteral(data: string, start: number): void {
    if (this.keepTabs && data.includes('\t')) {
      let at = start;
      for (const [index, part] of data.split('\t').entries()) {
        if (index > 0) this.push('\t', at - 1);
        this.addSpaced(part, at);
        at += part.length + 1;
      }
    } else this.addSpaced(data, start);
  }

  private addSpaced(data: string, start: number): void {
    let from = this.text === '' ? (INDENT.exec(data)?.[0].length ?? 0) : 0;
    GAP.lastIndex = from;
    for (let match = GAP.exec(data); match !== null; match = GAP.exec(data)) {
      if (match.index > from) this.push(data.slice(from, match.index), start + from);
      if (!PRINTS_NOTHING.test(match[0])) this.space(start + match.index);
      from = match.index + match[0].length;
    }
    if (from < data.length) this.push(from === 0 ? data : data.slice(from), start + from);
  }

  private closeGap(): void {
    const { gap } = this;
    this.gap = -1;
    if (gap !== -1) this.push(' ', gap);
  }

  private push(text: string, start: number): void {
    if (this.gap !== -1) this.closeGap();
    const { last } = this;
    // A run that came from a character reference is shorter in the text than in the source and cannot grow.
    if (last !== null && last.end === start && last.end - last.start === this.text.length - last.at) {
      last.end = start + text.length;
    } else {
      this.last = { at: this.text.length, start, end: start + text.length };
      this.runs.push(this.last);
    }
    this.text += text;
  }
}
