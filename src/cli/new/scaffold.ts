import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { COLLECTION_ID, RESERVED } from '../collections.ts';
import { CliError } from '../errors.ts';
import { isMissing, writeAtomic } from '../files.ts';
import { dataDir } from '../paths.ts';
import { scaffoldReadme } from './readme.ts';
import { scaffoldTables } from './tables.ts';

/** Folders Windows cannot have: a collection must be copied anywhere. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Writes a fresh collection below the data folder, whole or not at all, and returns its folder and files.
 * Throws E_NEW_NAME, E_NEW_RESERVED, E_NEW_EXISTS.
 */
export async function scaffold(id: string, name: { zh: string; en: string }) {
  if (!COLLECTION_ID.test(id) || DEVICES.test(id)) throw new CliError('E_NEW_NAME', id, 2);
  if (RESERVED.includes(id)) throw new CliError('E_NEW_RESERVED', `${id} (${RESERVED.join(', ')})`, 2);
  const dir = join(dataDir(), id);
  if (await exists(dir)) throw new CliError('E_NEW_EXISTS', dir);
  const files = scaffoldFiles(id, name);
  // Begun under a name no collection may have, so that a cut-short scaffold is never taken for one.
  const half = join(dataDir(), `.${id}.${randomUUID()}.new`);
  try {
    for (const { file, text } of files) await writeAtomic(join(half, file), text);
    await mkdir(dataDir(), { recursive: true });
    await rename(half, dir).catch((error: unknown) => {
      throw isTaken(error) ? new CliError('E_NEW_EXISTS', dir) : error;
    });
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
  return { id, dir, files: files.map(({ file }) => file) };
}

function scaffoldFiles(id: string, name: { zh: string; en: string }) {
  const meta = {
    name,
    kind: 'collected',
    note: { zh: '', en: '' },
    census: false,
    years: null,
    jurisdictions: [],
  };
  return [
    { file: 'collection.json', text: `${JSON.stringify(meta, null, 2)}\n` },
    ...scaffoldTables(),
    { file: 'raw/.gitkeep', text: '' },
    { file: 'README.md', text: scaffoldReadme(id, name) },
  ];
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Another process made the same collection between our look and our move. */
function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR';
}
