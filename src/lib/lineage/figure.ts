import type { SeriesCell, YearView } from '../agency/agencyView.ts';
import { trendOption } from '../charts/trendOption.ts';
import type { FigureColumn, FigureProps, FigureRow, TrendRow } from '../charts/types.ts';
import { formatAddress } from '../evidence/address.ts';
import { exact } from '../i18n/format.ts';
import { lineageWords } from '../i18n/lineage.ts';
import type { Lang } from '../../core/model.ts';
import type { LineView } from './bodies.ts';
import { linesOf, noChain, pointAddress, type Line, type LineMode, type LinePoint } from './lines.ts';
import type { LineMeasure } from './measures.ts';

export interface LineContext {
  lang: Lang;
  asOf: string;
  release: string;
  /** The word for a year without a number. */
  why: (cell: SeriesCell, year: YearView | null) => string;
  /** Address of a cell on its report's page. */
  cellHref: (report: string, key: string) => string;
}

/** The mode that is drawn: a sum that would be nobody's number is not. */
export function drawnMode(view: LineView, measure: LineMeasure, mode: LineMode): LineMode {
  return mode === 'chained' && noChain(view, measure) !== null ? 'reported' : mode;
}

/** Name of a line in the reader's language. */
export function lineName({ body }: Line, lang: Lang): string {
  if (body === null) return lineageWords(lang).sum;
  return lang === 'en' ? (body.nameEn ?? body.name) : body.name;
}

/** A year's number, or why there is none; a sum says how many bodies it has. */
export function pointText(point: LinePoint, { lang, why }: LineContext): string {
  const text = point.cell.v === null ? why(point.cell, point.view) : exact(point.cell.v, lang, 1);
  const of = point.of === null ? '' : ` (${lineageWords(lang).of(point.of.known, point.of.bodies)})`;
  return text + (lang === 'zh' ? of.replace(' (', '（').replace(')', '）') : of);
}

/** Picture, table twin and strip of a line in a mode; the mode stands in the caption. */
export function lineFigure(
  view: LineView,
  measure: LineMeasure,
  asked: LineMode,
  context: LineContext,
): FigureProps {
  const { lang } = context;
  const t = lineageWords(lang);
  const mode = drawnMode(view, measure, asked);
  const lines = linesOf(view, measure, mode);
  const label = view.own.series.find(({ id }) => id === measure)?.label[lang] ?? measure;
  const rows = lines.flatMap((line) => trendRows(line, context));
  return {
    id: 'lineage',
    title: `${label}${lang === 'zh' ? '：' : ': '}${t.modes[mode]}`,
    lang,
    heading: 3,
    option: (ctx) => trendOption(rows, ctx),
    columns: [
      { key: 'year', label: t.year },
      ...lines.map((line): FigureColumn => ({
        key: keyOf(line),
        label: lineName(line, lang),
        align: 'right',
      })),
    ],
    rows: tableRows(lines, context),
    summary: t.summary(view.events.join(lang === 'zh' ? '、' : ', '), t.what[mode]),
    formula: t.formula[mode],
    caption: t.caption(t.modes[mode], context.asOf, context.release),
  };
}

const keyOf = ({ body }: Line) => body?.agency ?? 'sum';

function trendRows(line: Line, context: LineContext): TrendRow[] {
  return line.points.map((point) => ({
    series: lineName(line, context.lang),
    year: point.year,
    value: point.cell.v,
    join: point.join,
    missing: pointText(point, context),
    ev: evidenceOf(point),
  }));
}

function evidenceOf(point: LinePoint): string | undefined {
  const address = pointAddress(point);
  return address === null ? undefined : formatAddress(address);
}

/** A number that leads to its evidence, else why there is none. */
function pointCell(point: LinePoint, context: LineContext): FigureRow[string] {
  const address = pointAddress(point);
  const term =
    address === null || address.kind === 'total'
      ? null
      : address.kind === 'cell'
        ? address
        : address.terms[0];
  const text = pointText(point, context);
  if (address === null || !term) return text;
  return { text, value: point.cell.v, address, href: context.cellHref(term.report, term.key) };
}

function tableRows(lines: readonly Line[], context: LineContext): FigureRow[] {
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  return years.map((year): FigureRow => {
    const cells = lines.map((line): [string, FigureRow[string]] => {
      const point = line.points.find((one) => one.year === year);
      return [keyOf(line), point === undefined ? null : pointCell(point, context)];
    });
    return { year, ...Object.fromEntries(cells) };
  });
}
