import type { LeadsFile } from '../../core/leads/index.ts';
import { peersOf, pick, yearsOf } from '../explore/compare.ts';
import { KEY_MEASURES } from '../explore/keyFigures.ts';
import { CLOSED } from '../explore/measured.ts';
import { leadsIn } from '../leads/filter.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import { measureIn, needsOf } from '../explore/ask.ts';
import { MEASURES } from '../../core/codebook/measures.ts';
import { relatedOf } from '../measures/listing.ts';
import { parseCheck } from '../url/check.ts';
import { compareCodec } from '../url/compare.ts';
import { exploreCodec } from '../url/explore.ts';
import { leadsCodec } from '../url/leads.ts';
import { versionsCodec } from '../url/versions.ts';
import { parse } from '../url/view.ts';
import { viewChanges, type ChangeScope, type ReportChanges } from './viewChanges.ts';

/** A page as its address says it; `segment` is the first part of its path below the collection. */
export interface PageAddress {
  segment: string;
  search: string;
  params: Readonly<Record<string, string | undefined>>;
}

/** A body of the release, with what filters of Explore and Compare ask of it. */
export interface NoticeBody {
  agency: string;
  class: string;
  region: string | null;
  family?: string | null;
  /** Data year and form of one of its reports. */
  year?: number;
  edition?: string | null;
}

/** What a page's own data say of its release; without data years, null. */
export interface ReleaseShown {
  bodies: readonly NoticeBody[];
  bounds: { from: number; to: number } | null;
  /** Rows of closed requests, by which Compare chooses peers. */
  closed: readonly MeasureRow[];
  /** Bodies the page's agency took over from. */
  before: readonly string[];
  /** The leads of the page's release; null where the page does not hold all of them. */
  leads: Pick<LeadsFile, 'leads' | 'agencies'> | null;
}

/** What the notice on a page of an older release says and where it leads. */
export interface NoticeView {
  count: number;
  /** False where the page shows more than its address limits: the count is over the whole release. */
  inView: boolean;
  /** Query of the versions page that shows exactly these changes. */
  query: string;
}

const WHOLE: ChangeScope = { from: null, to: null, classes: [], agencies: [], measures: [] };

/** Codes of the measures whose cells a page shows; empty: cells of every kind. */
export function measuresOfPage({ segment, search, params }: PageAddress): string[] {
  if (segment === 'm') {
    const measure = MEASURES.get(params['measure'] ?? '');
    return measure === undefined ? [] : [measure.code, ...relatedOf(measure).map(({ code }) => code)].sort();
  }
  if (segment === 'x') return needsOf(exploreCodec.parse(search).view).sort();
  if (segment !== 'compare') return [];
  const { measure } = measureIn(compareCodec.parse(search).view.measure);
  return [...new Set([...KEY_MEASURES, measure.code])].sort();
}

/** Which changed cells a page shows, as the versions page can show them too; null: more than can be said so. */
export function scopeOfPage(page: PageAddress, shown: ReleaseShown): ChangeScope | null {
  const { segment, search, params } = page;
  const measures = measuresOfPage(page);
  const report = /^(.*)-(\d{4})$/.exec(params['report'] ?? '');
  if (segment === 'r' && report?.[1] !== undefined) {
    const year = Number(report[2]);
    return { ...WHOLE, from: year, to: year, agencies: [report[1]] };
  }
  if (segment === 'a' && params['agency'] !== undefined)
    return { ...WHOLE, agencies: [params['agency'], ...shown.before] };
  if (segment === '' || segment === 'm') return { ...WHOLE, ...parse(search).view, measures };
  if (segment === 'check') return checkScope(search, Number(params['year']));
  if (segment === 'x') return exploreScope(search, shown.bodies, measures);
  if (segment === 'leads') return leadsScope(search, shown);
  return segment === 'compare' ? compareScope(search, shown, measures) : null;
}

/** Findings are chosen by body, the ledger and the annex by class; states are no cells and choose none. */
function checkScope(search: string, year: number): ChangeScope {
  const { tab, classes, agencies } = parseCheck(search).view;
  return { ...WHOLE, from: year, to: year, ...(tab === 'numbers' ? { agencies } : { classes }) };
}

