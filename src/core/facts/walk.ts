import { TABLE3_2021 } from '../codebook/index.ts';
import type { ReadProblem } from '../model.ts';
import type { Header, HeadedEntry, TableCopy } from './copy.ts';
import { newEntry, type Part } from './entries.ts';
import { beginsLabel, fuzzyLabel, matchLabel, type Label } from './labels.ts';
import { labelKey, type Meaning } from './lexicon.ts';
import { UNIT } from './number.ts';
import { chooseMeaning } from './place.ts';
import type { Row } from './rows.ts';
import type { Tok } from './tok.ts';

export interface Walk {
  copies: TableCopy[];
  problems: ReadProblem[];
}

const ROW_ORDER: ReadonlyMap<string, number> = new Map(
  [...TABLE3_2021.map(({ code }) => code), 'oth_all'].map((code, at) => [code, code === 'oth_all' ? 20 : at]),
);
/** Longer lines are sentences, not pieces of a label. */
const LONGEST_PIECE = 40;
/** A heading or a sentence ends table 2; a row the form does not have does not. */
const PROSE = /^[一二三四五六七]、|[。;,!]/;

const KINDS_4: ReadonlySet<Meaning['kind']> = new Set(['t4block', 't4word'] as const);

const newCopy = (table: TableCopy['table'], heading: string, header: Header): TableCopy => ({
  table,
  heading,
  entries: [],
  header,
  values: [],
  endGap: null,
});
const newHeader = (clause: string | null = null): Header => ({ clause, cells: [] });

/** Walks the rows once and sorts labels and values into the tables they stand in. */
export function walk(rows: readonly Row[]): Walk {
  const walker = new Walker();
  for (const row of rows) walker.row(row);
  walker.close(null);
  return { copies: walker.copies, problems: walker.problems };
}

class Walker {
  readonly copies: TableCopy[] = [];
  readonly problems: ReadProblem[] = [];
  private copy: TableCopy | null = null;
  private header = newHeader();
  private heading = '';
  private inHead = false;
  private open: HeadedEntry | null = null;
  private group: string | null = null;
  private carry = 0;
  /** The unknown words just above, which may be pieces of one label. */
  private unknown: string[] = [];

  row(row: Row): void {
    if (row.kind === 'void') {
      this.carry += row.gap + Math.min(row.width, 1);
      return;
    }
    const gap = row.gap + this.carry;
    this.carry = 0;
    for (const [index, tok] of row.toks.entries()) {
      if (!this.tok(tok, row, index === 0 ? gap : 0)) break;
    }
    if (row.kind === 'grid') this.close(null);
  }

  /** Returns false when the rest of the row is not to be read. */
  private tok(tok: Tok, row: Row, gap: number): boolean {
    if (tok.shape === 'word') return this.word(tok, row, gap);
    const part: Part = { tok, gap, row };
    if (tok.shape === 'value') this.unknown = [];
    if (this.open) {
      if (tok.shape === 'value' || this.keepsPlace(row)) this.open.parts.push(part);
    } else if (this.copy?.table === 'table4' && this.copy.header.cells.length > 0) {
      if (tok.shape === 'value' || isDataRow(row)) this.copy.values.push(part);
    }
    return true;
  }

  private word(tok: Tok, row: Row, gap: number): boolean {
    const label = tok.label ?? (this.copy ? fuzzyLabel(tok.squashed) : null);
    const meaning = (label && this.choose(label, labelKey(tok.squashed))) ?? this.joined(tok, row);
    if (meaning === true) return true;
    if (meaning) {
      this.unknown = [];
      if (!tok.shared) this.label(meaning, tok, row, gap);
      return true;
    }
    if (this.open && this.isValuePlace(tok, row)) {
      this.open.parts.push({ tok, gap, row });
      return true;
    }
    if (row.kind === 'single' && tok.squashed.length <= LONGEST_PIECE) {
      this.unknown = [...this.unknown.slice(-1), tok.squashed];
    }
    return this.other(tok, row, gap);
  }

