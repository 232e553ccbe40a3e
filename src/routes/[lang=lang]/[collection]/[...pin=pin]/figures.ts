import type { Lang } from '../../../../core/model.ts';
import type { FigureColumn, FigureProps } from '$lib/charts/types.ts';
import { leading, totalCell } from '$lib/evidence/totals.ts';
import { exact, share, words, type Shell } from '$lib/i18n/index.ts';
import { measureWords } from '$lib/i18n/measure.ts';
import { isDominant } from '$lib/measures/dominant.ts';
import { OUTCOMES, type Outcome, type OutcomeYear } from '$lib/queries/outcomesByYear.ts';
import type { OverviewRows } from '$lib/queries/overview.ts';
import type { YearSum } from '$lib/queries/sumByYear.ts';

/** What a figure says besides its picture. */
export type FigureText = Omit<FigureProps, 'option' | 'svg' | 'height'>;
export type FigureId = 'requests' | 'outcomes' | 'decisions' | 'proposals';
export const FIGURES: readonly FigureId[] = ['requests', 'outcomes', 'decisions', 'proposals'];

export interface FigureContext {
  lang: Lang;
  asOf: string;
  release: string;
  /** An agency's name in the reader's language. */
  nameOf: (agency: string) => string;
  /** The collection's address in the release shown, with a slash at its end; without it numbers lead nowhere. */
  home?: string;
  /** Page of the outcomes' sum below it; a release in which no report states that sum has none. */
  outcomesPath?: string;
}

/** Title, sentence, table twin and notes of an overview figure. */
export function figureText(id: FigureId, rows: OverviewRows, context: FigureContext): FigureText {
  return id === 'outcomes' ? outcomesText(rows.outcomes, context) : sumsText(id, rows, context);
}

/**
 * Requests as the forms count them; what the prose says joins them only where the forms state less than half as many
 * figures, as in transcribed collections whose tables were mostly not seen.
 */
export function requestRows(rows: readonly YearSum[]): YearSum[] {
  const stated = (prose: boolean) =>
    rows
      .filter((row) => (row.measure === 'foi_received_text') === prose)
      .reduce((sum, row) => sum + row.n, 0);
  return rows.filter((row) => row.measure !== 'foi_received_text' || stated(true) > 2 * stated(false));
}

/** The rows a figure of sums draws. */
export function sumRows(id: Exclude<FigureId, 'outcomes'>, rows: OverviewRows): YearSum[] {
  return id === 'requests' ? requestRows(rows.requests) : rows[id];
}

function sumsText(id: Exclude<FigureId, 'outcomes'>, rows: OverviewRows, context: FigureContext): FigureText {
  const { lang } = context;
  const t = words(lang);
  const sums = sumRows(id, rows);
  const notes = { requests: 'requestsNote', decisions: 'decisionsNote', proposals: 'proposalsNote' } as const;
  return {
    id,
    lang,
    title: t.figure[id],
    figures: leading(newestSums(sums).map((row) => totalCell(sumOf(row), context))),
    summary: sumsSummary(sums, t, context),
    columns: [
      { key: 'year', label: t.figure.year },
      { key: 'form', label: t.figure.form },
      { key: 'value', label: t.figure.knownTotal, align: 'right' },
      { key: 'n', label: t.figure.coverageColumn, align: 'right', of: 'count' },
      ...remarkColumn(sums, lang),
    ],
    rows: sums.map((row) => ({
      year: row.year,
      form: measureName(row.measure, t),
      value: totalCell(sumOf(row), context),
      n: `${row.n}/${row.expected}`,
      remark: remark(row, lang),
    })),
    note: noteOf(t.figure[notes[id]], sums, lang),
    formula: t.figure.sumFormula,
    caption: t.figure.caption(context.asOf, context.release),
  };
}

