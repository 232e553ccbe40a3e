import { openListKey, viewCodec, type Dropped, type KeyCodec } from './codec.ts';
import { fingerprintOnly } from './pinned.ts';

export type { Dropped } from './codec.ts';

/** The overview's view: everything a link says beyond its path. Null is an open end. */
export interface View {
  from: number | null;
  to: number | null;
  classes: readonly string[];
  agencies: readonly string[];
}

export interface Parsed {
  view: View;
  dropped: Dropped[];
}

export const DEFAULT_VIEW: View = { from: null, to: null, classes: [], agencies: [] };

const YEAR = /^(?:19|20)\d\d$/;

/** `2019-2024`, `2024`, `2019-`, `-2018`; for every view that has `from` and `to`. */
export function yearsKey<V extends { from: number | null; to: number | null }>(): KeyCodec<V> {
  return {
    key: 'y',
    parse(text, view) {
      const parts = text.includes('-') ? text.split('-') : [text, text];
      const [first = '', last = ''] = parts;
      const readable = [first, last].every((part) => part === '' || YEAR.test(part));
      const from = first === '' ? null : Number(first);
      const to = last === '' ? null : Number(last);
      const empty = from === null && to === null;
      if (parts.length > 2 || !readable || empty || (from !== null && to !== null && from > to)) {
        return { view, unused: [text] };
      }
      return { view: { ...view, from, to }, unused: [] };
    },
    format({ from, to }) {
      if (from === null && to === null) return '';
      return from === to ? String(from) : `${from ?? ''}-${to ?? ''}`;
    },
  };
}

/** Agency classes (`dept.town`; `all` is every one), for every view that has them. */
export function classesKey<V extends { classes: readonly string[] }>(): KeyCodec<V> {
  return openListKey(
    'cls',
    { get: (view) => view.classes, set: (view, classes) => ({ ...view, classes }) },
    'all',
  );
}

/** Agency ids (`a0001.a0017`; `all` is every one), for every view that has them. */
export function agenciesKey<V extends { agencies: readonly string[] }>(): KeyCodec<V> {
  return openListKey(
    'a',
    { get: (view) => view.agencies, set: (view, agencies) => ({ ...view, agencies }) },
    'all',
  );
}

const codec = viewCodec<View>(DEFAULT_VIEW, [yearsKey(), classesKey(), agenciesKey(), fingerprintOnly()]);

/** Query keys of the overview in canonical order. */
export const KEYS = codec.keys;

/** Reads a query string. Total: never throws, whatever it cannot use is in `dropped`. */
export function parse(search: string): Parsed {
  return codec.parse(search);
}

/** The canonical query string without `?`: fixed key order, defaults left out, ASCII without escapes. */
export function format(view: View): string {
  return codec.format(view);
}

/** The query of a pinned link, defaults written out; close the years first (`closed`). */
export function formatFull(view: View): string {
  return codec.formatFull(view);
}

/** A view with its open ends closed, so that the link made of it says the same when the release after it has more years. */
export function closed<V extends { from: number | null; to: number | null }>(
  view: V,
  bounds: { from: number; to: number },
): V {
  return { ...view, from: view.from ?? bounds.from, to: view.to ?? bounds.to };
}

/** True when both views show the same: what decides whether prerendered figures may stand. */
export function same(a: View, b: View): boolean {
  return format(a) === format(b);
}