  /** An empty cell counts in the label's own line, or in a line of values below it. */
  private keepsPlace(row: Row): boolean {
    if (row.kind !== 'cells' && row.kind !== 'grid') return false;
    return row === this.open?.row || row.toks.some(({ shape }) => shape === 'value');
  }

  private isValuePlace(tok: Tok, row: Row): boolean {
    if (this.copy?.table === 'annex' && UNIT.test(tok.squashed)) return true;
    return (row.kind === 'grid' || row.kind === 'cells') && row === this.open?.row;
  }

  private choose(label: Label, key: string): Meaning | null {
    const place = this.copy?.table === 'table3' && this.inHead ? 'head3' : (this.copy?.table ?? 'none');
    return chooseMeaning(label, place, key, this.open !== null);
  }

  /**
   * A label broken over lines: the rest of the open label (returns true), or a whole one made of the unknown words
   * just above. Only an exact match counts.
   */
  private joined(tok: Tok, row: Row): Meaning | true | null {
    if (row.kind !== 'single') return null;
    const open = this.open;
    if (open && open.parts.length === 0 && open.row.kind === 'single') {
      const whole = matchLabel(open.label.squashed + tok.squashed);
      return whole?.meanings.some(({ code }) => code === open.code) ? true : null;
    }
    for (let from = 0; from < this.unknown.length; from += 1) {
      const text = this.unknown.slice(from).join('') + tok.squashed;
      const label = matchLabel(text);
      const meaning = label && this.choose(label, labelKey(text));
      if (meaning) return meaning;
    }
    return null;
  }

  private label(meaning: Meaning, tok: Tok, row: Row, gap: number): void {
    if (
      this.open &&
      this.open.parts.length === 0 &&
      this.open.code === meaning.code &&
      row === this.open.row
    ) {
      this.open.label = tok;
      return;
    }
    this.close(gap, true);
    switch (meaning.kind) {
      case 'clause':
        this.enter('table2');
        this.header = newHeader(meaning.code);
        return;
      case 't2head':
      case 't2col':
        this.enter('table2');
        if (meaning.kind === 't2head') this.header = newHeader(this.header.clause);
        this.addColumn(meaning, tok, row);
        return;
      case 't2row':
        this.openEntry(meaning.code, tok, row);
        return;
      case 't3head':
      case 't3col':
        this.enterHead3();
        this.header.cells.push({ tok, row, meaning });
        return;
      case 't3row':
        this.enter('table3');
        this.inHead = false;
        this.openEntry(meaning.code, tok, row);
        return;
      case 't3group':
        this.inHead = false;
        return;
      case 't4block':
      case 't4word':
        this.enter('table4');
        if (this.copy && this.copy.values.length > 0) this.start('table4');
        this.copy?.header.cells.push({ tok, row, meaning });
        return;
      case 'annexhead':
        this.enter('annex');
        if (meaning.code === 'item') this.header = newHeader();
        this.header.cells.push({ tok, row, meaning });
        return;
      case 'annexgroup':
        this.group = meaning.code;
        return;
      case 'annexrow':
        this.enter('annex');
        this.openEntry(this.annexCode(meaning.code), tok, row);
        return;
    }
  }

  /** `本年新⏎制作数量` is one name in two lines. */
  private addColumn(meaning: Meaning, tok: Tok, row: Row): void {
    const last = this.header.cells.at(-1);
    const whole =
      last?.meaning.code === 'new' && row.kind === 'single'
        ? matchLabel(last.tok.squashed + tok.squashed)
        : null;
    const name = whole?.meanings.find(({ kind }) => kind === 't2col');
    if (name) this.header.cells.pop();
    this.header.cells.push({ tok, row, meaning: name ?? meaning });
  }

