import type { Measure } from '../../core/codebook/measures.ts';
import type { Lang } from '../../core/model.ts';
import { wilson } from '../charts/format.ts';
import { expectedFlags, funnelPlace, pooledRate, rateRanks, SMALL } from '../charts/statistics.ts';
import type { FigureColumn, FigureRow } from '../charts/types.ts';
import { exploreWords, type DrawnForm, type ExploreWords, type Misfit } from '../i18n/explore.ts';
import { exact, share, yearRange } from '../i18n/format.ts';
import { pageHref } from '../live/links.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { ExploreView } from '../url/explore.ts';
import type { TotalAddress } from '../evidence/address.ts';
import type { Computed } from '../evidence/computed.ts';
import { measureIn, type MeasureData } from './ask.ts';
import { pointAddress } from './evidence.ts';
import { chooseForm, offers } from './fits.ts';
import { jumpsOf } from './jumps.ts';
import { read, rowsInView, segmentOf, stated, CLOSED, type Measured } from './measured.ts';
import {
  linePicture,
  matrixPicture,
  pairPicture,
  ratePicture,
  stripPicture,
  type Picture,
} from './pictures.ts';
import { agencyPoints, dominantPoint, type AgencyPoint } from './points.ts';
import { flowPicture, outcomesPicture } from './requestPictures.ts';
import { figureText, nameOf, rankable, whyText, yearsText } from './texts.ts';
import { exploreTotal } from './totals.ts';

/** Everything Explore shows for a view. */
export interface ExploreModel {
  measured: Measured;
  measure: Measure;
  rows: MeasureRow[];
  points: AgencyPoint[];
  form: DrawnForm;
  offers: { form: DrawnForm; why: Misfit | null }[];
  /** Null for the table alone. */
  picture: Picture | null;
  title: string;
  notes: string[];
  /** What was asked and not given, to be said before anything else. */
  warnings: string[];
  dominant: { agency: string; text: string } | null;
  known: number;
  /** X-01's jumps in words, by report. */
  jumps: ReadonlyMap<string, string>;
  /** A jump stands in the picture, whose axis could be logarithmic and is not (PRODUCT H20). */
  logOffered: boolean;
  /** The picture's own table: one line per agency. */
  columns: FigureColumn[];
  lines: FigureRow[];
  formula: string;
  /** How the view's totals are taken apart. */
  totals: (address: TotalAddress) => Computed | null;
}

export interface ModelContext {
  lang: Lang;
  bounds: { from: number; to: number };
  /** Name of any agency of the collection. */
  nameOf: (agency: string) => string;
  /** False where a deployment shows no rankings. */
  ranks: boolean;
  /** Address of the collection in the release shown, no slash at its end; without it numbers lead nowhere. */
  home?: string;
  /** Whether reports have no files of their own. */
  large?: boolean;
}

/** The view model: a pure function of the view and the rows of its measures. */
export function exploreModel(view: ExploreView, data: MeasureData, context: ModelContext): ExploreModel {
  const { lang, bounds } = context;
  const t = exploreWords(lang);
  const { measure, refused } = measureIn(view.measure);
  const asked = { ...view, measure: measure.code };
  const rowsOf = (code: string) => rowsInView(data[code] ?? [], { ...asked, measure: code }, bounds);
  const measured = read(measure.code, rowsOf(measure.code), view.scale, data[CLOSED] ?? []);
  const points = agencyPoints(measured);
  const chosen = chooseForm(view.form, measured, points);
  const known = measured.rows.filter(stated).length;
  const dominant = dominantPoint(points);
  const jumps = jumpsOf(measured, data[measure.code] ?? [], lang);
  return {
    measured,
    measure,
    rows: [...measured.rows],
    points,
    form: chosen.form,
    offers: offers(measured, points),
    picture: pictureOf(chosen.form, measured, points, asked, rowsOf, lang),
    title: t.heading(
      measure.name[lang],
      t.scope[view.scope],
      yearRange(view.from ?? bounds.from, view.to ?? bounds.to),
      points.length,
      points.filter((point) => point.missing === null).length,
    ),
    jumps,
    logOffered:
      LOG_FORMS.includes(chosen.form) &&
      measured.reading.scale === 'count' &&
      jumpsShown(measured, jumps) > 0,
    notes: [
      ...notesOf(view, measured, points, chosen.form, context),
      ...jumpNote(measured, jumps, lang),
      ...correctedNote(measured, lang),
    ],
    warnings: [
      ...(refused === 'unknown' ? [t.unknownMeasure(view.measure)] : []),
      ...(refused === 'collection' ? [t.ofCollection(view.measure)] : []),
      ...(chosen.refused !== null && view.form !== 'auto'
        ? [t.formGivesWay(t.form[view.form], t.why[chosen.refused], t.form[chosen.form])]
        : []),
      ...(measured.reading.refused && view.scale !== 'auto'
        ? [t.scaleGivesWay(t.scale[view.scale], measure.name[lang])]
        : []),
    ],
    dominant:
      dominant === null
        ? null
        : {
            agency: dominant.point.agency,
            text: t.dominant(nameOf(dominant.point.row, lang), share(dominant.part, dominant.whole, lang)),
          },
    known,
    ...agencyLines(measured, points, context),
    formula: formulaOf(measured, points, lang),
    totals: (address) => exploreTotal(address, { measured, points, view: asked, rowsOf }),
  };
}

