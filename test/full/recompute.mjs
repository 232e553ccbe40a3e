import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureRows } from '../../src/lib/queries/measureRows.ts';
import { measureTotals } from '../../src/lib/queries/measureTotals.ts';
import { outcomesByYear, requestsByYear, runOn } from '../../src/lib/queries/index.ts';
import { openFile } from '../../src/lib/server/node.ts';

// Twelve views of a release as the site's queries answer them, handed to a program that has nothing of ours: recompute.py
// works them out from the published CSV files alone. Exits 1 on any difference
// and when fewer than ten of a release's views have rows, 77 without the served files or Python.

const ROOT = path.resolve(import.meta.dirname, '../..');
const PYTHON = process.env.GOUJI_PYTHON ?? '/usr/bin/python3';
const RELEASES = ['demo/t1', 'demo/t2', 'sample/2026.1'];
const LEAST = 10;
const ALL = { yearFrom: 2008, yearTo: 2030, classes: '', agencies: '' };
const totals = (measure, more = {}) => ({
  kind: 'totals',
  measure,
  params: { ...ALL, panel: 'all', without: '', ...more },
});

const VIEWS = [
  { kind: 'rows', measure: 'req_new', params: ALL },
  { kind: 'rows', measure: 'disclosure_rate_broad', params: { ...ALL, classes: 'dept' } },
  totals('req_new'),
  totals('req_new', { panel: 'balanced' }),
  totals('req_new', { classes: 'gov' }),
  totals('disclosure_rate_broad', { panel: 'balanced', yearFrom: 2021 }),
  totals('normdocs_repealed'),
  totals('review_correction_rate', { without: 'a0004' }),
  totals('disclosure_rate_broad', { classes: 'dept' }),
  { kind: 'requests', params: ALL },
  { kind: 'requests', params: { ...ALL, classes: 'gov' } },
  { kind: 'outcomes', params: { ...ALL, yearFrom: 2020 } },
];

const QUERIES = {
  rows: ({ measure }) => measureRows(measure),
  totals: ({ measure }) => measureTotals(measure),
  requests: () => requestsByYear,
  outcomes: () => outcomesByYear,
};

const scratch = mkdtempSync(path.join(tmpdir(), 'gouji-recompute-'));
let status = 0;
let run = 0;
for (const release of RELEASES) {
  const folder = path.join(ROOT, 'static', 'data', release);
  if (!existsSync(path.join(folder, 'gouji.duckdb')) || !existsSync(PYTHON)) continue;
  const engine = await openFile(path.join(folder, 'gouji.duckdb'));
  const views = [];
  for (const view of VIEWS)
    views.push({ ...view, rows: await runOn(engine, QUERIES[view.kind](view), view.params) });
  engine.close();
  const dump = path.join(scratch, 'views.json');
  writeFileSync(dump, JSON.stringify(views));
  const ran = spawnSync(PYTHON, [path.join(import.meta.dirname, 'recompute.py'), folder, dump], {
    encoding: 'utf8',
  });
  console.log(`${release}\n${ran.stdout}${ran.stderr}`.trimEnd());
  run += 1;
  const filled = views.filter(({ rows }) => rows.length > 0).length;
  if (ran.status !== 0 || filled < LEAST) status = 1;
}
rmSync(scratch, { recursive: true });
console.log(
  run === 0
    ? 'not run: no served files, or no Python'
    : `recompute: ${status === 0 ? 'all same' : 'DIFFERENT'}`,
);
process.exit(run === 0 ? 77 : status);
