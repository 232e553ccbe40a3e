import { LANGS } from '$lib/i18n/index.ts';
import { prose, PROSE_PAGES, type ProsePage } from '$lib/i18n/prose.ts';
import type { Lang } from '../../../core/model.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => PROSE_PAGES.map((page) => ({ lang, page })));

export const load: PageLoad = ({ params }) => ({
  prose: prose(params.page as ProsePage, params.lang as Lang),
});
