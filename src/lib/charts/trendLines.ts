import type { TrendRow } from './types.ts';

/** Neighbouring years of one series that may be joined. */
export interface Segment {
  series: string;
  rows: TrendRow[];
}

/**
 * Cuts series into drawable runs: a missing value, a year left out, and any relation other than `comparable` end a
 * run. So no path can cross a break, whatever the renderer does.
 */
export function segments(rows: readonly TrendRow[]): Segment[] {
  const runs: Segment[] = [];
  for (const series of seriesOf(rows)) {
    let before: TrendRow | undefined;
    for (const row of inOrder(rows, series)) {
      if (row.value === null) {
        before = undefined;
        continue;
      }
      const last = runs.at(-1);
      const joined = before !== undefined && row.join === 'comparable' && row.year === before.year + 1;
      if (joined && last) last.rows.push(row);
      else runs.push({ series, rows: [row] });
      before = row;
    }
  }
  return runs;
}

/** Series in the order they first appear. */
export function seriesOf(rows: readonly TrendRow[]): string[] {
  return [...new Set(rows.map((row) => row.series))];
}

/** Years between which some series has an `approx` relation and figures on both sides, e.g. 2021 for 2020 | 2021. */
export function approxYears(rows: readonly TrendRow[]): number[] {
  const years = new Set<number>();
  for (const series of seriesOf(rows)) {
    let before: TrendRow | undefined;
    for (const row of inOrder(rows, series)) {
      const neighbour = before?.year === row.year - 1 && before.value !== null;
      if (row.join === 'approx' && row.value !== null && neighbour) years.add(row.year);
      before = row;
    }
  }
  return [...years].sort((a, b) => a - b);
}

function inOrder(rows: readonly TrendRow[], series: string): TrendRow[] {
  return rows.filter((row) => row.series === series).sort((a, b) => a.year - b.year);
}
