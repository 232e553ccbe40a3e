import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { tableBytes } from '../../../core/dataset/table-bytes.ts';
import type { Row } from '../../../core/dataset/table.ts';
import type { FieldType, OpenTable } from '../../../core/open/types.ts';

/** The SQL type of each declared one. */
export const SQL_TYPES: Record<FieldType, string> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  object: 'VARCHAR',
  array: 'VARCHAR',
};

/**
 * Parquet (zstd) of a table, rows in the order given, every column of its declared type. `dir` is a scratch folder;
 * one thread, so that the same rows give the same bytes.
 */
export async function parquetFile(
  connection: DuckDBConnection,
  dir: string,
  table: OpenTable,
  rows: readonly Row[],
): Promise<Uint8Array> {
  const [csv, parquet] = [join(dir, 'table.csv'), join(dir, 'table.parquet')];
  const names = table.fields.map((field) => field.name);
  await writeFile(csv, tableBytes(names, rows));
  const columns = table.fields.map((field) => `'${field.name}': '${SQL_TYPES[field.type]}'`).join(', ');
  await connection.run(
    `COPY (SELECT * FROM read_csv('${csv}', columns = {${columns}}, header = true, delim = ',', quote = '"',
       escape = '"', nullstr = '', auto_detect = false, parallel = false, max_line_size = 16777216))
     TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  return readFile(parquet);
}