function pictureOf(
  form: DrawnForm,
  measured: Measured,
  points: readonly AgencyPoint[],
  view: ExploreView,
  rowsOf: (code: string) => readonly MeasureRow[],
  lang: Lang,
): Picture | null {
  switch (form) {
    case 'dots':
    case 'funnel':
      return ratePicture(form, measured, points, view, lang);
    case 'strip':
      return stripPicture(measured, points, lang);
    case 'line':
    case 'multiples':
      return linePicture(form, measured, points, view, lang);
    case 'dumbbell':
      return pairPicture(measured, points, lang);
    case 'matrix':
      return matrixPicture(measured, points, lang);
    case 'bars':
      return outcomesPicture(rowsOf, view.agencies.length > 0, lang);
    case 'flow':
      return flowPicture(rowsOf, lang);
    case 'table':
      return null;
  }
}

/** Sentences a picture may not go without: what is left out of it, what is not judged, what chance would do. */
function notesOf(
  view: ExploreView,
  measured: Measured,
  points: readonly AgencyPoint[],
  form: DrawnForm,
  { lang, nameOf: name }: ModelContext,
): string[] {
  const t = exploreWords(lang);
  const rates = points.filter((point) => (point.n ?? 0) > 0);
  const small = rates.filter(({ n }) => (n ?? 0) < SMALL).length;
  const below = rates.filter(({ n }) => (n ?? 0) < view.minN).length;
  const perAgency = form === 'dots' || form === 'funnel';
  const notes: string[] = [];
  if (view.excluded.length > 0)
    notes.push(t.excluded(view.excluded.map(name).join(lang === 'zh' ? '、' : ', ')));
  if (perAgency && small > 0) notes.push(t.small(small));
  if (perAgency && view.minN > 0 && below > 0) notes.push(t.belowMin(below, view.minN));
  if (form === 'dots') notes.push(t.notRankable);
  if (form === 'funnel') notes.push(flagsText(rates, t));
  const apart = otherYears(measured);
  if (perAgency && apart.length > 0) notes.push(t.otherForms(yearsText(apart, lang)));
  const caveat = measured.measure.caveat?.[lang];
  if (caveat) notes.push(caveat);
  return notes;
}

/** Jumps stay in the picture, are named, and a logarithmic axis is offered (`logOffered`). */
function jumpNote(measured: Measured, jumps: ReadonlyMap<string, string>, lang: Lang): string[] {
  const shown = jumpsShown(measured, jumps);
  return shown === 0 ? [] : [exploreWords(lang).jumps(shown)];
}

/** Corrections never change what is drawn; that there are some is said beside it. */
function correctedNote({ rows }: Measured, lang: Lang): string[] {
  const n = rows.filter((row) => row.corrected_status !== null).length;
  return n === 0 ? [] : [exploreWords(lang).correctedNote(n)];
}

/** Forms whose axis of counts can be logarithmic. */
const LOG_FORMS: readonly DrawnForm[] = ['line', 'dumbbell'];

