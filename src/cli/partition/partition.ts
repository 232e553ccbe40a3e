import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../../core/dataset/shapes.ts';
import { tableBytes } from '../../core/dataset/table-bytes.ts';
import { wideName, wideKeys } from '../../core/dataset/wide.ts';
import { FACT_TABLES } from '../../core/open/tables-facts.ts';
import { listReleases, readRelease } from '../releases.ts';
import { SQL_TYPES } from '../serve-files/open/parquet.ts';
import { sqlTables, type SqlTable } from '../serve-files/tables.ts';
import { CliError } from '../errors.ts';

export interface Partitioned {
  collection: string;
  release: string;
  /** Files and rows by table. */
  tables: Record<string, { files: number; rows: number }>;
}

/** Tables with one file per data year; the others are small and have one per collection. */
const BY_YEAR: ReadonlySet<string> = new Set(['facts', 'report']);

/**
 * A collection's newest release as Parquet below `out`: `<table>/collection=<id>/year=<year>/<table>.parquet`, or
 * without the year for tables that are not divided by it. Columns in the path are not in the files, as is usual. Other
 * collections' folders stay. Throws E_RELEASES_NONE, E_RELEASE_DAMAGED.
 */
export async function partitionCollection(collection: string, out: string): Promise<Partitioned> {
  const newest = (await listReleases(collection)).at(-1);
  if (newest === undefined) throw new CliError('E_RELEASES_NONE', collection);
  const { dataset } = await readRelease(collection, newest.id);
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const scratch = await mkdtemp(join(tmpdir(), 'gouji-partition-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const tables: Partitioned['tables'] = {};
    for (const table of [factsTable(dataset), ...sqlTables(dataset).map(steady)]) {
      const folder = join(out, table.name, `collection=${collection}`);
      await rm(folder, { recursive: true, force: true });
      const files = await writeTable(connection, scratch, table, folder);
      tables[table.name] = { files, rows: table.rows.length };
    }
    return { collection, release: newest.id, tables };
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(scratch, { recursive: true, force: true });
  }
}

function factsTable(dataset: Dataset): SqlTable {
  const fields = FACT_TABLES.find((table) => table.name === 'facts')?.fields ?? [];
  const columns = fields.map(({ name, type }): [string, string] => [name, SQL_TYPES[type]]);
  return { name: 'facts', columns, rows: dataset.facts };
}

const CELLS: ReadonlySet<string> = new Set(wideKeys().map(wideName));

/** One collection's cells may be whole and another's not: in files that are read together a column has one type. */
function steady(table: SqlTable): SqlTable {
  const columns = table.columns.map(([name, type]): [string, string] => [
    name,
    table.name === 'report' && CELLS.has(name) ? 'DOUBLE' : type,
  ]);
  return { ...table, columns };
}

/** Writes a table's files and returns how many; rows keep their order, so the same release gives the same files. */
async function writeTable(
  connection: DuckDBConnection,
  scratch: string,
  { name, columns, rows }: SqlTable,
  folder: string,
): Promise<number> {
  const csv = join(scratch, 'table.csv');
  const header = columns.map(([column]) => column);
  await writeFile(csv, tableBytes(header, rows));
  const types = columns.map(([column, type]) => `"${column}" ${type}`).join(', ');
  await connection.run(`CREATE OR REPLACE TABLE rows (${types})`);
  await connection.run(
    `COPY rows FROM '${csv}' (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '',
       AUTO_DETECT false, PARALLEL false, MAX_LINE_SIZE 16777216)`,
  );
  if (!BY_YEAR.has(name))
    return writeFileOf(connection, 'SELECT * FROM rows', join(folder, `${name}.parquet`));
  const years = [...new Set(rows.map((row) => row['year'] ?? ''))].sort();
  for (const year of years) {
    const sql = `SELECT * EXCLUDE (year) FROM rows WHERE year = ${Number(year)}`;
    await writeFileOf(connection, sql, join(folder, `year=${year}`, `${name}.parquet`));
  }
  return years.length;
}

async function writeFileOf(connection: DuckDBConnection, sql: string, file: string): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const target = file.replaceAll("'", "''");
  await connection.run(`COPY (${sql}) TO '${target}' (FORMAT parquet, COMPRESSION zstd)`);
  return 1;
}
