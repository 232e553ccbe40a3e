import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../../core/dataset/hash.ts';
import type { CollectionMeta } from '../../core/dataset/inputs.ts';
import type { ReleaseMeta } from '../../core/dataset/release.ts';
import { counted } from '../../core/plural.ts';
import { seasonOf } from '../../core/dataset/season.ts';
import type { RowOf, Tables } from '../../core/dataset/shapes.ts';
import { leadsOf } from '../../core/leads/index.ts';
import { yearFile } from '../../core/dataset/year-file.ts';
import { readMeta, collectionIds } from '../collections.ts';
import { gzip, isMissing, writeAtomic } from '../files.ts';
import { heldSeal } from '../held.ts';
import { staticDir } from '../paths.ts';
import { listReleases, openRelease } from '../releases.ts';
import { writeAgencies } from './agencies.ts';
import { writeChanges } from './changes.ts';
import { duckdbFile } from './duckdb.ts';
import { changesUpTo } from './open/changes.ts';
import { writeRollup } from './open/rollup.ts';
import { writeSums } from './open/sums.ts';
import { writeOpenData } from './open/write.ts';
import { writeSearch, writeSearchRoot } from './search.ts';
import { sqlTables } from './tables.ts';

/** Raised when the served files change shape, so that files made by an older version are made again. */
const SERVED_VERSION = 11;

/** One collection up to one release, into a folder of its own: what a pack holds. */
export interface Choice {
  root: string;
  collection: string;
  upTo: string;
}

/**
 * Writes every served data file of every release, and their index, below `static/data/`. A release never changes, so
 * one whose files are there for its hash is left alone. Releases are proved against their hashes while being read.
 */
export async function writeServedFiles(progress: (line: string) => void, choice?: Choice): Promise<void> {
  const root = choice?.root ?? join(staticDir(), 'data');
  const collections = [];
  for (const id of choice === undefined ? await collectionIds() : [choice.collection]) {
    const releases = upTo(await listReleases(id), choice?.upTo);
    if (releases.length === 0) continue;
    const meta = await readMeta(id);
    for (const release of releases) await serveRelease(root, meta, releases, release, progress);
    await writeChanges(join(root, id), id, releases);
    const { name, kind, note, census, show, contact } = meta;
    collections.push({
      id,
      name,
      kind,
      note,
      census,
      show,
      contact: contact ?? null,
      releases: releases.map(({ id: release, date, hash, counts }) => ({ id: release, date, hash, counts })),
      latest: releases.at(-1)?.id ?? null,
    });
  }
  await prune(root, collections);
  await writeRollup(root, collections);
  await writeSearchRoot(root, collections);
  await writeAtomic(join(root, 'index.json'), JSON.stringify({ collections }, null, 2));
}

/** Removes served folders without a release behind them: everything served is derived from a release. */
async function prune(
  root: string,
  collections: readonly { id: string; releases: readonly { id: string }[] }[],
): Promise<void> {
  const kept = new Map(collections.map(({ id, releases }) => [id, releases.map((release) => release.id)]));
  for (const id of await foldersIn(root)) {
    const releases = kept.get(id) ?? [];
    const stale = (await foldersIn(join(root, id))).filter((release) => !releases.includes(release));
    for (const release of stale) await rm(join(root, id, release), { recursive: true, force: true });
    if (!kept.has(id)) await rm(join(root, id), { recursive: true, force: true });
  }
}

async function foldersIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Releases, oldest first, up to the named one. */
function upTo(releases: ReleaseMeta[], id: string | undefined): ReleaseMeta[] {
  return id === undefined
    ? releases
    : releases.slice(0, releases.findIndex((release) => release.id === id) + 1);
}

async function serveRelease(
  root: string,
  collection: CollectionMeta,
  releases: readonly ReleaseMeta[],
  release: ReleaseMeta,
  progress: (line: string) => void,
): Promise<void> {
  const { id } = collection;
  const dir = join(root, id, release.id);
  if (await isServed(dir, id, release)) return;
  await rm(dir, { recursive: true, force: true });
  const tables = await openRelease(id, release);
  const database = await duckdbFile(sqlTables(tables));
  await writeAtomic(join(dir, 'gouji.duckdb'), database);
  await writeAtomic(join(dir, 'gouji.duckdb.gz'), gzip(database));
  const agencies = await writeAgencies(dir, id, release.parser, tables);
  await writeSearch(dir, id, release, { agencies: [...tables.agencies], lineage: [...tables.lineage] });
  await writeAtomic(join(dir, 'checks.json'), JSON.stringify(checkCounts(tables)));
  await writeYears(dir, tables, release.date);
  const changes = await changesUpTo(id, releases, release.id);
  await writeAtomic(join(dir, 'leads.json'), JSON.stringify(leadsOf(tables, changes)));
  const leave = (line: string) => progress(`${id} ${release.id}: ${line}`);
  const open = await writeOpenData(dir, { collection, release, tables, changes }, leave);
  await writeAtomic(join(dir, 'files.json'), JSON.stringify({ files: open }, null, 1));
  const files = { ...release.files, 'gouji.duckdb': { sha256: hashOf(database), bytes: database.length } };
  const held = await heldSeal(id, release.parser);
  const description = JSON.stringify({ ...release, files, held, served: SERVED_VERSION }, null, 2);
  await writeSums(dir);
  // Last, because its presence says that all the rest is there.
  await writeAtomic(join(dir, 'release.json'), description);
  progress(
    `${id} ${release.id}: ${counted(agencies, 'agency file')}, ${counted(database.length, 'byte')} of database, ${counted(open.length, 'open file')}`,
  );
}

/** How often each check passed, failed or could not be made in the release: rows of `checks.csv` as numbers. */
function checkCounts({ checks }: Tables) {
  return [...checks].map((row) => ({
    check: row.check,
    pass: Number(row.pass),
    fail: Number(row.fail),
    not_assessable: Number(row.not_assessable),
  }));
}

/** Files by year: cells are not asked for, so that a year's rows of all other tables fit. */
async function writeYears(dir: string, tables: Tables, date: string): Promise<void> {
  const rows = {
    agencies: [...tables.agencies],
    due: [...tables.due],
    reports: [...tables.reports],
    findings: failing(tables.findings),
    notes: [...tables.notes],
  };
  const years = [...new Set(rows.due.map((row) => Number(row.year)))];
  for (const year of years) {
    await writeAtomic(join(dir, 'year', `${year}.json`), JSON.stringify(yearFile(rows, year)));
  }
  await writeAtomic(join(dir, 'season.json'), JSON.stringify(seasonOf(rows, date)));
}

function failing(findings: Tables['findings']): RowOf<'findings'>[] {
  const rows: RowOf<'findings'>[] = [];
  for (const row of findings) if (row.state === 'fail') rows.push(row);
  return rows;
}

async function isServed(dir: string, id: string, release: ReleaseMeta): Promise<boolean> {
  const text = await readFile(join(dir, 'release.json'), 'utf8').catch(() => null);
  if (text === null) return false;
  const there = JSON.parse(text) as Partial<ReleaseMeta> & { served?: number; held?: string };
  const same = there.hash === release.hash && there.id === release.id && there.served === SERVED_VERSION;
  // Views may be kept after the release was first served.
  return same && there.held === (await heldSeal(id, release.parser));
}
