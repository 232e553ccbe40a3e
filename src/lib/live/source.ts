import type { Source } from '../db/browser.ts';

/** Where a release's rows are asked for: the site's own engine over the release's database, by its hash. In the page only. */
export function databaseOf(
  collection: string,
  of: { release: { id: string }; databaseSha256: string },
  base: string,
): Source {
  // A worker made from a blob knows no address but whole ones.
  return {
    engineUrl: `${location.origin}${base}/engine`,
    databaseUrl: `${location.origin}${base}/data/${collection}/${of.release.id}/gouji.duckdb`,
    sha256: of.databaseSha256,
  };
}
