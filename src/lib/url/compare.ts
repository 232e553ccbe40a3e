import { viewCodec, wordKey, type ViewCodec } from './codec.ts';
import { DEFAULT_MEASURE, fingerprintKey, LIST_KEYS, measureKey } from './explore.ts';
import { yearsKey } from './view.ts';

/** Whom the chosen agencies stand beside: nobody, the same line of work, or bodies of a similar number of requests. */
export const PEERS = ['none', 'family', 'volume'] as const;

/** What is compared: bodies, or places, each the sum of its bodies' own reports. */
export const COMPARED = ['agency', 'place'] as const;

/** Compare's view. No agencies: the page shows the first ones of the collection and says so. */
export interface CompareView {
  measure: string;
  by: (typeof COMPARED)[number];
  /** Bodies; where places are compared, each stands for the place it lies in. */
  agencies: readonly string[];
  from: number | null;
  to: number | null;
  peers: (typeof PEERS)[number];
  excluded: readonly string[];
  fp: string | null;
}

export const DEFAULT_COMPARE: CompareView = {
  measure: DEFAULT_MEASURE,
  by: 'agency',
  agencies: [],
  from: null,
  to: null,
  peers: 'none',
  excluded: [],
  fp: null,
};

/** Keys of Compare in canonical order. */
export const compareCodec: ViewCodec<CompareView> = viewCodec(DEFAULT_COMPARE, [
  wordKey('by', COMPARED, { get: (v: CompareView) => v.by, set: (v, by) => ({ ...v, by }) }),
  LIST_KEYS.a<CompareView>(),
  measureKey<CompareView>(DEFAULT_MEASURE),
  yearsKey<CompareView>(),
  wordKey('peers', PEERS, { get: (v: CompareView) => v.peers, set: (v, peers) => ({ ...v, peers }) }),
  LIST_KEYS.ex<CompareView>(),
  fingerprintKey<CompareView>(),
]);
