import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseTable } from '../../src/core/dataset/table.ts';
import { snippet, snippetData } from '../../src/core/open/snippets.ts';
import { partialReports, runOn } from '../../src/lib/queries/index.ts';
import { requestsByYear } from '../../src/lib/queries/requestsByYear.ts';
import { openFile } from '../../src/lib/server/node.ts';

// The page's snippets, run as pasted against a locally served release, must give the overview's requests by year to
// the cell. Needs Debian's python3-pandas, python3-openpyxl and r-cran-readr; exits 1 on any difference,
// 77 when one of them is not there.

const ROOT = path.resolve(import.meta.dirname, '../..');
const DATA = path.join(ROOT, 'static', 'data');
const RELEASES = [
  ['demo', 't2'],
  ['sample', '2026.1'],
];
const PYTHON = process.env.GOUJI_PYTHON ?? '/usr/bin/python3';

const scratch = mkdtempSync(path.join(tmpdir(), 'gouji-full-'));
const failures = [];
const note = (line) => console.log(line);

/** Python's own file server stands for any: it knows nothing of Gouji. */
function serve() {
  const child = spawn(PYTHON, ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', DATA]);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.stdout.on('data', (chunk) => {
      const port = /port (\d+)/.exec(String(chunk))?.[1];
      if (port) resolve({ base: `http://127.0.0.1:${port}`, stop: () => child.kill() });
    });
  });
}

function run(name, command, args) {
  const ran = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, http_proxy: '' },
  });
  if (ran.status === 0) return ran.stdout;
  failures.push(name);
  note(`${name}: exit ${ran.status}\n${ran.error ?? ''}${ran.stdout}${ran.stderr}`);
  return null;
}

/** year|indicator → total|k, rows in which some report states a number. */
function answers(rows) {
  const cell = (value) => (value === '' || value === 'NA' || value === null ? '~' : String(Number(value)));
  return rows
    .filter((row) => Number(row.k) > 0)
    .map((row) => `${row.year} ${row.indicator}: ${cell(row.total)} of ${Number(row.k)}`)
    .sort();
}

async function siteAnswers(folder) {
  const engine = await openFile(path.join(folder, 'gouji.duckdb'));
  const scope = { yearFrom: 0, yearTo: 9999, classes: '', agencies: '' };
  const rows = await runOn(engine, requestsByYear, scope);
  const partial = await runOn(engine, partialReports, {});
  engine.close();
  const expected = answers(
    rows.map((row) => ({ ...row, indicator: row.measure, total: row.value, k: row.n })),
  );
  return { expected, partial: partial.map(({ report }) => report) };
}

function compare(name, found, expected) {
  const same = found.length > 0 && found.join('\n') === expected.join('\n');
  if (!same) failures.push(name);
  note(`${name}: ${same ? `same ${expected.length} cells of (year, series)` : 'DIFFERENT'}`);
  if (!same) note(`  found    ${found.join('; ')}\n  expected ${expected.join('; ')}`);
}

async function duckdbAnswers(data) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(snippet('duckdb', data));
  const rows = result.getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return answers(rows.map((row) => ({ ...row, k: Number(row.k) })));
}

function workbook(name, folder) {
  const csv = spawnSync('gzip', ['-dc', path.join(folder, 'facts.csv.gz')], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const facts = parseTable(csv.stdout).rows;
  const reported = facts.filter((row) => row.status === 'reported');
  const expected = {
    rows: facts.length,
    numbers: reported.length,
    zeros: reported.filter((row) => Number(row.value) === 0).length,
    reported: reported.length,
    frozen: true,
    filtered: true,
  };
  const out = run(`${name} xlsx`, PYTHON, [
    path.join(import.meta.dirname, 'xlsx_read.py'),
    path.join(folder, 'gouji.xlsx'),
  ]);
  if (out === null) return;
  const same = out.trim() === JSON.stringify(expected).replaceAll(',', ', ').replaceAll(':', ': ');
  if (!same) failures.push(`${name} xlsx`);
  note(`${name} xlsx by openpyxl: ${same ? 'same' : 'DIFFERENT'} ${out.trim()}`);
}

async function check(collection, release, base) {
  const folder = path.join(DATA, collection, release);
  const name = `${collection} ${release}`;
  const { files } = JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8'));
  const { expected, partial } = await siteAnswers(folder);
  const data = snippetData(release, `${base}/${collection}/${release}`, files, partial);
  for (const [language, command, script, suffix] of [
    ['python', PYTHON, 'python_read.py', 'py'],
    ['r', 'Rscript', 'r_read.R', 'R'],
  ]) {
    const file = path.join(scratch, `${collection}.${suffix}`);
    const result = `${file}.csv`;
    writeFileSync(file, snippet(language, data));
    if (run(`${name} ${language}`, command, [path.join(import.meta.dirname, script), file, result]) === null)
      continue;
    compare(`${name} ${language}`, answers(parseTable(readFileSync(result, 'utf8')).rows), expected);
  }
  // Without a network DuckDB cannot load what reads http: the same text, pointed at the folder.
  compare(`${name} duckdb`, await duckdbAnswers({ ...data, base: folder }), expected);
  workbook(name, folder);
  const damaged = path.join(scratch, `${collection}-damaged`);
  cpSync(folder, damaged, { recursive: true, filter: (source) => !source.endsWith('agency') });
  writeFileSync(path.join(damaged, 'agencies.csv'), 'agency,type\n');
  writeFileSync(path.join(scratch, 'damaged.py'), snippet('python', { ...data, base: damaged }));
  const refused = spawnSync(PYTHON, [path.join(scratch, 'damaged.py')], { encoding: 'utf8' });
  const told = refused.status !== 0 && refused.stderr.includes('differs from its release');
  if (!told) failures.push(`${name} damaged`);
  note(`${name} damaged file: ${told ? 'refused' : 'NOT REFUSED'}`);
}

const NEEDED = [
  [PYTHON, ['-c', 'import pandas, openpyxl']],
  ['Rscript', ['-e', 'library(readr)']],
];
for (const [command, args] of NEEDED) {
  if (spawnSync(command, args).status === 0) continue;
  console.error(`not run: ${command} ${args.join(' ')} fails`);
  process.exit(77);
}
if (!existsSync(path.join(DATA, 'index.json'))) {
  console.error('no served files: npm run -s gouji -- serve-files');
  process.exit(1);
}
const server = await serve();
try {
  for (const [collection, release] of RELEASES) await check(collection, release, server.base);
} finally {
  server.stop();
  rmSync(scratch, { recursive: true, force: true });
}
note(
  failures.length === 0
    ? 'open data: all same'
    : `open data: ${failures.length} failed: ${failures.join(', ')}`,
);
process.exit(failures.length === 0 ? 0 : 1);
