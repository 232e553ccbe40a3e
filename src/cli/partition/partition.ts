import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Tables } from '../../core/dataset/shapes.ts';
import { wideName, wideKeys } from '../../core/dataset/wide.ts';
import { FACT_TABLES } from '../../core/open/tables-facts.ts';
import { CliError } from '../errors.ts';
import { listReleases, openRelease } from '../releases.ts';
import { CSV_OPTIONS, writeCsv } from '../serve-files/duckdb.ts';
import { SQL_TYPES } from '../serve-files/open/parquet.ts';
import { plainTable, sqlTables, type SqlTable } from '../serve-files/tables.ts';

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
  const release = await openRelease(collection, newest);
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const scratch = await mkdtemp(join(tmpdir(), 'gouji-partition-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const tables: Partitioned['tables'] = {};
    for (const table of [factsTable(release), ...sqlTables(release).map(steady)]) {
      const folder = join(out, table.name, `collection=${collection}`);
      await rm(folder, { recursive: true, force: true });
      tables[table.name] = await writeTable(connection, scratch, table, folder);
    }
    return { collection, release: newest.id, tables };
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(scratch, { recursive: true, force: true });
  }
}

function factsTable({ facts }: Tables): SqlTable {
  const fields = FACT_TABLES.find((table) => table.name === 'facts')?.fields ?? [];
  const columns = fields.map(({ name, type }) => [name, SQL_TYPES[type]] as const);
  return plainTable('facts', columns, facts);
}

const CELLS: ReadonlySet<string> = new Set(wideKeys().map(wideName));

/** One collection's cells may be whole and another's not: in files that are read together a column has one type. */
function steady(table: SqlTable): SqlTable {
  if (table.name !== 'report') return table;
  const types = () => table.types().map((type, at) => (CELLS.has(table.header[at] ?? '') ? 'DOUBLE' : type));
  return { ...table, types };
}

/** Writes a table's files; rows keep their order, so the same release gives the same files. */
async function writeTable(
  connection: DuckDBConnection,
  scratch: string,
  { name, header, rows, types }: SqlTable,
  folder: string,
): Promise<{ files: number; rows: number }> {
  const csv = join(scratch, 'table.csv');
  await writeCsv(csv, header, rows);
  const typed = types().map((type, at) => `"${header[at]}" ${type}`);
  await connection.run(`CREATE OR REPLACE TABLE rows (${typed.join(', ')})`);
  await connection.run(`COPY rows FROM '${csv}' (FORMAT csv, ${CSV_OPTIONS})`);
  const count = Number(await firstColumn(connection, 'SELECT count(*) FROM rows'));
  if (!BY_YEAR.has(name)) {
    const files = await writeFileOf(connection, 'SELECT * FROM rows', join(folder, `${name}.parquet`));
    return { files, rows: count };
  }
  const years = await firstColumn(connection, 'SELECT DISTINCT year FROM rows ORDER BY year');
  for (const year of years) {
    const sql = `SELECT * EXCLUDE (year) FROM rows WHERE year = ${Number(year)}`;
    await writeFileOf(connection, sql, join(folder, `year=${Number(year)}`, `${name}.parquet`));
  }
  return { files: years.length, rows: count };
}

async function firstColumn(connection: DuckDBConnection, sql: string): Promise<unknown[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map(([cell]) => cell);
}

async function writeFileOf(connection: DuckDBConnection, sql: string, file: string): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const target = file.replaceAll("'", "''");
  await connection.run(`COPY (${sql}) TO '${target}' (FORMAT parquet, COMPRESSION zstd)`);
  return 1;
}