function exploreScope(
  search: string,
  bodies: readonly NoticeBody[],
  measures: readonly string[],
): ChangeScope {
  const view = exploreCodec.parse(search).view;
  const isGov = view.scope === 'gov';
  const inScope = bodies.filter((row) => (row.class === 'gov') === isGov);
  const ofForm = view.edition === 'all' ? [] : inScope.filter(({ edition }) => edition === view.edition);
  const years = ofForm.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const from = Math.max(view.from ?? 0, ...(years.length > 0 ? [Math.min(...years)] : []));
  const to = Math.min(view.to ?? 9999, ...(years.length > 0 ? [Math.max(...years)] : []));
  const narrowed = view.families.length + view.excluded.length + view.agencies.length > 0;
  const wanted = inScope.filter(
    ({ agency, family }) =>
      (view.agencies.length === 0 || view.agencies.includes(agency)) &&
      (view.families.length === 0 || view.families.includes(family ?? '')) &&
      !view.excluded.includes(agency),
  );
  const classes = distinct(inScope.map((row) => row.class));
  return {
    from: from === 0 ? null : from,
    to: to === 9999 ? null : to,
    classes:
      view.classes.length > 0 ? someOf(classes.filter((each) => view.classes.includes(each))) : classes,
    agencies: narrowed ? someOf(distinct(wanted.map(({ agency }) => agency))) : [],
    measures,
  };
}

const distinct = (items: readonly string[]) => [...new Set(items)].sort();

/** An empty list would choose everything: a filter that leaves nothing is a name nothing has. */
const someOf = (items: readonly string[]) => (items.length > 0 ? items : ['none']);

/** Peers are found by their closed requests, which the page holds. */
function compareScope(
  search: string,
  { bodies, bounds, closed }: ReleaseShown,
  measures: readonly string[],
): ChangeScope | null {
  const view = compareCodec.parse(search).view;
  const { chosen, scope, places } = pick(view, bodies);
  if (view.by === 'agency' && view.peers !== 'none' && (bounds === null || closed.length === 0)) return null;
  const span = bounds === null ? view : yearsOf(view, bounds);
  if (view.by === 'place') {
    const summed = places.flatMap((place) => place.bodies).filter((body) => !view.excluded.includes(body));
    return { ...WHOLE, from: span.from, to: span.to, agencies: someOf(summed.toSorted()), measures };
  }
  const years = { from: span.from ?? 0, to: span.to ?? 9999 };
  const { peers } = peersOf(view, chosen, years, scope, { [CLOSED]: [...closed] }, 'zh');
  return { ...WHOLE, from: span.from, to: span.to, agencies: [...chosen, ...peers].sort(), measures };
}

/**
 * Leads speak of bodies and years, and rest on earlier years and on bodies beside them. The cells of the view's bodies
 * up to its last year, with those of every body its leads name; all bodies where the view chooses none.
 */
function leadsScope(search: string, { bodies, leads }: ReleaseShown): ChangeScope | null {
  const { view } = leadsCodec.parse(search);
  if (view.agencies.length + view.classes.length === 0) return { ...WHOLE, to: view.to };
  if (leads === null) return null;
  const own = bodies.filter(
    (body) =>
      (view.agencies.length === 0 || view.agencies.includes(body.agency)) &&
      (view.classes.length === 0 || view.classes.includes(body.class)),
  );
  const named = leadsIn(leads, view).flatMap(({ cells }) =>
    cells.map(({ report }) => report.replace(/-\d{4}$/, '')),
  );
  return {
    ...WHOLE,
    to: view.to,
    agencies: someOf(distinct([...own.map(({ agency }) => agency), ...named])),
  };
}

/**
 * How a page of an older release is affected: `rows` are the changed cells of the page's agency, report and measures,
 * the count is that of the scope, and the link leads to the same cells.
 */
export function noticeView(
  page: PageAddress,
  releases: { release: string; newest: string },
  rows: readonly ReportChanges[],
  shown: ReleaseShown,
): NoticeView {
  const own = scopeOfPage(page, shown);
  const scope = own ?? WHOLE;
  const query = versionsCodec.format({ ...scope, r1: releases.release, r2: releases.newest });
  return { count: viewChanges(scope, rows), inView: own !== null, query };
}

/** The first part of a page's path below the collection, from the id of its route. */
export function segmentOf(routeId: string | null): string {
  return (routeId ?? '').split('[...pin=pin]')[1]?.split('/')[1] ?? '';
}

/** What a page's own data say of its release: Explore and Compare carry rows of measures, by code. */
export function releaseShown(data: {
  rows?: unknown;
  agencies?: NoticeBody[];
  bounds?: { from: number; to: number };
  line?: { before: readonly { agency: string }[] } | null;
  file?: LeadsFile | null;
  all?: number;
}): ReleaseShown {
  const byCode = typeof data.rows === 'object' && data.rows !== null ? data.rows : {};
  const reports = Object.values(byCode).flatMap((part) =>
    Array.isArray(part) ? (part as NoticeBody[]) : [],
  );
  const closed = CLOSED in byCode ? (byCode[CLOSED] as MeasureRow[]) : [];
  return {
    bodies: [...(data.agencies ?? []), ...reports],
    bounds: data.bounds ?? null,
    closed,
    before: data.line?.before.map(({ agency }) => agency) ?? [],
    leads: data.file && data.file.leads.length === data.all ? data.file : null,
  };
}
