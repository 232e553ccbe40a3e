/** The view state: everything a link says beyond its path. Lists are sorted and without repeats; null is an open end. */
export interface View {
  from: number | null;
  to: number | null;
  classes: readonly string[];
  agencies: readonly string[];
}

/** A key or part of one that `parse` could not use, as it stood in the link. */
export interface Dropped {
  key: string;
  value: string;
  why: 'unknown' | 'unreadable' | 'repeated';
}

export interface Parsed {
  view: View;
  dropped: Dropped[];
}

export const DEFAULT_VIEW: View = { from: null, to: null, classes: [], agencies: [] };

/** Query keys in canonical order; each is documented in README.md beside this file. */
export const KEYS = ['y', 'cls', 'a'] as const;
type Key = (typeof KEYS)[number];

/** Appended by WeChat and by campaign tools: they say nothing about the view and are ignored in silence. */
const TOLERATED = /^(utm_\w*|from|isappinstalled|scene)$/;

interface Codec {
  /** Puts what the text says into the view; returns the parts it could not use. */
  parse(text: string, view: View): { view: View; unused: string[] };
  /** '' when the view is at its default for this key. */
  format(view: View): string;
}

const YEAR = /^(?:19|20)\d\d$/;
const ID = /^[a-z0-9][a-z0-9_-]*$/;

const years: Codec = {
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

function list(field: 'classes' | 'agencies'): Codec {
  return {
    parse(text, view) {
      const items = text.split('.');
      return {
        view: { ...view, [field]: sorted(items.filter((item) => ID.test(item))) },
        unused: items.filter((item) => !ID.test(item)),
      };
    },
    format: (view) => sorted(view[field]).join('.'),
  };
}

const CODECS: Record<Key, Codec> = { y: years, cls: list('classes'), a: list('agencies') };

/** Reads a query string. Total: never throws, whatever it cannot use is in `dropped`. */
export function parse(search: string): Parsed {
  let view = DEFAULT_VIEW;
  const dropped: Dropped[] = [];
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(search)) {
    if (TOLERATED.test(key)) continue;
    const known = KEYS.find((candidate) => candidate === key);
    if (known === undefined) dropped.push({ key, value, why: 'unknown' });
    else if (seen.has(key)) dropped.push({ key, value, why: 'repeated' });
    else {
      const read = CODECS[known].parse(value, view);
      view = read.view;
      dropped.push(...read.unused.map((part): Dropped => ({ key, value: part, why: 'unreadable' })));
    }
    seen.add(key);
  }
  return { view, dropped };
}

/** The canonical query string without `?`: fixed key order, defaults left out, ASCII without escapes. */
export function format(view: View): string {
  return KEYS.map((key) => [key, CODECS[key].format(view)] as const)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${key}=${text}`)
    .join('&');
}

/** True when both views show the same: what decides whether prerendered figures may stand. */
export function same(a: View, b: View): boolean {
  return format(a) === format(b);
}

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
