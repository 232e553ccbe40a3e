import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureOf } from '../../src/core/codebook/measures.ts';
import { parseTable } from '../../src/core/dataset/table.ts';
import { measureSnippet } from '../../src/core/open/measure-snippets.ts';
import { snippetData } from '../../src/core/open/snippets.ts';
import { measureRows, runOn } from '../../src/lib/queries/index.ts';
import { openFile } from '../../src/lib/server/node.ts';

// The Python and R programs of measure pages and Explore, run as pasted against a release's folder, must give the
// rows of the page, report by report. Needs Debian's python3-pandas and r-cran-readr; exits 77 without them. The
// DuckDB program is in the CI set (test/lib/queries/snippets.test.ts).

const DATA = path.join(path.resolve(import.meta.dirname, '../..'), 'static', 'data');
const RELEASES = [
  ['demo', 't2'],
  ['sample', '2026.1'],
];
const CODES = [
  'req_new',
  'npc_total',
  'admin_fees_10k_yuan',
  'disclosure_rate_broad',
  'substantive_disclosure_rate',
];
const PYTHON = process.env.GOUJI_PYTHON ?? '/usr/bin/python3';
const LANGUAGES = [
  ['python', PYTHON, 'py', (file) => `\ntable.to_csv("${file}", index=False)\n`],
  ['r', 'Rscript', 'R', (file) => `\nwrite_csv(table, "${file}")\n`],
];
const COLUMNS = ['report', 'agency', 'year', 'edition', 'numerator', 'denominator', 'value'];

for (const [command, args] of [
  [PYTHON, ['-c', 'import pandas']],
  ['Rscript', ['-e', 'library(readr)']],
]) {
  if (spawnSync(command, args).status === 0) continue;
  console.error(`not run: ${command} ${args.join(' ')} fails`);
  process.exit(77);
}
if (!existsSync(path.join(DATA, 'index.json'))) {
  console.error('no served files: npm run -s gouji -- serve-files');
  process.exit(1);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'gouji-code-'));
const failures = [];

/** Numbers to fifteen digits: two engines may divide in another order. */
const number = (value) =>
  value === null || value === undefined || value === '' || value === 'NA'
    ? '~'
    : String(Number(Number(value).toPrecision(15)));
const line = (row) =>
  COLUMNS.map((name, at) =>
    at === 2 || at > 3 ? number(row[name]) : (row[name] ?? '').replace(/^NA$/, ''),
  ).join(' ');

async function pageRows(folder, code, reports) {
  const engine = await openFile(path.join(folder, 'gouji.duckdb'));
  const rows = await runOn(engine, measureRows(code), {
    yearFrom: 0,
    yearTo: 9999,
    classes: '',
    agencies: '',
  });
  engine.close();
  const held = rows.filter(
    (row) => row.report !== null && (reports === null || reports.includes(row.report)),
  );
  return held.map(line).sort();
}

async function check(collection, release, code, some) {
  const folder = path.join(DATA, collection, release);
  const { files } = JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8'));
  const data = snippetData(release, folder, files, []);
  const all = await pageRows(folder, code, null);
  const reports = some ? all.slice(5, 45).map((text) => text.split(' ')[0]) : null;
  const expected = await pageRows(folder, code, reports);
  for (const [language, command, suffix, write] of LANGUAGES) {
    const name = `${collection} ${release} ${code}${some ? ' (a view)' : ''} ${language}`;
    const program = path.join(scratch, `code.${suffix}`);
    const result = path.join(scratch, 'rows.csv');
    rmSync(result, { force: true });
    writeFileSync(program, measureSnippet(language, data, measureOf(code), reports) + write(result));
    const ran = spawnSync(command, [program], { encoding: 'utf8', timeout: 300_000 });
    const found = ran.status === 0 ? parseTable(readFileSync(result, 'utf8')).rows.map(line).sort() : [];
    const same = expected.length > 0 && found.join('\n') === expected.join('\n');
    if (!same) failures.push(name);
    console.log(`${name}: ${same ? `same ${expected.length} rows` : 'DIFFERENT'}`);
    if (same) continue;
    console.log(ran.stderr.slice(-800));
    const differing = expected.findIndex((text, at) => text !== found[at]);
    console.log(`  expected ${expected[differing]}\n  found    ${found[differing]}`);
  }
}

const only = process.env.GOUJI_COLLECTION;
for (const [collection, release] of RELEASES) {
  if (only !== undefined && only !== collection) continue;
  for (const code of CODES) await check(collection, release, code, false);
  await check(collection, release, 'disclosure_rate_broad', true);
}
rmSync(scratch, { recursive: true, force: true });
console.log(
  failures.length === 0 ? 'measure code: all same' : `measure code: failed: ${failures.join(', ')}`,
);
process.exit(failures.length === 0 ? 0 : 1);
