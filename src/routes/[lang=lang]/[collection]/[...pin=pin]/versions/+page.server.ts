import type { ReleaseMeta } from '../../../../../core/dataset/release.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { readChanges } from '$lib/server/changes.ts';
import { findRelease, readReleaseJson, releaseEntries } from '$lib/server/served.ts';
import { listedRelease } from '$lib/versions/releases.ts';
import { pairOf } from '$lib/versions/steps.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ params, parent }) => {
  const { release } = await parent();
  const collection = findRelease(params.collection, params.pin)?.collection;
  const ids = collection?.releases.map(({ id }) => id) ?? [];
  const releases = ids.flatMap((id) => {
    const meta = readReleaseJson<ReleaseMeta>(params.collection, id, 'release.json');
    return meta === null ? [] : [listedRelease(meta)];
  });
  const pair = pairOf({ r1: null, r2: null }, ids, release.id);
  const changes = pair && collection ? readChanges(collection, pair.from, pair.to) : null;
  return { releases, changes };
};
