import { LANGS } from '$lib/i18n/index.ts';
import type { NamedCollection } from '$lib/local/match.ts';
import { agencyList, runOn } from '$lib/queries/index.ts';
import { lineageList } from '$lib/queries/lineageList.ts';
import { readCollections, releaseEngine } from '$lib/server/served.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

/** Names of every served agency, so that an opened report finds its agency without asking anybody. */
export const load: PageServerLoad = async () => {
  const collections = readCollections().map(async (entry): Promise<NamedCollection> => {
    const engine = await releaseEngine(entry.id, entry.latest);
    const [agencies, lineage] = await Promise.all([
      runOn(engine, agencyList, {}),
      runOn(engine, lineageList, {}),
    ]);
    return {
      id: entry.id,
      release: entry.latest,
      name: entry.name,
      agencies: agencies.map((row) => ({
        agency: row.agency,
        name: row.name,
        short: row.short ?? '',
        aliases: row.aliases ?? '',
        from_year: String(row.from_year ?? ''),
        to_year: String(row.to_year ?? ''),
      })),
      lineage: lineage.map(({ from, to, kind, year }) => ({ from, to, kind, year: String(year ?? '') })),
    };
  });
  return { named: await Promise.all(collections) };
};
