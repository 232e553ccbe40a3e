import { error } from '@sveltejs/kit';
import type { OpenFile } from '../../../../../core/open/files.ts';
import { LISTED } from '$lib/large.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { agencyList, partialReports, runOn } from '$lib/queries/index.ts';
import { findRelease, readReleaseJson, releaseEngine, releaseEntries } from '$lib/server/served.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ params, parent }) => {
  const { collection, release, large } = await parent();
  const found = findRelease(params.collection, params.pin);
  const open = readReleaseJson<{ files: OpenFile[] }>(collection.id, release.id, 'files.json');
  if (found === null || open === null) error(404, 'no open data for this release');
  const engine = await releaseEngine(collection.id, release.id);
  const agencies = await runOn(engine, agencyList, {});
  const partial = await runOn(engine, partialReports, {});
  return {
    files: open.files,
    partial: partial.map(({ report }) => report),
    hash: found.release.hash,
    counts: found.release.counts,
    agencyCount: agencies.length,
    agencies: (large ? agencies.slice(0, LISTED) : agencies).map(({ agency, name, name_en }) => ({
      agency,
      name,
      nameEn: name_en,
    })),
  };
};
