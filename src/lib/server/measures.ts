import { LISTED } from '../measures/listing.ts';
import { measuresWithData } from '../queries/measuresWithData.ts';
import { runOn } from '../queries/types.ts';
import { releaseEngine } from './served.ts';

const known = new Map<string, Promise<Map<string, number>>>();

/** How many reports of a release state each listed measure; one without any has no page. Asked once per release. */
export function statedCounts(collection: string, release: string): Promise<Map<string, number>> {
  const key = `${collection} ${release}`;
  const found = known.get(key) ?? count(collection, release);
  known.set(key, found);
  return found;
}

async function count(collection: string, release: string): Promise<Map<string, number>> {
  const rows = await runOn(await releaseEngine(collection, release), measuresWithData, {});
  const counts = new Map(rows.map((row) => [row.measure, row.n]));
  return new Map(
    LISTED.map(({ measure }) => [measure.code, counts.get(measure.code) ?? 0] as const).filter(
      ([, n]) => n > 0,
    ),
  );
}
