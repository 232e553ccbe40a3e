import { random } from './random.ts';
import type { DemoAgency } from './types.ts';

/** Dates of a report, all before the deadline of its kind. */
export interface Dates {
  published: string;
  signed: string;
  firstSeen: string;
  accessed: string;
}

/** Day the city's documents were last looked at, before release t1. */
const ACCESSED = '2025-04-09';

/** ISO date `days` after 1 January of a year. */
function day(year: number, days: number): string {
  return new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10);
}

/** First and last day of signing, counted from 1 January of the year after the data year. */
function signingWindow(agency: DemoAgency, year: number): [number, number] {
  if (agency.type === 'gov') return [66, 80];
  if (year < 2019) return [18, 70];
  return agency.type === 'town' ? [12, 32] : [7, 22];
}

/** Signed, published and first seen, in this order, from a few days up to a week apart. */
export function datesOf(agency: DemoAgency, year: number): Dates {
  const draw = random(`dates ${agency.id} ${year}`);
  const [low, high] = signingWindow(agency, year);
  const signed = draw.int(low, high);
  const published = signed + draw.int(1, 5);
  return {
    signed: day(year + 1, signed),
    published: day(year + 1, published),
    firstSeen: day(year + 1, published + draw.int(0, 1)),
    accessed: ACCESSED,
  };
}
