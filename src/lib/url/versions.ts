import { openListKey, viewCodec, type KeyCodec } from './codec.ts';
import { fingerprintOnly } from './pinned.ts';
import { agenciesKey, classesKey, yearsKey } from './view.ts';

/** The versions page's view: the two releases compared (null: the newest shown and the one before it) and a scope. */
export interface VersionsView {
  r1: string | null;
  r2: string | null;
  from: number | null;
  to: number | null;
  classes: readonly string[];
  agencies: readonly string[];
  /** Codes of measures: only the cells these are made of. */
  measures: readonly string[];
}

const RELEASE = /^[a-z0-9][a-z0-9.-]{0,39}$/;

/** `from` belongs to messengers, which append it: the releases have keys of their own. */
function releaseKey(key: 'r1' | 'r2'): KeyCodec<VersionsView> {
  return {
    key,
    parse: (text, view) =>
      RELEASE.test(text) ? { view: { ...view, [key]: text }, unused: [] } : { view, unused: [text] },
    format: (view) => view[key] ?? '',
  };
}

const measuresKey = openListKey<VersionsView>(
  'm',
  { get: (view) => view.measures, set: (view, measures) => ({ ...view, measures }) },
  'all',
);

/** Keys of the versions page. */
export const versionsCodec = viewCodec<VersionsView>(
  { r1: null, r2: null, from: null, to: null, classes: [], agencies: [], measures: [] },
  [
    releaseKey('r1'),
    releaseKey('r2'),
    yearsKey(),
    classesKey(),
    agenciesKey(),
    measuresKey,
    fingerprintOnly(),
  ],
);
