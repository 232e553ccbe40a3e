import type { YearReading } from '../model.ts';

/** How much each place says about the data year: a title or period is written for it, dates only follow from it. */
const WEIGHT: Record<YearReading['from'], number> = {
  title: 2.5,
  period: 2,
  section: 1,
  published: 1,
  signed: 1,
};

/**
 * The data year from every reading. Title, period, section one and dates each have a say; a title that period, text
 * and date contradict together loses. `conflict` when title or period name another year than the one chosen.
 */
export function decideYear(readings: readonly YearReading[]): { year: number | null; conflict: boolean } {
  const votes = new Map<number, number>();
  const counted = new Set<string>();
  for (const reading of readings) {
    const key = `${reading.from}.${reading.year}`;
    if (counted.has(key)) continue;
    counted.add(key);
    votes.set(reading.year, (votes.get(reading.year) ?? 0) + WEIGHT[reading.from]);
  }
  const [best] = [...votes].sort(([yearA, a], [yearB, b]) => b - a || yearA - yearB);
  if (!best) return { year: null, conflict: false };
  const conflict = readings.some(
    (reading) => (reading.from === 'title' || reading.from === 'period') && reading.year !== best[0],
  );
  return { year: best[0], conflict };
}
