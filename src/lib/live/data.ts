import type { Bilingual } from '../../core/model.ts';

/** A release as the data folder's index lists it. */
export interface LiveRelease {
  id: string;
  date: string;
  hash: string;
}

export interface LiveCollection {
  id: string;
  name: Bilingual;
  releases: LiveRelease[];
  latest: string;
}

/** Parses `data/index.json`; null when it is not what serve-files writes. */
export function readIndex(json: unknown): LiveCollection[] | null {
  if (typeof json !== 'object' || json === null || !('collections' in json)) return null;
  const { collections } = json;
  if (!Array.isArray(collections)) return null;
  const usable = collections.every(
    (entry: Partial<LiveCollection>) =>
      typeof entry.id === 'string' && typeof entry.latest === 'string' && Array.isArray(entry.releases),
  );
  return usable ? (collections as LiveCollection[]) : null;
}

/**
 * The newest release of the data folder when it is not the one a page was made from: another id, or the same id with
 * other rows. Null when they agree, or when the folder does not say.
 */
export function otherRelease(
  index: readonly LiveCollection[] | null,
  collection: string,
  made: { id: string; hash: string },
): LiveRelease | null {
  const entry = index?.find(({ id }) => id === collection);
  const newest = entry?.releases.find(({ id }) => id === entry.latest);
  if (newest === undefined) return null;
  return newest.id === made.id && newest.hash === made.hash ? null : newest;
}

/** Fetches and parses a JSON file, asking the server whether a kept copy is still current. Rejects when it cannot. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
