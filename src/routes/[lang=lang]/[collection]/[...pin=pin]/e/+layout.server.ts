import { error } from '@sveltejs/kit';
import type { Lang } from '../../../../../core/model.ts';
import { nameIn } from '$lib/components/coverage.ts';
import { isLarge } from '$lib/large.ts';
import { agenciesOf, boundsOf, madeWith } from '$lib/server/once.ts';
import { findRelease, readReleaseJson, releaseEngine } from '$lib/server/served.ts';
import type { LayoutServerLoad } from './$types';

interface ReleaseFile {
  files: Record<string, { sha256: string }>;
}

/** What every embed needs of its collection, and no more: it is loaded inside other people's pages. */
export const load: LayoutServerLoad = async ({ params }) => {
  const found = findRelease(params.collection, params.pin);
  if (found === null) error(404, 'no such collection or release');
  const { collection, release, pinned } = found;
  const lang = params.lang as Lang;
  const engine = await releaseEngine(collection.id, release.id);
  const all = await agenciesOf(engine);
  const large = isLarge(release.counts);
  const agencies = large ? madeWith(all, []) : all;
  const served = readReleaseJson<ReleaseFile>(collection.id, release.id, 'release.json');
  return {
    lang,
    pinned,
    collection: { id: collection.id, name: collection.name, kind: collection.kind },
    show: collection.show,
    release: { id: release.id, date: release.date, hash: release.hash },
    large,
    classes: [...new Set(all.map((row) => row.class))],
    bounds: await boundsOf(engine),
    agencies: agencies.map((row) => ({ agency: row.agency, class: row.class, name: nameIn(lang, row).name })),
    databaseSha256: served?.files['gouji.duckdb']?.sha256 ?? '',
  };
};