function sumsSummary(rows: readonly YearSum[], t: Shell, { lang, nameOf }: FigureContext): string {
  const stated = rows.filter((row) => row.value !== null);
  const first = stated[0];
  const last = stated.at(-1);
  if (first === undefined || last === undefined) return t.summary.none;
  const newest = newestSums(rows);
  const sentences = newest.map(
    (row) =>
      t.summary.latest(
        row.year,
        measureName(row.measure, t),
        exact(row.value ?? NaN, lang),
        t.figure.ofN(row.n, row.expected),
      ) + dominance(row, t, lang, nameOf),
  );
  return [...sentences, t.summary.range(first.year, last.year)].join(lang === 'zh' ? '' : ' ');
}

/** The sums of the newest year that has any: what the sentence states. */
function newestSums(rows: readonly YearSum[]): YearSum[] {
  const stated = rows.filter((row) => row.value !== null);
  return stated.filter((row) => row.year === stated.at(-1)?.year);
}

const sumOf = ({ measure, year, value, n }: YearSum) => ({ code: measure, year, value, operands: n });

/** One body with half of a total or more is named: without it the total says something else (PRODUCT H10). */
function dominance(row: YearSum, t: Shell, lang: Lang, nameOf: FigureContext['nameOf']): string {
  const { value, top, topValue, n } = row;
  if (value === null || top === null || topValue === null || !isDominant(topValue, value, n)) return '';
  return t.summary.dominant(nameOf(top), share(topValue, value, lang));
}

function outcomesText(rows: readonly OutcomeYear[], context: FigureContext): FigureText {
  const { lang } = context;
  const t = words(lang);
  return {
    id: 'outcomes',
    lang,
    title: t.figure.outcomes,
    summary: outcomesSummary(rows, t, lang),
    columns: [
      { key: 'year', label: t.figure.year },
      ...OUTCOMES.map((group) => ({ key: group, label: t.outcome[group], align: 'right' as const })),
      { key: 'total', label: t.figure.knownTotal, align: 'right' },
      { key: 'n', label: t.figure.coverageColumn, align: 'right', of: 'count' },
      ...remarkColumn(rows, lang),
    ],
    rows: rows.map((row) => ({
      year: row.year,
      ...Object.fromEntries(OUTCOMES.map((group) => [group, outcomeCell(group, row[group], row, context)])),
      total: outcomeCell('outcomes', row.total, row, context),
      n: `${row.n}/${row.expected}`,
      remark: remark(row, lang),
    })),
    note: noteOf(t.figure.outcomesNote, rows, lang),
    formula: t.figure.outcomesFormula,
    caption: t.figure.caption(context.asOf, context.release),
  };
}

type Left = Pick<YearSum, 'short'>;

/** Reports of part of a year are in no total (PRODUCT H13), and each year says how many it leaves out. */
const remark = ({ short }: Left, lang: Lang) => (short > 0 ? measureWords(lang).partialLeft(short) : '');

const remarkColumn = (rows: readonly Left[], lang: Lang): FigureColumn[] =>
  rows.some(({ short }) => short > 0) ? [{ key: 'remark', label: measureWords(lang).remark }] : [];

function noteOf(note: string, rows: readonly Left[], lang: Lang): string {
  if (!rows.some(({ short }) => short > 0)) return note;
  return [note, measureWords(lang).partialNote].join(lang === 'zh' ? '' : ' ');
}

function outcomesSummary(rows: readonly OutcomeYear[], t: Shell, lang: Lang): string {
  const last = rows.filter((row) => row.total !== null && row.total > 0).at(-1);
  if (last === undefined) return t.summary.none;
  const size = (group: Outcome) => last[group] ?? 0;
  const largest = [...OUTCOMES].sort((a, b) => size(b) - size(a))[0] ?? 'granted';
  const part = share(size(largest), last.total ?? 0, lang);
  return t.summary.outcome(last.year, t.outcome[largest], part, t.figure.ofN(last.n, last.expected));
}

function measureName(measure: string, t: Shell): string {
  return (t.measure as Record<string, string>)[measure] ?? measure;
}

/** A sum of outcomes; no page lists just these, so without a script it leads to what they add up to. */
function outcomeCell(code: string, value: number | null, { year, n }: OutcomeYear, context: FigureContext) {
  return totalCell(
    { code, year, value, operands: n },
    { ...context, path: context.outcomesPath ?? 'm/out_total/' },
  );
}
