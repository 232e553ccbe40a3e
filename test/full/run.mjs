import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// Runs every heavy test in turn and writes what came of each to test/RESULTS.md as soon as it is known. Exits 1 when
// one failed. GOUJI_FULL_ONLY names some of them; results of the others stay as they were written.

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '../..');
const RESULTS = path.join(ROOT, 'test', 'RESULTS.md');
const NOT_RUN = 77;
const KEPT_LINES = 150;
const PYTHON = process.env.GOUJI_PYTHON ?? '/usr/bin/python3';
const LIMIT_S = Number(process.env.GOUJI_FULL_SECONDS ?? 3600);
const ONLY = process.env.GOUJI_FULL_ONLY?.split(',') ?? null;

const all = readdirSync(HERE).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs');
const names = all.filter((name) => ONLY === null || ONLY.includes(name)).sort();

/** First line a program answers with, or that it is not there. */
function versionOf(command, ...args) {
  const ran = spawnSync(command, args, { encoding: 'utf8' });
  return ran.status === 0 ? `${ran.stdout}${ran.stderr}`.trim().split('\n')[0] : 'not there';
}

function circumstances() {
  const [cpu] = os.cpus();
  const packages = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).dependencies;
  return [
    `${os.type()} ${os.release()} ${os.arch()}, ${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.version}, DuckDB ${packages['@duckdb/node-api']} and WASM ${packages['@duckdb/duckdb-wasm']}`,
    versionOf(PYTHON, '--version'),
    `pandas ${versionOf(PYTHON, '-c', 'import pandas; print(pandas.__version__)')}`,
    versionOf('Rscript', '--version'),
    versionOf('git', '--version'),
    versionOf(process.env.GOUJI_CHROMIUM ?? 'chromium', '--version'),
  ].join('; ');
}

/** What is committed, and whether files stood otherwise when this ran. */
function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', ':!test/RESULTS.md') === '' ? '' : ', with changes';
  return `${git('rev-parse', '--short=10', 'HEAD')}${changed}`;
}

function run(name) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const ran = spawnSync(process.execPath, ['--import', 'tsx', path.join(HERE, name)], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: LIMIT_S * 1000,
  });
  const output = `${ran.stdout}${ran.stderr}${ran.error ? `\n${ran.error.message}` : ''}`.trim();
  console.log(output);
  const word = ran.status === 0 ? 'ok' : ran.status === NOT_RUN ? 'skipped' : 'FAILED';
  const seconds = Math.round((Date.now() - started) / 1000);
  return { name, word, seconds, output };
}

/** A result as its section: first the line the table is made of, then what the runner printed. */
function section({ name, word, seconds, output }) {
  const lines = output.split('\n');
  const kept = lines.slice(-KEPT_LINES).map((line) => line.replace(/^(##|```)/, ' $1'));
  const last = (lines.at(-1) ?? '').replaceAll('|', '/').slice(0, 160);
  const day = new Date().toISOString().slice(0, 10);
  const left = lines.length > kept.length ? [`(${lines.length - kept.length} lines before)`] : [];
  return [
    `## ${name}`,
    '',
    `${word} · ${seconds} s · ${day} · ${commit()} · ${last}`,
    '',
    '```text',
    ...left,
    ...kept,
    '```',
  ].join('\n');
}

/** Sections of the file as it is, by the runner's name; those of runners that are gone are dropped. */
function written() {
  if (!existsSync(RESULTS)) return new Map();
  const parts = readFileSync(RESULTS, 'utf8')
    .split(/^(?=## )/m)
    .slice(1);
  const pairs = parts.map((part) => [part.slice(3, part.indexOf('\n')).trim(), part.trimEnd()]);
  return new Map(pairs.filter(([name]) => all.includes(name)));
}

function write(sections) {
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = sorted.map(([name, text]) => `| ${name} | ${text.split('\n')[2].split(' · ').join(' | ')} |`);
  const head = [
    '# Results of the heavy runs',
    '',
    '`npm run test:full` ([full/README.md](full/README.md)) writes this file. A runner is ok, FAILED, or skipped because something it needs was not there; then its last line says what.',
    '',
    `Newest run: ${circumstances()}.`,
    '',
    '| runner | result | time | day | commit | last line |',
    '|---|---|---|---|---|---|',
    ...rows,
  ];
  const text = [head.join('\n'), ...sorted.map(([, part]) => part)].join('\n\n');
  writeFileSync(RESULTS, `${text}\n`);
}

let failed = 0;
for (const name of names) {
  const result = run(name);
  if (result.word === 'FAILED') failed += 1;
  write(new Map([...written(), [name, section(result)]]));
}
console.log(`\n${names.length - failed} of ${names.length} did not fail; test/RESULTS.md`);
process.exit(failed === 0 ? 0 : 1);
