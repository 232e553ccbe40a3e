import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { hashOf } from '../../src/core/dataset/hash.ts';
import { parseTable } from '../../src/core/dataset/table.ts';
import { rowKey, wideKeys, wideName } from '../../src/core/dataset/wide.ts';
import { statusMap, toldByWide } from '../support/wide.ts';
import { gouji, playground } from './run.ts';

const place = playground('sample', 'xianning');
afterAll(() => place.remove());

const served = (collection: string, name: string) =>
  readFileSync(path.join(`${place.dir}-static`, 'data', collection, '2026.1', name));

beforeAll(() => {
  for (const id of ['sample', 'xianning']) {
    const ran = gouji(['release', id, '--id', '2026.1', '--date', '2026-11-24'], place.dir);
    expect(ran.code, ran.err).toBe(0);
  }
  expect(gouji(['serve-files'], place.dir).code).toBe(0);
}, 300_000);

async function rows(collection: string, sql: string) {
  const file = path.join(`${place.dir}-static`, 'data', collection, '2026.1', 'gouji.duckdb');
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(sql);
  connection.closeSync();
  instance.closeSync();
  return result.getRowObjectsJS();
}

describe.each(['sample', 'xianning'])('served files of %s', (collection) => {
  it('hold in the wide table exactly the reported cells of the long one', async () => {
    const csv = gunzipSync(readFileSync(path.join(place.dir, collection, 'releases/2026.1/facts.csv.gz')));
    const long = parseTable(csv.toString('utf8')).rows.filter((row) => row['status'] === 'reported');
    const expected = long.map(
      (row) =>
        `${row['report']} ${rowKey({ indicator: row['indicator'] ?? '', applicant: row['applicant'] ?? '' })} ${Number(row['value'])}`,
    );
    const wide = await rows(collection, 'SELECT * FROM report');
    const found = wide.flatMap((row) =>
      wideKeys().flatMap((key) => {
        const value = row[wideName(key)];
        return value === null || value === undefined
          ? []
          : [`${String(row['report'])} ${key} ${Number(value)}`];
      }),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it('tell the status of every cell the long table has, and of no other', async () => {
    const csv = gunzipSync(readFileSync(path.join(place.dir, collection, 'releases/2026.1/facts.csv.gz')));
    const long = new Map(
      parseTable(csv.toString('utf8')).rows.map((row) => [
        `${row['report']} ${rowKey({ indicator: row['indicator'] ?? '', applicant: row['applicant'] ?? '' })}`,
        row['status'] === 'reported' ? String(Number(row['value'])) : (row['status'] ?? ''),
      ]),
    );
    const statuses = statusMap(await rows(collection, 'SELECT * FROM status'));
    const told = (await rows(collection, 'SELECT * FROM report')).flatMap((report) =>
      wideKeys().flatMap((key) => {
        const said = toldByWide(report, statuses, key);
        return said === null ? [] : [`${String(report['report'])} ${key}: ${said}`];
      }),
    );
    expect(told.sort()).toEqual([...long].map(([cell, said]) => `${cell}: ${said}`).sort());
  }, 120_000);

  it('are listed with the hash of what was written', () => {
    const release = JSON.parse(served(collection, 'release.json').toString()) as {
      files: Record<string, { sha256: string }>;
    };
    const database = served(collection, 'gouji.duckdb');
    expect(release.files['gouji.duckdb']?.sha256).toBe(hashOf(database));
    expect(gunzipSync(served(collection, 'gouji.duckdb.gz')).equals(database)).toBe(true);
  });
});

it('transcribed cells nobody saw are not transcribed, never zero or missing from the form', async () => {
  const file = JSON.parse(served('sample', 'agency/a0001.json').toString()) as {
    reports: { editionSeen: boolean; facts: { status: string; value: number | null }[] }[];
  };
  const statuses = new Set(file.reports.flatMap((report) => report.facts.map((fact) => fact.status)));
  expect([...statuses].sort()).toEqual(['not_transcribed', 'reported']);
  const open = await rows('sample', 'SELECT count(*) AS n FROM status');
  expect(Number(open[0]?.['n'])).toBe(0);
});
