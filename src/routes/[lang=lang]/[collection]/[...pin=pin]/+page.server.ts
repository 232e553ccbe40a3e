import { LANGS } from '$lib/i18n/index.ts';
import { agenciesOf, boundsOf, overviewOf } from '$lib/server/once.ts';
import { releaseEngine, releaseEntries } from '$lib/server/served.ts';

import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release } = await parent();
  const engine = await releaseEngine(collection.id, release.id);
  return {
    bounds: await boundsOf(engine),
    agencies: await agenciesOf(engine),
    rows: await overviewOf(engine),
  };
};
