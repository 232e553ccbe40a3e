import { LEAD_KINDS } from '../../core/leads/types.ts';
import { openListKey, viewCodec, type KeyCodec } from './codec.ts';
import { fingerprintKey } from './explore.ts';
import { agenciesKey, classesKey, DEFAULT_VIEW, yearsKey, type View } from './view.ts';

/** The leads page's view: the scope of every page, the kinds of leads, and the fingerprint a link was made with. */
export interface LeadsView extends View {
  /** Kinds of leads; empty is all. */
  kinds: readonly string[];
  fp: string | null;
}

export const DEFAULT_LEADS: LeadsView = { ...DEFAULT_VIEW, kinds: [], fp: null };

const ANY_KIND = openListKey<LeadsView>(
  'kind',
  { get: (view) => view.kinds, set: (view, kinds) => ({ ...view, kinds }) },
  'all',
);

/** Kinds that exist; another word is named, since a list it is left out of would show other leads. */
const kindKey: KeyCodec<LeadsView> = {
  ...ANY_KIND,
  parse(text, view) {
    const read = ANY_KIND.parse(text, view);
    const known = read.view.kinds.filter((kind) => LEAD_KINDS.some((each) => each === kind));
    const unknown = read.view.kinds.filter((kind) => !known.includes(kind));
    return { view: { ...read.view, kinds: known }, unused: [...read.unused, ...unknown] };
  },
};

/** Keys of the leads page in canonical order. */
export const leadsCodec = viewCodec<LeadsView>(DEFAULT_LEADS, [
  yearsKey(),
  kindKey,
  classesKey(),
  agenciesKey(),
  fingerprintKey(),
]);
