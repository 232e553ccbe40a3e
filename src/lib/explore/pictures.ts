import type { Lang } from '../../core/model.ts';
import { dotsOption } from '../charts/dotsOption.ts';
import { dumbbellOption, type PairMember } from '../charts/dumbbellOption.ts';
import { shareOf } from '../charts/format.ts';
import { funnelOption } from '../charts/funnelOption.ts';
import { matrixOption } from '../charts/matrixOption.ts';
import { linesOf, narrowRowsHeight, rowsHeight, type Member } from '../charts/members.ts';
import { multiplesHeight, multiplesOption } from '../charts/multiplesOption.ts';
import { pooledRate, SMALL } from '../charts/statistics.ts';
import { stripOption, STRIP_HEIGHT } from '../charts/stripOption.ts';
import { trendOption } from '../charts/trendOption.ts';
import type { Drawing, TrendRow } from '../charts/types.ts';
import { exploreWords } from '../i18n/explore.ts';
import { exact } from '../i18n/format.ts';
import { changeLabel, type Side } from '../measures/change.ts';
import type { ExploreView } from '../url/explore.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import { pairYears } from './fits.ts';
import { stated, type Measured } from './measured.ts';
import { spelled } from '../evidence/address.ts';
import { pointAddress, rowAddress, yearAddress } from './evidence.ts';
import { agencyYears, totalsByYear, type AgencyPoint, type YearPoint } from './points.ts';
import { figureText, glyphOf, nameOf, rankable, whyText, yearsText } from './texts.ts';

/** What a picture says besides its drawing. */
export interface Picture {
  option: Drawing;
  height: number;
  /** Height in a column too narrow for the drawing, where rows and panels need more of it. */
  narrowHeight?: number;
  summary: string;
}

/** More lines than this cannot be told apart; then the total is drawn. */
export const LINES = 6;

/** A row per name, with room for its lines where the column is narrow. */
const heightsOf = (names: readonly string[]) => ({
  height: rowsHeight(names.length),
  narrowHeight: narrowRowsHeight(names.length, linesOf(names)),
});

/** Counts asked for on a logarithmic axis; rates never are (`readingOf`). */
const isLog = ({ reading }: Measured) => reading.scale === 'log1p';

/** Rates as dots or as a funnel, with the line they pool to. */
export function ratePicture(
  form: 'dots' | 'funnel',
  measured: Measured,
  points: readonly AgencyPoint[],
  view: ExploreView,
  lang: Lang,
): Picture {
  const t = exploreWords(lang);
  const shown = points.filter((point) => point.missing !== null || (point.n ?? 0) >= view.minN);
  const members = shown.map((point): Member => {
    const name = nameOf(point.row, lang);
    const { k, n } = point;
    if (k === null || n === null || n <= 0) {
      const why = point.missing === null ? t.zeroBase : whyText(point.missing, lang);
      return { name, why, text: t.pointMissing(name, why) };
    }
    const years = yearsText(point.years, lang);
    return {
      name,
      k,
      n,
      text: t.pointRate(name, figureText({ k, n, value: null }, 'share', lang), years, rankable(point)),
      ev: spelled(pointAddress(measured, point)),
    };
  });
  const known = points.filter((point) => point.missing === null);
  const sums = pooledRate(known.map(({ k, n }) => ({ k: k ?? 0, n: n ?? 0 })));
  const label = figureText({ ...sums, value: sums.percent }, 'share', lang);
  const pooled =
    sums.percent === null || sums.n < SMALL ? null : { percent: sums.percent, label: t.pooledLabel(label) };
  const picture = { members, pooled };
  return {
    option: (ctx) => (form === 'dots' ? dotsOption(picture, ctx) : funnelOption(picture, ctx)),
    ...(form === 'dots' ? heightsOf(members.map(({ name }) => name)) : { height: 420 }),
    summary: known.length === 0 ? t.summaryNone : t.summaryRates(known.length, points.length, label),
  };
}

/** Counts of one year as a distribution. */
export function stripPicture(measured: Measured, points: readonly AgencyPoint[], lang: Lang): Picture {
  const t = exploreWords(lang);
  const members = points.map((point) => {
    const { row, k, missing } = point;
    const name = nameOf(row, lang);
    const text =
      k === null
        ? t.pointMissing(name, whyText(missing ?? 'no_report', lang))
        : t.pointCount(name, row.year, exact(k, lang));
    return { name, value: k, text, ev: spelled(pointAddress(measured, point)) };
  });
  const known = points.filter(({ k }) => k !== null);
  const top = known.toSorted((a, b) => (b.k ?? 0) - (a.k ?? 0))[0];
  const zeros = known.filter(({ k }) => k === 0).length;
  return {
    option: (ctx) => stripOption({ members, lanes: t.lanes }, ctx),
    height: STRIP_HEIGHT,
    summary:
      top === undefined
        ? t.summaryNone
        : t.summaryCounts(
            top.row.year,
            known.length,
            points.length,
            zeros,
            `${nameOf(top.row, lang)} ${exact(top.k ?? 0, lang)}`,
          ),
  };
}

/** The lines a view draws: chosen agencies while they can be told apart, else the total. */
export function lineRows(measured: Measured, points: readonly AgencyPoint[], view: ExploreView, lang: Lang) {
  const t = exploreWords(lang);
  const { style } = measured.reading;
  if (view.agencies.length > 0 && points.length <= LINES) return agencyLines(measured, points, lang);
  return totalsByYear(measured, view.aggregate).map((point) => ({
    ...trendRow(point, style === 'count' ? t.knownTotal : measured.measure.name[lang], measured, lang),
    n: `${point.stated}/${point.due}`,
  }));
}

