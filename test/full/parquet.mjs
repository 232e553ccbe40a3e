import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTable } from '../../src/core/dataset/table.ts';
import { RELEASE_TABLES } from '../../src/core/open/tables.ts';
import { partialReports, runOn } from '../../src/lib/queries/index.ts';
import { requestsByYear } from '../../src/lib/queries/requestsByYear.ts';
import { openFile } from '../../src/lib/server/node.ts';
import { answerText, clickhouseEngine, NO_CHDB } from '../support/chdb.mjs';

// The Parquet files beside a release, read by an engine that did not write them: every cell of every table is that of
// the CSV, and the overview's requests by year come out to the cell. pyarrow reads them too where it is installed.

const ROOT = path.resolve(import.meta.dirname, '../..');
const RELEASES = ['demo/t1', 'demo/t2', 'sample/2026.1', 'xianning/2026.1'];
const PYTHON = process.env.GOUJI_PYTHON ?? '/usr/bin/python3';
const NUMBERS = new Set(['integer', 'number']);

const chdb = clickhouseEngine();
if (chdb === null) {
  console.log(NO_CHDB);
  process.exit(77);
}
const scratch = mkdtempSync(path.join(tmpdir(), 'gouji-parquet-'));
const session = new chdb.Session(path.join(scratch, 'session'));
const ask = (sql) =>
  answerText(session.query(sql, 'JSONEachRow'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const failures = [];
function expect(what, right) {
  console.log(`${right ? 'ok  ' : 'FAIL'} ${what}`);
  if (!right) failures.push(what);
}

function csvOf(folder, name) {
  const plain = path.join(folder, `${name}.csv`);
  return parseTable(
    existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(`${plain}.gz`)).toString(),
  );
}

/** Places where a row of Parquet is not that of the CSV; an empty cell of the CSV is null. */
function differing(fields, row, line) {
  return fields.filter(({ name, type }) => {
    const [found, text] = [row[name], line[name]];
    if (text === '') return found !== null;
    if (found === null) return true;
    return NUMBERS.has(type) ? Number(found) !== Number(text) : String(found) !== text;
  });
}

function compareTable(release, folder, table) {
  const { rows } = csvOf(folder, table.name);
  const found = ask(`SELECT * FROM file('${path.join(folder, `${table.name}.parquet`)}', Parquet)`);
  let wrong = found.length === rows.length ? 0 : Infinity;
  for (const [index, row] of found.entries()) {
    const places = differing(table.fields, row, rows[index] ?? {});
    if (places.length > 0 && wrong < 3) console.log(`  row ${index}`, places, row, rows[index]);
    wrong += places.length;
  }
  const cells = rows.length * table.fields.length;
  expect(
    `${release} ${table.name}.parquet: ${rows.length} rows, ${cells} cells, ${wrong} differ from the CSV`,
    wrong === 0,
  );
}

/** The overview's question, in plain SQL over three of the files. */
const requestsSql = (folder, partial) => {
  const file = (name) => `file('${path.join(folder, `${name}.parquet`)}', Parquet)`;
  return `SELECT f.year AS year, f.indicator AS series, sumOrNull(f.value) AS total, count(f.value) AS k
    FROM ${file('facts')} AS f
    JOIN ${file('reports')} AS r ON r.report = f.report
    JOIN ${file('agencies')} AS a ON a.agency = r.agency
    WHERE a.type != 'gov' AND ifNull(r.scope, '') != 'jurisdiction' AND NOT has([${partial.map((report) => `'${report}'`).join(', ')}], f.report)
      AND ((f.indicator = 'req_new' AND f.applicant = 'total') OR f.indicator IN ('s14_req_received', 'foi_received_text'))
    GROUP BY year, series HAVING k > 0`;
};

async function compareTotals(release, folder) {
  const engine = await openFile(path.join(folder, 'gouji.duckdb'));
  const shown = await runOn(engine, requestsByYear, { yearFrom: 0, yearTo: 9999, classes: '', agencies: '' });
  const partial = (await runOn(engine, partialReports, {})).map(({ report }) => report);
  engine.close();
  const line = (year, series, total, k) => `${year} ${series}: ${total} of ${k}`;
  const expected = shown
    .filter((row) => row.n > 0)
    .map((row) => line(row.year, row.measure, row.value, row.n));
  const found = ask(requestsSql(folder, partial)).map((row) =>
    line(row.year, row.series, Number(row.total), Number(row.k)),
  );
  const same = expected.sort().join('\n') === found.sort().join('\n');
  if (!same) console.log(`  found    ${found.join('; ')}\n  expected ${expected.join('; ')}`);
  expect(
    `${release}: requests by year as the overview has them, ${expected.length} cells by ClickHouse`,
    same,
  );
}

function readByArrow(release, folder) {
  const script = `import pandas as pd, sys
facts = pd.read_parquet(sys.argv[1])
print(len(facts), int(facts["value"].notna().sum()), int(facts["value"].sum()))`;
  const ran = spawnSync(PYTHON, ['-c', script, path.join(folder, 'facts.parquet')], { encoding: 'utf8' });
  const reported = csvOf(folder, 'facts').rows;
  const values = reported.filter(({ value }) => value !== '').map(({ value }) => Number(value));
  const sum = Math.trunc(values.reduce((total, value) => total + value, 0));
  expect(
    `${release} by pandas: ${ran.stdout.trim()}${ran.stderr}`,
    ran.stdout.trim() === `${reported.length} ${values.length} ${sum}`,
  );
}

const arrow = spawnSync(PYTHON, ['-c', 'import pandas, pyarrow']).status === 0;
try {
  console.log(`ClickHouse engine ${ask('SELECT version() AS v')[0].v}`);
  for (const release of RELEASES) {
    const folder = path.join(ROOT, 'static', 'data', release);
    const tables = RELEASE_TABLES.filter(({ name }) => existsSync(path.join(folder, `${name}.parquet`)));
    expect(`${release}: ${tables.length} tables have a Parquet file`, tables.length > 5);
    for (const table of tables) compareTable(release, folder, table);
    await compareTotals(release, folder);
    if (arrow) readByArrow(release, folder);
  }
  if (!arrow) console.log('not run: pandas with pyarrow is not installed here');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failures.length === 0 ? 'parquet: all same' : `parquet: ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
