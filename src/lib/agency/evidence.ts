import { formatAddress, reportAddress, type Address } from '../evidence/address.ts';
import type { SeriesCell, YearView } from './agencyView.ts';

/** Where a year's number has its evidence: its cell, or the cells it adds; null for one without a report. */
export function cellAddress(cell: SeriesCell, year: Pick<YearView, 'report'> | null): Address | null {
  if (cell.v === null) return null;
  return reportAddress(year?.report, cell.key === undefined ? (cell.keys ?? []) : [cell.key]);
}

/** The same as the key `ev` spells it, for a point of a picture. */
export function cellEvidence(cell: SeriesCell, year: Pick<YearView, 'report'> | null): string | undefined {
  const address = cellAddress(cell, year);
  return address === null ? undefined : formatAddress(address);
}
