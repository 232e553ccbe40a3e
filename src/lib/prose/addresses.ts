import type { Lang } from '../../core/model.ts';
import type { Addresses } from './types.ts';

/** The collection a text page's links lead into, the newest data year it has, and a measure it has a page of. */
export interface FirstCollection {
  id: string;
  year: number;
  measure: 'req_new' | null;
}

/** Addresses below `base`; without any collection its links lead to the list of collections. */
export function addressesOf(base: string, lang: Lang, first: FirstCollection | null): Addresses {
  const home = `${base}/${lang}/`;
  return {
    home,
    site: (segment) => `${home}${segment}/`,
    collection: (path) => (first === null ? home : `${home}${first.id}/${path}`),
    file: (name) => `${base}/${name}`,
  };
}
