import { askMeasures, needsOf } from '$lib/explore/ask.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { runOn } from '$lib/queries/index.ts';
import { measuresWithData } from '$lib/queries/measuresWithData.ts';
import { agenciesOf, boundsOf } from '$lib/server/once.ts';
import { programFiles, releaseEngine, releaseEntries } from '$lib/server/served.ts';
import { DEFAULT_EXPLORE } from '$lib/url/explore.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release, large } = await parent();
  const engine = await releaseEngine(collection.id, release.id);
  const counts = await runOn(engine, measuresWithData, {});
  return {
    bounds: await boundsOf(engine),
    agencies: large ? [] : await agenciesOf(engine),
    measures: counts.filter(({ n }) => n > 0).map(({ measure }) => measure),
    files: programFiles(collection.id, release.id),
    // Rows of a large release are asked for by the page: they would weigh more than the engine.
    rows: large ? {} : await askMeasures(engine, needsOf(DEFAULT_EXPLORE)),
  };
};
