import type { Edition } from '../../core/model.ts';
import { EDITION_ORDER } from '../../core/codebook/across.ts';
import { openListKey, viewCodec, wordKey, type KeyCodec, type ViewCodec } from './codec.ts';
import { isFingerprint } from './fingerprint.ts';
import { yearsKey } from './view.ts';

/** Whose reports: bodies reporting for themselves, or governments' jurisdiction reports. Never both (PRODUCT H15). */
export const SCOPES = ['own', 'gov'] as const;
/** What a figure is drawn as; `auto` is the measure's own: percent for a rate, the number for a count. */
export const SCALES = ['auto', 'count', 'pct', 'per100', 'log1p'] as const;
/** Forms of picture; `auto` is the first one that fits measure and rows. */
export const FORMS = [
  'auto',
  'dots',
  'funnel',
  'strip',
  'line',
  'multiples',
  'dumbbell',
  'matrix',
  'bars',
  'flow',
  'table',
] as const;
/** Every agency with a figure, or only those with one in every year of the view. */
export const PANELS = ['all', 'balanced'] as const;
/** Σ numerators ÷ Σ denominators, or the mean of the agencies' own rates (PRODUCT H9). */
export const AGGREGATES = ['pooled', 'mean'] as const;

export type ExploreForm = (typeof FORMS)[number];
export type Scale = (typeof SCALES)[number];

/** Explore's view: everything a link says beyond its path. Empty lists choose all; null years are open ends. */
export interface ExploreView {
  /** A code of the registry of measures. */
  measure: string;
  scope: (typeof SCOPES)[number];
  classes: readonly string[];
  families: readonly string[];
  agencies: readonly string[];
  from: number | null;
  to: number | null;
  edition: 'all' | Edition;
  scale: Scale;
  form: ExploreForm;
  /** Rates on a smaller denominator are left out of the picture; never out of the table. */
  minN: number;
  /** Agencies left out of picture, totals and rows; named in the caption. */
  excluded: readonly string[];
  panel: (typeof PANELS)[number];
  aggregate: (typeof AGGREGATES)[number];
  /** Fingerprint the link was made with, or null. */
  fp: string | null;
}

export const DEFAULT_MEASURE = 'disclosure_rate_broad';

export const DEFAULT_EXPLORE: ExploreView = {
  measure: DEFAULT_MEASURE,
  scope: 'own',
  classes: [],
  families: [],
  agencies: [],
  from: null,
  to: null,
  edition: 'all',
  scale: 'auto',
  form: 'auto',
  minN: 0,
  excluded: [],
  panel: 'all',
  aggregate: 'pooled',
  fp: null,
};

const MEASURE = /^[a-z][a-z0-9_]*$/;
const SMALL_NUMBER = /^(?:0|[1-9]\d{0,5})$/;

/** A measure by its code; whether the registry has it is the page's question, which names an unknown one. */
export function measureKey<V extends { measure: string }>(usual: string): KeyCodec<V> {
  return {
    key: 'm',
    parse: (text, view) =>
      MEASURE.test(text) ? { view: { ...view, measure: text }, unused: [] } : { view, unused: [text] },
    format: (view) => (view.measure === usual ? '' : view.measure),
    full: (view) => view.measure,
  };
}

/** The smallest denominator drawn: a whole number up to 999999. */
export function minimumKey<V extends { minN: number }>(): KeyCodec<V> {
  return {
    key: 'min_n',
    parse: (text, view) =>
      SMALL_NUMBER.test(text)
        ? { view: { ...view, minN: Number(text) }, unused: [] }
        : { view, unused: [text] },
    format: (view) => (view.minN === 0 ? '' : String(view.minN)),
    full: (view) => String(view.minN),
  };
}

/** The fingerprint a pinned link carries. */
export function fingerprintKey<V extends { fp: string | null }>(): KeyCodec<V> {
  return {
    key: 'fp',
    parse: (text, view) =>
      isFingerprint(text) ? { view: { ...view, fp: text }, unused: [] } : { view, unused: [text] },
    format: (view) => view.fp ?? '',
  };
}

/** Lists of classes, families, agencies and excluded agencies, as Explore and Compare write them. */
export const LIST_KEYS = {
  cls: <V extends { classes: readonly string[] }>() =>
    openListKey<V>('cls', { get: (v) => v.classes, set: (v, classes) => ({ ...v, classes }) }, 'all'),
  fam: <V extends { families: readonly string[] }>() =>
    openListKey<V>('fam', { get: (v) => v.families, set: (v, families) => ({ ...v, families }) }, 'all'),
  a: <V extends { agencies: readonly string[] }>() =>
    openListKey<V>('a', { get: (v) => v.agencies, set: (v, agencies) => ({ ...v, agencies }) }, 'all'),
  ex: <V extends { excluded: readonly string[] }>() =>
    openListKey<V>('ex', { get: (v) => v.excluded, set: (v, excluded) => ({ ...v, excluded }) }, 'none'),
};

/** Keys of Explore in canonical order. */
export const exploreCodec: ViewCodec<ExploreView> = viewCodec(DEFAULT_EXPLORE, [
  measureKey<ExploreView>(DEFAULT_MEASURE),
  wordKey('scope', SCOPES, { get: (v: ExploreView) => v.scope, set: (v, scope) => ({ ...v, scope }) }),
  LIST_KEYS.cls<ExploreView>(),
  LIST_KEYS.fam<ExploreView>(),
  LIST_KEYS.a<ExploreView>(),
  yearsKey<ExploreView>(),
  wordKey('ed', ['all', ...EDITION_ORDER], {
    get: (v: ExploreView) => v.edition,
    set: (v, edition) => ({ ...v, edition }),
  }),
  wordKey('scale', SCALES, { get: (v: ExploreView) => v.scale, set: (v, scale) => ({ ...v, scale }) }),
  wordKey('view', FORMS, { get: (v: ExploreView) => v.form, set: (v, form) => ({ ...v, form }) }),
  minimumKey<ExploreView>(),
  LIST_KEYS.ex<ExploreView>(),
  wordKey('panel', PANELS, { get: (v: ExploreView) => v.panel, set: (v, panel) => ({ ...v, panel }) }),
  wordKey('agg', AGGREGATES, {
    get: (v: ExploreView) => v.aggregate,
    set: (v, aggregate) => ({ ...v, aggregate }),
  }),
  fingerprintKey<ExploreView>(),
]);

export { closed } from './view.ts';
