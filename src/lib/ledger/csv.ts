import { excelCsv } from '../export/csv.ts';
import type { ExportCell } from './exportRows.ts';

/** The ledger's rows under their titles, as a spreadsheet reads them. */
export function ledgerCsv(titles: readonly string[], rows: readonly (readonly ExportCell[])[]): string {
  return excelCsv([titles, ...rows]);
}
