import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import { LANGS } from '../i18n/index.ts';
import { readReleaseJson, releaseEntries, servedRoot } from './served.ts';

/** One agency of a release with all its reports; null when the release has no such agency. */
export function readAgency(collection: string, release: string, agency: string): AgencyFile | null {
  return readReleaseJson<AgencyFile>(collection, release, `agency/${agency}.json`);
}

/** Ids of a release's agencies. */
export function agencyIds(collection: string, release: string): string[] {
  const folder = path.join(servedRoot(), collection, release, 'agency');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** `a0001-2024` → agency and data year (ids may hold hyphens themselves); null when it is not of that form. */
export function parseReportId(report: string): { agency: string; year: number } | null {
  const match = /^([a-z0-9-]+)-(\d{4})$/.exec(report);
  return match?.[1] === undefined ? null : { agency: match[1], year: Number(match[2]) };
}

/** Releases whose agencies and reports have pages of their own. */
const paged = () => releaseEntries().filter(({ large }) => !large);

/**
 * Path parameters of the pages that draw an agency or a report in the browser: of every collection's newest release,
 * since the data folder may be replaced, and of every large one.
 */
export function shellEntries() {
  return LANGS.flatMap((lang) =>
    releaseEntries()
      .filter(({ pin, large }) => pin === '' || large)
      .map(({ collection, pin }) => ({ lang, collection, pin })),
  );
}

/** Path parameters of every agency page: language × release × agency. */
export function agencyEntries() {
  return LANGS.flatMap((lang) =>
    paged().flatMap(({ collection, pin, release }) =>
      agencyIds(collection, release).map((agency) => ({ lang, collection, pin, agency })),
    ),
  );
}

/** Path parameters of every report page: language × release × report. */
export function reportEntries() {
  return paged().flatMap(({ collection, pin, release }) => {
    const reports = agencyIds(collection, release).flatMap(
      (agency) => readAgency(collection, release, agency)?.reports.map((report) => report.report) ?? [],
    );
    return LANGS.flatMap((lang) => reports.map((report) => ({ lang, collection, pin, report })));
  });
}
