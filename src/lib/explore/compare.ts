import type { Lang } from '../../core/model.ts';
import { pooledRate, rateRanks } from '../charts/statistics.ts';
import type { FigureRow } from '../charts/types.ts';
import { compareWords } from '../i18n/compare.ts';
import { yearRange } from '../i18n/format.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { CompareView } from '../url/compare.ts';
import { DEFAULT_EXPLORE, type ExploreView } from '../url/explore.ts';
import { measureIn, type MeasureData } from './ask.ts';
import { CLOSED, rowsInView, stated } from './measured.ts';
import { exploreModel, type ExploreModel, type ModelContext } from './model.ts';
import { isPlaceRow } from './parts.ts';
import { placesOf, placeWith } from './places.ts';
import type { AgencyPoint } from './points.ts';
import { figureText, nameOf, rankable } from './texts.ts';

/** Most bodies compared at once: more cannot be told apart on one picture. */
export const MOST = 6;
/** Bodies shown when none is chosen. */
const FIRST = 3;
/** Years shown when the link names none. */
const YEARS = 5;

interface Body {
  agency: string;
  class: string;
  region: string | null;
}

/** The bodies or places a view compares: six at most, of one scope; what was asked and is not shown. */
export function pick(view: CompareView, bodies: readonly Body[]) {
  return view.by === 'place' ? pickPlaces(view, bodies) : pickBodies(view, bodies);
}

/** Places are called by one of their bodies; naming two bodies of one place names it once. */
function pickPlaces(view: CompareView, bodies: readonly Body[]) {
  const places = placesOf(bodies);
  const asked = view.agencies.map((agency) => ({ agency, place: placeWith(places, agency) }));
  const wanted = [...new Set(asked.flatMap(({ place }) => place ?? []))];
  const shown = wanted.length > 0 ? wanted : places.slice(0, FIRST);
  return {
    scope: 'own' as const,
    chosen: shown.slice(0, MOST).map(({ id }) => id),
    byDefault: wanted.length === 0,
    mixed: [],
    tooMany: shown.slice(MOST).map(({ id }) => id),
    unknown: asked.filter(({ place }) => place === undefined).map(({ agency }) => agency),
    places: shown.slice(0, MOST),
  };
}

function pickBodies(view: CompareView, bodies: readonly Body[]) {
  const known = new Map(bodies.map((body) => [body.agency, body]));
  const asked = view.agencies.filter((agency) => known.has(agency));
  const isGov = (agency: string | undefined) => agency !== undefined && known.get(agency)?.class === 'gov';
  const own = bodies.filter((body) => body.class !== 'gov').map((body) => body.agency);
  const first = (own.length > 0 ? own : bodies.map((body) => body.agency)).slice(0, FIRST);
  const wanted = asked.length > 0 ? asked : first;
  const scope = isGov(wanted[0]) ? ('gov' as const) : ('own' as const);
  const same = wanted.filter((agency) => isGov(agency) === (scope === 'gov'));
  return {
    scope,
    chosen: same.slice(0, MOST),
    byDefault: asked.length === 0,
    mixed: wanted.filter((agency) => !same.includes(agency)),
    tooMany: same.slice(MOST),
    unknown: view.agencies.filter((agency) => !known.has(agency)),
    places: [],
  };
}

/** Years compared: those of the link, else the last five. */
export function yearsOf(view: CompareView, bounds: { from: number; to: number }) {
  const to = view.to ?? bounds.to;
  return { from: view.from ?? Math.max(bounds.from, to - YEARS + 1), to };
}

/** A line of the comparison: figure and rank interval of one body. */
export interface Standing {
  agency: string;
  name: string;
  chosen: boolean;
  figure: FigureRow[string];
  rank: string;
  /** Of a place: reports its figure adds up, of those due. */
  reports: string | null;
}

export interface CompareModel {
  model: ExploreModel;
  standings: Standing[];
  rule: string;
  pooled: string;
  without: string | null;
}

/** Peers of the chosen bodies by the rule in words; the chosen ones are never their own peers. */
export function peersOf(
  view: CompareView,
  chosen: readonly string[],
  years: { from: number; to: number },
  scope: ExploreView['scope'],
  data: MeasureData,
  lang: Lang,
): { peers: string[]; rule: string } {
  const t = compareWords(lang);
  const all = rowsInView(data[CLOSED] ?? [], { ...DEFAULT_EXPLORE, scope, measure: CLOSED, ...years }, years);
  const others = (keep: (agency: string, rows: MeasureRow[]) => boolean) =>
    [...new Set(all.map((row) => row.agency))].filter(
      (agency) =>
        !chosen.includes(agency) &&
        keep(
          agency,
          all.filter((row) => row.agency === agency),
        ),
    );
  if (view.peers === 'family') {
    const families = new Set(
      all.filter((row) => chosen.includes(row.agency) && row.family).map((row) => row.family),
    );
    const peers = others((_, rows) => rows.some((row) => families.has(row.family)));
    return { peers, rule: t.peersRule.family(peers.length) };
  }
  if (view.peers === 'volume') {
    const volume = (rows: readonly MeasureRow[]) =>
      rows.some(stated) ? rows.reduce((sum, row) => sum + (row.numerator ?? 0), 0) : null;
    const own = chosen.flatMap((agency) => volume(all.filter((row) => row.agency === agency)) ?? []);
    const [low, high] = [Math.floor(Math.min(...own) / 2), 2 * Math.max(...own)];
    const peers =
      own.length === 0
        ? []
        : others((_, rows) => {
            const size = volume(rows);
            return size !== null && size >= low && size <= high;
          });
    return { peers, rule: own.length === 0 ? '' : t.peersRule.volume(low, high, peers.length) };
  }
  return { peers: [], rule: '' };
}

