import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CODEBOOK_VERSION } from '../core/codebook/index.ts';
import { canonicalTables, hashOf, releaseHash } from '../core/dataset/hash.ts';
import { formatReleaseMeta, sealDataset, type ReleaseMeta } from '../core/dataset/release.ts';
import { SHAPES, TABLE_NAMES, tableFile, type Dataset, type TableName } from '../core/dataset/shapes.ts';
import { tableRows } from '../core/dataset/table-bytes.ts';
import type { Row } from '../core/dataset/table.ts';
import { collectionDir } from './collections.ts';
import { CliError } from './errors.ts';
import { gzip, isMissing, readPlain, writeAtomic } from './files.ts';

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
  return metas.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** Folder of a release. */
export function releaseDir(collection: string, id: string): string {
  return join(collectionDir(collection), 'releases', id);
}

/** release.json of a release. Throws E_RELEASE_UNKNOWN, E_RELEASE_DAMAGED. */
export async function readReleaseMeta(collection: string, id: string): Promise<ReleaseMeta> {
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

/** Rows of a release, every file proved against its hash first. Throws E_RELEASE_DAMAGED. */
export async function readRelease(
  collection: string,
  id: string,
): Promise<{ meta: ReleaseMeta; dataset: Dataset }> {
  const meta = await readReleaseMeta(collection, id);
  const damaged = await damagedFiles(collection, meta);
  if (damaged.length > 0)
    throw new CliError('E_RELEASE_DAMAGED', `${collection} ${id}: ${damaged.join(', ')}`);
  const dir = releaseDir(collection, id);
  const tables = await Promise.all(
    TABLE_NAMES.map(async (name): Promise<[TableName, Row[]]> => {
      const listed = meta.files[tableFile(name)] !== undefined;
      const rows = listed ? tableRows(await readPlain(join(dir, tableFile(name)))) : [];
      return [name, completeRows(name, rows)];
    }),
  );
  return { meta, dataset: Object.fromEntries(tables) as Dataset };
}

/** Older releases may lack columns added since: they read as ''. */
function completeRows(name: TableName, rows: readonly Row[]): Row[] {
  const columns: readonly string[] = SHAPES[name].columns;
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])));
}

/** Names of a release's files that are missing, changed or not listed; `release hash` when the rows do not add up. */
export async function damagedFiles(collection: string, meta: ReleaseMeta): Promise<string[]> {
  const dir = releaseDir(collection, meta.id);
  const present = await readdir(dir);
  const unlisted = present.filter((name) => name !== 'release.json' && meta.files[name] === undefined);
  const listed = await Promise.all(
    Object.entries(meta.files).map(async ([name, file]) => {
      const bytes = await readFile(join(dir, name)).catch(() => null);
      return bytes !== null && hashOf(bytes) === file.sha256 ? [] : [name];
    }),
  );
  const sealed = (await readFile(join(dir, 'release.json'), 'utf8')) === formatReleaseMeta(meta);
  const damaged = [...listed.flat(), ...unlisted, ...(sealed ? [] : ['release.json'])].sort();
  return damaged.length > 0 || (await rowsHash(dir, meta)) === meta.hash ? damaged : ['release hash'];
}

/** Release hash recomputed from the files as they stand: canonical text is what the files hold. */
async function rowsHash(dir: string, meta: ReleaseMeta): Promise<string> {
  const tables = await Promise.all(
    TABLE_NAMES.map(async (name): Promise<[TableName, Uint8Array]> => [
      name,
      await readPlain(join(dir, tableFile(name))),
    ]),
  );
  return releaseHash(Object.fromEntries(tables) as Record<TableName, Uint8Array>, meta);
}

export interface Freeze {
  collection: string;
  id: string;
  date: string;
  note: string;
  parser: string;
  dataset: Dataset;
}

/**
 * Freezes rows as a new release: all files in a side folder first, then one rename. The caller holds the collection's
 * lock. Throws E_RELEASE_EXISTS.
 */
export async function writeRelease(freeze: Freeze): Promise<ReleaseMeta> {
  const { collection, id, date, note, parser, dataset } = freeze;
  const dir = releaseDir(collection, id);
  if (await exists(dir)) throw new CliError('E_RELEASE_EXISTS', `${collection} ${id}`);
  const { tables, hash, counts } = sealDataset(dataset, parser);
  // A dot keeps an interrupted one from being taken for a release; the next attempt clears it away.
  const side = releaseDir(collection, `.${id}.new`);
  await rm(side, { recursive: true, force: true });
  try {
    const files = await writeTables(side, tables, dataset);
    const parent = (await listReleases(collection)).at(-1)?.id ?? null;
    const meta = { id, date, parent, note, counts, files, codebook: CODEBOOK_VERSION, parser, hash };
    await writeAtomic(join(side, 'release.json'), formatReleaseMeta(meta));
    await rename(side, dir);
  } catch (error) {
    await rm(side, { recursive: true, force: true });
    throw error;
  }
  return readReleaseMeta(collection, id);
}

async function writeTables(dir: string, tables: ReturnType<typeof canonicalTables>, dataset: Dataset) {
  const files: ReleaseMeta['files'] = {};
  for (const name of TABLE_NAMES) {
    const content = SHAPES[name].gzip ? gzip(tables[name]) : tables[name];
    files[tableFile(name)] = { sha256: hashOf(content), rows: dataset[name].length };
    await writeAtomic(join(dir, tableFile(name)), content);
  }
  return files;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}
