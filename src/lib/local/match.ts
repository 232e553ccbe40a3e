import type { Bilingual, Identity } from '../../core/model.ts';
import { indexNames, matchBody, type NameIndex } from '../../core/registry/match.ts';

/** A served agency with all names it has had; short, since every one of them is on the page. */
export interface NamedAgency {
  agency: string;
  name: string;
  short: string;
  aliases: string;
  from_year: string;
  to_year: string;
}

/** A served collection as far as finding an agency in it needs. */
export interface NamedCollection {
  id: string;
  release: string;
  name: Bilingual;
  agencies: readonly NamedAgency[];
  lineage: readonly { from: string; to: string; kind: string; year: string }[];
}

export interface Match {
  collection: string;
  release: string;
  agency: string;
}

const indexes = new WeakMap<NamedCollection, NameIndex>();

/**
 * The served agency a report is by, as the registry decides everywhere: its title's name first, then the other names
 * the document uses; an old name leads to whoever took over. A name of two bodies decides nothing.
 */
export function matchAgency(identity: Identity, collection: NamedCollection): Match | null {
  const names = [identity.agency, ...identity.names.map(({ name }) => name)];
  for (const name of new Set(names.filter((text) => text !== null))) {
    const { ids } = matchBody(name, identity.year, indexOf(collection));
    const [only] = ids;
    if (ids.length > 1) return null;
    if (only !== undefined) return { collection: collection.id, release: collection.release, agency: only };
  }
  return null;
}

function indexOf(collection: NamedCollection): NameIndex {
  const known = indexes.get(collection);
  if (known !== undefined) return known;
  const index = indexNames({
    agencies: collection.agencies.map((row) => ({ ...UNSAID, ...row })),
    lineage: collection.lineage.map((row) => ({ source: '', ...row })),
  });
  indexes.set(collection, index);
  return index;
}

/** Columns of the registry that finding a name does not look at. */
const UNSAID = {
  order: '',
  name_en: '',
  type: '',
  level: '',
  family: '',
  region: '',
  region_code: '',
  uscc: '',
};
