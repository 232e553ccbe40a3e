import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRelease } from '../../src/cli/releases.ts';
import { rowKey, wideName } from '../../src/core/dataset/wide.ts';
import { gouji, ROOT } from './run.ts';

/** The demo's and the sample's committed releases: one year by year from documents, one from transcribed figures. */
const data = mkdtempSync(path.join(tmpdir(), 'gouji-partition-'));
const out = path.join(data, 'out');
afterAll(() => rmSync(data, { recursive: true, force: true }));
beforeAll(() => {
  for (const id of ['demo', 'xianning']) {
    mkdirSync(path.join(data, id));
    for (const name of ['collection.json', 'releases'])
      cpSync(path.join(ROOT, 'data', id, name), path.join(data, id, name), { recursive: true });
  }
  const ran = gouji(['build', '--partition', '--out', out, '--json'], data);
  expect(ran.code, ran.err).toBe(0);
}, 60_000);

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(sql);
  connection.closeSync();
  instance.closeSync();
  return result.getRowObjectsJS();
}

const table = (name: string) => `read_parquet('${out}/${name}/**/*.parquet', hive_partitioning = true)`;
const hashes = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(out, name)).isFile())
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(out, name)))
        .digest('hex'),
    ])
    .sort();

describe('partitioned Parquet', () => {
  it('lies by collection and year, with neither column in the file', async () => {
    expect(readdirSync(path.join(out, 'facts')).sort()).toEqual(['collection=demo', 'collection=xianning']);
    const years = readdirSync(path.join(out, 'report/collection=demo')).sort();
    expect(years[0]).toBe('year=2017');
    expect(years.at(-1)).toBe('year=2024');
    const file = path.join(out, 'facts/collection=demo/year=2024/facts.parquet');
    const columns = await query(`SELECT name FROM parquet_schema('${file}')`);
    expect(columns.map((row) => row['name'])).not.toEqual(expect.arrayContaining(['year']));
  });

  it('holds the release’s facts in their order', async () => {
    const { dataset } = await readRelease('demo', 't2');
    const rows = await query(
      `SELECT * FROM ${table('facts')} WHERE collection = 'demo' ORDER BY report, indicator, applicant NULLS FIRST`,
    );
    expect(rows.length).toBe(dataset.facts.length);
    const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
    rows.forEach((row, at) => {
      const fact = dataset.facts[at];
      const columns = Object.keys(fact ?? {}) as (keyof NonNullable<typeof fact>)[];
      expect(columns.map((column) => text(row[column]))).toEqual(columns.map((column) => fact?.[column]));
    });
  });

  it('holds every number once in its wide column', async () => {
    const { dataset } = await readRelease('demo', 't2');
    const rows = await query(`SELECT * FROM ${table('report')} WHERE collection = 'demo'`);
    expect(rows.length).toBe(dataset.reports.length);
    const byReport = new Map(rows.map((row) => [row['report'], row]));
    const reported = dataset.facts.filter((fact) => fact.status === 'reported');
    const other = reported.filter(
      (fact) => byReport.get(fact.report)?.[wideName(rowKey(fact))] !== Number(fact.value),
    );
    expect(other).toEqual([]);
    const numbers = rows
      .flatMap((row) => Object.entries(row))
      .filter(([name, value]) => typeof value === 'number' && !META.has(name));
    expect(numbers.length).toBe(reported.length);
  });

  it('is the same again, and one collection leaves the others alone', () => {
    const before = hashes();
    const again = gouji(['build', 'xianning', '--partition', '--out', out], data);
    expect(again.code, again.err).toBe(0);
    expect(hashes()).toEqual(before);
  });

  it('needs a release, and --out needs it', () => {
    mkdirSync(path.join(data, 'empty'));
    cpSync(path.join(ROOT, 'data/xianning/collection.json'), path.join(data, 'empty/collection.json'));
    expect(gouji(['build', 'empty', '--partition', '--out', out], data).err).toContain('E_RELEASES_NONE');
    expect(gouji(['build', 'demo', '--out', out], data).code).toBe(2);
  });
});

const META: ReadonlySet<string> = new Set(['year', 'days', 'errors', 'warns', 'infos']);
