import type { Bilingual, Lang } from '../../core/model.ts';
import type { ShareContext } from './types.ts';

/** What every page of a collection knows about itself. */
export interface PageBasis {
  lang: Lang;
  collection: { id: string; name: Bilingual; kind: string };
  release: { id: string; date: string; hash: string };
}

/** Query strings of a figure's embed, without `?`: one that writes everything out, one that follows new years. */
export interface EmbedQuery {
  /** Below `e/`, e.g. `f/requests/`. */
  path: string;
  pinned: string;
  live: string;
}

const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`);

/**
 * The share context of a figure. `root` is the collection's path without release, e.g. `/base/zh/demo`; `link` the
 * view's pinned link below the site's origin.
 */
export function shareContext(
  { lang, collection, release }: PageBasis,
  root: string,
  rest: Omit<ShareContext, 'lang' | 'collection' | 'release' | 'embed'> & { embed: EmbedQuery | null },
): ShareContext {
  const { embed } = rest;
  return {
    ...rest,
    lang,
    collection: { id: collection.id, name: collection.name, kind: collection.kind },
    release: { id: release.id, date: release.date, hash: release.hash },
    embed: embed && {
      pinned: withQuery(`${root}/v/${release.id}/e/${embed.path}`, embed.pinned),
      live: withQuery(`${root}/e/${embed.path}`, embed.live),
    },
  };
}
