import { createEvents, type DateArray, type EventAttributes } from 'ics';
import type { Season, SeasonLine } from '../../core/dataset/season.ts';
import type { Bilingual, Lang } from '../../core/model.ts';
import { className } from '../i18n/index.ts';
import { ledgerWords } from '../i18n/ledger.ts';
import { basisText } from './basis.ts';

/** What a calendar's texts name. */
export interface CalendarSource {
  lang: Lang;
  collection: { id: string; name: Bilingual };
  release: { id: string; date: string };
}

/** Two weeks before a deadline; in hours, since the library writes whole days as `P14DT`, which RFC 5545 does not have. */
const REMIND_HOURS = 14 * 24;

/**
 * The season's deadlines as iCalendar text (RFC 5545): whole days, each with a reminder. Everything in it follows from
 * the release, so the same release writes the same bytes. Throws when the library refuses an event.
 */
export function seasonCalendar(season: Season, source: CalendarSource): string {
  const t = ledgerWords(source.lang).calendar;
  const events = season.lines.flatMap((line, at) =>
    line.deadline === null ? [] : [eventOf(line, line.deadline, at, season.year, source)],
  );
  const { error, value } = createEvents(events, {
    productId: '-//Gouji//Report deadlines//EN',
    calName: t.name(source.collection.name[source.lang]),
  });
  if (error || value === null) throw error ?? new Error('no calendar was written');
  return value;
}

/** Identity of an event: a newer release's calendar replaces the events of an older one. */
function eventOf(
  line: SeasonLine,
  deadline: string,
  at: number,
  year: number,
  { lang, collection, release }: CalendarSource,
): EventAttributes {
  const t = ledgerWords(lang).calendar;
  const title = t.event(className(line.class, lang), year);
  // The library's own default is the clock; its typings do not list the field.
  const stamped = { timestamp: `${release.date.replaceAll('-', '')}T000000Z` };
  return {
    ...stamped,
    uid: `${collection.id}-${year}-${line.class}-${at}@gouji`,
    title,
    start: dateArray(deadline),
    end: dateArray(nextDay(deadline)),
    description: t.eventText(t.bodies(line.agencies), basisText(line, year, lang), release.id),
    status: 'CONFIRMED',
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: [{ action: 'display', description: title, trigger: { hours: REMIND_HOURS, before: true } }],
  };
}

function dateArray(day: string): DateArray {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

/** A whole day ends where the next one begins. */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
