import { LANGS } from '$lib/i18n/index.ts';
import { agencyList, runOn } from '$lib/queries/index.ts';
import { overviewRows } from '$lib/queries/overview.ts';
import { releaseYears } from '$lib/queries/releaseYears.ts';
import { releaseEngine, releaseEntries } from '$lib/server/served.ts';
import { scopeOf } from '$lib/url/scope.ts';
import { DEFAULT_VIEW } from '$lib/url/view.ts';

import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release } = await parent();
  const engine = await releaseEngine(collection.id, release.id);
  const [years] = await runOn(engine, releaseYears, {});
  const bounds = { from: years?.first ?? 0, to: years?.last ?? 0 };
  const agencies = await runOn(engine, agencyList, {});
  const classOf = new Map(agencies.map((agency) => [agency.agency, agency.class]));
  const rows = await overviewRows(engine, scopeOf(DEFAULT_VIEW, bounds, classOf));
  return { bounds, agencies, rows };
};
