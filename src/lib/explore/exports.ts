import type { Lang } from '../../core/model.ts';
import type { SheetSpec } from '../../core/export/xlsx.ts';
import type { FigureColumn } from '../charts/types.ts';
import { exploreWords } from '../i18n/explore.ts';
import { className, editionName } from '../i18n/index.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { ExploreModel } from './model.ts';
import { nameOf, whyText } from './texts.ts';

/** Where an exported view comes from. */
export interface ExportOrigin {
  title: string;
  link: string;
  fingerprint: string;
  release: string;
  date: string;
}

const COLUMNS = [
  ['report', 'text', 14],
  ['agency', 'text', 28],
  ['class', 'text', 14],
  ['family', 'text', 14],
  ['year', 'number', 8],
  ['edition', 'text', 14],
  ['numerator', 'number', 12],
  ['denominator', 'number', 12],
  ['value', 'number', 12],
  ['status', 'text', 14],
  ['code', 'text', 16],
  ['marks', 'text', 18],
] as const;

type ExportRow = Record<string, string | number | null>;

/** The rows of a view as a file's rows: numbers as numbers, missing ones empty with their status beside them. */
export function exportRows(model: ExploreModel, lang: Lang): { columns: FigureColumn[]; rows: ExportRow[] } {
  const t = exploreWords(lang);
  return {
    columns: COLUMNS.map(([key]) => ({ key, label: t.column[key] })),
    rows: model.rows.map((row) => ({
      report: row.report,
      agency: nameOf(row, lang),
      class: className(row.class, lang),
      family: row.family,
      year: row.year,
      edition: row.edition === null ? null : editionName(row.edition, lang),
      numerator: row.numerator,
      denominator: row.denominator,
      value: row.value,
      status: row.status === 'reported' ? t.reported : whyText(row.status, lang),
      code: row.status,
      marks: marksOf(row, model.jumps, lang),
    })),
  };
}

/** What stands beside a row's number: part of a year, a form that was inferred, a jump. */
export function marksOf(row: MeasureRow, jumps: ReadonlyMap<string, string>, lang: Lang): string {
  const t = exploreWords(lang);
  return [
    row.partial ? t.partial : '',
    row.edition !== null && row.edition_seen === false ? t.inferred : '',
    jumps.get(row.report ?? '') ?? '',
  ]
    .filter(Boolean)
    .join(lang === 'zh' ? '、' : ', ');
}

/** Two sheets: the rows, and how they came about. */
export function exportSheets(model: ExploreModel, origin: ExportOrigin, lang: Lang): SheetSpec[] {
  const t = exploreWords(lang);
  const { columns, rows } = exportRows(model, lang);
  const notes: [string, string][] = [
    [t.notes.view, origin.title],
    [t.strip.formula, model.formula],
    ...model.notes.map((note): [string, string] => [t.column.marks, note]),
    [t.notes.made, `${origin.release} · ${origin.date}`],
    [t.notes.link, origin.link],
    [t.notes.fingerprint, origin.fingerprint],
    [t.column.status, t.notes.missing],
    [t.column.numerator, t.notes.corrected],
  ];
  return [
    {
      name: t.sheet.rows,
      columns: COLUMNS.map(([key, type, width]) => ({ title: t.column[key], type, width })),
      rows: rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
    },
    {
      name: t.sheet.notes,
      columns: [
        { title: t.sheet.key, type: 'text', width: 16 },
        { title: t.sheet.text, type: 'text', width: 100, wrap: true },
      ],
      rows: notes,
      listed: false,
    },
  ];
}
