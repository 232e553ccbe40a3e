import { composeChanges, type ReleaseChanges } from '../../core/dataset/changes.ts';
import { collectBefore } from '../lineage/bodies.ts';
import { measuresOfPage } from '../versions/notice.ts';
import { cellsOfPage, changesByReport, type Newer } from '../versions/viewChanges.ts';
import { readAgency } from './agency.ts';
import { readReleaseJson, type CollectionEntry } from './served.ts';

/** What changed between two releases of a collection, composed over those between; null when `to` is not after `from`. */
export function readChanges(collection: CollectionEntry, from: string, to: string): ReleaseChanges | null {
  const ids = collection.releases.map((release) => release.id);
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (start < 0 || end <= start) return null;
  const steps = ids
    .slice(start + 1, end + 1)
    .map((id) => readReleaseJson<ReleaseChanges>(collection.id, id, 'changes.json'));
  const known = steps.filter((step) => step !== null);
  return known.length < steps.length ? null : composeChanges(known);
}

/** For a page of a release that is not the newest: which cells its usual view shows have changed since. */
export async function newerThan(
  collection: CollectionEntry,
  release: string,
  page: { segment: string; params: Readonly<Record<string, string | undefined>> },
): Promise<Newer | null> {
  const newest = collection.releases.find(({ id }) => id === collection.latest);
  if (newest === undefined || newest.id === release) return null;
  const measures = measuresOfPage({ ...page, search: '' });
  const changes = readChanges(collection, release, newest.id);
  const rows =
    changes === null
      ? []
      : changesByReport(
          changes,
          cellsOfPage(
            page.params,
            measures,
            await bodiesBefore(collection.id, release, page.params['agency']),
          ),
        );
  return { release: { id: newest.id, date: newest.date }, rows };
}

/** Bodies an agency took over from, whose figures its page draws too. */
async function bodiesBefore(
  collection: string,
  release: string,
  agency: string | undefined,
): Promise<string[]> {
  const file = agency === undefined ? null : readAgency(collection, release, agency);
  if (file === null) return [];
  const before = await collectBefore(file, (id) => readAgency(collection, release, id));
  return before.map((body) => body.file.agency.agency);
}
