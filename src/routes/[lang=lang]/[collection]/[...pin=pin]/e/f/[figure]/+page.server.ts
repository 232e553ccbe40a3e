import { error } from '@sveltejs/kit';
import { LANGS } from '$lib/i18n/index.ts';
import { overviewRows } from '$lib/queries/overview.ts';
import { releaseEngine, releaseEntries } from '$lib/server/served.ts';
import { scopeOf } from '$lib/url/scope.ts';
import { DEFAULT_VIEW } from '$lib/url/view.ts';
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
  const { collection, release, bounds, agencies } = await parent();
  const classOf = new Map(agencies.map((row) => [row.agency, row.class]));
  const engine = await releaseEngine(collection.id, release.id);
  const rows = await overviewRows(engine, scopeOf(DEFAULT_VIEW, bounds, classOf));
  // An embed has no lists.
  return { figure, rows: { ...rows, coverage: [], reports: [], leaves: [] } };
};
