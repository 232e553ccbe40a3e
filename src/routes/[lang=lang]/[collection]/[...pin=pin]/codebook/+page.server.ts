import { LANGS } from '$lib/i18n/index.ts';
import type { CheckCount } from '$lib/codebook/types.ts';
import { readReleaseJson, releaseEntries } from '$lib/server/served.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ parent }) => {
  const { collection, release } = await parent();
  return { counts: readReleaseJson<CheckCount[]>(collection.id, release.id, 'checks.json') ?? [] };
};
