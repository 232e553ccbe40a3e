import { REFORMS, splitEnding, type Reform } from '../codebook/reforms.ts';
import type { Agency, LineageRow, Registry } from './lineage.ts';

/** A lineage line that a national reform makes likely; only a person can say that it happened here. */
export interface LineageHint {
  reform: Reform;
  before: Agency;
  after: Agency;
  /** First data year of the new state as the two bodies' own years tell it; null when they do not. */
  year: number | null;
}

/** Pairs of bodies of one place whose names stand before and after a reform and that no lineage line joins yet. */
export function lineageHints({ agencies, lineage }: Registry): LineageHint[] {
  const joined = new Set(lineage.flatMap((row) => [`${row.from} ${row.to}`, `${row.to} ${row.from}`]));
  return REFORMS.flatMap((reform) => {
    const after = placesOf(agencies, reform.after);
    return placesOf(agencies, reform.before).flatMap(({ place, agency: before }) =>
      after
        .filter((other) => other.place === place && other.agency.region === before.region)
        .filter(({ agency }) => agency !== before && !joined.has(`${before.agency} ${agency.agency}`))
        .map(({ agency }) => ({ reform, before, after: agency, year: yearOf(before, agency) })),
    );
  }).filter(isNoLaterBody);
}

function placesOf(agencies: readonly Agency[], endings: readonly string[]) {
  return agencies.flatMap((agency) => {
    const place = splitEnding(agency.name, endings);
    return place === null ? [] : [{ place, agency }];
  });
}

function yearOf(before: Agency, after: Agency): number | null {
  if (before.to_year !== '') return Number(before.to_year) + 1;
  return after.from_year === '' ? null : Number(after.from_year);
}

/** A body that still reports after the reform's last year, or one that began elsewhere in time, was not part of it. */
function isNoLaterBody({ reform, before, year }: LineageHint): boolean {
  const [first, last] = reform.years;
  if (before.from_year !== '' && Number(before.from_year) > last) return false;
  return year === null || (year >= first - 1 && year <= last + 2);
}

/** The suggested line's cells; YEAR stands where nothing tells the year. */
export function hintRow({ reform, before, after, year }: LineageHint): LineageRow {
  return {
    from: before.agency,
    to: after.agency,
    kind: reform.kind,
    year: year === null ? 'YEAR' : String(year),
    source: '',
  };
}
