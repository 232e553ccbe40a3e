import { measureOf } from '../../core/codebook/measures.ts';
import { reportAddress, sumAddress, type Address } from '../evidence/address.ts';
import type { Edition } from '../../core/model.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { Measured } from './measured.ts';
import type { AgencyPoint, YearPoint } from './points.ts';

/**
 * Where a row's figure has its evidence: the measure in its report. Null where the figure is read at a scale that is
 * not the measure's own, so that the evidence would be another number's.
 */
export function rowAddress({ measure, reading }: Measured, row: MeasureRow): Address | null {
  if (row.report === null) return null;
  if (measure.kind === 'count')
    return reading.style === 'count' ? { kind: 'cell', report: row.report, key: measure.code } : null;
  if (reading.style !== 'count') return { kind: 'cell', report: row.report, key: measure.code };
  const terms = measure.terms[row.edition as Edition]?.numerator;
  return terms === undefined || terms.minus.length > 0 ? null : reportAddress(row.report, terms.plus);
}

/** The same for an agency's figure over one year or several. */
export function pointAddress(measured: Measured, point: AgencyPoint): Address | null {
  if (point.missing !== null) return null;
  const { measure, reading } = measured;
  const natural = (measure.kind === 'count') === (reading.style === 'count');
  if (!natural) return point.reports.length === 1 ? rowAddress(measured, point.row) : null;
  return sumAddress(point.reports.map((report) => ({ report, key: measure.code })));
}

/** The same for a year of a line: one agency's, or what is added up over agencies. */
export function yearAddress(measured: Measured, { parts }: YearPoint): Address | null {
  const { measure, reading } = measured;
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return rowAddress(measured, only);
  if ((measure.kind === 'count') !== (reading.style === 'count')) return null;
  return sumAddress(parts.flatMap(({ report }) => (report === null ? [] : [{ report, key: measure.code }])));
}

/** A count added up over reports by the cells of its numerator; null where its formula takes something away. */
export function numeratorAddress(code: string, rows: readonly MeasureRow[]): Address | null {
  const terms = rows.map(({ report, edition }) => {
    const numerator = measureOf(code).terms[edition as Edition]?.numerator;
    if (report === null || numerator === undefined || numerator.minus.length > 0) return null;
    return numerator.plus.map((key) => ({ report, key }));
  });
  return terms.includes(null) ? null : sumAddress(terms.flatMap((each) => each ?? []));
}
