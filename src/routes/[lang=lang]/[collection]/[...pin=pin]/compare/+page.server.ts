import { askMeasures } from '$lib/explore/ask.ts';
import { pick } from '$lib/explore/compare.ts';
import { KEY_MEASURES } from '$lib/explore/keyFigures.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { runOn } from '$lib/queries/index.ts';
import { measuresWithData } from '$lib/queries/measuresWithData.ts';
import { agenciesOf, boundsOf, madeWith } from '$lib/server/once.ts';
import { releaseEngine, releaseEntries } from '$lib/server/served.ts';
import { DEFAULT_COMPARE } from '$lib/url/compare.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release, large } = await parent();
  const engine = await releaseEngine(collection.id, release.id);
  const agencies = await agenciesOf(engine);
  const counts = await runOn(engine, measuresWithData, {});
  const all = await askMeasures(engine, KEY_MEASURES);
  const { chosen } = pick(DEFAULT_COMPARE, agencies);
  // The page carries only the bodies it shows at first: every other comparison asks the engine.
  const own = Object.entries(all).map(([code, rows]) => [
    code,
    rows.filter((row) => chosen.includes(row.agency)),
  ]);
  return {
    bounds: await boundsOf(engine),
    agencies: large ? madeWith(agencies, []) : agencies,
    measures: counts.filter(({ n }) => n > 0).map(({ measure }) => measure),
    rows: Object.fromEntries(own) as typeof all,
  };
};
