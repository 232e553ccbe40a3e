import type { ReleaseMeta } from '../../../core/dataset/release.ts';
import type { Row } from '../../../core/dataset/table.ts';
import { changeRows, type ChangeSide } from '../../../core/open/changes.ts';
import { readRelease } from '../../releases.ts';

/** Changes between consecutive releases up to and with `last`, oldest first; two releases are held at a time. */
export async function changesUpTo(
  collection: string,
  releases: readonly ReleaseMeta[],
  last: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  let before: ChangeSide | null = null;
  for (const release of releases.slice(0, releases.findIndex(({ id }) => id === last) + 1)) {
    const after: ChangeSide = await side(collection, release.id);
    if (before !== null) rows.push(...changeRows(before, after));
    before = after;
  }
  return rows;
}

async function side(collection: string, release: string): Promise<ChangeSide> {
  const { meta, dataset } = await readRelease(collection, release);
  return { ...meta, dataset };
}
