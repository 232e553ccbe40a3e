import type { BookSpec } from '../../core/export/xlsx.ts';
import type { AnnexWords } from '../i18n/annex.ts';
import type { AnnexMeta, AnnexRow } from './model.ts';

/** The annex as an Excel workbook: the table as printed, and a sheet that says what it is. */
export function annexBook(rows: readonly AnnexRow[], meta: AnnexMeta, t: AnnexWords): BookSpec {
  const c = t.columns;
  return {
    title: t.title(meta.place, meta.year),
    date: meta.asof,
    sheets: [
      {
        name: t.appendix,
        columns: [
          { title: c.no, type: 'number', width: 6 },
          { title: c.agency, type: 'text', width: 26, wrap: true },
          { title: c.due, type: 'text', width: 18, wrap: true },
          { title: c.published, type: 'date', width: 12 },
          { title: c.place, type: 'text', width: 30, wrap: true },
          { title: c.problems, type: 'text', width: 60, wrap: true },
          { title: c.note, type: 'text', width: 18, wrap: true },
        ],
        rows: rows.map((row) => [
          row.no,
          row.name,
          row.due,
          row.published,
          row.place,
          row.items.map((item) => item.text).join('\n'),
          row.note === '' ? null : row.note,
        ]),
      },
      {
        name: t.definitions,
        listed: false,
        columns: [
          { title: t.definitions, type: 'text', width: 20 },
          { title: '', type: 'text', width: 90, wrap: true },
        ],
        rows: [
          [t.title(meta.place, meta.year), null],
          [t.asof(meta.asof), null],
          [t.release(meta.release), null],
          [t.link, meta.link === '' ? null : meta.link],
          [t.clue, null],
        ],
      },
    ],
  };
}
