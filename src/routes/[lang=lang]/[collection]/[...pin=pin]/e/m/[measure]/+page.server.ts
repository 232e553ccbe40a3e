import { error } from '@sveltejs/kit';
import { LANGS } from '$lib/i18n/index.ts';
import { questionOf } from '$lib/measures/question.ts';
import { defaultAnswers, statedCounts } from '$lib/server/measures.ts';
import { releaseEntries } from '$lib/server/served.ts';
import { DEFAULT_MEASURE } from '$lib/url/measure.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The measures that have a page have an embed: a default view without the engine, which weighs 8 MB. */
export const entries: EntryGenerator = async () => {
  const found = [];
  for (const { collection, pin, release } of releaseEntries()) {
    const codes = [...(await statedCounts(collection, release)).keys()];
    found.push(...LANGS.flatMap((lang) => codes.map((measure) => ({ lang, collection, pin, measure }))));
  }
  return found;
};

export const load: PageServerLoad = async ({ params, parent }) => {
  const { collection, release, bounds, agencies, classes, large } = await parent();
  const counts = await statedCounts(collection.id, release.id);
  if (!counts.has(params.measure)) error(404, 'no such measure in this release');
  const { question } = questionOf(DEFAULT_MEASURE, bounds, agencies, large ? { classes } : null);
  const answers = await defaultAnswers(
    { collection: collection.id, release: release.id, code: params.measure },
    question,
  );
  // An embed shows the totals; the cells of every body are the page's.
  return { code: params.measure, answers: { ...answers, byClass: [], outcomes: null, cells: [] } };
};
