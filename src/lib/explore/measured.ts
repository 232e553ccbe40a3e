import { measureOf, measurePassages, type Measure } from '../../core/codebook/measures.ts';
import { EDITION_ORDER } from '../../core/codebook/across.ts';
import type { Join } from '../charts/types.ts';
import type { Style } from '../measures/change.ts';
import { segmentsOf } from '../queries/measureSql.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { ExploreView, Scale } from '../url/explore.ts';

export type { Style } from '../measures/change.ts';

/** How a measure is drawn: the scale that was taken, and whether the one asked for did not fit. */
export interface Reading {
  style: Style;
  scale: Exclude<Scale, 'auto'> | 'own';
  refused: boolean;
}

/** Rows of one measure, read at a scale: value, numerator and denominator are what the picture shows. */
export interface Measured {
  measure: Measure;
  reading: Reading;
  rows: readonly MeasureRow[];
}

/** The measure whose cases "per 100 closed" divides by. */
export const CLOSED = 'out_total';

/** How a measure is drawn at the scale a view asks for; a scale that does not fit it gives way to the measure's own. */
export function readingOf(measure: Measure, wanted: Scale): Reading {
  const is = (style: Style, scale: Reading['scale'], ...fit: Scale[]): Reading => ({
    style,
    scale,
    refused: wanted !== 'auto' && !fit.includes(wanted),
  });
  if (measure.kind === 'count') {
    if (wanted === 'log1p') return is('count', 'log1p', 'log1p');
    if (wanted === 'per100' && measure.code !== CLOSED) return is('ratio', 'per100', 'per100');
    return is('count', 'count', 'count');
  }
  if (wanted === 'count') return is('count', 'count', 'count');
  return measure.unit === 'percent'
    ? is('share', 'pct', 'pct')
    : is(
        'ratio',
        measure.unit === 'per_100' ? 'per100' : 'own',
        measure.unit === 'per_100' ? 'per100' : 'auto',
      );
}

/** A measure's rows read at a scale. `closed` are the rows of CLOSED, needed for `per100` of a count. */
export function read(
  code: string,
  rows: readonly MeasureRow[],
  wanted: Scale,
  closed: readonly MeasureRow[] = [],
): Measured {
  const measure = measureOf(code);
  const reading = readingOf(measure, wanted);
  if (reading.style === 'count') {
    return {
      measure,
      reading,
      rows: rows.map((row) => ({
        ...row,
        denominator: null,
        value: row.numerator,
        corrected_denominator: null,
        corrected_value: row.corrected_numerator,
      })),
    };
  }
  if (measure.kind !== 'count') return { measure, reading, rows };
  const bases = new Map(closed.map((row) => [`${row.agency}-${row.year}`, row]));
  return { measure, reading, rows: rows.map((row) => per100(row, bases.get(`${row.agency}-${row.year}`))) };
}

/** A count per 100 closed requests of the same report; without that base there is no value, and its status says why. */
function per100(row: MeasureRow, base: MeasureRow | undefined): MeasureRow {
  const denominator = base?.numerator ?? null;
  const { numerator } = row;
  return {
    ...row,
    ...correctedPer100(row, base),
    denominator,
    value: hundredfold(numerator, denominator),
    status: row.status === 'reported' && denominator === null ? (base?.status ?? 'no_report') : row.status,
  };
}

const hundredfold = (k: number | null, n: number | null) =>
  k !== null && n !== null && n > 0 ? (100 * k) / n : null;

/** The same with corrections: a side without one keeps its published number. */
function correctedPer100(row: MeasureRow, base: MeasureRow | undefined) {
  const none = row.corrected_status === null && (base?.corrected_status ?? null) === null;
  const side = (one: MeasureRow | undefined) =>
    one === undefined
      ? { number: null, status: 'no_report' }
      : one.corrected_status === null
        ? { number: one.numerator, status: one.status }
        : { number: one.corrected_numerator, status: one.corrected_status };
  const [k, n] = [side(row), side(base)];
  return {
    corrected_numerator: none ? null : k.number,
    corrected_denominator: none ? null : n.number,
    corrected_value: none ? null : hundredfold(k.number, n.number),
    corrected_status: none ? null : k.status === 'reported' ? n.status : k.status,
    computed: null,
  };
}

/** A row states all its operands; a rate over 0 is stated and has no value. */
export const stated = (row: MeasureRow) => row.status === 'reported';

/** Run of comparable forms a row belongs to, or null. */
export function segmentOf(measure: Measure, row: MeasureRow): number | null {
  const at = segmentsOf(measure).findIndex((run) => run.some((edition) => edition === row.edition));
  return at < 0 ? null : at;
}

/** How one row's figure stands to the row before it in another run of forms (codebook 1.8). */
export function joinOf(measure: Measure, before: MeasureRow, row: MeasureRow): Join {
  const [old, recent] = [segmentOf(measure, before), segmentOf(measure, row)];
  if (old === null || recent === null) return 'break';
  if (old === recent) return 'comparable';
  const place = (one: MeasureRow) => EDITION_ORDER.findIndex((edition) => edition === one.edition);
  const steps = measurePassages(measure).filter((step) => {
    const at = EDITION_ORDER.indexOf(step.to);
    return at > place(before) && at <= place(row);
  });
  return steps.length > 0 && steps.every(({ level }) => level === 'comparable' || level === 'approx')
    ? 'approx'
    : 'break';
}

/** Whose figures a row holds; a report that was due is its agency's. */
const whoOf = (row: MeasureRow) => (row.report === null ? (row.class === 'gov' ? 'gov' : 'own') : row.who);

/** The rows a view counts: scope, class, family, agencies, years, form and panel, without those it leaves out. */
export function rowsInView(
  rows: readonly MeasureRow[],
  view: ExploreView,
  bounds: { from: number; to: number },
): MeasureRow[] {
  const [from, to] = [view.from ?? bounds.from, view.to ?? bounds.to];
  const any = (list: readonly string[], item: string | null) =>
    list.length === 0 || (item !== null && list.includes(item));
  const chosen = rows.filter(
    (row) =>
      whoOf(row) === view.scope &&
      row.year >= from &&
      row.year <= to &&
      any(view.classes, row.class) &&
      any(view.families, row.family) &&
      any(view.agencies, row.agency) &&
      !view.excluded.includes(row.agency) &&
      (view.edition === 'all' || row.edition === view.edition || row.report === null),
  );
  return view.panel === 'balanced' ? balanced(chosen, measureOf(view.measure)) : chosen;
}

/** Agencies with a figure in every year in which anybody has one, within a run of comparable forms. */
function balanced(rows: readonly MeasureRow[], measure: Measure): MeasureRow[] {
  const full = (row: MeasureRow) => stated(row) && !row.partial;
  const years = new Map<number | null, Set<number>>();
  const held = new Map<string, Set<number>>();
  for (const row of rows.filter(full)) {
    const segment = segmentOf(measure, row);
    years.set(segment, (years.get(segment) ?? new Set()).add(row.year));
    const key = `${segment}/${row.agency}`;
    held.set(key, (held.get(key) ?? new Set()).add(row.year));
  }
  return rows.filter((row) => {
    const segment = segmentOf(measure, row);
    const all = years.get(segment)?.size ?? 0;
    return full(row) && held.get(`${segment}/${row.agency}`)?.size === all;
  });
}
