import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { hashOf } from '../../src/core/dataset/hash.ts';
import { gouji, playground } from './run.ts';

const place = playground('xianning');
afterAll(() => place.remove());

const file = (name: string) => path.join(place.dir, name);
const packed = (name: string, ...more: string[]) =>
  gouji(['pack', 'xianning', '--data-only', '--out', file(name), '--json', ...more], place.dir);

beforeAll(() => {
  for (const [id, date] of [
    ['r1', '2026-11-23'],
    ['r2', '2026-11-24'],
  ] as const) {
    const ran = gouji(['release', 'xianning', '--id', id, '--date', date], place.dir);
    expect(ran.code, ran.err).toBe(0);
  }
}, 120_000);

const contents = (name: string) => unzipSync(readFileSync(file(name)));

describe('a pack of data', () => {
  it('holds the releases up to the one asked for, and what its answer says', () => {
    const ran = packed('one.zip', '--release', 'r1');
    expect(ran.code, ran.err).toBe(0);
    const files = contents('one.zip');
    const index: unknown = JSON.parse(strFromU8(files['data/index.json'] ?? new Uint8Array()));
    expect(index).toMatchObject({
      collections: [{ id: 'xianning', latest: 'r1', releases: [{ id: 'r1' }] }],
    });
    expect(Object.keys(files).filter((name) => name.includes('/r2/'))).toEqual([]);
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toMatch(/data 目录[^]*folder "data"/);
    const bytes = readFileSync(file('one.zip'));
    expect(JSON.parse(ran.out)).toMatchObject({
      release: 'r1',
      bytes: bytes.length,
      sha256: hashOf(bytes),
      files: Object.keys(files).length,
    });
  });

  it('holds every release without one named, each following the other', () => {
    expect(packed('all.zip').code).toBe(0);
    const files = contents('all.zip');
    const changes: unknown = JSON.parse(
      strFromU8(files['data/xianning/r2/changes.json'] ?? new Uint8Array()),
    );
    expect(changes).toMatchObject({ from: 'r1', to: 'r2', changes: [], moved: [] });
    expect(files['data/xianning/r1/changes.json']).toBeUndefined();
  });

  /** DuckDB leaves unused bytes of its files as memory had them; release.json and national.json repeat those files’ hashes. */
  const ofDuckdb = (name: string) => /\.duckdb(\.gz)?$|\/(?:release|national)\.json$/.test(name);

  it('has the same files with the same bytes in every time zone', () => {
    const again = gouji(['pack', 'xianning', '--data-only', '--out', file('again.zip')], place.dir, {
      TZ: 'Asia/Shanghai',
    });
    expect(again.code, again.err).toBe(0);
    const [one, two] = [contents('all.zip'), contents('again.zip')];
    expect(Object.keys(two)).toEqual(Object.keys(one));
    const differ = Object.entries(one).filter(
      ([name, bytes]) => !Buffer.from(bytes).equals(Buffer.from(two[name] ?? [])),
    );
    expect(differ.map(([name]) => name).filter((name) => !ofDuckdb(name))).toEqual([]);
    // Names and days of the archive itself, before the first file's content.
    const head = (name: string) => readFileSync(file(name)).subarray(0, 30).toString('hex');
    expect(head('again.zip').slice(0, 28)).toBe(head('all.zip').slice(0, 28));
  });

  it('refuses a release that does not exist', () => {
    const ran = packed('no.zip', '--release', 'r9');
    expect([ran.code, ran.out, ran.err.includes('E_RELEASE_UNKNOWN')]).toEqual([1, '', true]);
  });
});
