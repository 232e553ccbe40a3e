import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codebookTables } from '../../../core/codebook/export.ts';
import type { ReleaseMeta } from '../../../core/dataset/release.ts';
import { TABLE_NAMES, tableFile, type Dataset, type TableName } from '../../../core/dataset/shapes.ts';
import { tableBytes, tableColumns } from '../../../core/dataset/table-bytes.ts';
import type { Row } from '../../../core/dataset/table.ts';
import { codebookOpenTable, RELEASE_TABLES, withColumns } from '../../../core/open/tables.ts';
import type { OpenTable } from '../../../core/open/types.ts';
import { gzip, readPlain } from '../../files.ts';
import { releaseDir } from '../../releases.ts';

/** An open table with its rows and its plain file. */
export interface TableContent {
  table: OpenTable;
  rows: readonly Row[];
  path: string;
  content: Uint8Array;
}

/** Plain text above this many bytes is served as gzip: a city's facts are 4 MB of text and a tenth of that packed. */
export const GZIP_FROM = 1_000_000;

/**
 * Every open table of a release. The release's own tables are its own files, byte for byte, so that their hashes are
 * the ones release.json was sealed with.
 */
export async function tableContents(
  collection: string,
  release: ReleaseMeta,
  dataset: Dataset,
  changes: readonly Row[],
): Promise<TableContent[]> {
  const contents = await Promise.all(
    RELEASE_TABLES.map((table) =>
      isReleased(table.name)
        ? released(collection, release, table, table.name, dataset)
        : derived(table, changes),
    ),
  );
  return [...contents, ...codebookTables().map((entry) => derived(codebookOpenTable(entry), entry.rows))];
}

async function released(
  collection: string,
  release: ReleaseMeta,
  table: OpenTable,
  name: TableName,
  dataset: Dataset,
): Promise<TableContent> {
  const path = tableFile(name);
  const file = join(releaseDir(collection, release.id), path);
  const columns = tableColumns(await readPlain(file));
  return { table: withColumns(table, columns), rows: dataset[name], path, content: await readFile(file) };
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
    path: `${table.name}.csv${large ? '.gz' : ''}`,
    content: large ? gzip(bytes) : bytes,
  };
}

function isReleased(name: string): name is TableName {
  return (TABLE_NAMES as readonly string[]).includes(name);
}
