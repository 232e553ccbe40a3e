import { measureOf, type Measure } from '../../core/codebook/measures.ts';
import {
  ALL,
  LINE,
  reportAddress,
  sumAddress,
  totalAddress,
  type Address,
  type BARS,
  type FLOW,
  type TotalAddress,
} from '../evidence/address.ts';
import type { Edition } from '../../core/model.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import { stated, type Measured } from './measured.ts';
import { isPlaceRow, reportsOf, type PlaceRow } from './parts.ts';
import type { AgencyPoint, YearPoint } from './points.ts';

/** A rate is read as a rate and a count as a count: the codes of its reports are the numbers shown. */
export const isNatural = ({ measure, reading }: Measured) =>
  (measure.kind === 'count') === (reading.style === 'count');

const ofBody = (kind: string, agency: string | null) => (agency === null ? kind : `${kind}.${agency}`);

/** Where a row's figure has its evidence: the measure in its report, or what the scale made of it. Null without a report. */
export function rowAddress(measured: Measured, row: MeasureRow): Address | null {
  const { measure } = measured;
  const read = totalAddress(measure.code, row.year, ofBody(LINE, row.agency));
  if (isPlaceRow(row)) return placeAddress(measured, row, read);
  if (row.report === null) return null;
  if (isNatural(measured)) return { kind: 'cell', report: row.report, key: measure.code };
  if (!stated(row)) return null;
  return measured.reading.style === 'count' ? (numeratorCells(measure, row) ?? read) : read;
}

/** A place's figure is that of its bodies' reports. */
function placeAddress(measured: Measured, row: PlaceRow, total: TotalAddress): Address | null {
  const terms = reportsOf(row).map((report) => ({ report, key: measured.measure.code }));
  if (terms.length === 0) return null;
  return isNatural(measured) ? sumAddress(terms, total) : total;
}

/** The cells a rate's numerator adds up; null where its formula takes something away. */
export function numeratorCells(
  { terms }: Measure,
  { report, edition }: Pick<MeasureRow, 'report' | 'edition'>,
): Address | null {
  const numerator = terms[edition as Edition]?.numerator;
  return numerator === undefined || numerator.minus.length > 0 ? null : reportAddress(report, numerator.plus);
}

/** The same for an agency's figure over one year or several. */
export function pointAddress(measured: Measured, point: AgencyPoint): Address | null {
  if (point.missing !== null) return null;
  const { code } = measured.measure;
  const total = totalAddress(code, point.row.year, ofBody(ALL, point.agency));
  if (isNatural(measured))
    return sumAddress(
      point.reports.map((report) => ({ report, key: code })),
      total,
    );
  return point.reports.length === 1 && point.reports[0] === point.row.report
    ? rowAddress(measured, point.row)
    : total;
}

/** The same for a year of a line: one agency's, or what is added up over agencies. */
export function yearAddress(measured: Measured, { year, parts }: YearPoint): Address | null {
  const [only] = parts;
  if (only === undefined) return null;
  if (parts.length === 1) return rowAddress(measured, only);
  const { code } = measured.measure;
  const total = totalAddress(code, year, LINE);
  if (!isNatural(measured)) return total;
  return sumAddress(
    parts.flatMap(reportsOf).map((report) => ({ report, key: code })),
    total,
  );
}

/** A numerator added up over reports, as a part of a request picture; `total` says which. Null without reports. */
export function numeratorAddress(
  code: string,
  rows: readonly MeasureRow[],
  total: { kind: typeof BARS | typeof FLOW; year: number; agency: string | null },
): Address | null {
  if (rows.length === 0) return null;
  const named = totalAddress(code, total.year, ofBody(total.kind, total.agency));
  const cells = rows.map((row) => numeratorCells(measureOf(code), row));
  const terms = cells.flatMap((address) =>
    address?.kind === 'cell' ? [address] : address?.kind === 'sum' ? address.terms : [],
  );
  if (cells.includes(null)) return named;
  return sumAddress(
    terms.map(({ report, key }) => ({ report, key })),
    named,
  );
}
