import { json } from '@sveltejs/kit';
import { LANGS } from '$lib/i18n/index.ts';
import { releaseCube } from '$lib/server/cube.ts';
import { findRelease, releaseEntries } from '$lib/server/served.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

/** A plain file in the built site, beside the overview it belongs to. */
export const GET: RequestHandler = async ({ params }) => {
  const found = findRelease(params.collection, params.pin);
  if (found === null) return json(null, { status: 404 });
  return json(await releaseCube(found.collection.id, found.release));
};
