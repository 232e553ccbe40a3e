import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Engine } from '../queries/types.ts';

/** Opens a released `.duckdb` file read-only for the typed queries. The file is never written, so it may be shared. */
export async function openFile(path: string): Promise<Engine & { close(): void }> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: '1' });
  const connection = await instance.connect();
  return {
    rows: (sql, values) => readAll(connection, sql, values),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function readAll(connection: DuckDBConnection, sql: string, values: (string | number)[]) {
  const reader = await connection.runAndReadAll(sql, values);
  return reader.getRowObjectsJS();
}
