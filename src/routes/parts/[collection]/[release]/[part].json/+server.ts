import { json } from '@sveltejs/kit';
import { partEntries, releasePart } from '$lib/server/parts.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => partEntries();

/** Plain files in the built site, one for both languages: what the pages of a large release fetch when it is asked for. */
export const GET: RequestHandler = async ({ params }) => {
  const part = await releasePart(params.collection, params.release, params.part);
  return part === null ? json(null, { status: 404 }) : json(part);
};
