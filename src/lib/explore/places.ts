import { groupBy } from '../../core/dataset/table.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { CompareView } from '../url/compare.ts';
import type { MeasureData } from './ask.ts';
import { read, stated, type Measured } from './measured.ts';
import type { PlaceRow } from './parts.ts';
import { totalOf } from './points.ts';

/** A place of a collection: the bodies registered under one region, to the letter; places below it are their own. */
export interface Place {
  /** The first of its bodies in official order: what a link calls it by, as regions have no code everywhere. */
  id: string;
  region: string;
  bodies: readonly string[];
}

interface Body {
  agency: string;
  region: string | null;
}

/** The places of bodies given in official order. Bodies without a region are in none. */
export function placesOf(bodies: readonly Body[]): Place[] {
  const known = bodies.filter(({ region }) => Boolean(region));
  return [...groupBy(known, (body) => body.region ?? '')].flatMap(([region, own]): Place[] => {
    const [first] = own;
    const bodies = [...new Set(own.map(({ agency }) => agency))];
    return first === undefined ? [] : [{ id: first.agency, region, bodies }];
  });
}

/** The place a body of a link stands for; undefined where it lies in none. */
export const placeWith = (places: readonly Place[], agency: string) =>
  places.find(({ bodies }) => bodies.includes(agency));

/** The rows a comparison is made of: the release's own, or those of the places. */
export const placedData = (
  { by, excluded }: Pick<CompareView, 'by' | 'excluded'>,
  places: readonly Place[],
  data: MeasureData,
): MeasureData =>
  by === 'place'
    ? Object.fromEntries(
        Object.entries(data).map(([code, rows]) => [code, placeRows(code, rows, places, excluded)]),
      )
    : data;

/**
 * One measure's rows with a place in the place of its bodies: numerators and denominators of the bodies' own reports
 * added up by year, over those on the form most of them are on (PRODUCT H9). A year in which under half of those due
 * state it has no figure: it would be the figure of whoever answered. Jurisdiction totals of governments already hold
 * their departments and are never added (PRODUCT H15).
 */
export function placeRows(
  code: string,
  rows: readonly MeasureRow[],
  places: readonly Place[],
  excluded: readonly string[],
): PlaceRow[] {
  const own = rows.filter(
    (row) =>
      !excluded.includes(row.agency) && (row.report === null ? row.class !== 'gov' : row.who === 'own'),
  );
  const placeOf = new Map(places.flatMap((place) => place.bodies.map((body) => [body, place] as const)));
  const measured = read(code, own, 'auto');
  const here = groupBy(measured.rows, (row) => placeOf.get(row.agency));
  return places.flatMap((place) =>
    [...groupBy(here.get(place) ?? [], (row) => row.year)]
      .sort(([a], [b]) => a - b)
      .map(([year, due]) => placeRow(measured, place, year, due)),
  );
}

function placeRow(measured: Measured, place: Place, year: number, rows: readonly MeasureRow[]): PlaceRow {
  const total = totalOf(measured, year, rows, 'pooled');
  const enough = total.stated > 0 && 2 * total.stated >= total.due;
  const { parts } = total;
  const [example] = enough ? parts : rows;
  const amended = enough && parts.some((row) => row.corrected_status !== null);
  const corrected = amended ? correctedSums(parts) : NONE;
  const isCount = measured.measure.kind === 'count';
  const rate = ({ k, n }: Sum) =>
    isCount ? k : k !== null && n !== null && n > 0 ? (measured.measure.scale * k) / n : null;
  return {
    report: null,
    agency: place.id,
    name: place.region,
    name_en: null,
    class: 'place',
    family: null,
    region: place.region,
    year,
    edition: example?.edition ?? null,
    edition_seen: example?.edition_seen ?? null,
    who: 'own',
    origin_kind: null,
    state: null,
    numerator: enough ? total.k : null,
    denominator: enough ? total.n : null,
    value: enough ? total.value : null,
    status: enough ? 'reported' : whyNone(rows),
    partial: false,
    corrected_numerator: corrected.k,
    corrected_denominator: isCount ? null : corrected.n,
    corrected_value: rate(corrected),
    corrected_status: !amended ? null : corrected.k === null ? 'unreadable' : 'reported',
    computed: null,
    parts,
    due: total.due,
  };
}

/** Why reports have no number, those that are there first; where all have one, none is of a whole year. */
const whyNone = (rows: readonly MeasureRow[]) =>
  rows
    .filter((row) => !stated(row))
    .toSorted((a, b) => Number(a.report === null) - Number(b.report === null))[0]?.status ?? 'not_applicable';

interface Sum {
  k: number | null;
  n: number | null;
}
const NONE: Sum = { k: null, n: null };

/** Sums with corrections in place of what they correct; a side of which one part has no number has none. */
function correctedSums(rows: readonly MeasureRow[]): Sum {
  return rows.reduce<Sum>(
    (sum, row) => {
      const mended = row.corrected_status !== null;
      const k = mended ? row.corrected_numerator : row.numerator;
      const n = mended ? row.corrected_denominator : row.denominator;
      return {
        k: sum.k === null || k === null ? null : sum.k + k,
        n: sum.n === null || n === null ? null : sum.n + n,
      };
    },
    { k: 0, n: 0 },
  );
}
