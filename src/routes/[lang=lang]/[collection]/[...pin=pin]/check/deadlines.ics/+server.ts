import { error } from '@sveltejs/kit';
import type { Lang } from '../../../../../../core/model.ts';
import { LANGS } from '$lib/i18n/index.ts';
import { seasonCalendar } from '$lib/ledger/calendar.ts';
import { findRelease, releaseEntries } from '$lib/server/served.ts';
import { readSeason } from '$lib/server/year.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
/** A file, not a page: its address ends in its name. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => releaseEntries().map(({ collection, pin }) => ({ lang, collection, pin })));

/** The deadlines of the season that is running or coming on the release's date, as a calendar file. */
export const GET: RequestHandler = ({ params }) => {
  const found = findRelease(params.collection, params.pin);
  const season = found && readSeason(found.collection.id, found.release.id);
  if (!found || !season) error(404, 'no such collection or release');
  const { collection, release } = found;
  const text = seasonCalendar(season, { lang: params.lang as Lang, collection, release });
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
