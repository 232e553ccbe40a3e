import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { Gunzip } from 'fflate';
import type { Run } from '../../core/dataset/record-runs.ts';
import { SHAPES, TABLE_NAMES, type TableName, type Tables } from '../../core/dataset/shapes.ts';
import { rowsOfPieces } from '../../core/dataset/table-bytes.ts';
import type { Row } from '../../core/dataset/table.ts';

const PIECE = 1 << 21;

/** The bytes of a file, piece by piece. Each piece stands until the next is asked for. */
export function* filePieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const piece = new Uint8Array(PIECE);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      yield piece.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** A run's bytes of an open file. Throws when the file became shorter meanwhile. */
export function bytesOf(file: number, { from, to }: Pick<Run, 'from' | 'to'>): Uint8Array {
  const bytes = new Uint8Array(to - from);
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, bytes.length - at, from + at);
    if (read === 0) throw new Error('the file became shorter while it was read');
    at += read;
  }
  return bytes;
}

/** The bytes of a file, gzip undone piece by piece when the name ends in `.gz`. */
export function* plainPieces(path: string): Generator<Uint8Array> {
  if (!path.endsWith('.gz')) {
    yield* filePieces(path);
    return;
  }
  let ready: Uint8Array[] = [];
  const stream = new Gunzip((bytes) => ready.push(bytes));
  for (const piece of filePieces(path)) {
    // The unpacker keeps what it could not use yet, and the next piece is read into the same bytes.
    stream.push(piece.slice());
    yield* ready;
    ready = [];
  }
  stream.push(new Uint8Array(), true);
  yield* ready;
}

/** SHA-256 of bytes that come in pieces, and how many there were. */
export function digestOf(pieces: Iterable<Uint8Array>): { sha256: string; bytes: number } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * The tables of a folder, their rows read from the files each time they are asked for. `fileOf` gives the path of a
 * table, null for one that an older release does not have; columns added since read as ''.
 */
export function fileTables(fileOf: (name: TableName) => string | null): Tables {
  const tables = TABLE_NAMES.map((name): [TableName, Iterable<Row>] => [
    name,
    { [Symbol.iterator]: () => completeRows(name, fileOf(name)) },
  ]);
  return Object.fromEntries(tables) as Tables;
}

function* completeRows(name: TableName, path: string | null): Generator<Row> {
  if (path === null) return;
  const columns: readonly string[] = SHAPES[name].columns;
  for (const row of rowsOfPieces(plainPieces(path))) {
    for (const column of columns) row[column] ??= '';
    yield row;
  }
}
