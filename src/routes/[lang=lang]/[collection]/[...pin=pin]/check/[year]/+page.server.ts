import { error } from '@sveltejs/kit';
import { readSeason, readYear, yearEntries, yearsOf } from '$lib/server/year.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => yearEntries();

export const load: PageServerLoad = async ({ params, parent }) => {
  const { collection, release, large } = await parent();
  const file = readYear(collection.id, release.id, params.year);
  if (file === null) error(404, 'no such year in this release');
  return {
    year: file.year,
    years: yearsOf(collection.id, release.id).map(Number),
    // A large year's lines are read by the page from the file they are in anyway.
    lines: large ? [] : file.rows,
    findings: large ? [] : file.findings,
    notes: large ? [] : file.notes,
    season: readSeason(collection.id, release.id),
  };
};
