import type { CheckCount } from '$lib/codebook/types.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { collectionValues } from '$lib/measures/collectionValues.ts';
import { coverageMatrix, measureRows, outcomesByYear, runOn } from '$lib/queries/index.ts';
import { statedCounts } from '$lib/server/measures.ts';
import { readReleaseJson, releaseEngine, releaseEntries } from '$lib/server/served.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release, census, newestYear } = await parent();
  const engine = await releaseEngine(collection.id, release.id);
  const scope = { yearFrom: newestYear, yearTo: newestYear, classes: '', agencies: '' };
  return {
    counts: Object.fromEntries(await statedCounts(collection.id, release.id)),
    collectionValues: collectionValues({
      year: newestYear,
      census,
      coverage: await runOn(engine, coverageMatrix, scope),
      requests: await runOn(engine, measureRows('req_new'), scope),
      outcomes: await runOn(engine, outcomesByYear, scope),
      checks: readReleaseJson<CheckCount[]>(collection.id, release.id, 'checks.json') ?? [],
    }),
  };
};