/** The comparison: a pure function of the view and the rows of its measures (`placedData` where places are compared). */
export function compareModel(
  view: CompareView,
  picked: ReturnType<typeof pick>,
  data: MeasureData,
  context: ModelContext,
): CompareModel {
  const { lang, bounds } = context;
  const years = yearsOf(view, bounds);
  if (view.by === 'place') return comparePlaces(view, picked, data, context);
  const { peers, rule } = peersOf(view, picked.chosen, years, picked.scope, data, lang);
  const asked = exploreViewOf(view, picked, [...picked.chosen, ...peers], bounds);
  const model = exploreModel(asked, data, context);
  return { model, rule, ...standingsOf(model, picked.chosen, lang) };
}

/** Places in the place of bodies: nobody is their peer, and what is left out is left out of their sums. */
function comparePlaces(
  view: CompareView,
  picked: ReturnType<typeof pick>,
  data: MeasureData,
  context: ModelContext,
): CompareModel {
  const { lang, bounds, nameOf: nameIn } = context;
  const t = compareWords(lang);
  const asked = { ...exploreViewOf(view, picked, picked.chosen, bounds), excluded: [] };
  const model = exploreModel(asked, data, context);
  const without = view.excluded.map(nameIn).join(lang === 'zh' ? '、' : ', ');
  const rule = t.placeRule + (without === '' ? '' : t.placeWithout(without));
  const { from, to } = yearsOf(view, bounds);
  const title = t.placeTitle(model.measure.name[lang], yearRange(from, to), picked.chosen.length);
  return { model: { ...model, title }, rule, ...standingsOf(model, picked.chosen, lang) };
}

/** The same view in Explore's words. */
export function exploreViewOf(
  view: CompareView,
  picked: Pick<ReturnType<typeof pick>, 'scope'>,
  agencies: readonly string[],
  bounds: { from: number; to: number },
): ExploreView {
  const { measure } = measureIn(view.measure);
  return {
    ...DEFAULT_EXPLORE,
    measure: measure.code,
    scope: picked.scope,
    agencies: [...agencies].sort(),
    excluded: view.excluded,
    ...yearsOf(view, bounds),
  };
}

function standingsOf(model: ExploreModel, chosen: readonly string[], lang: Lang) {
  const t = compareWords(lang);
  const { style } = model.measured.reading;
  const { points } = model;
  const ranks = style === 'share' ? rateRanks(points.map(fractionOf)) : points.map(() => null);
  const ranked = ranks.filter((rank) => rank !== null).length;
  const standings = points.map((point, at): Standing => {
    const rank = ranks[at] ?? null;
    return {
      agency: point.agency,
      name: nameOf(point.row, lang),
      chosen: chosen.includes(point.agency),
      figure: model.lines[at]?.value ?? '',
      rank: rank === null ? t.unranked : t.rankOf(rank[0], rank[1], ranked),
      reports: reportsText(model, point),
    };
  });
  const known = points.filter((point) => point.missing === null);
  const largest = known.toSorted((a, b) => weight(b) - weight(a))[0];
  const rest = known.filter((point) => point !== largest);
  const pooled = sumText(known, model, lang);
  return {
    standings,
    pooled,
    without:
      largest === undefined || rest.length === 0
        ? null
        : t.without(nameOf(largest.row, lang), pooled, sumText(rest, model, lang)),
  };
}

/** Over the years a place's figure is of, or the newest where it has none. */
function reportsText({ rows }: ExploreModel, point: AgencyPoint): string | null {
  const own = rows
    .filter(isPlaceRow)
    .filter(
      (row) =>
        row.agency === point.agency &&
        (point.years.length === 0 ? row.year === point.row.year : point.years.includes(row.year)),
    );
  if (own.length === 0) return null;
  return `${own.reduce((sum, row) => sum + row.parts.length, 0)}/${own.reduce((sum, row) => sum + row.due, 0)}`;
}

const weight = (point: AgencyPoint) => point.n ?? point.k ?? 0;
const fractionOf = (point: AgencyPoint) =>
  rankable(point) ? { k: point.k ?? 0, n: point.n ?? 0 } : { k: 0, n: 0 };

/** Pooled figure of some bodies (PRODUCT H9). */
function sumText(points: readonly AgencyPoint[], { measured }: ExploreModel, lang: Lang): string {
  const sums = pooledRate(points.map(({ k, n }) => ({ k: k ?? 0, n: n ?? 0 })));
  const scale = measured.measure.kind === 'count' ? 100 : measured.measure.scale;
  const value = sums.n > 0 ? (scale * sums.k) / sums.n : null;
  return figureText({ ...sums, value }, measured.reading.style, lang);
}
