import { measureOf, type Measure } from '../../core/codebook/measures.ts';
import { measureName } from './name.ts';
import type { Lang } from '../../core/model.ts';
import { shareText } from '../charts/format.ts';
import type { FigureProps, FigureRow, TrendRow } from '../charts/types.ts';
import { className, editionName, exact } from '../i18n/index.ts';
import { formatAddress } from '../evidence/address.ts';
import { leading, totalCell } from '../evidence/totals.ts';
import type { TotalAddress } from '../evidence/address.ts';
import { measureWords } from '../i18n/measure.ts';
import { statusWord } from '../i18n/status.ts';
import type { MeasureTotal } from '../queries/measureTotals.ts';
import type { Panel } from '../url/measure.ts';
import type { MeasureAnswers } from './answers.ts';
import { pointsOf, type Point } from './points.ts';
import { changeText } from './change.ts';
import { isDominant } from './dominant.ts';
import { drawnValue, labelOf, valueText } from './value.ts';

export interface FigureContext {
  lang: Lang;
  asOf: string;
  release: string;
  panel: Panel;
  nameOf: (agency: string) => string;
  /** The collection's address in the release shown, with a slash at its end; without it numbers lead nowhere. */
  home?: string;
}

/** A figure without its picture. */
export type MeasureFigure = Omit<FigureProps, 'option' | 'svg' | 'height'>;

/** Points of the totals by year, drawn and read out. */
export function trendRowsOf(
  code: string,
  answers: MeasureAnswers,
  { lang, panel }: FigureContext,
): TrendRow[] {
  return pointsOf(code, answers, panel).map((point) =>
    trendRow(point, measureName(measureOf(point.series), lang), lang),
  );
}

/** Points by class of body, one line each; governments' jurisdictions are never among them (PRODUCT H15). */
export function classRowsOf(
  code: string,
  answers: MeasureAnswers,
  { lang, panel }: FigureContext,
): TrendRow[] {
  return answers.byClass.flatMap((each) =>
    pointsOf(code, { totals: each.totals, related: [] }, panel)
      .filter(({ total }) => total.segment !== null)
      .map((point) => ({ ...trendRow(point, className(each.class, lang), lang, each.class), n: '' })),
  );
}

function trendRow({ measure, total, join }: Point, series: string, lang: Lang, of = ''): TrendRow {
  const value = drawnValue(measure, total);
  const text = valueText(measure, total, lang);
  const n = `${total.k}/${total.due}`;
  const row: TrendRow = { series, year: total.year, value, join, n };
  if (text === null) return { ...row, missing: missingText(total, lang) };
  return value === null
    ? { ...row, missing: text }
    : {
        ...row,
        said: text,
        label: labelOf(measure, value, lang),
        ev: formatAddress(addressOf(measure, total, of)),
      };
}

/** A sum over fewer reports than were due is the known total, never the total (PRODUCT H3). */
export function nameOfTotal(
  measure: Measure,
  { k, due }: Pick<MeasureTotal, 'k' | 'due'>,
  lang: Lang,
): string {
  const t = measureWords(lang);
  const word = measure.kind === 'rate' ? t.pooled : k === due ? t.total : t.knownTotal;
  return lang === 'zh' ? word : ` (${word.toLowerCase()})`;
}

/** Why a year has no total, in a word. */
export function missingText(total: MeasureTotal, lang: Lang): string {
  if (total.status === 'not_in_form' || total.status === 'no_report') return statusWord(total.status, lang);
  return measureWords(lang).notEnough;
}

/** Title, sentence, table twin, formula with the newest numbers and caption of the totals. */
export function trendFigure(code: string, answers: MeasureAnswers, context: FigureContext): MeasureFigure {
  const { lang, panel } = context;
  const t = measureWords(lang);
  const measure = measureOf(code);
  const points = pointsOf(code, answers, panel);
  const last = points.filter(({ total }) => total.k > 0).at(-1);
  const all = [
    ...answers.totals.map((total) => ({ measure, total })),
    ...answers.related.flatMap((other) =>
      other.totals.filter(({ k }) => k > 0).map((total) => ({ measure: measureOf(other.code), total })),
    ),
  ].toSorted((a, b) => a.total.year - b.total.year);
  return {
    id: 'trend',
    lang,
    heading: 2,
    title: t.trend(measureName(measure, lang)),
    summary: summaryOf(last, context),
    columns: [
      ...columnsOf(measure, answers.related.length > 0, lang),
      ...(panel === 'balanced' ? [{ key: 'change', label: t.change, of: 'row' as const }] : []),
    ],
    rows: all.map((row) => ({ ...tableRow(row, context), change: changeOf(row, answers, code, lang) })),
    figures: leading(last === undefined ? [] : [followed(last.measure, last.total, context, '')]),
    note: [t.trendNote, measure.kind === 'rate' ? t.rateNote : '', t.panelNote[panel]].join(
      lang === 'zh' ? '' : ' ',
    ),
    ...(last?.measure.code === code && { formula: formulaOf(measure, last.total, lang) }),
    caption: t.caption(context.asOf, context.release),
  };
}

/**
 * The change on the year before, of a balanced panel only: elsewhere it would mix what happened with who answered. The
 * panel holds no body in a year of its beginning or end (PRODUCT H13, H14).
 */
