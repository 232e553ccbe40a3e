import accuracy from '../../../core/README.md?raw';
import { PARSER_VERSION } from '../../../core/pipeline.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { readAccuracy } from '$lib/measures/accuracy.ts';
import { firstCollection } from '$lib/server/firstCollection.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const load: PageServerLoad = async () => ({
  first: await firstCollection(),
  accuracy: readAccuracy(accuracy),
  parser: PARSER_VERSION,
});
