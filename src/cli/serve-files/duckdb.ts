import { closeSync, openSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tablePieces } from '../../core/dataset/table-bytes.ts';
import type { Row } from '../../core/dataset/table.ts';
import type { SqlTable } from './tables.ts';

/** The storage format both the native engine writes and the pinned browser engine reads. */
const STORAGE_VERSION = 'v1.0.0';

/** How canonical CSV is read: nothing is guessed, and one thread keeps the rows in their order. */
export const CSV_OPTIONS = `HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '', AUTO_DETECT false, PARALLEL false, MAX_LINE_SIZE 16777216`;

/** Bytes of a DuckDB file with the given tables, rows in the order given. */
export async function duckdbFile(tables: readonly SqlTable[]): Promise<Uint8Array> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const dir = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const file = join(dir, 'gouji.duckdb');
    await connection.run(`ATTACH ${literal(file)} AS out (STORAGE_VERSION '${STORAGE_VERSION}')`);
    for (const table of tables) {
      const csv = join(dir, `${table.name}.csv`);
      await writeCsv(csv, table.header, table.rows);
      const types = table.types();
      const columns = table.header.map((name, at) => `${identifier(name)} ${types[at]}`);
      await connection.run(`CREATE TABLE out.${identifier(table.name)} (${columns.join(', ')})`);
      await connection.run(
        `COPY out.${identifier(table.name)} FROM ${literal(csv)} (FORMAT csv, ${CSV_OPTIONS})`,
      );
      await rm(csv);
    }
    await connection.run('CHECKPOINT out');
    await connection.run('DETACH out');
    connection.closeSync();
    instance.closeSync();
    return await readFile(file);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Writes rows as canonical CSV, piece by piece, other work getting its turn in between. */
export async function writeCsv(path: string, header: readonly string[], rows: Iterable<Row>): Promise<void> {
  const file = openSync(path, 'w');
  try {
    for (const piece of tablePieces(header, rows)) {
      writeFileSync(file, piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    closeSync(file);
  }
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
