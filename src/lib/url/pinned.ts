import type { KeyCodec } from './codec.ts';
import { isFingerprint } from './fingerprint.ts';
import { pairsOf, unglued } from './tolerant.ts';

/** Which page of which release a pinned link leads to. */
export interface PinnedPlace {
  /** Path of the site, without a slash at its end. */
  base: string;
  lang: string;
  collection: string;
  release: string;
  /** The page below the collection, with a slash at its end: `x/`, `check/2024/`; '' is the overview. */
  page: string;
}

/**
 * The pinned link of a view: the release in the path, `query` (the codec's `formatFull`), and the fingerprint of the
 * rows it shows; null writes none. Path and query only: which host serves it is the browser's knowledge.
 */
export function pinnedHref(place: PinnedPlace, query: string, fp: string | null): string {
  const { base, lang, collection, release, page } = place;
  const search = fp === null ? query : withPrint(query, fp);
  return `${base}/${lang}/${collection}/v/${release}/${page}${search === '' ? '' : `?${search}`}`;
}

/** A query, without `?`, with the fingerprint of the rows it shows. */
export const withPrint = (query: string, fp: string) =>
  [query, `fp=${fp}`].filter((part) => part !== '').join('&');

/** The fingerprint an address asks for; null when it has none that can be one. */
export function askedFingerprint(search: string): string | null {
  const text = pairsOf(search).find(({ key }) => key === 'fp')?.value ?? '';
  const plain = unglued(text).toLowerCase();
  return isFingerprint(plain) ? plain : null;
}

/** `fp` on a page whose view does not hold it: its form is checked, the page compares it (`askedFingerprint`). */
export function fingerprintOnly<V>(): KeyCodec<V> {
  return {
    key: 'fp',
    parse: (text, view) => ({ view, unused: isFingerprint(text) ? [] : [text] }),
    format: () => '',
  };
}

/** What can be said of a link's fingerprint: nothing asked, not yet, not at all, the same rows, or others. */
export type LinkState = 'none' | 'pending' | 'unchecked' | 'holds' | 'differs';

/**
 * `asked` is the address's fingerprint, `own` that of the rows shown; `rows` says whether these are the asked view's
 * (`ready`), still on their way, or another view's because the asked one could not be had.
 */
export function linkState(
  asked: string | null,
  own: string,
  rows: 'ready' | 'pending' | 'failed',
): LinkState {
  if (asked === null) return 'none';
  if (rows !== 'ready') return rows === 'pending' ? 'pending' : 'unchecked';
  return asked === own ? 'holds' : 'differs';
}

/** What a page's question to the engine has come to, as `linkState` asks it. */
export function rowsAre(
  mounted: boolean,
  answer: 'default' | 'pending' | 'answered' | 'failed',
): 'ready' | 'pending' | 'failed' {
  if (!mounted || answer === 'pending') return 'pending';
  return answer === 'failed' ? 'failed' : 'ready';
}
