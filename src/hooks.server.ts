import type { Handle } from '@sveltejs/kit';
import { words } from '$lib/i18n/index.ts';

/** Writes the page's language into `<html lang>`; the language choice at `/` is in both, Chinese first. */
export const handle: Handle = ({ event, resolve }) => {
  const lang = words(event.params.lang === 'en' ? 'en' : 'zh').htmlLang;
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', lang) });
};
