import { LANGS } from '$lib/i18n/index.ts';
import { readCollections } from '$lib/server/served.ts';
import type { EntryGenerator } from './$types';

/** One page per language and collection: which report it shows, its query says once it runs. */
export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => readCollections().map(({ id }) => ({ lang, collection: id, pin: '' })));
