import { askMeasures, needsOf } from '$lib/explore/ask.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { releaseEngine, releaseEntries } from '$lib/server/served.ts';
import { DEFAULT_EXPLORE } from '$lib/url/explore.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release, large } = await parent();
  const engine = await releaseEngine(collection.id, release.id);
  return { rows: large ? {} : await askMeasures(engine, needsOf(DEFAULT_EXPLORE)) };
};
