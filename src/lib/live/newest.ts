import { agencyList, runOn } from '../queries/index.ts';
import { releaseYears } from '../queries/releaseYears.ts';
import type { AgencyRow } from '../queries/agencyList.ts';
import type { Bounds } from '../url/scope.ts';
import { fetchJson, type LiveRelease } from './data.ts';

/** What a page needs to know about a release before it can ask anything of it. */
export interface Basis {
  release: LiveRelease;
  databaseSha256: string;
  bounds: Bounds;
  agencies: AgencyRow[];
  /** How many reports it holds. */
  reports: number;
}

/** A served release's database hash and number of reports, from its release.json. Rejects when there is none. */
async function servedRelease(folder: string, release: string): Promise<{ sha256: string; reports: number }> {
  const json = (await fetchJson(`${folder}/${release}/release.json`)) as {
    files?: Record<string, { sha256?: string }>;
    counts?: Record<string, number>;
  };
  const sha256 = json.files?.['gouji.duckdb']?.sha256;
  if (sha256 === undefined) throw new Error(`${release}: release.json has no database`);
  return { sha256, reports: json.counts?.['reports'] ?? 0 };
}

/** Loads a release the page was not made from: its years and agencies, from its own database. */
export async function loadBasis(folder: string, engineUrl: string, release: LiveRelease): Promise<Basis> {
  const { sha256, reports } = await servedRelease(folder, release.id);
  const { openDatabase } = await import('../db/browser.ts');
  const source = { engineUrl, databaseUrl: `${folder}/${release.id}/gouji.duckdb`, sha256 };
  const engine = await openDatabase(source, () => undefined);
  const [years] = await runOn(engine, releaseYears, {});
  return {
    release,
    databaseSha256: sha256,
    bounds: { from: years?.first ?? 0, to: years?.last ?? 0 },
    agencies: await runOn(engine, agencyList, {}),
    reports,
  };
}
