import { measureAnswers, type MeasureAnswers, type MeasureQuestion } from '../measures/answers.ts';
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

const answered = new Map<string, Promise<MeasureAnswers>>();

/**
 * A measure's answers in the default view, asked once per release: both languages and the pinned twin of the newest
 * release show the same.
 */
export function defaultAnswers(
  place: { collection: string; release: string; code: string },
  question: MeasureQuestion,
): Promise<MeasureAnswers> {
  const key = JSON.stringify(place);
  const found =
    answered.get(key) ??
    releaseEngine(place.collection, place.release).then((engine) =>
      measureAnswers(engine, place.code, question),
    );
  answered.set(key, found);
  return found;
}