/** One line per agency. */
export function agencyLines(measured: Measured, points: readonly AgencyPoint[], lang: Lang): TrendRow[] {
  return points.flatMap(({ agency, row }) =>
    agencyYears(measured, agency).map((point) => trendRow(point, nameOf(row, lang), measured, lang)),
  );
}

function trendRow(point: YearPoint, series: string, measured: Measured, lang: Lang): TrendRow {
  const { reading } = measured;
  const t = exploreWords(lang);
  const { year, value, join, k, n } = point;
  const why = point.missing === null ? t.zeroBase : whyText(point.missing, lang);
  if (value === null || k === null) return { series, year, value: null, join, missing: why };
  const said = figureText(point, reading.style, lang);
  const ev = spelled(yearAddress(measured, point));
  if (reading.style === 'count') return { series, year, value, join, said, ev };
  const small = (n ?? 0) < SMALL;
  const percent = reading.style === 'share' ? `${value.toFixed(1)}%` : exact(value, lang, 2);
  return { series, year, value, join, said, ev, label: small ? `${k}/${n}` : percent, hollow: small };
}

/** Figures over years as one picture or as small multiples. */
export function linePicture(
  form: 'line' | 'multiples',
  measured: Measured,
  points: readonly AgencyPoint[],
  view: ExploreView,
  lang: Lang,
): Picture {
  const t = exploreWords(lang);
  const rows =
    form === 'multiples' ? agencyLines(measured, points, lang) : lineRows(measured, points, view, lang);
  const last = totalsByYear(measured, view.aggregate)
    .filter((point) => point.value !== null)
    .at(-1);
  return {
    option: (ctx) => (form === 'line' ? trendOption(rows, ctx, isLog(measured)) : multiplesOption(rows, ctx)),
    ...(form === 'line'
      ? { height: 320 }
      : { height: multiplesHeight(points.length, 720), narrowHeight: multiplesHeight(points.length, 350) }),
    summary:
      last === undefined
        ? t.summaryNone
        : t.summaryYears(
            last.year,
            figureText(last, measured.reading.style, lang),
            `${last.stated}/${last.due}`,
          ),
  };
}

/** First and last year on the newest form, agency by agency. */
export function pairPicture(measured: Measured, points: readonly AgencyPoint[], lang: Lang): Picture {
  const t = exploreWords(lang);
  const { style } = measured.reading;
  const pair = pairYears(measured) ?? { before: 0, after: 0, edition: '' };
  const rowOf = (agency: string, year: number) =>
    measured.rows.find((row) => row.agency === agency && row.year === year && row.edition === pair.edition);
  const members = points.map(({ agency, row }): PairMember => {
    const name = nameOf(row, lang);
    const [one, two] = [rowOf(agency, pair.before), rowOf(agency, pair.after)];
    const without = [one, two].find((each) => each === undefined || each.value === null || each.partial);
    if (one?.value == null || two?.value == null || one.partial || two.partial) {
      const why = without?.partial
        ? t.partial
        : without !== undefined && stated(without)
          ? t.zeroBase
          : whyText(without?.status ?? 'no_report', lang);
      return { name, why, text: t.pointMissing(name, why) };
    }
    const said = [one, two].map(({ numerator: k, denominator: n, value }) =>
      figureText({ k, n, value }, style, lang),
    );
    const label = changeLabel(sideOf(one), sideOf(two), style, lang);
    return {
      name,
      before: one.value,
      after: two.value,
      ev: [spelled(rowAddress(measured, one)), spelled(rowAddress(measured, two))],
      label,
      text: t.pair(name, said[0] ?? '', said[1] ?? '', label),
    };
  });
  const both = members.filter((member) => 'before' in member).length;
  const years = [String(pair.before), String(pair.after)] as const;
  return {
    option: (ctx) =>
      dumbbellOption({ members, years, percent: style === 'share', log: isLog(measured) }, ctx),
    ...heightsOf(members.map(({ name }) => name)),
    summary: t.summaryPair(years[0], years[1], both, members.length),
  };
}

/** A whole year on one and the same form: nothing stands between it and the other side. */
const sideOf = (row: MeasureRow): Side => ({ ...row, segment: 0, broken: false });

/** Agencies by years: every cell a number or the word for why there is none. */
export function matrixPicture(measured: Measured, points: readonly AgencyPoint[], lang: Lang): Picture {
  const t = exploreWords(lang);
  const { style } = measured.reading;
  const cells = measured.rows.map((row) => {
    const agency = nameOf(row, lang);
    const has = stated(row) && (row.value !== null || style !== 'count');
    const figure = { k: row.numerator, n: row.denominator, value: row.value };
    const said = has ? figureText(figure, style, lang) : whyText(row.status, lang);
    return {
      agency,
      year: row.year,
      ev: has ? spelled(rowAddress(measured, row)) : undefined,
      shown: has ? shortText(figure, style, lang) : said,
      glyph: has ? null : glyphOf(row.status),
      text: t.pointCount(agency, row.year, said),
    };
  });
  const known = measured.rows.filter(stated).length;
  return {
    option: (ctx) => matrixOption(cells, ctx),
    ...heightsOf(points.map(({ row }) => nameOf(row, lang))),
    summary: t.nOf(known, measured.rows.length),
  };
}

function shortText(
  { k, n, value }: { k: number | null; n: number | null; value: number | null },
  style: string,
  lang: Lang,
) {
  if (style === 'count') return exact(k ?? 0, lang);
  const { percent, fraction } = shareOf(k ?? 0, n ?? 0, lang);
  if (style !== 'share' && value !== null && percent !== null) return exact(value, lang, 1);
  return percent === null ? fraction : `${percent.toFixed(0)}% ${fraction}`;
}
