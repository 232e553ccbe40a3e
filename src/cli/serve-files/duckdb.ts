import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableBytes } from '../../core/dataset/table-bytes.ts';
import type { SqlTable } from './tables.ts';

/** The storage format both the native engine writes and the pinned browser engine reads. */
const STORAGE_VERSION = 'v1.0.0';

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
      const columns = table.columns.map(([name, type]) => `${identifier(name)} ${type}`);
      await connection.run(`CREATE TABLE out.${identifier(table.name)} (${columns.join(', ')})`);
      const csv = join(dir, `${table.name}.csv`);
      await writeFile(
        csv,
        tableBytes(
          table.columns.map(([name]) => name),
          table.rows,
        ),
      );
      await connection.run(
        `COPY out.${identifier(table.name)} FROM ${literal(csv)} (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '', AUTO_DETECT false, PARALLEL false)`,
      );
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

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
