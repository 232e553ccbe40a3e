import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseChanges } from '../../core/dataset/changes.ts';
import type { ReleaseMeta } from '../../core/dataset/release.ts';
import { writeAtomic } from '../files.ts';
import { openRelease } from '../releases.ts';

/** Raised when the files change shape. */
const CHANGES_VERSION = 1;

/**
 * Writes `<release>/changes.json` for each release that follows another: what changed from the one before it. Between
 * releases further apart the changes are composed from these. A file made for the same two hashes is left alone.
 */
export async function writeChanges(
  folder: string,
  collection: string,
  releases: readonly ReleaseMeta[],
): Promise<void> {
  for (const [index, to] of releases.entries()) {
    const path = join(folder, to.id, 'changes.json');
    const from = releases[index - 1];
    if (from === undefined) {
      await rm(path, { force: true });
      continue;
    }
    const made = { version: CHANGES_VERSION, hashes: [from.hash, to.hash] };
    if (await isMade(path, made)) continue;
    const [a, b] = [await openRelease(collection, from), await openRelease(collection, to)];
    const changes = releaseChanges({ meta: from, dataset: a }, { meta: to, dataset: b });
    await writeAtomic(path, `${JSON.stringify({ ...made, ...changes })}\n`);
  }
}

async function isMade(path: string, made: { version: number; hashes: string[] }): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text !== null && text.startsWith(JSON.stringify(made).slice(0, -1));
}
