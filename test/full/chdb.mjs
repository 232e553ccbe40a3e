import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MEASURES } from '../../src/core/codebook/measures.ts';
import { CLICKHOUSE_SETTINGS, clickhouseSql, clickhouseViews } from '../../src/lib/queries/clickhouse.ts';
import { measureRows, runOn } from '../../src/lib/queries/index.ts';
import { operandKeys } from '../../src/lib/queries/measureSql.ts';
import { openFile } from '../../src/lib/server/node.ts';
import { BESIDE_KEYS, writeAmended } from '../support/amended.mjs';
import { answerText, clickhouseEngine, NO_CHDB } from '../support/chdb.mjs';
import { queryRuns } from '../support/queryRuns.ts';

// Every typed query gives the same rows on DuckDB, over the served database, and on ClickHouse's engine, over the
// partitioned Parquet of the same release: of the demo, the sample, and a made-up collection with corrections and computed
// totals, which the two do not have. The engine is 540 MB and therefore no dependency of the project.

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOT_RUN = 77;

const chdb = clickhouseEngine();
if (chdb === null) {
  console.log(NO_CHDB);
  process.exit(NOT_RUN);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'gouji-chdb-'));
const gouji = (env, ...args) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
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

function databaseOf(served, collection, release) {
  const file = path.join(scratch, `${collection}.duckdb`);
  writeFileSync(file, gunzipSync(readFileSync(path.join(served, collection, release, 'gouji.duckdb.gz'))));
  return file;
}

let failed = 0;
/** How many answered rows have a correction, one to unreadable, and a computed total: none would prove nothing. */
const beside = { corrected: 0, unreadable: 0, computed: 0 };

async function compare(collection, release, duckdb, runs) {
  for (const view of clickhouseViews(path.join(scratch, 'parquet'), collection)) session.query(view);
  const tally = new Map();
  for (const { name, query, params } of runs) {
    const kind = query.id.split('.')[0];
    const seen = tally.get(kind) ?? { runs: 0, rows: 0, differ: 0 };
    tally.set(kind, seen);
    const rows = await runOn(duckdb, query, params);
    for (const row of kind === 'measureRows' ? rows : []) {
      if (row.corrected_status !== null) beside.corrected += 1;
      if (row.corrected_status === 'unreadable') beside.unreadable += 1;
      if (row.computed !== null) beside.computed += 1;
    }
    const left = lines(rows);
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
  for (const [kind, { runs: count, rows, differ }] of tally)
    console.log(`${collection} ${release} ${kind}: ${count} runs, ${rows} rows, ${differ} differ`);
}

/** Measures of the cells that have something beside them, whatever else is left out. */
function besideRuns() {
  const scope = { yearFrom: 1900, yearTo: 2100, classes: '', agencies: '' };
  return [...MEASURES.values()]
    .filter((one) => one.kind !== 'collection' && operandKeys(one).some((key) => BESIDE_KEYS.includes(key)))
    .map(({ code }) => ({ name: code, query: measureRows(code), params: scope }));
}

try {
  const out = path.join(scratch, 'parquet');
  gouji({}, 'serve-files');
  const { collections } = JSON.parse(
    gouji({}, 'build', 'demo', 'sample', '--partition', '--out', out, '--json'),
  );
  const made = path.join(scratch, 'made');
  writeAmended(ROOT, path.join(made, 'data/amended'));
  const env = { GOUJI_DATA: path.join(made, 'data'), GOUJI_STATIC: path.join(made, 'static') };
  gouji(env, 'release', 'amended', '--id', '1', '--date', '2025-12-31');
  gouji(env, 'serve-files');
  gouji(env, 'build', 'amended', '--partition', '--out', out);
  const [{ v }] = await clickhouse(
    { id: 'version', sql: 'SELECT version() AS v', params: [], columns: {} },
    {},
  ).rows();
  console.log(`ClickHouse engine ${v}`);
  const every = queryRuns(Number(process.env.GOUJI_EVERY ?? 1));
  const places = [
    {
      collection: 'amended',
      release: '1',
      served: path.join(made, 'static/data'),
      runs: [...every, ...besideRuns()],
    },
    ...collections.map((one) => ({ ...one, served: path.join(ROOT, 'static/data'), runs: every })),
  ];
  for (const { collection, release, served, runs } of places) {
    const duckdb = await openFile(databaseOf(served, collection, release));
    await compare(collection, release, duckdb, runs);
    duckdb.close();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(
  `rows compared with a correction: ${beside.corrected}, one to unreadable: ${beside.unreadable}, a computed total: ${beside.computed}`,
);
if (Object.values(beside).includes(0)) failed += 1;
console.log(failed === 0 ? 'equal' : `${failed} differ`);
process.exit(failed === 0 ? 0 : 1);
