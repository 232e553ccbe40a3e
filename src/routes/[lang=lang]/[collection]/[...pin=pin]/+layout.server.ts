import { error } from '@sveltejs/kit';
import { isLarge } from '$lib/large.ts';
import { newerThan } from '$lib/server/changes.ts';
import { boundsOf } from '$lib/server/once.ts';
import { findRelease, readReleaseJson, releaseEngine } from '$lib/server/served.ts';
import { siteUrl } from '$lib/server/site.ts';
import { segmentOf } from '$lib/versions/notice.ts';
import type { LayoutServerLoad } from './$types';

interface ReleaseFile {
  files: Record<string, { sha256: string }>;
}

export const load: LayoutServerLoad = async ({ params, route }) => {
  const found = findRelease(params.collection, params.pin);
  if (found === null) error(404, 'no such collection or release');
  const { collection, release, pinned } = found;
  const served = readReleaseJson<ReleaseFile>(collection.id, release.id, 'release.json');
  const { to } = await boundsOf(await releaseEngine(collection.id, release.id));
  return {
    newestYear: to,
    collection: { id: collection.id, name: collection.name, kind: collection.kind, note: collection.note },
    census: collection.census,
    /** Pages of leads and rankings ask this before they show anything. */
    show: collection.show,
    release: { id: release.id, date: release.date, hash: release.hash },
    latest: collection.latest,
    /** Whether agencies and reports have no files of their own and lists are cut. */
    large: isLarge(release.counts),
    reportCount: release.counts['reports'] ?? 0,
    pinned,
    site: siteUrl(),
    newer: await newerThan(collection, release.id, { segment: segmentOf(route.id), params }),
    databaseSha256: served?.files['gouji.duckdb']?.sha256 ?? '',
  };
};
