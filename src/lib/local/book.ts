import { writeBook } from '../../core/export/xlsx.ts';
import type { Lang } from '../../core/model.ts';
import { openWords } from '../i18n/open.ts';
import type { LocalReport } from './localReport.ts';
import { clock } from './opinion.ts';
import { cellRows, fileRows, findingRows } from './readout.ts';

/** The opened reports as a workbook: cells, findings, files. Loaded when idle, so that it works with the network gone. */
export async function readoutBook(reports: readonly LocalReport[], lang: Lang): Promise<Uint8Array> {
  const t = openWords(lang);
  const columns = (titles: readonly string[], numbers: readonly number[]) =>
    titles.map((title, at) => ({
      title,
      type: numbers.includes(at) ? ('number' as const) : ('text' as const),
    }));
  return writeBook({
    title: t.title,
    date: clock(reports[0]?.draft.at ?? null).slice(0, 10),
    sheets: [
      { name: t.sheet.cells, columns: columns(t.sheetColumns, [2, 5]), rows: cellRows(reports, lang) },
      { name: t.sheet.findings, columns: columns(t.findingColumns, []), rows: findingRows(reports, lang) },
      { name: t.sheet.file, columns: columns(t.fileColumns, [2]), rows: fileRows(reports, lang) },
    ],
  });
}
