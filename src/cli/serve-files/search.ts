import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { pinyin } from 'pinyin-pro';
import type { ReleaseMeta } from '../../core/dataset/release.ts';
import { searchBodies, type SearchFile } from '../../core/search/index-file.ts';
import type { Registry } from '../../core/registry/lineage.ts';
import { writeAtomic } from '../files.ts';

/** Writes what the search box of one release reads. */
export async function writeSearch(
  dir: string,
  collection: string,
  release: ReleaseMeta,
  registry: Registry,
): Promise<void> {
  const file: SearchFile = {
    collection,
    release: release.id,
    hash: release.hash,
    bodies: searchBodies(registry, syllables),
  };
  await writeAtomic(join(dir, 'search.json'), JSON.stringify(file));
}

/** Writes the newest releases of all collections into one file, for the box on the first page. */
export async function writeSearchRoot(
  root: string,
  collections: readonly { id: string; latest: string | null }[],
): Promise<void> {
  const files = await Promise.all(
    collections.flatMap(({ id, latest }) =>
      latest === null ? [] : [readFile(join(root, id, latest, 'search.json'), 'utf8')],
    ),
  );
  await writeAtomic(join(root, 'search.json'), `[${files.join(',')}]`);
}

/** Chinese characters only: what else a name holds is found as it is written. */
function syllables(text: string): string {
  return pinyin(text, { toneType: 'none', nonZh: 'removed', v: true, separator: ' ' });
}
