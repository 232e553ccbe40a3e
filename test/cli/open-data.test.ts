import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/core/dataset/hash.ts';
import { parseTable, type Row } from '../../src/core/dataset/table.ts';
import { rowKey } from '../../src/core/dataset/wide.ts';
import type { OpenFile } from '../../src/core/open/files.ts';
import { openTables } from '../../src/core/open/tables.ts';
import { violations } from '../support/conform.ts';
import { statusMap, toldByWide } from '../support/wide.ts';
import { gouji, ROOT } from './run.ts';

/** The demo's committed releases: t1 and t2 differ in one cell. */
const data = mkdtempSync(path.join(tmpdir(), 'gouji-open-'));
const root = path.join(`${data}-static`, 'data');
const folder = (release: string) => path.join(root, 'demo', release);
const bytes = (release: string, name: string) => readFileSync(path.join(folder(release), name));

beforeAll(() => {
  mkdirSync(path.join(data, 'demo'));
  for (const name of ['collection.json', 'releases']) {
    cpSync(path.join(ROOT, 'data/demo', name), path.join(data, 'demo', name), { recursive: true });
  }
  const ran = gouji(['serve-files'], data);
  expect(ran.code, ran.err).toBe(0);
}, 180_000);

afterAll(() => {
  for (const dir of [data, `${data}-static`]) rmSync(dir, { recursive: true, force: true });
});

function listed(release: string): OpenFile[] {
  return (JSON.parse(bytes(release, 'files.json').toString()) as { files: OpenFile[] }).files;
}

function plain(release: string, name: string): string {
  const file = bytes(release, name);
  return (name.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8');
}

function rowsOf(release: string, table: string, format: 'csv' | 'excel' = 'csv'): Row[] {
  const file = listed(release).find((entry) => entry.table === table && entry.format === format);
  const name = file?.path ?? '';
  if (!name.endsWith('.zip')) return parseTable(plain(release, name)).rows;
  const [content] = Object.values(unzipSync(bytes(release, name)));
  return parseTable(strFromU8(content ?? new Uint8Array())).rows;
}

async function query(sql: string, file?: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(
    file ?? ':memory:',
    file === undefined ? {} : { access_mode: 'READ_ONLY' },
  );
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(sql);
  connection.closeSync();
  instance.closeSync();
  return result.getRowObjectsJS();
}

describe('what files.json and SHA256SUMS list', () => {
  it('is there with these bytes and this hash', () => {
    expect(listed('t2').length).toBeGreaterThan(50);
    for (const file of listed('t2')) {
      const content = bytes('t2', file.path);
      expect([file.path, content.length, hashOf(content)]).toEqual([file.path, file.bytes, file.sha256]);
    }
  });

  it('is proved by sha256sum, agencies included', () => {
    const said = execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], {
      cwd: folder('t2'),
      encoding: 'utf8',
    });
    expect(said).toBe('');
    const sums = plain('t2', 'SHA256SUMS');
    for (const name of ['agency/a0001.json', 'facts.csv.gz', 'files.json', 'gouji.xlsx']) {
      expect(sums).toContain(`  ${name}\n`);
    }
  });

  it("gives the release's own tables byte for byte", () => {
    const dir = path.join(ROOT, 'data/demo/releases/t2');
    for (const name of readdirSync(dir).filter((entry) => entry !== 'release.json')) {
      expect(bytes('t2', name).equals(readFileSync(path.join(dir, name))), name).toBe(true);
    }
  });
});

