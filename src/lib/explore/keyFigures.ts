import type { MeasureRow } from '../queries/measureRows.ts';
import type { Lang } from '../../core/model.ts';
import type { CompareView } from '../url/compare.ts';
import type { MeasureData } from './ask.ts';
import { yearsOf, type pick } from './compare.ts';
import { computedText, correctedText } from './exports.ts';
import { CLOSED, read, type Measured } from './measured.ts';
import type { ModelContext } from './model.ts';

/** The measures of the table of key figures. */
export const KEY_MEASURES = [
  'req_new',
  CLOSED,
  'req_carried_out',
  'disclosure_rate_broad',
  'denial_rate',
  'unable_rate',
  'carryover_rate',
  'dispute_rate',
] as const;

/** A body's figures by year, and what stands beside them in lines of its own: texts, null where there is nothing. */
export interface KeyLine {
  agency: string;
  row: MeasureRow;
  cells: (MeasureRow | null)[];
  beside: { kind: 'corrected' | 'computed_total'; texts: (string | null)[] }[];
}

/** One measure of the key figures: a line per body, a cell per year. */
export interface KeyFigure {
  code: string;
  measured: Measured;
  name: string;
  style: 'share' | 'ratio' | 'count';
  years: number[];
  lines: KeyLine[];
}

/** The table of key figures over the years of a view. */
export function keyFigures(
  view: CompareView,
  picked: ReturnType<typeof pick>,
  data: MeasureData,
  { lang, bounds }: ModelContext,
): KeyFigure[] {
  const span = yearsOf(view, bounds);
  const years = Array.from({ length: span.to - span.from + 1 }, (_, at) => span.from + at);
  return KEY_MEASURES.map((code): KeyFigure => {
    const measured = read(code, data[code] ?? [], 'auto');
    const lines = picked.chosen.flatMap((agency) => {
      const own = measured.rows.filter((row) => row.agency === agency);
      const cells = years.map((year) => own.find((row) => row.year === year) ?? null);
      const row = cells.findLast((cell) => cell !== null) ?? own[0];
      return row ? [{ agency, row, cells, beside: besideOf(cells, measured.reading.style, lang) }] : [];
    });
    return { code, measured, name: measured.measure.name[lang], style: measured.reading.style, years, lines };
  });
}

function besideOf(cells: KeyLine['cells'], style: KeyFigure['style'], lang: Lang): KeyLine['beside'] {
  const lines: KeyLine['beside'] = [
    { kind: 'corrected', texts: cells.map((cell) => cell && correctedText(cell, style, lang)) },
    { kind: 'computed_total', texts: cells.map((cell) => cell && computedText(cell, style, lang)) },
  ];
  return lines.filter(({ texts }) => texts.some((text) => text !== null));
}
