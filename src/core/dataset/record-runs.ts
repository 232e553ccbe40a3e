import { csvParseRows } from 'd3-dsv';
import { withoutComments } from './comments.ts';

/** Neighbouring records of a CSV file that have one word in one column. */
export interface Run {
  /** Bytes of the file the records stand in. */
  from: number;
  to: number;
  /** Number of the first record in the file, from 1, the header and blank lines counted. */
  line: number;
}

/** Where a CSV file's records are, by the word one column holds. */
export interface RecordIndex {
  /** Comment lines in their order, without line ends. */
  comments: string[];
  /** Names of the columns, trimmed; empty when the file has no records. */
  columns: string[];
  /** In the order the words first appear. Comments and blank lines belong to the run they stand in. */
  runs: Map<string, Run[]>;
}

const [LF, CR, QUOTE, COMMA, HASH] = [0x0a, 0x0d, 0x22, 0x2c, 0x23];
const COMMA_BYTES = Uint8Array.of(COMMA);

/**
 * Index of a CSV file that comes in pieces of any size: read once from front to back, so that its records can be read
 * by their word afterwards without ever being in memory together. Records end where the CSV reader ends them; a line
 * that begins with `#` is a comment. The column is named; or the words of two
 * columns, counted from 0 (-1 for none), stand for a record together, with `|` between them.
 */
export function indexRecords(
  pieces: Iterable<Uint8Array>,
  column: string | readonly [number, number],
): RecordIndex {
  const index = new Indexing(column);
  let rest = new Uint8Array();
  for (const piece of pieces) {
    const bytes = joined(rest, piece);
    rest = bytes.slice(index.take(bytes, false));
  }
  index.take(rest, true);
  return { columns: index.columns, runs: index.runs, comments: index.comments };
}

/** Cells of the records of a run's bytes, one entry per record; a comment or blank line has cells without words. */
export function recordsOf(bytes: Uint8Array): string[][] {
  return csvParseRows(withoutComments(decode(bytes)));
}

class Indexing {
  columns: string[] = [];
  readonly runs = new Map<string, Run[]>();
  readonly comments: string[] = [];
  private wanted: readonly [number, number] = [-1, -1];
  private base = 0;
  private line = 0;
  private open: { word: Uint8Array; run: Run } | null = null;

  constructor(private readonly column: string | readonly [number, number]) {}

  /** Takes whole records from the front and says how many bytes they were; `last` takes what is left too. */
  take(bytes: Uint8Array, last: boolean): number {
    let at = this.base === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    while (at < bytes.length) {
      const record = scan(bytes, at, this.wanted, last);
      if (record === null) break;
      this.line += 1;
      this.add(bytes, at, record);
      at = record.end;
    }
    this.base += at;
    return at;
  }

  private add(bytes: Uint8Array, at: number, { end, word, isBlank }: Scanned): void {
    if (bytes[at] === HASH) this.comments.push(decode(bytes.subarray(at, end)).replace(/\r?\n$/, ''));
    if (this.columns.length === 0) {
      if (!isBlank) this.readHeader(bytes.subarray(at, end));
      return;
    }
    const same = this.open !== null && (isBlank || equal(this.open.word, word));
    if (this.open !== null && same) {
      this.open.run.to = this.base + end;
      return;
    }
    if (isBlank) return;
    const run = { from: this.base + at, to: this.base + end, line: this.line };
    this.open = { word: word.slice(), run };
    const cells = (recordsOf(word)[0] ?? []).map((cell) => cell.trim());
    const name = this.wanted[1] < 0 ? (cells[0] ?? '') : `${cells[0] ?? ''}|${cells[1] ?? ''}`;
    const known = this.runs.get(name);
    if (known === undefined) this.runs.set(name, [run]);
    else known.push(run);
  }

  private readHeader(bytes: Uint8Array): void {
    this.columns = (recordsOf(bytes)[0] ?? []).map((name) => name.trim());
    this.wanted = typeof this.column === 'string' ? [this.columns.indexOf(this.column), -1] : this.column;
  }
}

interface Scanned {
  end: number;
  /** Bytes of the wanted cell, as written; of two with a comma between them. */
  word: Uint8Array;
  /** A comment, or nothing but commas, quotes and spaces. */
  isBlank: boolean;
}

/** The record at `at`; null when its end is not among the bytes yet. Follows the CSV reader's rules, not stricter ones. */
function scan(
  bytes: Uint8Array,
  at: number,
  wanted: readonly [number, number],
  last: boolean,
): Scanned | null {
  if (bytes[at] === HASH) return comment(bytes, at, last);
  let [field, start, quoted, isBlank] = [0, at, false, true];
  const [first, second] = wanted;
  const none = bytes.subarray(at, at);
  let [word, more] = [none, none];
  for (let i = at; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE && i === start) quoted = true;
    else if (byte === QUOTE && quoted && bytes[i + 1] === QUOTE) i += 1;
    else if (byte === QUOTE && quoted) quoted = false;
    else if (quoted || (byte !== COMMA && byte !== LF && byte !== CR)) {
      isBlank &&= byte === 0x20 || byte === 0x09;
    } else {
      if (field === first) word = bytes.subarray(start, i);
      else if (field === second) more = bytes.subarray(start, i);
      field += 1;
      start = i + 1;
      if (byte === COMMA) continue;
      if (byte === CR && start === bytes.length && !last) return null;
      const end = byte === CR && bytes[start] === LF ? start + 1 : start;
      return { end, word: second < 0 ? word : pair(word, more), isBlank };
    }
  }
  if (!last) return null;
  if (field === first) word = bytes.subarray(start);
  else if (field === second) more = bytes.subarray(start);
  return { end: bytes.length, word: second < 0 ? word : pair(word, more), isBlank };
}

/** Two cells as they would stand beside each other. */
function pair(one: Uint8Array, other: Uint8Array): Uint8Array {
  return joined(joined(one, COMMA_BYTES), other);
}

function comment(bytes: Uint8Array, at: number, last: boolean): Scanned | null {
  const end = bytes.indexOf(LF, at);
  if (end < 0 && !last) return null;
  return { end: end < 0 ? bytes.length : end + 1, word: bytes.subarray(at, at), isBlank: true };
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return bytes;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
