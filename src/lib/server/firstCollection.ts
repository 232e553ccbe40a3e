import type { Bilingual } from '../../core/model.ts';
import type { FirstCollection } from '../prose/addresses.ts';
import { statedCounts } from './measures.ts';
import { boundsOf } from './once.ts';
import { readCollections, releaseEngine } from './served.ts';

/** The first served collection, which text pages take their examples from; null when nothing is served. */
export async function firstCollection(): Promise<FirstCollection | null> {
  const [entry] = readCollections();
  if (entry === undefined) return null;
  const { to } = await boundsOf(await releaseEngine(entry.id, entry.latest));
  const counts = await statedCounts(entry.id, entry.latest);
  return { id: entry.id, year: to, measure: counts.has('req_new') ? 'req_new' : null };
}

/** Whom to tell about a wrong number, by collection; only those that name somebody. */
export function contacts(): { name: Bilingual; contact: string }[] {
  return readCollections().flatMap(({ name, contact }) => (contact ? [{ name, contact }] : []));
}
