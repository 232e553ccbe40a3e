import { LANGS } from '$lib/i18n/index.ts';
import { runOn } from '$lib/queries/index.ts';
import { releaseEngine, releaseEntries } from '$lib/server/served.ts';
import { schemaQuery, schemaTables } from '$lib/sql/schema.ts';
import type { Lang } from '../../../../../core/model.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

export const load: PageServerLoad = async ({ params, parent }) => {
  const { collection, release } = await parent();
  const rows = await runOn(await releaseEngine(collection.id, release.id), schemaQuery, {});
  return { tables: schemaTables(rows, params.lang as Lang) };
};
