import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { SHAPES, TABLE_NAMES, type Dataset, type TableName } from './shapes.ts';
import { tableBytes } from './table-bytes.ts';
import { sortRows, type Row } from './table.ts';

const UTF8 = new TextEncoder();

/** SHA-256 of bytes or of a text's UTF-8, in lower-case hex. */
export function hashOf(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? UTF8.encode(content) : content));
}

/** One table as canonical CSV in UTF-8: fixed columns, rows sorted by key. */
export function canonicalTable(name: TableName, rows: readonly Row[]): Uint8Array {
  const shape: { columns: readonly string[]; key: readonly string[] } = SHAPES[name];
  return tableBytes(shape.columns, sortRows(rows, shape.key));
}

/** Canonical CSV of every table, by name. */
export function canonicalTables(dataset: Dataset): Record<TableName, Uint8Array> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, canonicalTable(name, dataset[name])])) as Record<
    TableName,
    Uint8Array
  >;
}

/**
 * A release's hash: SHA-256 over the canonical rows of every table and the codebook and parser versions.
 * Neither the release's id nor its file encoding takes part, so the same rows have the same hash anywhere.
 */
export function releaseHash(
  tables: Record<TableName, Uint8Array>,
  versions: { codebook: string; parser: string },
): string {
  const parts = TABLE_NAMES.map((name) => `${name} ${hashOf(tables[name])}`);
  return hashOf([`codebook ${versions.codebook}`, `parser ${versions.parser}`, ...parts, ''].join('\n'));
}
