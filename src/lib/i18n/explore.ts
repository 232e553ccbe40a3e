import type { Lang } from '../../core/model.ts';
import type { ExploreForm, Scale } from '../url/explore.ts';
import { exploreEn } from './explore.en.ts';
import { exploreZh } from './explore.zh.ts';

/** A form of picture a view can end up with. */
export type DrawnForm = Exclude<ExploreForm, 'auto'>;
export type DrawnScale = Exclude<Scale, 'auto'> | 'own';

/** Why a form is not offered for a measure and its rows. */
export type Misfit =
  | 'noFigure'
  | 'notShare'
  | 'notCount'
  | 'tooFew'
  | 'tooMany'
  | 'oneYear'
  | 'noPair'
  | 'noAxis'
  | 'otherMeasure';

export interface ExploreWords {
  title: string;
  lead: string;
  controls: string;
  look: string;
  comma: string;
  stop: string;
  measure: string;
  groups: {
    rates: string;
    requests: string;
    outcomes: string;
    remedies: string;
    disclosure: string;
    text: string;
  };
  scopeLabel: string;
  scope: Record<'own' | 'gov', string>;
  classes: string;
  allClasses: string;
  families: string;
  allFamilies: string;
  from: string;
  to: string;
  until: string;
  edition: string;
  allEditions: string;
  scaleLabel: string;
  scale: Record<DrawnScale, string>;
  formLabel: string;
  form: Record<DrawnForm, string>;
  minN: string;
  minNone: string;
  minOf: (n: number) => string;
  panelLabel: string;
  panel: Record<'all' | 'balanced', string>;
  aggregateLabel: string;
  aggregate: Record<'pooled' | 'mean', string>;
  excludedLabel: string;
  excludePrompt: string;
  exclude: (name: string) => string;
  include: (name: string) => string;
  reset: string;
  notOffered: string;
  why: Record<Misfit, string>;
  formGivesWay: (asked: string, why: string, taken: string) => string;
  scaleGivesWay: (asked: string, measure: string) => string;
  jumpExact: (year: number, times: string) => string;
  jumpLarge: (times: string | null) => string;
  jumps: (n: number) => string;
  toLog: string;
  unknownMeasure: (code: string) => string;
  ofCollection: (name: string) => string;
  dominant: (name: string, part: string) => string;
  excluded: (names: string) => string;
  small: (n: number) => string;
  belowMin: (count: number, min: number) => string;
  otherForms: (years: string) => string;
  flags: (beyond: number, judged: number, chance: string) => string;
  pooledLabel: (text: string) => string;
  zeroBase: string;
  notRankable: string;
  heading: (measure: string, who: string, years: string, all: number, known: number) => string;
  summaryRates: (known: number, all: number, pooled: string) => string;
  summaryCounts: (year: number, known: number, all: number, zeros: number, top: string) => string;
  summaryYears: (last: number, value: string, n: string) => string;
  summaryPair: (before: string, after: string, known: number, all: number) => string;
  summaryNone: string;
  pointRate: (name: string, share: string, years: string, ranked: boolean) => string;
  pointCount: (name: string, year: number, value: string) => string;
  pointMissing: (name: string, why: string) => string;
  pair: (name: string, before: string, after: string, change: string) => string;
  total: string;
  knownTotal: string;
  knownTotalOf: (text: string, k: number, n: number) => string;
  lanes: { zero: string; missing: string };
  flow: Record<'carriedIn' | 'received' | 'closed' | 'carriedOut', string>;
  flowText: (name: string, value: string) => string;
  flowSummary: (year: number, left: string, right: string, difference: string) => string;
  flowEven: (year: number, left: string, right: string) => string;
  column: Record<
    | 'agency'
    | 'class'
    | 'family'
    | 'year'
    | 'edition'
    | 'value'
    | 'corrected_numerator'
    | 'corrected_denominator'
    | 'corrected_status'
    | 'corrected_code'
    | 'corrected'
    | 'computed'
    | 'computed_total'
    | 'computed_status'
    | 'computed_corrected'
    | 'published_numerator'
    | 'published_denominator'
    | 'published_status'
    | 'numerator'
    | 'denominator'
    | 'status'
    | 'marks'
    | 'interval'
    | 'rank'
    | 'report'
    | 'code'
    | 'years',
    string
  >;
  reported: string;
  uncorrected: string;
  correctedMark: string;
  correctedNote: (n: number) => string;
  notComputed: string;
  computedFrom: Record<'cells' | 'sides', string>;
  partial: string;
  inferred: string;
  tableTitle: string;
  rows: (shown: number, all: number) => string;
  showAll: string;
  strip: {
    formula: string;
    base: string;
    n: string;
    asOf: string;
    release: string;
    source: string;
    exports: string;
  };
  nOf: (k: number, all: number) => string;
  svg: string;
  sheet: { rows: string; notes: string; key: string; text: string };
  notes: {
    view: string;
    link: string;
    fingerprint: string;
    made: string;
    missing: string;
    corrected: string;
  };
  code: string;
  copy: { copy: string; copied: string; copyFailed: string };
  leaves: string;
}

const WORDS: Record<Lang, ExploreWords> = { zh: exploreZh, en: exploreEn };

/** Words of Explore and of what it shares with Compare. */
export const exploreWords = (lang: Lang): ExploreWords => WORDS[lang];
