import { join } from 'node:path';
import { codebookTables } from '../../../core/codebook/export.ts';
import type { ReleaseMeta } from '../../../core/dataset/release.ts';
import { TABLE_NAMES, tableFile, type TableName, type Tables } from '../../../core/dataset/shapes.ts';
import { tableBytes, tableColumns } from '../../../core/dataset/table-bytes.ts';
import type { Row } from '../../../core/dataset/table.ts';
import { codebookOpenTable, RELEASE_TABLES, withColumns } from '../../../core/open/tables.ts';
import type { OpenTable } from '../../../core/open/types.ts';
import { gzip } from '../../files.ts';
import { releaseDir } from '../../releases.ts';
import { plainPieces } from '../../rows/read.ts';

/** An open table with its rows and its file. */
export interface TableContent {
  table: OpenTable;
  /** In the file's order, read again each time they are asked for. */
  rows: Iterable<Row>;
  count: number;
  path: string;
  /** The file: one of the release's own, or bytes made here. */
  content: { file: string } | { bytes: Uint8Array };
}

/** Plain text above this many bytes is served as gzip: a city's facts are 4 MB of text and a tenth of that packed. */
export const GZIP_FROM = 1_000_000;

/**
 * Every open table of a release. The release's own tables are its own files, byte for byte, so that their hashes are
 * the ones release.json was sealed with.
 */
export function tableContents(
  collection: string,
  release: ReleaseMeta,
  tables: Tables,
  changes: readonly Row[],
): TableContent[] {
  const contents = RELEASE_TABLES.map((table) =>
    isReleased(table.name)
      ? released(collection, release, table, table.name, tables)
      : derived(table, changes),
  );
  return [...contents, ...codebookTables().map((entry) => derived(codebookOpenTable(entry), entry.rows))];
}

function released(
  collection: string,
  release: ReleaseMeta,
  table: OpenTable,
  name: TableName,
  tables: Tables,
): TableContent {
  const path = tableFile(name);
  const file = join(releaseDir(collection, release.id), path);
  const columns = tableColumns(headOf(plainPieces(file)));
  const count = release.files[path]?.rows ?? 0;
  return { table: withColumns(table, columns), rows: tables[name], count, path, content: { file } };
}

/** The first piece of a file; it holds the header. */
function headOf(pieces: Iterable<Uint8Array>): Uint8Array {
  for (const piece of pieces) if (piece.length > 0) return piece;
  return new Uint8Array();
}

function derived(table: OpenTable, rows: readonly Row[]): TableContent {
  const bytes = tableBytes(
    table.fields.map((field) => field.name),
    rows,
  );
  const large = bytes.length > GZIP_FROM;
  return {
    table,
    rows,
    count: rows.length,
    path: `${table.name}.csv${large ? '.gz' : ''}`,
    content: { bytes: large ? gzip(bytes) : bytes },
  };
}

function isReleased(name: string): name is TableName {
  return (TABLE_NAMES as readonly string[]).includes(name);
}
