import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CODEBOOK_VERSION } from '../core/codebook/index.ts';
import { releaseHash } from '../core/dataset/hash.ts';
import { compareReleases, formatReleaseMeta, type ReleaseMeta } from '../core/dataset/release.ts';
import {
  TABLE_NAMES,
  tableFile,
  type Dataset,
  type Part,
  type TableName,
  type Tables,
} from '../core/dataset/shapes.ts';
import type { Row } from '../core/dataset/table.ts';
import { PARSER_VERSION } from '../core/pipeline.ts';
import { collectionDir } from './collections.ts';
import { CliError } from './errors.ts';
import { isMissing, writeAtomic } from './files.ts';
import { digestOf, filePieces, fileTables, plainPieces } from './rows/read.ts';
import { writeParts } from './rows/write.ts';

export const RELEASE_ID = /^[a-z0-9][a-z0-9.-]{0,39}$/;

/** Descriptions of a collection's releases, oldest first. */
export async function listReleases(collection: string): Promise<ReleaseMeta[]> {
  const dir = join(collectionDir(collection), 'releases');
  const names = await readdir(dir).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const metas = await Promise.all(
    names.filter((name) => RELEASE_ID.test(name)).map((name) => readReleaseMeta(collection, name)),
  );
  return metas.sort(compareReleases);
}

/** Folder of a release. */
export function releaseDir(collection: string, id: string): string {
  return join(collectionDir(collection), 'releases', id);
}

/** release.json of a release. Throws E_RELEASE_UNKNOWN, also for an id that would be a path; E_RELEASE_DAMAGED. */
export async function readReleaseMeta(collection: string, id: string): Promise<ReleaseMeta> {
  if (!RELEASE_ID.test(id)) throw new CliError('E_RELEASE_UNKNOWN', `${collection} ${id}`);
  const path = join(releaseDir(collection, id), 'release.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) throw new CliError('E_RELEASE_UNKNOWN', `${collection} ${id}`);
    throw error;
  });
  const meta = parseReleaseMeta(text);
  if (meta === null) throw new CliError('E_RELEASE_DAMAGED', `${collection} ${id}: release.json`);
  return meta;
}

/** A description, or null when it is not JSON at all; whether it is the one that was written, its seal says. */
function parseReleaseMeta(text: string): ReleaseMeta | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && 'files' in json ? (json as ReleaseMeta) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Rows of a release, every file proved against its hash first; for releases that fit into memory. Throws E_RELEASE_DAMAGED. */
export async function readRelease(
  collection: string,
  id: string,
): Promise<{ meta: ReleaseMeta; dataset: Dataset }> {
  const meta = await readReleaseMeta(collection, id);
  const tables = await openRelease(collection, meta);
  const dataset = Object.fromEntries(TABLE_NAMES.map((name) => [name, [...tables[name]]])) as Dataset;
  return { meta, dataset };
}

/** A release's rows, read from its files whenever they are asked for; proved first. Throws E_RELEASE_DAMAGED. */
export async function openRelease(collection: string, meta: ReleaseMeta): Promise<Tables> {
  const damaged = await damagedFiles(collection, meta);
  if (damaged.length > 0)
    throw new CliError('E_RELEASE_DAMAGED', `${collection} ${meta.id}: ${damaged.join(', ')}`);
  const dir = releaseDir(collection, meta.id);
  return fileTables((name) =>
    meta.files[tableFile(name)] === undefined ? null : join(dir, tableFile(name)),
  );
}

/** Names of a release's files that are missing, changed or not listed; `release hash` when the rows do not add up. */
export async function damagedFiles(collection: string, meta: ReleaseMeta): Promise<string[]> {
  const dir = releaseDir(collection, meta.id);
  const present = await readdir(dir);
  const unlisted = present.filter((name) => name !== 'release.json' && meta.files[name] === undefined);
  const changed = Object.entries(meta.files).flatMap(([name, { sha256 }]) => {
    const path = join(dir, name);
    return present.includes(name) && digestOf(filePieces(path)).sha256 === sha256 ? [] : [name];
  });
  const sealed = (await readFile(join(dir, 'release.json'), 'utf8')) === formatReleaseMeta(meta);
  const damaged = [...changed, ...unlisted, ...(sealed ? [] : ['release.json'])].sort();
  return damaged.length > 0 || rowsHash(dir, meta) === meta.hash ? damaged : ['release hash'];
}

/** Release hash recomputed from the files as they stand: canonical text is what the files hold. */
function rowsHash(dir: string, meta: ReleaseMeta): string {
  const digests = TABLE_NAMES.map((name) => [name, digestOf(plainPieces(join(dir, tableFile(name)))).sha256]);
  return releaseHash(Object.fromEntries(digests) as Record<TableName, string>, meta);
}

/** Rows to freeze: those of a build, with the hash they were written with. */
export interface Freeze {
  collection: string;
  id: string;
  date: string;
  note: string;
  hash: string;
  tables: Tables;
}

/**
 * Freezes rows as a new release: all files in a side folder first, then one rename. The caller holds the collection's
 * lock. Throws E_RELEASE_EXISTS; a RangeError when the rows are not those that were hashed.
 */
export async function writeRelease(freeze: Freeze): Promise<ReleaseMeta> {
  const { collection, id, date, note, tables } = freeze;
  const dir = releaseDir(collection, id);
  if (await exists(dir)) throw new CliError('E_RELEASE_EXISTS', `${collection} ${id}`);
  // A dot keeps an interrupted one from being taken for a release; the next attempt clears it away.
  const side = releaseDir(collection, `.${id}.new`);
  await rm(side, { recursive: true, force: true });
  try {
    const { tables: written, hash, counts } = await writeParts(side, tableFile, partsOf(tables));
    if (hash !== freeze.hash) throw new RangeError(`${collection}: the rows changed while they were read`);
    const files = Object.fromEntries(
      TABLE_NAMES.map((name) => [
        tableFile(name),
        { sha256: written[name].sha256, rows: written[name].rows },
      ]),
    );
    const parent = (await listReleases(collection)).at(-1)?.id ?? null;
    const versions = { codebook: CODEBOOK_VERSION, parser: PARSER_VERSION };
    await writeAtomic(
      join(side, 'release.json'),
      formatReleaseMeta({ id, date, parent, note, counts, files, ...versions, hash }),
    );
    await rename(side, dir);
  } catch (error) {
    await rm(side, { recursive: true, force: true });
    throw error;
  }
  return readReleaseMeta(collection, id);
}

/** Rows of one table after the other, many at a time. */
function* partsOf(tables: Tables): Generator<Part> {
  for (const name of TABLE_NAMES) {
    let rows: Row[] = [];
    for (const row of tables[name]) {
      if (rows.push(row) < ROWS_A_PART) continue;
      yield { [name]: rows };
      rows = [];
    }
    yield { [name]: rows };
  }
}

const ROWS_A_PART = 1000;

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}