describe('the tables', () => {
  it('conform to the schema datapackage.json gives them', () => {
    const all = new Map(openTables().map((table) => [table.name, rowsOf('t2', table.name)]));
    const wrong = openTables().flatMap((table) => violations(table, all.get(table.name) ?? [], all));
    expect(wrong).toEqual([]);
    const { resources } = JSON.parse(plain('t2', 'datapackage.json')) as {
      resources: {
        name: string;
        path: string;
        bytes: number;
        hash: string;
        schema: { fields: { name: string }[] };
      }[];
    };
    for (const resource of resources) {
      const content = bytes('t2', resource.path);
      expect([resource.bytes, resource.hash]).toEqual([content.length, `sha256:${hashOf(content)}`]);
      const [header = ''] = plain('t2', resource.path).split('\n', 1);
      expect(resource.schema.fields.map((field) => field.name)).toEqual(header.split(','));
    }
    expect(resources.map((resource) => resource.name)).toEqual(openTables().map((table) => table.name));
  });

  it('have a value exactly where the status is reported', () => {
    const facts = rowsOf('t2', 'facts');
    expect(facts.length).toBeGreaterThan(30_000);
    expect(facts.filter((row) => (row['value'] === '') === (row['status'] === 'reported'))).toEqual([]);
    // 民政局 2024 has no report, so it has no rows, and none of value 0.
    expect(facts.some((row) => row['report'] === 'a0009-2024')).toBe(
      rowsOf('t2', 'reports').some((row) => row['report'] === 'a0009-2024'),
    );
  });

  it('say what changed since the first release, and why', () => {
    expect(rowsOf('t1', 'changes')).toEqual([]);
    expect(rowsOf('t2', 'changes')).toMatchObject([
      {
        from_release: 't1',
        to_release: 't2',
        key: 'licensing_decisions',
        from_value: '38',
        to_value: '83',
        why: 'recollected',
      },
    ]);
  });

  it('are the same rows for spreadsheets, with a byte order mark', () => {
    expect(bytes('t2', 'agencies.csv')[0]).not.toBe(0xef);
    expect([...bytes('t2', 'agencies.excel.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rowsOf('t2', 'facts', 'excel').length).toBe(rowsOf('t2', 'facts').length);
    expect(rowsOf('t2', 'agencies', 'excel')).toEqual(rowsOf('t2', 'agencies'));
  });

  it.each(['facts', 'reports', 'findings', 'changes'])('are the same rows as Parquet: %s', async (name) => {
    const found = await query(`SELECT * FROM read_parquet('${path.join(folder('t2'), `${name}.parquet`)}')`);
    const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
    const cells = found.map((row) => Object.values(row).map(text));
    const number = (cell: string) => (/^-?\d+(\.\d+)?$/.test(cell) ? String(Number(cell)) : cell);
    const same = (rows: string[][]) => rows.map((row) => row.map(number).join('\u0001'));
    expect(same(cells)).toEqual(same(rowsOf('t2', name).map((row) => Object.values(row))));
  });

  it('fill a workbook with a sheet each, numbers as numbers', async () => {
    const book = await readXlsx(bytes('t2', 'gouji.xlsx'));
    const sheet = book.sheets.find((entry) => entry.name.endsWith('facts'));
    const [head = [], ...rows] = sheet?.rows ?? [];
    const at = head.findIndex((cell) => String(cell).endsWith('\nvalue'));
    const facts = rowsOf('t2', 'facts');
    const value = (cell: unknown) => (typeof cell === 'number' ? cell : null);
    expect(rows.map((row) => value(row[at]))).toEqual(
      facts.map((row) => (row['value'] === '' ? null : Number(row['value']))),
    );
  });
});

describe('the wide table', () => {
  it('has the value and the status of every cell of the long one', async () => {
    const file = path.join(folder('t2'), 'gouji.duckdb');
    const wide = new Map((await query('SELECT * FROM report', file)).map((row) => [row['report'], row]));
    const statuses = statusMap(await query('SELECT * FROM status', file));
    const facts = rowsOf('t2', 'facts');
    const wrong = facts.filter((row) => {
      const key = rowKey({ indicator: row['indicator'] ?? '', applicant: row['applicant'] ?? '' });
      const expected = row['status'] === 'reported' ? String(Number(row['value'])) : row['status'];
      return toldByWide(wide.get(row['report']), statuses, key) !== expected;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the roll-up over collections', () => {
  it('adds up to the long facts, group by group', async () => {
    const rolled = await query('SELECT * FROM rollup', path.join(root, 'national.duckdb'));
    const reports = new Map(rowsOf('t2', 'reports').map((row) => [row['report'], row]));
    const classes = new Map(rowsOf('t2', 'agencies').map((row) => [row['agency'], row['type']]));
    const expected = new Map<string, { value: number | null; k: number; n: number }>();
    for (const fact of rowsOf('t2', 'facts')) {
      const report = reports.get(fact['report']);
      const key = rowKey({ indicator: fact['indicator'] ?? '', applicant: fact['applicant'] ?? '' });
      const id = [
        fact['year'],
        classes.get(fact['agency']),
        report?.['scope'],
        report?.['edition'],
        key,
      ].join(' ');
      const group = expected.get(id) ?? { value: null, k: 0, n: 0 };
      const has = fact['status'] === 'reported';
      expected.set(id, {
        value: has ? (group.value ?? 0) + Number(fact['value']) : group.value,
        k: group.k + Number(has),
        n: group.n + 1,
      });
    }
    expect(rolled.length).toBe(expected.size);
    for (const row of rolled) {
      const id = [row['year'], row['class'], row['scope'], row['edition'], row['key']].join(' ');
      const group = expected.get(id);
      expect([id, row['k'], row['n']]).toEqual([id, group?.k, group?.n]);
      if (group?.value === null) expect(row['value'], id).toBeNull();
      else expect(Number(row['value']), id).toBeCloseTo(group?.value ?? Number.NaN, 6);
    }
    const about = JSON.parse(readFileSync(path.join(root, 'national.json'), 'utf8')) as { sources: unknown };
    expect(about.sources).toMatchObject([{ id: 'demo', release: 't2' }]);
  });
});

it('writes the same bytes twice', () => {
  const before = new Map(['t1', 't2'].map((release) => [release, plain(release, 'SHA256SUMS')]));
  const national = hashOf(readFileSync(path.join(root, 'national.csv.gz')));
  rmSync(root, { recursive: true });
  expect(gouji(['serve-files'], data, { TZ: 'Asia/Shanghai' }).code).toBe(0);
  for (const [release, sums] of before) expect(plain(release, 'SHA256SUMS'), release).toBe(sums);
  expect(hashOf(readFileSync(path.join(root, 'national.csv.gz')))).toBe(national);
  expect(existsSync(path.join(root, 'national.duckdb.gz'))).toBe(true);
}, 180_000);
