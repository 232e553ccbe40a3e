import type { Lang } from '../../core/model.ts';
import type { SheetSpec } from '../../core/export/xlsx.ts';
import type { FigureColumn } from '../charts/types.ts';
import { exploreWords } from '../i18n/explore.ts';
import { className, editionName } from '../i18n/index.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { ExploreModel } from './model.ts';
import type { Style } from './measured.ts';
import { figureText, nameOf, whyText } from './texts.ts';

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
  ['numerator', 'number', 14],
  ['denominator', 'number', 14],
  ['status', 'text', 14],
  ['code', 'text', 16],
  ['corrected_numerator', 'number', 14],
  ['corrected_denominator', 'number', 14],
  ['corrected_status', 'text', 14],
  ['corrected_code', 'text', 16],
  ['computed', 'number', 14],
  ['computed_status', 'text', 20],
  ['computed_corrected', 'number', 16],
  ['marks', 'text', 18],
] as const;

/** In a file a published number says so, since the corrected one stands beside it. */
const LABELS: Partial<Record<string, 'published_numerator' | 'published_denominator' | 'published_status'>> =
  { numerator: 'published_numerator', denominator: 'published_denominator', status: 'published_status' };

type ExportRow = Record<string, string | number | null>;

/** The rows of a view as a file's rows: numbers as numbers, missing ones empty with their status beside them. */
export function exportRows(model: ExploreModel, lang: Lang): { columns: FigureColumn[]; rows: ExportRow[] } {
  const t = exploreWords(lang);
  return {
    columns: COLUMNS.map(([key]) => ({ key, label: t.column[LABELS[key] ?? key] })),
    rows: model.rows.map((row) => ({
      report: row.report,
      agency: nameOf(row, lang),
      class: className(row.class, lang),
      family: row.family,
      year: row.year,
      edition: row.edition === null ? null : editionName(row.edition, lang),
      numerator: row.numerator,
      denominator: row.denominator,
      status: statusText(row.status, lang),
      code: row.status,
      corrected_numerator: row.corrected_numerator,
      corrected_denominator: row.corrected_denominator,
      corrected_status:
        row.corrected_status === null ? t.uncorrected : statusText(row.corrected_status, lang),
      corrected_code: row.corrected_status ?? 'none',
      ...computedOf(row, model.measured.reading.style, lang),
      marks: marksOf(row, model.jumps, lang),
    })),
  };
}

const statusText = (status: string, lang: Lang) =>
  status === 'reported' ? exploreWords(lang).reported : whyText(status, lang);

/** What is computed: a rate from its published sides and from its corrected ones, a count's total the report lacks. */
function computedOf(row: MeasureRow, style: Style, lang: Lang) {
  const t = exploreWords(lang);
  const value = style === 'count' ? row.computed : row.value;
  const without =
    style === 'count' ? t.notComputed : row.status === 'reported' ? t.zeroBase : whyText(row.status, lang);
  return {
    computed: value,
    computed_status: value === null ? without : t.computedFrom[style === 'count' ? 'cells' : 'sides'],
    computed_corrected: style === 'count' ? null : row.corrected_value,
  };
}

/** A correction in words: the figure with it, or that the print was found unreadable; null without one. */
export function correctedText(row: MeasureRow, style: Style, lang: Lang): string | null {
  if (row.corrected_status === null) return null;
  const { corrected_numerator: k, corrected_denominator: n, corrected_value: value } = row;
  return row.corrected_status === 'reported'
    ? figureText({ k, n, value }, style, lang)
    : whyText(row.corrected_status, lang);
}

/** A row total the report does not print, added up from its cells; null where there is none. Rates are all computed. */
export function computedText({ computed }: MeasureRow, style: Style, lang: Lang): string | null {
  return style === 'count' && computed !== null
    ? figureText({ k: computed, n: null, value: computed }, style, lang)
    : null;
}

/** Which columns a table needs beside the published numbers: none that would be empty from top to bottom. */
export function besideColumns(rows: readonly MeasureRow[], style: Style) {
  return {
    corrected: rows.some((row) => row.corrected_status !== null),
    computed: style === 'count' && rows.some((row) => row.computed !== null),
  };
}

/** What stands beside a row's number: part of a year, a form that was inferred, a jump. */
export function marksOf(row: MeasureRow, jumps: ReadonlyMap<string, string>, lang: Lang): string {
  const t = exploreWords(lang);
  return [
    row.partial ? t.partial : '',
    row.corrected_status === null ? '' : t.correctedMark,
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
    [t.column.corrected_status, t.notes.corrected],
  ];
  return [
    {
      name: t.sheet.rows,
      columns: COLUMNS.map(([key, type, width]) => ({ title: t.column[LABELS[key] ?? key], type, width })),
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
