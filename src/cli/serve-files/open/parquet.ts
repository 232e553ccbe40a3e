import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '../../../core/dataset/table.ts';
import type { FieldType, OpenTable } from '../../../core/open/types.ts';
import { writeCsv } from '../duckdb.ts';

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
 * Writes Parquet (zstd) of a table to `path`, rows in the order given, every column of its declared type. `dir` is a
 * scratch folder; one thread, so that the same rows give the same bytes.
 */
export async function writeParquet(
  connection: DuckDBConnection,
  dir: string,
  path: string,
  table: OpenTable,
  rows: Iterable<Row>,
): Promise<void> {
  const csv = join(dir, 'table.csv');
  await writeCsv(
    csv,
    table.fields.map((field) => field.name),
    rows,
  );
  const columns = table.fields.map((field) => `'${field.name}': '${SQL_TYPES[field.type]}'`).join(', ');
  await connection.run(
    `COPY (SELECT * FROM read_csv('${csv}', columns = {${columns}}, header = true, delim = ',', quote = '"',
       escape = '"', nullstr = '', auto_detect = false, parallel = false, max_line_size = 16777216))
     TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
  );
}
