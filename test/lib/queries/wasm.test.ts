import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConsoleLogger, createDuckDB, NODE_RUNTIME } from '@duckdb/duckdb-wasm/blocking';
import { expect, it } from 'vitest';
import { runOn, type Engine } from '../../../src/lib/queries/index.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import { queryRuns } from '../../support/queryRuns.ts';
import { fixtureReports, writeDatabase } from '../../support/served.ts';

/** The very module the pages load, without a browser around it. */
async function onWasm(file: string): Promise<Engine> {
  const mainModule = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const bundle = { mainModule, mainWorker: '' };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new ConsoleLogger(4), NODE_RUNTIME);
  await database.instantiate();
  database.registerFileBuffer('release.duckdb', new Uint8Array(readFileSync(file)));
  const connection = database.connect();
  connection.query("ATTACH 'release.duckdb' AS release (READ_ONLY)");
  connection.query('USE release');
  return {
    rows: (sql, values) => {
      const statement = connection.prepare(sql);
      const rows = statement.query(...values).toArray();
      statement.close();
      return Promise.resolve(rows.map((row: { toJSON(): Record<string, unknown> }) => row.toJSON()));
    },
  };
}

it(
  'every query gives the same rows on the engine of the pages as on that of the build',
  { timeout: 240_000 },
  async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-wasm-')), 'gouji.duckdb');
    await writeDatabase(file, fixtureReports());
    const [node, wasm] = [await openFile(file), await onWasm(file)];
    for (const { name, query, params } of queryRuns(25))
      expect(await runOn(wasm, query, params as never), name).toEqual(
        await runOn(node, query, params as never),
      );
    node.close();
  },
);
