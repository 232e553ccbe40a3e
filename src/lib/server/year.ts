import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Season } from '../../core/dataset/season.ts';
import type { YearFile } from '../../core/dataset/year-file.ts';
import { LANGS } from '../i18n/index.ts';
import { readReleaseJson, releaseEntries, servedRoot } from './served.ts';

/** A release's data year as the oversight pages read it; null when nothing was due or held for it. */
export function readYear(collection: string, release: string, year: string): YearFile | null {
  return yearsOf(collection, release).includes(year)
    ? readReleaseJson<YearFile>(collection, release, `year/${year}.json`)
    : null;
}

/** The report season running or coming on the release's date. */
export function readSeason(collection: string, release: string): Season | null {
  return readReleaseJson<Season>(collection, release, 'season.json');
}

/** Data years of a release for which something was due or held, as in file names. */
export function yearsOf(collection: string, release: string): string[] {
  const folder = path.join(servedRoot(), collection, release, 'year');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** Path parameters of every oversight page: language × release × data year. */
export function yearEntries() {
  return LANGS.flatMap((lang) =>
    releaseEntries().flatMap(({ collection, pin, release }) =>
      yearsOf(collection, release).map((year) => ({ lang, collection, pin, year })),
    ),
  );
}
