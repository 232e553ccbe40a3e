import { openListKey, viewCodec, wordKey } from './codec.ts';
import { fingerprintOnly } from './pinned.ts';
import { agenciesKey, classesKey, yearsKey, type View } from './view.ts';

export const PANELS = ['all', 'balanced'] as const;
export type Panel = (typeof PANELS)[number];

/** A measure's page: the scope of every page, which reports totals count, and bodies left out of them. */
export interface MeasureView extends View {
  panel: Panel;
  /** Agencies left out of totals and kept in the table, e.g. one that makes up most of them (PRODUCT H10). */
  without: readonly string[];
}

export const DEFAULT_MEASURE: MeasureView = {
  from: null,
  to: null,
  classes: [],
  agencies: [],
  panel: 'all',
  without: [],
};

/** Keys of a measure's page in canonical order. */
export const measureCodec = viewCodec<MeasureView>(DEFAULT_MEASURE, [
  yearsKey(),
  classesKey(),
  agenciesKey(),
  wordKey('panel', PANELS, { get: (view) => view.panel, set: (view, panel) => ({ ...view, panel }) }),
  openListKey(
    'without',
    { get: (view) => view.without, set: (view, without) => ({ ...view, without }) },
    'none',
  ),
  fingerprintOnly(),
]);
