import type { Lang } from '../../core/model.ts';
import { pooledRate, rateRanks } from '../charts/statistics.ts';
import type { FigureRow } from '../charts/types.ts';
import { compareWords } from '../i18n/compare.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { CompareView } from '../url/compare.ts';
import { DEFAULT_EXPLORE, type ExploreView } from '../url/explore.ts';
import { measureIn, type MeasureData } from './ask.ts';
import { computedText, correctedText } from './exports.ts';
import { CLOSED, read, rowsInView, stated } from './measured.ts';
import { exploreModel, type ExploreModel, type ModelContext } from './model.ts';
import type { AgencyPoint } from './points.ts';
import { figureText, nameOf, rankable } from './texts.ts';

/** Most bodies compared at once: more cannot be told apart on one picture. */
export const MOST = 6;
/** Bodies shown when none is chosen. */
const FIRST = 3;
/** Years shown when the link names none. */
const YEARS = 5;

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

interface Body {
  agency: string;
  class: string;
}

/** The bodies a view compares: six at most, of one scope; what was asked and is not shown. */
export function pick(view: CompareView, bodies: readonly Body[]) {
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

/** The comparison: a pure function of the view and the rows of its measures. */
export function compareModel(
  view: CompareView,
  picked: ReturnType<typeof pick>,
  data: MeasureData,
  context: ModelContext,
): CompareModel {
  const { lang, bounds } = context;
  const years = yearsOf(view, bounds);
  const { peers, rule } = peersOf(view, picked.chosen, years, picked.scope, data, lang);
  const asked = exploreViewOf(view, picked, [...picked.chosen, ...peers], bounds);
  const model = exploreModel(asked, data, context);
  return { model, rule, ...standingsOf(model, picked.chosen, lang) };
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
  return KEY_MEASURES.flatMap((code): KeyFigure[] => {
    const measured = read(code, data[code] ?? [], 'auto');
    const lines = picked.chosen.flatMap((agency) => {
      const own = measured.rows.filter((row) => row.agency === agency);
      const cells = years.map((year) => own.find((row) => row.year === year) ?? null);
      const row = cells.findLast((cell) => cell !== null) ?? own[0];
      return row ? [{ agency, row, cells, beside: besideOf(cells, measured.reading.style, lang) }] : [];
    });
    return [{ code, name: measured.measure.name[lang], style: measured.reading.style, years, lines }];
  });
}

function besideOf(cells: KeyLine['cells'], style: KeyFigure['style'], lang: Lang): KeyLine['beside'] {
  const lines: KeyLine['beside'] = [
    { kind: 'corrected', texts: cells.map((cell) => cell && correctedText(cell, style, lang)) },
    { kind: 'computed_total', texts: cells.map((cell) => cell && computedText(cell, style, lang)) },
  ];
  return lines.filter(({ texts }) => texts.some((text) => text !== null));
}
