import { error } from '@sveltejs/kit';
import { agencyView } from '$lib/agency/agencyView.ts';
import { carryChain } from '$lib/findings/chain.ts';
import { findingYears } from '$lib/agency/findingYears.ts';
import { collectBefore, lineView } from '$lib/lineage/bodies.ts';
import { agencyEntries, readAgency } from '$lib/server/agency.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => agencyEntries();

export const load: PageServerLoad = async ({ params, parent }) => {
  const { collection, release, large } = await parent();
  // A link that names such a page would have thousands of them made: it has to stop the build instead.
  if (large) error(404, 'drawn in the browser, since the release is large');
  const file = readAgency(collection.id, release.id, params.agency);
  if (file === null) error(404, 'no such agency in this release');
  const names = lineageNames(collection.id, release.id, file.lineage);
  const before = await collectBefore(file, (id) => readAgency(collection.id, release.id, id));
  return {
    /** False on the page that shows a release of the data folder this site has no pinned pages of. */
    built: true,
    view: agencyView(file),
    line: lineView(file, before),
    findings: findingYears(file),
    chain: carryChain(file),
    names,
  };
};

/** Names of the agencies lineage rows point at. */
function lineageNames(collection: string, release: string, rows: { from: string; to: string }[]) {
  const ids = new Set(rows.flatMap((row) => [row.from, row.to]));
  const pairs = [...ids].map((id): [string, string | null] => [
    id,
    readAgency(collection, release, id)?.agency.name ?? null,
  ]);
  return Object.fromEntries(pairs);
}