function changeOf(
  { measure, total }: { measure: Measure; total: MeasureTotal },
  answers: MeasureAnswers,
  code: string,
  lang: Lang,
): string {
  const before = answers.totals.find((row) => row.year === total.year - 1 && row.k > 0);
  if (before === undefined || total.k === 0 || measure.code !== code) return '';
  const style = measure.kind === 'count' ? 'count' : measure.unit === 'percent' ? 'share' : 'ratio';
  return changeText({ ...before, broken: false }, { ...total, broken: false }, style, lang);
}

/** The lines by class with their table. */
export function classFigure(code: string, answers: MeasureAnswers, context: FigureContext): MeasureFigure {
  const { lang } = context;
  const t = measureWords(lang);
  const measure = measureOf(code);
  const rows = answers.byClass.flatMap((each) =>
    each.totals
      .filter(({ segment }) => segment !== null)
      .map((total) => ({
        ...tableRow({ measure, total }, context, each.class),
        kind: className(each.class, lang),
      })),
  );
  const [year, ...rest] = columnsOf(measure, false, lang);
  return {
    id: 'by-class',
    lang,
    heading: 2,
    title: t.byClass(measureName(measure, lang)),
    summary: t.jurisdiction,
    columns: [...(year ? [year] : []), { key: 'kind', label: t.classOf }, ...rest],
    rows,
    caption: t.caption(context.asOf, context.release),
  };
}

function columnsOf(measure: Measure, related: boolean, lang: Lang): FigureProps['columns'] {
  const t = measureWords(lang);
  const right = 'right' as const;
  return [
    { key: 'year', label: t.year },
    { key: 'form', label: t.form },
    ...(related ? [{ key: 'name', label: t.name }] : []),
    ...(measure.kind === 'rate'
      ? [
          { key: 'numerator', label: t.numerator, align: right, of: 'row' as const },
          { key: 'denominator', label: t.denominator, align: right, of: 'row' as const },
        ]
      : []),
    { key: 'value', label: measure.kind === 'rate' ? t.pooled : t.knownTotal, align: right },
    { key: 'n', label: t.coverage, align: right, of: 'count' as const },
    { key: 'remark', label: t.remark },
  ];
}

function tableRow(
  { measure, total }: { measure: Measure; total: MeasureTotal },
  context: FigureContext,
  part = '',
): FigureRow {
  const { lang } = context;
  const t = measureWords(lang);
  const number = (value: number | null) => (value === null ? null : exact(value, lang, 6));
  return {
    year: total.year,
    form: total.edition === null ? t.noForm : editionName(total.edition, lang),
    name: measureName(measure, lang),
    numerator: number(total.numerator),
    denominator: number(total.denominator),
    value: followed(measure, total, context, part) ?? missingText(total, lang),
    n: `${total.k}/${total.due}`,
    remark: total.partial > 0 ? t.partialLeft(total.partial) : '',
  };
}

/** Where the page takes a total apart: its part says the form, and the class of body it is of. */
function addressOf({ code }: Measure, { edition, year }: MeasureTotal, of: string): TotalAddress {
  return { kind: 'total', code, year, part: [edition ?? '', of].join('.').replace(/\.$/, '') };
}

/** A total that leads to what it adds; over nothing it is a word. */
function followed(measure: Measure, total: MeasureTotal, context: FigureContext, of: string) {
  const text = valueText(measure, total, context.lang);
  if (text === null || total.k === 0) return text;
  const { code, year, part } = addressOf(measure, total, of);
  const cell = { ...{ code, year, part }, value: total.value ?? total.numerator, operands: total.k, text };
  return totalCell(cell, context) ?? text;
}

function summaryOf(last: Point | undefined, { lang, nameOf, panel }: FigureContext): string {
  const t = measureWords(lang);
  if (last === undefined) return panel === 'balanced' ? t.panelNarrow : t.nothing;
  const { measure, total } = last;
  const what = `${measureName(measure, lang)}${nameOfTotal(measure, total, lang)}`;
  const value = valueText(measure, total, lang) ?? '';
  const first = t.sentence(total.year, what, value, t.ofN(total.k, total.due));
  const top = dominantOf(measure, total);
  if (top === null) return first;
  const part = shareText(top.part, top.whole, lang);
  return [first, t.dominant(total.year, nameOf(top.agency), part)].join(lang === 'zh' ? '' : ' ');
}

/** The body that makes up half or more of a total (`isDominant`), or null; of a rate, of its denominator. */
export function dominantOf(
  measure: Measure,
  { numerator, denominator, k, top, topValue }: MeasureTotal,
): { agency: string; part: number; whole: number } | null {
  const whole = measure.kind === 'count' ? numerator : denominator;
  if (top === null || topValue === null || whole === null) return null;
  return isDominant(topValue, whole, k) ? { agency: top, part: topValue, whole } : null;
}

/** The formula with the numbers of a year; its result is the mark of that year (PRODUCT H7). */
export function formulaOf(measure: Measure, total: MeasureTotal, lang: Lang): string {
  const t = measureWords(lang);
  const value = valueText(measure, total, lang) ?? '';
  if (measure.kind === 'count') return t.sumFormula(measure.formula[lang], value, total.k, total.year);
  const factor = measure.scale === 1 ? '' : `${measure.scale} × `;
  const numbers = `${factor}${exact(total.numerator ?? NaN, lang, 6)} ÷ ${exact(total.denominator ?? NaN, lang, 6)}`;
  return t.rateFormula(measure.formula[lang], `${numbers} = ${value}`, total.year);
}
