import type { OpenFile } from '../../core/open/files.ts';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Shown } from '../../core/dataset/inputs.ts';
import type { Bilingual } from '../../core/model.ts';
import { isLarge } from '../large.ts';
import type { Engine } from '../queries/types.ts';
import { openFile } from './node.ts';

/** A release as `index.json` lists it. */
export interface ReleaseEntry {
  id: string;
  date: string;
  hash: string;
  counts: Record<string, number>;
}

export interface CollectionEntry {
  id: string;
  name: Bilingual;
  kind: string;
  note: Bilingual | null;
  /** True when every listed agency is expected to have a report for every year it existed. */
  census: boolean;
  /** What this deployment shows besides the figures. */
  show: Shown;
  /** Whom to tell about a number that looks wrong; absent in data folders written before there was one. */
  contact?: string | null;
  releases: ReleaseEntry[];
  latest: string;
}

/** Folder of the served files; `GOUJI_STATIC` moves it, for the command line as for the pages. */
export function servedRoot(): string {
  return path.join(process.env.GOUJI_STATIC ?? 'static', 'data');
}

/** Collections with at least one release; empty when nothing has been built yet. */
export function readCollections(): CollectionEntry[] {
  const file = path.join(servedRoot(), 'index.json');
  if (!existsSync(file)) return [];
  const index = JSON.parse(readFileSync(file, 'utf8')) as { collections: CollectionEntry[] };
  return index.collections.filter((entry) => entry.releases.length > 0);
}

/** The collection and release a path names (`pin` as the route matched it), or null. */
export function findRelease(
  id: string,
  pin: string,
): { collection: CollectionEntry; release: ReleaseEntry; pinned: boolean } | null {
  const collection = readCollections().find((entry) => entry.id === id);
  const wanted = /^v\/([^/]+)\/?$/.exec(pin)?.[1] ?? collection?.latest;
  const release = collection?.releases.find((entry) => entry.id === wanted);
  return collection && release ? { collection, release, pinned: pin.startsWith('v/') } : null;
}

/** Path parameters of every collection × (newest + each pinned release), for prerendering. */
export function releaseEntries(): { collection: string; pin: string; release: string; large: boolean }[] {
  return readCollections().flatMap(({ id: collection, latest, releases }) =>
    releases.flatMap(({ id: release, counts }) => {
      const pinned = { collection, pin: `v/${release}`, release, large: isLarge(counts) };
      return release === latest ? [{ ...pinned, pin: '' }, pinned] : [pinned];
    }),
  );
}

/** Parses a JSON file of a release, e.g. `release.json` or `agency/a0001.json`; null when it does not exist. */
export function readReleaseJson<T>(collection: string, release: string, name: string): T | null {
  const file = path.join(servedRoot(), collection, release, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** What programs read of a release: facts, reports and agencies, as its list of open files has them; none without one. */
export function programFiles(collection: string, release: string): OpenFile[] {
  const open = readReleaseJson<{ files: OpenFile[] }>(collection, release, 'files.json');
  return (open?.files ?? []).filter(
    ({ table, format }) =>
      (format === 'csv' && ['facts', 'reports', 'agencies'].some((name) => name === table)) ||
      (format === 'parquet' && table === 'facts'),
  );
}

/** True when a release has such a file. */
export function hasReleaseFile(collection: string, release: string, name: string): boolean {
  return existsSync(path.join(servedRoot(), collection, release, name));
}

const open = new Map<string, Promise<Engine>>();

/** The release's database for the typed queries; opened once per file version. */
export function releaseEngine(collection: string, release: string): Promise<Engine> {
  const base = path.join(servedRoot(), collection, release, 'gouji.duckdb');
  const file = existsSync(base) ? base : `${base}.gz`;
  const key = `${file}@${statSync(file).mtimeMs}`;
  const engine = open.get(key) ?? openFile(file === base ? base : unpacked(file));
  open.set(key, engine);
  return engine;
}

function unpacked(file: string): string {
  const target = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-db-')), 'gouji.duckdb');
  writeFileSync(target, gunzipSync(readFileSync(file)));
  return target;
}
