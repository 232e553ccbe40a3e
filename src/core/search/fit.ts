import { nameKey } from '../registry/names.ts';
import type { SearchName } from './index-file.ts';

/** How the typed text lies in a name, best first. */
export const FITS = ['exact', 'start', 'part', 'pinyin', 'initials', 'abbreviation', 'near'] as const;
export type Fit = (typeof FITS)[number];

/** A name ready to be compared. */
export interface Prepared extends SearchName {
  key: string;
  syllables: string[];
}

/** The text as it is compared: folded, without blanks and brackets, lower case. */
export function searchKey(text: string): string {
  return nameKey(text).toLowerCase();
}

/** A name with what every comparison needs. */
export function prepare(name: SearchName): Prepared {
  return { ...name, key: searchKey(name.text), syllables: name.pinyin?.split(' ') ?? [] };
}

const HAN = /^\p{Script=Han}+$/u;
const LATIN = /^[a-zü]+$/;
/** Two letters or characters may be meant; one finds too much to be a place or an abbreviation. */
const REGION_MIN = 2;
const INITIALS_MIN = 2;
const ABBREVIATION_MIN = 3;
const NEAR_MIN = 4;

/** How `wanted` (a search key) lies in a name; null when it does not. */
export function fitOf(name: Prepared, wanted: string): Fit | null {
  if (name.kind === 'region' && wanted.length < REGION_MIN) return null;
  if (name.key === wanted) return 'exact';
  if (name.key.startsWith(wanted)) return 'start';
  if (name.key.includes(wanted)) return 'part';
  const sounds = LATIN.test(wanted) ? soundOf(name.syllables, wanted) : null;
  if (sounds !== null) return sounds;
  if (name.kind === 'region') return null;
  if (wanted.length >= ABBREVIATION_MIN && HAN.test(wanted) && isAbbreviation(name.key, wanted))
    return 'abbreviation';
  return wanted.length >= NEAR_MIN && name.key.length >= NEAR_MIN && isNear(name.key, wanted) ? 'near' : null;
}

/** Whole syllables from one of them on (the last may be begun), or their first letters. */
function soundOf(syllables: readonly string[], wanted: string): Fit | null {
  const begins = syllables.map((_, index) => syllables.slice(index));
  if (wanted.length >= INITIALS_MIN && begins.some((rest) => rest.join('').startsWith(wanted)))
    return 'pinyin';
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return wanted.length >= INITIALS_MIN && initials.includes(wanted) ? 'initials' : null;
}

/** 市监局 in 市市场监督管理局: its characters in their order, and its last one is the name's. */
function isAbbreviation(full: string, wanted: string): boolean {
  // A commission is shortened to 委, never to 会.
  const name = full.replace(/委员会$/, '委');
  if (name.at(-1) !== wanted.at(-1)) return false;
  let at = 0;
  for (const character of name) if (character === wanted[at]) at += 1;
  return at >= wanted.length;
}

/** One character wrong, missing or too many, against any part of the name (Sellers' approximate matching). */
export function isNear(name: string, wanted: string): boolean {
  // Row of distances of each beginning of `wanted` to the best part of `name` that ends here.
  let distances = Array.from({ length: wanted.length + 1 }, (_, index) => index);
  for (const character of name) {
    const before = distances;
    distances = [0];
    for (let index = 1; index <= wanted.length; index += 1) {
      const same = wanted[index - 1] === character ? 0 : 1;
      distances.push(
        Math.min((before[index - 1] ?? 0) + same, (before[index] ?? 0) + 1, (distances[index - 1] ?? 0) + 1),
      );
    }
    if ((distances[wanted.length] ?? 2) <= 1) return true;
  }
  return false;
}
