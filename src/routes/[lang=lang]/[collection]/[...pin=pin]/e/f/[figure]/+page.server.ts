import { error } from '@sveltejs/kit';
import { LANGS } from '$lib/i18n/index.ts';
import { overviewOf } from '$lib/server/once.ts';
import { releaseEngine, releaseEntries } from '$lib/server/served.ts';
import { FIGURES } from '../../../figures.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) =>
    releaseEntries().flatMap(({ collection, pin }) =>
      FIGURES.map((figure) => ({ lang, collection, pin, figure })),
    ),
  );

export const load: PageServerLoad = async ({ params, parent }) => {
  const figure = FIGURES.find((id) => id === params.figure);
  if (figure === undefined) error(404, 'no such figure');
  const { collection, release, large } = await parent();
  const rows = await overviewOf(await releaseEngine(collection.id, release.id), large);
  // An embed has no lists.
  return { figure, rows: { ...rows, coverage: [], counted: [], reports: [], leaves: [] } };
};
