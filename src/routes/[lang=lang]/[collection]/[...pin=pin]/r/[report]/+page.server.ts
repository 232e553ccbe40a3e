import { error } from '@sveltejs/kit';
import { reportView } from '$lib/agency/reportView.ts';
import { parseReportId, readAgency, reportEntries } from '$lib/server/agency.ts';
import { hasReleaseFile } from '$lib/server/served.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => reportEntries();

export const load: PageServerLoad = async ({ params, parent }) => {
  const { collection, release, large } = await parent();
  // A link that names such a page would have thousands of them made: it has to stop the build instead.
  if (large) error(404, 'drawn in the browser, since the release is large');
  const wanted = parseReportId(params.report);
  const file = wanted && readAgency(collection.id, release.id, wanted.agency);
  const view = wanted && file ? reportView(file, wanted.year) : null;
  if (view === null) error(404, 'no such report in this release');
  const held = hasReleaseFile(collection.id, release.id, `source/${params.report}.json`);
  return { view, held };
};
