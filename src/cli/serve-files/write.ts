import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyFile, indexByAgency } from '../../core/dataset/agency-file.ts';
import { hashOf } from '../../core/dataset/hash.ts';
import type { CollectionMeta } from '../../core/dataset/inputs.ts';
import type { ReleaseMeta } from '../../core/dataset/release.ts';
import { seasonOf } from '../../core/dataset/season.ts';
import type { Dataset } from '../../core/dataset/shapes.ts';
import { groupBy } from '../../core/dataset/table.ts';
import { leadsOf } from '../../core/leads/index.ts';
import { sourceFile } from '../../core/source/served.ts';
import { yearFile } from '../../core/dataset/year-file.ts';
import { readMeta, collectionIds } from '../collections.ts';
import { gzip, isMissing, writeAtomic } from '../files.ts';
import { heldSeal, heldViews } from '../held.ts';
import { staticDir } from '../paths.ts';
import { listReleases, readRelease } from '../releases.ts';
import { writeChanges } from './changes.ts';
import { duckdbFile } from './duckdb.ts';
import { changesUpTo } from './open/changes.ts';
import { writeRollup } from './open/rollup.ts';
import { writeSums } from './open/sums.ts';
import { writeOpenData } from './open/write.ts';
import { writeSearch, writeSearchRoot } from './search.ts';
import { sqlTables } from './tables.ts';

/** Raised when the served files change shape, so that files made by an older version are made again. */
const SERVED_VERSION = 10;

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
    const { name, kind, note, census, show } = meta;
    collections.push({
      id,
      name,
      kind,
      note,
      census,
      show,
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
  const { meta, dataset } = await readRelease(id, release.id);
  const database = await duckdbFile(sqlTables(dataset));
  await writeAtomic(join(dir, 'gouji.duckdb'), database);
  await writeAtomic(join(dir, 'gouji.duckdb.gz'), gzip(database));
  await writeAgencies(dir, dataset);
  await writeSearch(dir, id, meta, dataset);
  await writeSources(dir, id, meta.parser, dataset);
  await writeAtomic(join(dir, 'checks.json'), JSON.stringify(checkCounts(dataset)));
  await writeYears(dir, dataset, release.date);
  const changes = await changesUpTo(id, releases, release.id);
  await writeAtomic(join(dir, 'leads.json'), JSON.stringify(leadsOf(dataset, changes)));
  const open = await writeOpenData(dir, { collection, release: meta, dataset, changes });
  await writeAtomic(join(dir, 'files.json'), JSON.stringify({ files: open }, null, 1));
  const files = { ...meta.files, 'gouji.duckdb': { sha256: hashOf(database), bytes: database.length } };
  const held = await heldSeal(id, meta.parser);
  const description = JSON.stringify({ ...meta, files, held, served: SERVED_VERSION }, null, 2);
  await writeSums(dir);
  // Last, because its presence says that all the rest is there.
  await writeAtomic(join(dir, 'release.json'), description);
  progress(
    `${id} ${release.id}: ${dataset.agencies.length} agency files, ${database.length} bytes of database, ${open.length} open files`,
  );
}

/** How often each check passed, failed or could not be made in the release: rows of `checks.csv` as numbers. */
function checkCounts(dataset: Dataset) {
  return dataset.checks.map((row) => ({
    check: row.check,
    pass: Number(row.pass),
    fail: Number(row.fail),
    not_assessable: Number(row.not_assessable),
  }));
}

async function writeAgencies(dir: string, dataset: Dataset): Promise<void> {
  const index = indexByAgency(dataset);
  for (const agency of dataset.agencies) {
    const file = agencyFile(dataset, index, agency);
    await writeAtomic(join(dir, 'agency', `${agency.agency}.json`), JSON.stringify(file));
  }
}

async function writeYears(dir: string, dataset: Dataset, date: string): Promise<void> {
  const years = [...new Set(dataset.due.map((row) => Number(row.year)))];
  for (const year of years) {
    await writeAtomic(join(dir, 'year', `${year}.json`), JSON.stringify(yearFile(dataset, year)));
  }
  await writeAtomic(join(dir, 'season.json'), JSON.stringify(seasonOf(dataset, date)));
}

/** The source documents of the reports whose views are held. */
async function writeSources(dir: string, id: string, parser: string, dataset: Dataset): Promise<void> {
  const viewOf = await heldViews(id, parser);
  const facts = groupBy(dataset.facts, (row) => row.report);
  const mentions = groupBy(dataset.mentions, (row) => row.report);
  for (const { report, sha256 } of dataset.reports) {
    const view = sha256 === '' ? null : await viewOf(sha256);
    if (view === null) continue;
    const file = sourceFile(view, report, facts.get(report) ?? [], mentions.get(report) ?? []);
    const text = JSON.stringify(file);
    const path = join(dir, 'source', `${report}.json`);
    await writeAtomic(path, text);
    if (text.length > LARGE) await writeAtomic(`${path}.gz`, gzip(text));
  }
}

/** Characters above which a source is also kept ready-made in gzip. */
const LARGE = 32_000;

async function isServed(dir: string, id: string, release: ReleaseMeta): Promise<boolean> {
  const text = await readFile(join(dir, 'release.json'), 'utf8').catch(() => null);
  if (text === null) return false;
  const there = JSON.parse(text) as Partial<ReleaseMeta> & { served?: number; held?: string };
  const same = there.hash === release.hash && there.id === release.id && there.served === SERVED_VERSION;
  // Views may be kept after the release was first served.
  return same && there.held === (await heldSeal(id, release.parser));
}
