import type { SearchFile } from '../../core/search/index-file.ts';
import type { SearchHit } from '../../core/search/search.ts';
import { fetchJson } from '../live/data.ts';
import { pageHref } from '../live/links.ts';

/** Fetches a search file (one release's, or the list of all newest ones) with the code that searches it. Rejects when either cannot be had. */
export async function loadSearch(url: string): Promise<(text: string) => SearchHit[]> {
  const [json, { searcher }] = await Promise.all([fetchJson(url), import('../../core/search/search.ts')]);
  return searcher((Array.isArray(json) ? json : [json]) as SearchFile[]).find;
}

/**
 * Address of a found body below the site's base. `made` says which release each collection's pages were made from:
 * a body of another one has no file of its own and is shown from the data folder.
 */
export function hitHref(
  hit: Pick<SearchHit, 'collection' | 'hash' | 'release'> & { body: { id: string } },
  lang: string,
  made: (collection: string) => { hash: string; pinned: boolean; large?: boolean } | null,
): string {
  const page = made(hit.collection);
  const pin = page?.pinned === true ? `v/${hit.release}/` : '';
  const href = `/${lang}/${hit.collection}/${pin}a/${hit.body.id}/`;
  return pageHref(href, page !== null && (page.large === true || page.hash !== hit.hash));
}
