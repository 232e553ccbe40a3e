import { formatTable, parseTable, type Row } from './table.ts';

/**
 * Tables as UTF-8 in pieces: V8 holds no string of more than 512 million characters, and the facts of 100,000 reports
 * are more. Pieces end at line ends, so the bytes are those of the whole text.
 */
const PIECE_ROWS = 50_000;
const PIECE_BYTES = 1 << 26;
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

/** The rows of `parseTable` from a file's bytes, of any size a byte array can have. */
export function tableRows(bytes: Uint8Array, pieceBytes = PIECE_BYTES): Row[] {
  const rows: Row[] = [];
  let header = '';
  for (const text of textPieces(bytes, pieceBytes)) {
    for (const row of parseTable(header + text).rows) rows.push(row);
    if (header === '') header = headerOf(text);
  }
  return rows;
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

/** Texts that end at the first line end after so many bytes that is not inside quotes. */
function* textPieces(bytes: Uint8Array, pieceBytes: number): Generator<string> {
  let [from, quoted] = [0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    if (bytes[at] !== LINE_END || quoted || at + 1 - from < pieceBytes) continue;
    yield decode(bytes.subarray(from, at + 1));
    from = at + 1;
  }
  if (from < bytes.length) yield decode(bytes.subarray(from));
}

function headerOf(text: string): string {
  return text.slice(0, text.indexOf('\n') + 1);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
