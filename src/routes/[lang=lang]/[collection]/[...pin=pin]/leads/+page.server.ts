import type { LeadsFile } from '../../../../../core/leads/index.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { FIRST_LEADS, LEAD_COLUMNS, leadRows } from '$lib/leads/view.ts';
import { agenciesOf } from '$lib/server/once.ts';
import { readReleaseJson, releaseEngine, releaseEntries } from '$lib/server/served.ts';
import { fingerprint } from '$lib/url/fingerprint.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

/** Null where the deployment shows no leads: then the page carries none either. */
export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release, show, large } = await parent();
  const file = show.leads ? readReleaseJson<LeadsFile>(collection.id, release.id, 'leads.json') : null;
  if (file === null) return { file: null, all: 0, allFp: '', agencies: [] };
  const agencies = await agenciesOf(await releaseEngine(collection.id, release.id));
  const first = file.leads.slice(0, FIRST_LEADS);
  const named = new Set(first.map(({ agency }) => agency));
  const mine = <B extends { agency: string }>(bodies: B[]) =>
    large ? bodies.filter(({ agency }) => named.has(agency)) : bodies;
  return {
    file: { ...file, leads: first, agencies: mine(file.agencies) },
    all: file.leads.length,
    allFp: fingerprint(LEAD_COLUMNS, leadRows(file.leads)),
    agencies: mine(agencies),
  };
};
