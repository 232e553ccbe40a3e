import { LANGS } from '$lib/i18n/index.ts';
import { slicesOf } from '$lib/large.ts';
import { agenciesOf, boundsOf, overviewOf } from '$lib/server/once.ts';
import { statedCounts } from '$lib/server/measures.ts';
import { releaseEngine, releaseEntries } from '$lib/server/served.ts';

import type { OverviewRows } from '$lib/queries/overview.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release, large } = await parent();
  const engine = await releaseEngine(collection.id, release.id);
  const all = await agenciesOf(engine);
  const rows = await overviewOf(engine, large);
  const named = namedIn(rows);
  const stated = await statedCounts(collection.id, release.id);
  return {
    bounds: await boundsOf(engine),
    /** All bodies, or of a large release those the default figures name. */
    agencies: large ? all.filter(({ agency }) => named.has(agency)) : all,
    agencyCount: all.length,
    classes: [...new Set(all.map((row) => row.class))],
    slices: large ? slicesOf(all.length) : 0,
    rows,
    outcomesPath: stated.has('out_total') ? 'm/out_total/' : 'm/',
  };
};

function namedIn({ requests, decisions, proposals, largest }: OverviewRows): Set<string> {
  const tops = [requests, decisions, proposals].flat().flatMap(({ top }) => top ?? []);
  return new Set([...tops, ...largest.map(({ agency }) => agency)]);
}
