import type { ReleaseMeta } from '../../../core/dataset/release.ts';
import type { Row } from '../../../core/dataset/table.ts';
import { changeRows, type ChangeSide } from '../../../core/open/changes.ts';
import { openRelease } from '../../releases.ts';

/** Changes between consecutive releases up to and with `last`, oldest first; of two releases a report each is held. */
export async function changesUpTo(
  collection: string,
  releases: readonly ReleaseMeta[],
  last: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  const upTo = releases.slice(0, releases.findIndex(({ id }) => id === last) + 1);
  // A release without one before it has no changes, and need not be read for them.
  if (upTo.length < 2) return rows;
  let before: ChangeSide | null = null;
  for (const release of upTo) {
    const after: ChangeSide = { ...release, dataset: await openRelease(collection, release) };
    if (before !== null) for (const row of changeRows(before, after)) rows.push(row);
    before = after;
  }
  return rows;
}
