import { readCollections } from '$lib/server/served.ts';
import { LANGS } from '$lib/i18n/index.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const load: PageServerLoad = () => ({ collections: readCollections() });
