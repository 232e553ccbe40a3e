import { fetchDatabase, openDatabase } from '../db/browser.ts';
import { EngineError } from '../db/errors.ts';
import { fetchJson, otherRelease, readIndex } from '../live/data.ts';
import { requestsByYear, runOn } from '../queries/index.ts';
import { sameRows } from './judge.ts';
import type { DataOutcome, SelfTestCollection } from './types.ts';

/** Where the site's own files are: `root` is its address without a slash at the end. */
const folderOf = (root: string, { id, release }: SelfTestCollection) => `${root}/data/${id}/${release}`;

/**
 * Fetches a collection's database anew, proves it, starts the engine and asks it one question. The hash is the one
 * this page was made with; where the data folder was replaced since, the one its release states. Never rejects.
 */
export async function askCollection(root: string, collection: SelfTestCollection): Promise<DataOutcome> {
  try {
    const replaced = await wasReplaced(root, collection);
    const sha256 = replaced ? await statedHash(root, collection) : collection.databaseSha256;
    const source = {
      engineUrl: `${root}/engine`,
      databaseUrl: `${folderOf(root, collection)}/gouji.duckdb`,
      sha256,
    };
    const silent = () => undefined;
    await fetchDatabase(source, silent);
    const rows = await runOn(await openDatabase(source, silent), requestsByYear, collection.scope);
    const state = replaced ? 'not_compared' : sameRows(rows, collection.expected) ? 'equal' : 'different';
    return { state, sha256, rows: rows.length };
  } catch (cause) {
    if (cause instanceof EngineError) return { state: 'failed', code: cause.code, detail: cause.message };
    return { state: 'failed', code: 'DATA_FETCH', detail: String(cause) };
  }
}

async function wasReplaced(root: string, { id, release, releaseHash }: SelfTestCollection): Promise<boolean> {
  const index = readIndex(await fetchJson(`${root}/data/index.json`));
  return otherRelease(index, id, { id: release, hash: releaseHash }) !== null;
}

async function statedHash(root: string, collection: SelfTestCollection): Promise<string> {
  const file = await fetchJson(`${folderOf(root, collection)}/release.json`);
  const { files } = file as { files?: Record<string, { sha256?: unknown }> };
  const sha256 = files?.['gouji.duckdb']?.sha256;
  if (typeof sha256 !== 'string') throw new EngineError('DATA_FETCH', 'release.json states no hash');
  return sha256;
}