const jumpsShown = ({ rows }: Measured, jumps: ReadonlyMap<string, string>) =>
  rows.filter(({ report }) => report !== null && jumps.has(report)).length;

function flagsText(rates: readonly AgencyPoint[], t: ExploreWords): string {
  const judged = rates.filter(({ n }) => (n ?? 0) >= SMALL);
  const { percent } = pooledRate(rates.map(({ k, n }) => ({ k: k ?? 0, n: n ?? 0 })));
  const beyond = judged.filter(
    ({ k, n }) => funnelPlace(k ?? 0, n ?? 0, (percent ?? 0) / 100) === 'beyond998',
  );
  return t.flags(beyond.length, judged.length, expectedFlags(judged.length).toFixed(2));
}

/** Years with figures on forms that cannot be pooled with the newest ones. */
function otherYears({ measure, rows }: Measured): number[] {
  const known = rows.filter(stated);
  const newest = Math.max(-1, ...known.map((row) => segmentOf(measure, row) ?? -1));
  return [...new Set(known.filter((row) => segmentOf(measure, row) !== newest).map((row) => row.year))];
}

/** The formula in words, and evaluated over everything in the picture. */
function formulaOf({ measure, reading }: Measured, points: readonly AgencyPoint[], lang: Lang): string {
  const known = points.filter((point) => point.missing === null);
  const k = known.reduce((sum, point) => sum + (point.k ?? 0), 0);
  const n = known.reduce((sum, point) => sum + (point.n ?? 0), 0);
  const base = `${measure.name[lang]} = ${measure.formula[lang]}`;
  if (known.length === 0 || reading.style === 'count') return base;
  const value = n > 0 ? ((measure.kind === 'count' ? 100 : measure.scale) * k) / n : null;
  const sums = `${exact(k, lang)} ÷ ${exact(n, lang)}`;
  return `${base}${lang === 'zh' ? '；Σ：' : '; Σ: '}${sums} = ${figureText({ k, n, value }, reading.style, lang)}`;
}

/** One line per agency: the figure with its fraction, interval and rank as an interval. */
function agencyLines(
  measured: Measured,
  points: readonly AgencyPoint[],
  { lang, ranks: shown, home, large = false }: ModelContext,
) {
  const t = exploreWords(lang);
  const { style } = measured.reading;
  const ranks = rateRanks(
    points.map((point) => (rankable(point) ? { k: point.k ?? 0, n: point.n ?? 0 } : { k: 0, n: 0 })),
  );
  const columns: FigureColumn[] = [
    { key: 'agency', label: t.column.agency },
    { key: 'years', label: t.column.years },
    { key: 'value', label: t.column.value, align: 'right' },
    ...(style === 'share'
      ? [
          { key: 'interval', label: t.column.interval, align: 'right' as const, of: 'row' as const },
          ...(shown
            ? [{ key: 'rank', label: t.column.rank, align: 'right' as const, of: 'row' as const }]
            : []),
        ]
      : []),
    { key: 'marks', label: t.column.marks },
  ];
  const lines = points.map((point, at): FigureRow => {
    const { k, n, row, missing } = point;
    const scale = measured.measure.kind === 'count' ? 100 : measured.measure.scale;
    const value = style === 'count' ? k : n !== null && n > 0 && k !== null ? (scale * k) / n : null;
    const rank = ranks[at];
    const text = missing === null ? figureText({ k, n, value }, style, lang) : whyText(missing, lang);
    const address = pointAddress(measured, point);
    const href = pageHref(`${home ?? ''}/r/${point.reports.at(-1) ?? row.report ?? ''}/`, large);
    return {
      agency: nameOf(row, lang),
      years: point.years.length > 0 ? yearsText(point.years, lang) : String(row.year),
      value: address === null || home === undefined ? text : { text, value, address, href },
      interval:
        k !== null && n !== null && n >= SMALL
          ? wilson(k, n)
              .map((bound) => bound.toFixed(1))
              .join('–')
          : '—',
      rank: rank ? yearRange(rank[0], rank[1]) : '—',
      marks: point.partial ? t.partial : '',
    };
  });
  return { columns, lines };
}
