import { error } from '@sveltejs/kit';
import accuracy from '../../../../../../core/README.md?raw';
import { PARSER_VERSION } from '../../../../../../core/pipeline.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { readAccuracy } from '$lib/measures/accuracy.ts';
import type { MeasureAnswers } from '$lib/measures/answers.ts';
import { questionOf } from '$lib/measures/question.ts';
import { defaultAnswers, statedCounts } from '$lib/server/measures.ts';
import { agenciesOf, boundsOf, madeWith } from '$lib/server/once.ts';
import { programFiles, releaseEngine, releaseEntries } from '$lib/server/served.ts';
import type { AgencyRow } from '$lib/queries/agencyList.ts';
import { DEFAULT_MEASURE } from '$lib/url/measure.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const found = [];
  for (const { collection, pin, release } of releaseEntries()) {
    const codes = [...(await statedCounts(collection, release)).keys()];
    found.push(...LANGS.flatMap((lang) => codes.map((measure) => ({ lang, collection, pin, measure }))));
  }
  return found;
};

export const load: PageServerLoad = async ({ params, parent }) => {
  const { collection, release, large } = await parent();
  const counts = await statedCounts(collection.id, release.id);
  if (!counts.has(params.measure)) error(404, 'no such measure in this release');
  const engine = await releaseEngine(collection.id, release.id);
  const bounds = await boundsOf(engine);
  const agencies = await agenciesOf(engine);
  const classes = [...new Set(agencies.map((row) => row.class))];
  const { question } = questionOf(DEFAULT_MEASURE, bounds, agencies, large ? { classes } : null);
  const answers = await defaultAnswers(
    { collection: collection.id, release: release.id, code: params.measure },
    question,
  );
  return {
    code: params.measure,
    bounds,
    /** All bodies, or of a large release its first ones and then those the totals name. */
    agencies: large ? withNamed(agencies, answers) : agencies,
    agencyCount: agencies.length,
    classes,
    answers,
    files: programFiles(collection.id, release.id),
    accuracy: { ...readAccuracy(accuracy), version: PARSER_VERSION },
  };
};

function withNamed(all: readonly AgencyRow[], { totals, related, byClass }: MeasureAnswers): AgencyRow[] {
  const lines = [totals, ...related.map((one) => one.totals), ...byClass.map((one) => one.totals)].flat();
  return madeWith(
    all,
    lines.map(({ top }) => top),
  );
}
