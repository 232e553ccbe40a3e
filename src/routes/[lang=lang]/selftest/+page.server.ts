import { LANGS } from '$lib/i18n/index.ts';
import { requestsByYear, runOn } from '$lib/queries/index.ts';
import type { SelfTestCollection } from '$lib/selftest/types.ts';
import { agenciesOf, boundsOf } from '$lib/server/once.ts';
import { readCollections, readReleaseJson, releaseEngine, type CollectionEntry } from '$lib/server/served.ts';
import { scopeOf } from '$lib/url/scope.ts';
import { DEFAULT_VIEW } from '$lib/url/view.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const load: PageServerLoad = async () => ({
  collections: await Promise.all(readCollections().map(known)),
});

/** What the page must find again: the overview's first question, answered as the overview was made with. */
async function known({ id, name, latest, releases }: CollectionEntry): Promise<SelfTestCollection> {
  const engine = await releaseEngine(id, latest);
  const agencies = await agenciesOf(engine);
  const classes = new Map(agencies.map((agency) => [agency.agency, agency.class]));
  const scope = scopeOf(DEFAULT_VIEW, await boundsOf(engine), classes).totals;
  const file = readReleaseJson<{ files: Record<string, { sha256: string }> }>(id, latest, 'release.json');
  return {
    id,
    name,
    release: latest,
    releaseHash: releases.find((release) => release.id === latest)?.hash ?? '',
    databaseSha256: file?.files['gouji.duckdb']?.sha256 ?? '',
    scope,
    expected: await runOn(engine, requestsByYear, scope),
  };
}
