import { csvParseRows } from 'd3-dsv';
import { formatRow, formatTable, parseTable, type Row } from './table.ts';

/**
 * Tables as UTF-8 in pieces: V8 holds no string of more than 512 million characters, and the facts of 100,000 reports
 * are more. Pieces end at line ends, so the bytes are those of the whole text.
 */
const PIECE_ROWS = 50_000;
const PIECE_LINES = 2_000;
const [QUOTE, LINE_END] = [0x22, 0x0a];

/** The bytes of `formatTable`, of any size a byte array can have. */
export function tableBytes<Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<Column>[],
  pieceRows = PIECE_ROWS,
): Uint8Array {
  return bytesOf(rows, (some) => formatTable(columns, some), pieceRows);
}

/** UTF-8 of `format(rows)`, which is a header and then each row by itself, without ever holding it as one string. */
export function bytesOf<Item>(
  rows: readonly Item[],
  format: (rows: readonly Item[]) => string,
  pieceRows = PIECE_ROWS,
): Uint8Array {
  const header = format([]);
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(header)];
  for (let at = 0; at < rows.length; at += pieceRows) {
    const text = format(rows.slice(at, at + pieceRows));
    pieces.push(encoder.encode(text.slice(header.length)));
  }
  return joinBytes(pieces);
}

/** Canonical CSV of rows that come one after another: the header first, then texts of many rows each. */
export function* tablePieces<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Row<Column>>,
): Generator<string> {
  yield `${columns.join(',')}\n`;
  let lines: string[] = [];
  for (const row of rows) {
    if (lines.push(formatRow(columns, row)) < PIECE_LINES) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** Rows of canonical CSV that comes in pieces of any size; memory holds one piece's rows. */
export function* rowsOfPieces(pieces: Iterable<Uint8Array>): Generator<Row> {
  let columns: string[] | null = null;
  for (const text of wholeLines(pieces)) {
    const lines = csvParseRows(text);
    for (let at = columns === null ? 1 : 0; at < lines.length; at += 1) {
      yield rowOf((columns ??= lines[0] ?? []), lines[at] ?? []);
    }
    columns ??= lines[0] ?? [];
  }
}

function rowOf(columns: readonly string[], cells: readonly string[]): Row {
  const row: Row = {};
  for (let at = 0; at < columns.length; at += 1) row[columns[at] ?? ''] = cells[at] ?? '';
  return row;
}

/** Texts that end at line ends outside quotes, one for each piece and what was left of those before it. */
function* wholeLines(pieces: Iterable<Uint8Array>): Generator<string> {
  let [rest, quoted] = [[] as Uint8Array[], false];
  for (const piece of pieces) {
    let end = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (piece[at] === QUOTE) quoted = !quoted;
      else if (piece[at] === LINE_END && !quoted) end = at + 1;
    }
    if (end === 0) rest.push(piece.slice());
    else {
      yield decode(joinBytes([...rest, piece.subarray(0, end)]));
      rest = [piece.slice(end)];
    }
  }
  const left = joinBytes(rest);
  if (left.length > 0) yield decode(left);
}

/** The columns of a table's bytes; names of columns hold no line end. */
export function tableColumns(bytes: Uint8Array): string[] {
  const end = bytes.indexOf(LINE_END);
  return parseTable(decode(end < 0 ? bytes : bytes.subarray(0, end))).columns;
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
