import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseKey } from '../../../src/core/codebook/index.ts';
import { measureOf, MEASURES } from '../../../src/core/codebook/measures.ts';
import { measureSnippet } from '../../../src/core/open/measure-snippets.ts';
import { snippetData } from '../../../src/core/open/snippets.ts';
import { measureRows, runOn } from '../../../src/lib/queries/index.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import { fixtureReports, writeDatabase } from '../../support/served.ts';

// The DuckDB program a measure's page gives, run as it is pasted, must give the page's rows for every measure.

const reports = fixtureReports();
const folder = mkdtempSync(path.join(tmpdir(), 'gouji-snippet-'));
const file = (table: string, format: 'csv' | 'parquet') => ({
  path: `${table}.${format}`,
  table,
  format,
  rows: null,
  bytes: 0,
  sha256: '0'.repeat(64),
});
const data = snippetData(
  't1',
  folder,
  [file('facts', 'csv'), file('facts', 'parquet'), file('reports', 'csv'), file('agencies', 'csv')],
  [],
);
let engine: Awaited<ReturnType<typeof openFile>>;
let connection: DuckDBConnection;

beforeAll(async () => {
  const database = path.join(folder, 'gouji.duckdb');
  await writeDatabase(database, reports);
  engine = await openFile(database);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  const lines = reports.map(({ report, agency, year, edition }) => [report, agency, year, edition].join(','));
  writeFileSync(path.join(folder, 'reports.csv'), ['report,agency,year,edition', ...lines, ''].join('\n'));
  const facts = reports.flatMap(({ report, cells }) =>
    Object.entries(cells).map(([key, value]) => {
      const { indicator, applicant } = parseKey(key);
      return `('${report}', '${indicator}', ${applicant === null ? 'NULL' : `'${applicant}'`}, ${value}::DOUBLE)`;
    }),
  );
  await connection.run(
    `COPY (SELECT * FROM (VALUES ${facts.join(', ')}) AS facts(report, indicator, applicant, value))
     TO '${path.join(folder, 'facts.parquet')}' (FORMAT parquet)`,
  );
});
afterAll(() => {
  engine.close();
  connection.closeSync();
});

const shown = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) =>
    ['report', 'agency', 'year', 'edition', 'numerator', 'denominator', 'value'].map(
      (name) => row[name] ?? null,
    ),
  );

async function pasted(text: string) {
  return shown((await connection.runAndReadAll(text)).getRowObjectsJS());
}

async function onPage(code: string) {
  const all = { yearFrom: 0, yearTo: 9999, classes: '', agencies: '' };
  const rows = await runOn(engine, measureRows(code), all);
  const held = rows.filter((row) => row.report !== null).map((row) => ({ ...row }));
  return shown(held.sort((a, b) => ((a.report ?? '') < (b.report ?? '') ? -1 : 1)));
}

it('gives the page’s rows, for every rate and counts of every table', { timeout: 120_000 }, async () => {
  let told = 0;
  const codes = [...MEASURES.values()].filter(
    ({ kind }, at) => kind === 'rate' || (kind === 'count' && at % 8 === 0),
  );
  for (const { code } of codes) {
    const found = await pasted(measureSnippet('duckdb', data, measureOf(code), null));
    expect(found, code).toEqual(await onPage(code));
    told += found.filter((row) => row.at(-1) !== null).length;
  }
  expect(told).toBeGreaterThan(300);
});

it('keeps to the reports of a view', async () => {
  const some = reports.slice(3, 9).map(({ report }) => report);
  const found = await pasted(measureSnippet('duckdb', data, measureOf('disclosure_rate_broad'), some));
  const page = await onPage('disclosure_rate_broad');
  expect(found).toEqual(page.filter(([report]) => some.includes(String(report))));
});

it('is refused for a measure no single report holds', () => {
  expect(() => measureSnippet('r', data, measureOf('timeliness'), null)).toThrow(RangeError);
});

it('names the proved files and the measure in R and Python', () => {
  for (const language of ['r', 'python'] as const) {
    const text = measureSnippet(language, data, measureOf('disclosure_rate_broad'), ['a0001-2024']);
    for (const part of ['0'.repeat(64), 'out_granted.total', 'disclosure_rate_broad', 'a0001-2024', folder])
      expect(text).toContain(part);
  }
});
