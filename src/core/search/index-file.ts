import { lifeOf, successionOf, type Agency, type Registry } from '../registry/lineage.ts';
import { namesOf } from '../registry/names.ts';

/** Why a name leads to a body. */
export type NameKind = 'name' | 'short' | 'alias' | 'en' | 'region';

/** A name a body can be found by. The file is fetched on the first key: what is not known is left out of it. */
export interface SearchName {
  text: string;
  kind: NameKind;
  /** Data years the name was used in, where the registry says. */
  from?: number;
  to?: number;
  /** Syllables of the Chinese characters without tones, one blank between them. */
  pinyin?: string;
}

export interface SearchBody {
  id: string;
  name: string;
  en?: string;
  class: string;
  region?: string;
  /** First and last data year; left out where open. */
  from?: number;
  to?: number;
  names: SearchName[];
  /** Bodies that came after it, nearest first, with the data year and the kind of the change. */
  heirs?: { id: string; year: number; kind: string }[];
}

/** What `search.json` of a release holds. */
export interface SearchFile {
  collection: string;
  release: string;
  hash: string;
  bodies: SearchBody[];
}

/** Characters → syllables without tones; the caller brings the library. */
export type ToPinyin = (text: string) => string;

/** A phone number never is a name, whatever column it was put into. */
const PHONE = /\d[\d\s-]{5,}\d/;

/**
 * The bodies of a registry as the search box finds them. Only names, regions and years of bodies go in: no contact,
 * note or any other column, so that no person and no number can be looked up.
 */
export function searchBodies(registry: Registry, toPinyin: ToPinyin): SearchBody[] {
  return registry.agencies.map((agency): SearchBody => {
    const { from, to } = lifeOf(agency, registry.lineage);
    const heirs = successionOf(agency.agency, registry).map(({ agency: heir, by }) => ({
      ...{ id: heir.agency, year: Number(by.year), kind: by.kind },
    }));
    return {
      id: agency.agency,
      name: agency.name,
      class: agency.type,
      ...(agency.name_en !== '' && { en: agency.name_en }),
      ...(agency.region !== '' && { region: agency.region }),
      ...years(from, to),
      names: searchNames(agency, toPinyin),
      ...(heirs.length > 0 && { heirs }),
    };
  });
}

function searchNames(agency: Agency, toPinyin: ToPinyin): SearchName[] {
  const dated = namesOf(agency).map(({ name, kind, from, to }) => ({ text: name, kind, ...years(from, to) }));
  const names: SearchName[] = [
    ...dated,
    { text: agency.name_en, kind: 'en' },
    { text: agency.region, kind: 'region' },
  ];
  return names
    .filter(({ text }) => text !== '' && !PHONE.test(text))
    .map((name) => {
      const pinyin = name.kind === 'en' ? '' : toPinyin(name.text);
      return { ...name, ...(pinyin !== '' && { pinyin }) };
    });
}

function years(from: number | null, to: number | null): { from?: number; to?: number } {
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}