  /** Review and lawsuit rows share their labels: the last group row, or a label only one has, decides. */
  private annexCode(code: string): string {
    if (code === 's14_rev') this.group = 'rev';
    if (code === 's14_lit' || code === 's14_lit_upheld') this.group = 'lit';
    const shared = /^s14_(?:rev|lit)_(corrected|other|upheld)$/.exec(code)?.[1];
    if (shared === undefined) return code;
    return this.group === 'lit' ? `s14_lit_${shared}` : `s14_rev_${shared}`;
  }

  private enterHead3(): void {
    if (this.copy?.table === 'table3' && this.inHead) return;
    this.enter('table3');
    this.header = newHeader();
    this.inHead = true;
  }

  private enter(table: TableCopy['table']): void {
    if (this.copy?.table !== table) this.start(table);
  }

  private start(table: TableCopy['table']): void {
    const header = newHeader();
    const last = this.copies.findLast((copy) => copy.table === table);
    const goesOn = table === 'table4' ? undefined : last;
    if (table !== 'table3') this.header = header;
    this.copy = goesOn ?? newCopy(table, this.heading, header);
    if (!goesOn) this.copies.push(this.copy);
  }

  private openEntry(code: string, tok: Tok, row: Row): void {
    if (!this.copy) return;
    if (this.isNextCopy(this.copy, code)) {
      this.copy = newCopy(this.copy.table, this.heading, this.header);
      this.copies.push(this.copy);
    }
    const entry = { ...newEntry(code, tok, row), header: this.header, group: this.group };
    this.copy.entries.push(entry);
    this.open = entry;
  }

  /** A table starts over when a row comes back that was already followed by others. */
  private isNextCopy(copy: TableCopy, code: string): boolean {
    const last = copy.entries.at(-1)?.code;
    if (last === undefined || last === code) return false;
    if (!copy.entries.some((entry) => entry.code === code && entry.parts.length > 0)) return false;
    if (copy.table !== 'table3') return true;
    return (ROW_ORDER.get(last) ?? 0) - (ROW_ORDER.get(code) ?? 0) > 3;
  }

  /** A cell that is neither label nor value ends what is open; beside numbers it is a row the form does not have. */
  private other(tok: Tok, row: Row, gap: number): boolean {
    this.close(gap);
    const values = row.toks.filter(({ shape }) => shape === 'value').length;
    if (this.copy?.table === 'table4' && this.copy.values.length === 0 && values >= 10) return true;
    if (row.kind !== 'single' && row.kind !== 'words' && values > 0 && this.copy && !this.inHead) {
      this.problems.push({ code: 'extra_row', detail: row.toks.map(({ text }) => text).join(' | ') });
      return false;
    }
    if (row.kind !== 'grid' || row.toks.length === 1) this.heading = tok.text;
    if (this.copy?.table === 'table4') this.copy = this.isPieceOf4(tok, row) ? this.copy : null;
    else if (
      this.copy?.table === 'table2' &&
      PROSE.test(tok.squashed.replace(/\(.*$/, '')) &&
      row.kind !== 'grid'
    ) {
      this.copy = null;
    }
    return true;
  }

  /** A header word of table 4 broken over lines does not end the table. */
  private isPieceOf4(tok: Tok, row: Row): boolean {
    return row.kind === 'single' && this.copy?.values.length === 0 && beginsLabel(tok.squashed, KINDS_4);
  }

  /** Ends the open entry; `gap` is the number of empty lines before what ends it, null when that says nothing. */
  close(gap: number | null, byLabel = false): void {
    if (this.copy?.table === 'table4' && this.copy.values.length > 0) this.copy.endGap ??= gap;
    if (this.open) Object.assign(this.open, { endGap: gap, closedByLabel: byLabel });
    this.open = null;
  }
}

function isDataRow(row: Row): boolean {
  return (row.kind === 'grid' || row.kind === 'cells') && row.toks.every(({ shape }) => shape !== 'word');
}
