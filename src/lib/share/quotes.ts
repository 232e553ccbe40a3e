import { measureOf } from '../../core/codebook/measures.ts';
import { partialYears } from '../../core/registry/partial.ts';
import { agencyTables, type TableId } from '../agency/agencyTables.ts';
import type { AgencyView, SeriesView, YearView } from '../agency/agencyView.ts';
import { shareText } from '../charts/format.ts';
import { agencyWords } from '../i18n/agency.ts';
import { exact } from '../i18n/format.ts';
import type { MeasureAnswers } from '../measures/answers.ts';
import { dominantOf, formulaOf, nameOfTotal, type FigureContext } from '../measures/figure.ts';
import { measureName } from '../measures/name.ts';
import { pointsOf } from '../measures/points.ts';
import { MIN_DENOMINATOR, valueText } from '../measures/value.ts';
import type { Lang } from '../../core/model.ts';
import type { MeasureView } from '../url/measure.ts';
import { findingSentence, type FindingParts, type FindingWarning } from './finding-sentence.ts';
import { placeOf } from './place.ts';

/** What a quoted sentence needs besides the numbers: language, release, whole pinned link, kind of data. */
export interface QuotePlace extends Pick<FindingParts, 'lang' | 'release' | 'link'> {
  synthetic: boolean;
}

/** Cells behind a figure of the agency page, by their keys. */
const BEHIND: Partial<Record<TableId, RegExp>> = {
  flow: /^(?:req_|out_total)/,
  outcomes: /^(?:out_|den_|unable_|np_|oth_)/,
};

/**
 * The newest stated year of one figure of an agency's page as a sentence to quote; '' when the figure has no number.
 * `formula` and `note` are the figure's own: the definition, or what has to be known of the numbers.
 */
export function agencyQuote(
  view: AgencyView,
  figure: { id: string; formula?: string; note?: string },
  name: string,
  place: QuotePlace,
): string {
  const table = agencyTables(view).find(({ id }) => id === figure.id);
  const newest = table === undefined ? -1 : lastStated(table.series, table.years);
  const year = table?.years[newest];
  if (table === undefined || year === undefined) return '';
  const { lang } = place;
  const { text, base } = statement(table.id, table.series, newest, lang);
  const keys = table.series.flatMap((row) => row.cells[newest]?.key ?? []);
  const touched = (key: string) => keys.includes(key) || BEHIND[table.id]?.test(key) === true;
  const checks = year.doubts.filter((doubt) => doubt.keys.some(touched)).map(({ check }) => check);
  return findingSentence({
    ...place,
    body: name,
    year: year.year,
    published: year.published,
    statement: text,
    formula: stopped(figure.formula ?? figure.note ?? ''),
    warnings: [
      ...(base !== null && base < MIN_DENOMINATOR ? [{ kind: 'small_base', n: base } as const] : []),
      ...(checks.length > 0 ? [{ kind: 'failed_checks', checks } as const] : []),
      ...(isPartial(view, year.year) ? [{ kind: 'partial_year' } as const] : []),
      ...made(place),
    ],
  });
}

function lastStated(series: readonly SeriesView[], years: readonly YearView[]): number {
  return years.findLastIndex((_, index) => series.some((row) => (row.cells[index]?.v ?? null) !== null));
}

/** Names and numbers of a year; outcomes with their share of all six groups, when all six are known. */
function statement(id: TableId, series: readonly SeriesView[], at: number, lang: QuotePlace['lang']) {
  const t = agencyWords(lang);
  const values = series.map((row) => row.cells[at]?.v ?? null);
  const whole = values.every((value) => value !== null)
    ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    : null;
  const base = id === 'outcomes' ? whole : null;
  const parts = series.flatMap((row, index) => {
    const value = values[index] ?? null;
    if (value === null) return [];
    return [
      t.part(
        row.label[lang],
        base === null || base === 0 ? exact(value, lang, 6) : shareText(value, base, lang),
      ),
    ];
  });
  return { text: parts.join(lang === 'zh' ? '，' : ', '), base };
}

function isPartial({ agency, lineage }: AgencyView, year: number): boolean {
  const rows = lineage.map((row) => ({ ...row, year: String(row.year), source: row.source ?? '' }));
  const agencies = [{ agency: agency.agency, from_year: String(agency.fromYear ?? '') }];
  return partialYears({ agencies, lineage: rows }).has(`${agency.agency} ${year}`);
}

/** The newest total of a measure's page as a sentence to quote; '' when there is none. `who` is whose total it is. */
export function measureQuote(
  code: string,
  answers: MeasureAnswers,
  context: FigureContext,
  who: string,
  place: QuotePlace,
): string {
  const { lang } = context;
  const last = pointsOf(code, answers, context.panel)
    .filter(({ total }) => total.k > 0)
    .at(-1);
  if (last === undefined) return '';
  const { measure, total } = last;
  const top = dominantOf(measure, total);
  const name = measureName(measureOf(measure.code), lang);
  const joint = lang === 'zh' ? '' : ': ';
  const small = measure.kind === 'rate' && total.denominator !== null && total.denominator < MIN_DENOMINATOR;
  return findingSentence({
    ...place,
    body: who,
    year: total.year,
    published: null,
    statement: `${name}${nameOfTotal(measure, total, lang)}${joint}${valueText(measure, total, lang) ?? ''}`,
    formula: stopped(formulaOf(measure, total, lang)),
    warnings: [
      ...(total.k < total.due ? [{ kind: 'known_total', k: total.k, n: total.due } as const] : []),
      ...(small ? [{ kind: 'small_base', n: total.denominator ?? 0 } as const] : []),
      ...(top === null
        ? []
        : [
            {
              kind: 'dominant',
              name: context.nameOf(top.agency),
              share: shareText(top.part, top.whole, lang),
            } as const,
          ]),
      ...made(place),
    ],
  });
}

/** Whose total a measure's page shows: the collection's under its usual scope, or whom the view chose; and who was left out. */
export function whoIsCounted(
  view: Pick<MeasureView, 'classes' | 'agencies' | 'without'>,
  collection: string,
  usual: string,
  nameOf: (agency: string) => string,
  lang: Lang,
): string {
  const narrowed = view.classes.length > 0 || view.agencies.length > 0;
  const who = narrowed ? placeOf(view, collection, nameOf, lang) : `${collection} · ${usual}`;
  const without = view.without.map(nameOf).join(lang === 'zh' ? '、' : ', ');
  if (without === '') return who;
  return lang === 'zh' ? `${who}（不含${without}）` : `${who} (without ${without})`;
}

function made({ synthetic }: QuotePlace): FindingWarning[] {
  return synthetic ? [{ kind: 'synthetic' }] : [];
}

/** A text whose own full stop would end the sentence it becomes a part of. */
function stopped(text: string): string {
  return text.replace(/[.。]\s*$/, '');
}
