import type { Address } from '../evidence/address.ts';
import { formatAddress, reportAddress } from '../evidence/address.ts';
import type { Edition } from '../../core/model.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { Measured } from './measured.ts';
import type { AgencyPoint } from './points.ts';

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
  const [only] = point.reports;
  if (only === undefined) return null;
  if (point.reports.length === 1) return { kind: 'cell', report: only, key: measure.code };
  return { kind: 'sum', terms: point.reports.map((report) => ({ report, key: measure.code })) };
}

/** An address as points of pictures carry it. */
export const spelled = (address: Address | null) => (address === null ? undefined : formatAddress(address));
