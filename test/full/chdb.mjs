import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CLICKHOUSE_SETTINGS, clickhouseSql, clickhouseViews } from '../../src/lib/queries/clickhouse.ts';
import { runOn } from '../../src/lib/queries/index.ts';
import { openFile } from '../../src/lib/server/node.ts';
import { answerText, clickhouseEngine, NO_CHDB } from '../support/chdb.mjs';
import { queryRuns } from '../support/queryRuns.ts';

// Every typed query gives the same rows on DuckDB, over the served database, and on ClickHouse's engine, over the
// partitioned Parquet of the same release. The engine is 540 MB and therefore no dependency of the project.

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOT_RUN = 77;

const chdb = clickhouseEngine();
if (chdb === null) {
  console.log(NO_CHDB);
  process.exit(NOT_RUN);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'gouji-chdb-'));
const gouji = (...args) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Rows as lines that are equal when the rows are: a decimal sum may differ in its last bits by the order of adding. */
const lines = (rows) =>
  rows.map((row) =>
    Object.values(row)
      .map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : (cell ?? '~')))
      .join('|'),
  );

const session = new chdb.Session(path.join(scratch, 'session'));
const settings = Object.entries(CLICKHOUSE_SETTINGS).map(([name, value]) => `${name} = '${value}'`);
session.query(`SET ${settings.join(', ')}`);
const clickhouse = (query, params) => ({
  async rows() {
    const { sql, values } = clickhouseSql(query, params);
    const bound = sql.replace(/\{(\w+):(\w+)\}/g, (_, name, type) =>
      type === 'Int64' ? String(values[name]) : `'${String(values[name]).replaceAll("'", "\\'")}'`,
    );
    const answer = session.query(bound, 'JSONEachRow');
    return answerText(answer)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  },
});

function databaseOf(collection, release) {
  const file = path.join(scratch, `${collection}.duckdb`);
  writeFileSync(
    file,
    gunzipSync(readFileSync(path.join(ROOT, 'static/data', collection, release, 'gouji.duckdb.gz'))),
  );
  return file;
}

let failed = 0;
try {
  gouji('serve-files');
  const { collections } = JSON.parse(
    gouji('build', 'demo', 'sample', '--partition', '--out', path.join(scratch, 'parquet'), '--json'),
  );
  console.log(
    `ClickHouse engine ${(await clickhouse({ id: 'version', sql: 'SELECT version() AS v', params: [], columns: {} }, {}).rows())[0].v}`,
  );
  for (const { collection, release } of collections) {
    for (const view of clickhouseViews(path.join(scratch, 'parquet'), collection)) session.query(view);
    const duckdb = await openFile(databaseOf(collection, release));
    const tally = new Map();
    for (const { name, query, params } of queryRuns(Number(process.env.GOUJI_EVERY ?? 1))) {
      const kind = query.id.split('.')[0];
      const seen = tally.get(kind) ?? { runs: 0, rows: 0, differ: 0 };
      tally.set(kind, seen);
      const left = lines(await runOn(duckdb, query, params));
      let right;
      try {
        right = lines(await runOn(clickhouse(query, params), query, params));
      } catch (error) {
        right = [`${error.message}`.slice(0, 600)];
      }
      seen.runs += 1;
      seen.rows += left.length;
      if (left.join('\n') === right.join('\n')) continue;
      seen.differ += 1;
      failed += 1;
      if (seen.differ > 2) continue;
      const at = left.findIndex((line, index) => line !== right[index]);
      console.log(`DIFFERS ${collection} ${name} (${left.length}/${right.length} rows), row ${at}:`);
      console.log(`  DuckDB     ${left[at] ?? '-'}\n  ClickHouse ${right[Math.max(at, 0)] ?? '-'}`);
    }
    duckdb.close();
    for (const [kind, { runs, rows, differ }] of tally)
      console.log(`${collection} ${release} ${kind}: ${runs} runs, ${rows} rows, ${differ} differ`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failed === 0 ? 'equal' : `${failed} differ`);
process.exit(failed === 0 ? 0 : 1);
