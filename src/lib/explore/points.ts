import { groupBy } from '../../core/dataset/table.ts';
import { pooledRate } from '../charts/statistics.ts';
import { isDominant } from '../measures/dominant.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import { joinOf, segmentOf, stated, type Measured } from './measured.ts';
import { reportsOf } from './parts.ts';
import type { Join } from '../charts/types.ts';

/** An agency's figure over the years it was taken from. */
export interface AgencyPoint {
  agency: string;
  /** The agency's newest row in view: its names, class and report. */
  row: MeasureRow;
  /** Numerator and denominator summed over `years`; a count has no denominator. Null without a figure. */
  k: number | null;
  n: number | null;
  years: readonly number[];
  /** Reports of those years: what the figure is made of. */
  reports: readonly string[];
  /** Status of the newest row without a figure; null when there is one. */
  missing: string | null;
  /** One of the years does not cover twelve months: not to be ranked. */
  partial: boolean;
}

/**
 * One point per agency. Rates pool over the years of the newest run of comparable forms (PRODUCT H9); a count is that
 * of the newest year in view alone: sums over years would hide which years are missing.
 */
export function agencyPoints(measured: Measured): AgencyPoint[] {
  const { measure, reading, rows } = measured;
  const newest = Math.max(-1, ...rows.filter(stated).map((row) => segmentOf(measure, row) ?? -1));
  const last = Math.max(0, ...rows.map((row) => row.year));
  const groups = groupBy(rows, (row) => row.agency);
  return [...groups].flatMap(([agency, own]): AgencyPoint[] => {
    const inPicture =
      reading.style === 'count'
        ? own.filter((row) => row.year === last)
        : own.filter((row) => !stated(row) || segmentOf(measure, row) === newest);
    const row = inPicture.toSorted((a, b) => b.year - a.year)[0];
    if (row === undefined) return [];
    const known = inPicture.filter(stated);
    const total = (pick: (one: MeasureRow) => number | null) =>
      known.length === 0 ? null : known.reduce((sum, one) => sum + (pick(one) ?? 0), 0);
    return [
      {
        agency,
        row,
        k: total((one) => one.numerator),
        n: reading.style === 'count' ? null : total((one) => one.denominator),
        years: known.map((one) => one.year).sort((a, b) => a - b),
        reports: known.flatMap(reportsOf),
        missing: known.length === 0 ? row.status : null,
        partial: known.some((one) => one.partial),
      },
    ];
  });
}

/** A year's figure of one line. */
export interface YearPoint {
  year: number;
  k: number | null;
  n: number | null;
  value: number | null;
  join: Join;
  /** Reports with a figure, of those held or due on the same forms. */
  stated: number;
  due: number;
  missing: string | null;
  /** Rows it is added up from; none where it is a mean of several rates, which no sum gives. */
  parts: readonly MeasureRow[];
  /** Agency with the largest part, and its part. */
  top: { row: MeasureRow; part: number } | null;
}

/**
 * Sums (or pooled rates) by year over whole-year reports. Where two runs of forms meet in one year, the one more
 * reports are on is taken. A year under half of whose reports state a figure joins nothing: a line would draw who
 * happened to answer.
 */
export function totalsByYear(measured: Measured, aggregate: 'pooled' | 'mean'): YearPoint[] {
  const years = [...groupBy(measured.rows, (row) => row.year)].sort(([a], [b]) => a - b);
  let before: { point: YearPoint; row: MeasureRow } | null = null;
  return years.map(([year, rows]): YearPoint => {
    const point = totalOf(measured, year, rows, aggregate);
    const row = point.top?.row ?? null;
    const near = before !== null && before.point.year === year - 1 && row !== null;
    const join =
      near && before !== null && row !== null ? joinOf(measured.measure, before.row, row) : 'break';
    const sparse = [point, before?.point].some((one) => one !== undefined && 2 * one.stated < one.due);
    const joined = { ...point, join: sparse && join === 'comparable' ? 'break' : join } as const;
    before = row === null ? null : { point: joined, row };
    return joined;
  });
}

/** One year's sum or pooled rate over the reports on the form most of them are on. It is joined to nothing yet. */
export function totalOf(
  { measure, reading }: Measured,
  year: number,
  rows: readonly MeasureRow[],
  aggregate: 'pooled' | 'mean',
): YearPoint {
  const full = rows.filter((row) => stated(row) && !row.partial);
  const runs = [...groupBy(full, (row) => segmentOf(measure, row))].sort(
    ([a, one], [b, two]) => two.length - one.length || (b ?? -1) - (a ?? -1),
  );
  const [segment, known = []] = runs[0] ?? [null, []];
  const due = rows.filter(
    (row) => row.report === null || !stated(row) || segmentOf(measure, row) === segment,
  );
  const weight = (row: MeasureRow) => (reading.style === 'count' ? row.numerator : row.denominator) ?? 0;
  const top = known.toSorted((a, b) => weight(b) - weight(a))[0];
  const sums = pooledRate(known.map((row) => ({ k: row.numerator ?? 0, n: row.denominator ?? 0 })));
  const rates = known.flatMap((row) => (row.value === null ? [] : [row.value]));
  const scale = measure.kind === 'count' ? 100 : measure.scale;
  const pooled = sums.n > 0 ? (scale * sums.k) / sums.n : null;
  const mean = rates.length === 0 ? null : rates.reduce((sum, value) => sum + value, 0) / rates.length;
  const rate = aggregate === 'mean' ? mean : pooled;
  return {
    year,
    k: known.length === 0 ? null : sums.k,
    n: known.length === 0 || reading.style === 'count' ? null : sums.n,
    value: known.length === 0 ? null : reading.style === 'count' ? sums.k : rate,
    join: 'break',
    stated: known.length,
    due: due.length,
    missing: known.length === 0 ? (rows.toSorted(byStatus)[0]?.status ?? null) : null,
    parts: aggregate === 'mean' && reading.style !== 'count' && known.length > 1 ? [] : known,
    top: top === undefined ? null : { row: top, part: weight(top) },
  };
}

/** Reports that exist say more about a year without figures than those that do not. */
const byStatus = (a: MeasureRow, b: MeasureRow) => Number(a.report === null) - Number(b.report === null);

/** One agency's own years in order, joined only where its forms are comparable. */
export function agencyYears(measured: Measured, agency: string): YearPoint[] {
  const own = measured.rows.filter((row) => row.agency === agency).sort((a, b) => a.year - b.year);
  return own.map((row, at): YearPoint => {
    const before = own[at - 1];
    const near = before !== undefined && before.year === row.year - 1;
    const has = stated(row);
    return {
      year: row.year,
      k: has ? row.numerator : null,
      n: has ? row.denominator : null,
      value: has ? row.value : null,
      join: near ? joinOf(measured.measure, before, row) : 'break',
      stated: has ? 1 : 0,
      due: 1,
      missing: has ? null : row.status,
      parts: has ? [row] : [],
      top: has ? { row, part: row.numerator ?? 0 } : null,
    };
  });
}

/** The agency that makes up half or more of everything in the picture (`isDominant`); null when none does. */
export function dominantPoint(
  points: readonly AgencyPoint[],
): { point: AgencyPoint; part: number; whole: number } | null {
  const weight = (point: AgencyPoint) => point.n ?? point.k ?? 0;
  const known = points.filter((point) => point.missing === null);
  const whole = known.reduce((sum, point) => sum + weight(point), 0);
  const top = known.toSorted((a, b) => weight(b) - weight(a))[0];
  if (top === undefined || !isDominant(weight(top), whole, known.length)) return null;
  return { point: top, part: weight(top), whole };
}
