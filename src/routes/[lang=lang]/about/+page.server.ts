import { LANGS } from '$lib/i18n/index.ts';
import { firstCollection } from '$lib/server/firstCollection.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const load: PageServerLoad = async () => ({ first: await firstCollection() });
