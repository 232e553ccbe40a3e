import { measureOf } from '../../core/codebook/measures.ts';
import { groupBy } from '../../core/dataset/table.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { CompareView } from '../url/compare.ts';
import type { MeasureData } from './ask.ts';
import { segmentOf, stated } from './measured.ts';

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

/** A year of a place as one row: the rows it adds up, and how many reports were due. */
export interface PlaceRow extends MeasureRow {
  parts: readonly MeasureRow[];
  due: number;
}

export const isPlaceRow = (row: MeasureRow): row is PlaceRow => 'parts' in row;

/** Rows of reports a row is made of: itself, or those of a place's bodies. */
export const partsOf = (row: MeasureRow): readonly MeasureRow[] => (isPlaceRow(row) ? row.parts : [row]);

/** Reports a row's figure is made of. */
export const reportsOf = (row: MeasureRow): string[] => partsOf(row).flatMap(({ report }) => report ?? []);

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
  return places.flatMap((place) => {
    const here = groupBy(
      own.filter((row) => place.bodies.includes(row.agency)),
      (row) => row.year,
    );
    return [...here].sort(([a], [b]) => a - b).map(([year, due]) => placeRow(code, place, year, due));
  });
}

function placeRow(code: string, place: Place, year: number, due: readonly MeasureRow[]): PlaceRow {
  const measure = measureOf(code);
  const full = due.filter((row) => stated(row) && !row.partial);
  const runs = [...groupBy(full, (row) => segmentOf(measure, row))];
  const [, parts = []] =
    runs.sort(([a, one], [b, two]) => two.length - one.length || (b ?? -1) - (a ?? -1))[0] ?? [];
  const enough = parts.length > 0 && 2 * parts.length >= due.length;
  const [example] = enough ? parts : due.toSorted(heldFirst);
  const published = enough ? added(parts, (row) => [row.numerator, row.denominator]) : NONE;
  const amended = enough && parts.some((row) => row.corrected_status !== null);
  const corrected = amended
    ? added(parts, (row) =>
        row.corrected_status === null
          ? [row.numerator, row.denominator]
          : [row.corrected_numerator, row.corrected_denominator],
      )
    : NONE;
  const rate = ({ k, n }: Sum) =>
    measure.kind === 'count' ? k : k !== null && n !== null && n > 0 ? (measure.scale * k) / n : null;
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
    numerator: published.k,
    denominator: measure.kind === 'count' ? null : published.n,
    value: rate(published),
    status: enough ? 'reported' : whyNone(example),
    partial: false,
    corrected_numerator: corrected.k,
    corrected_denominator: measure.kind === 'count' ? null : corrected.n,
    corrected_value: rate(corrected),
    corrected_status: !amended ? null : corrected.k === null ? 'unreadable' : 'reported',
    computed: null,
    parts,
    due: due.length,
  };
}

/** Without half of the reports: why one has no number; where all have one, no form is shared by half of them. */
const whyNone = (example: MeasureRow | undefined) =>
  example === undefined ? 'no_report' : stated(example) ? 'not_applicable' : example.status;

interface Sum {
  k: number | null;
  n: number | null;
}
const NONE: Sum = { k: null, n: null };

/** Sums of both sides; a side of which one part has no number has none. */
function added(rows: readonly MeasureRow[], sides: (row: MeasureRow) => [number | null, number | null]): Sum {
  return rows
    .map(sides)
    .reduce<Sum>(
      (sum, [k, n]) => ({
        k: sum.k === null || k === null ? null : sum.k + k,
        n: sum.n === null || n === null ? null : sum.n + n,
      }),
      { k: 0, n: 0 },
    );
}

/** A report without the number says more of a year than one that is not there; then what was stated, on other forms. */
const heldFirst = (a: MeasureRow, b: MeasureRow) =>
  Number(stated(a)) - Number(stated(b)) || Number(a.report === null) - Number(b.report === null);
