/** One way to read and write query keys: each page lists its keys, and both directions follow from the list. */
import { APPENDED, EVIDENCE_KEY, pairsOf, unglued } from './tolerant.ts';

/** A key or part of one that `parse` could not use, as it stood in the link. */
export interface Dropped {
  key: string;
  value: string;
  why: 'unknown' | 'unreadable' | 'repeated';
}

export interface KeyCodec<V> {
  /** In lower case, as all keys are. */
  key: string;
  /** The value is free text: it is read as it stands and never mended. */
  free?: true;
  /** Puts what the text says into the view; returns the parts it could not use. */
  parse(text: string, view: V): { view: V; unused: string[] };
  /** '' when the view is at its default for this key. ASCII that needs no escape. */
  format(view: V): string;
  /** The same with the default written out, for links that must outlive a change of defaults. */
  full?(view: V): string;
}

export interface ViewCodec<V> {
  /** Keys in canonical order; each is documented in README.md beside this file. */
  keys: readonly string[];
  /** Reads a query string. Total: never throws, whatever it cannot use is in `dropped`. */
  parse(search: string): { view: V; dropped: Dropped[] };
  /** The canonical query string without `?`: fixed key order, defaults left out. */
  format(view: V): string;
  /** The query string of a pinned link: defaults are written too, wherever a key can say them. */
  formatFull(view: V): string;
}

/** The codec of a page whose view at rest is `usual`. */
export function viewCodec<V>(usual: V, codecs: readonly KeyCodec<V>[]): ViewCodec<V> {
  const byKey = new Map(codecs.map((codec) => [codec.key, codec]));
  return {
    keys: codecs.map((codec) => codec.key),
    parse(search) {
      let view = usual;
      const dropped: Dropped[] = [];
      const seen = new Set<string>();
      for (const { key, value } of pairsOf(search)) {
        if (APPENDED.test(key) || key === EVIDENCE_KEY) continue;
        const codec = byKey.get(key);
        if (codec === undefined) dropped.push({ key, value, why: 'unknown' });
        else if (seen.has(key)) dropped.push({ key, value, why: 'repeated' });
        else {
          const read = readValue(codec, value, view);
          view = read.view;
          dropped.push(...read.unused.map((part): Dropped => ({ key, value: part, why: 'unreadable' })));
        }
        seen.add(key);
      }
      return { view, dropped };
    },
    format: (view) => queryOf(codecs.map(({ key, format }) => [key, format(view)])),
    formatFull: (view) => queryOf(codecs.map(({ key, format, full = format }) => [key, full(view)])),
  };
}

/**
 * A value as it stands; only when it cannot be used so, without punctuation glued to its end, in lower
 * or upper case. What
 * cannot be used at all is reported as it stood.
 */
function readValue<V>(codec: KeyCodec<V>, value: string, view: V): { view: V; unused: string[] } {
  const read = codec.parse(value, view);
  if (read.unused.length === 0 || codec.free === true) return read;
  const plain = unglued(value);
  for (const text of [plain, plain.toLowerCase(), plain.toUpperCase()]) {
    const again = text === value || text === '' ? read : codec.parse(text, view);
    if (again.unused.length === 0) return again;
  }
  return read;
}

function queryOf(pairs: readonly (readonly [key: string, text: string])[]): string {
  return pairs
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${key}=${text}`)
    .join('&');
}

/** A list of ids joined with `.`; sorted and without repeats. */
export function listKey<V>(
  key: string,
  field: { get: (view: V) => readonly string[]; set: (view: V, items: string[]) => V },
  item = /^[a-z0-9][a-z0-9_-]*$/,
): KeyCodec<V> {
  return {
    key,
    parse(text, view) {
      const items = text.split('.');
      return {
        view: field.set(view, sorted(items.filter((each) => item.test(each)))),
        unused: items.filter((each) => !item.test(each)),
      };
    },
    format: (view) => sorted(field.get(view)).join('.'),
  };
}

/**
 * A list that can also say in one word that nothing is chosen: what a pinned link writes for an empty list. Among other
 * items the word is none of them: nothing has that name, and the view would be empty.
 */
export function openListKey<V>(
  key: string,
  field: { get: (view: V) => readonly string[]; set: (view: V, items: string[]) => V },
  empty: string,
  item?: RegExp,
): KeyCodec<V> {
  const list = listKey(key, field, item);
  return {
    key,
    parse(text, view) {
      if (text === empty) return { view: field.set(view, []), unused: [] };
      const read = list.parse(text, view);
      const items = field.get(read.view);
      if (!items.includes(empty)) return read;
      const others = items.filter((each) => each !== empty);
      return { view: field.set(read.view, others), unused: [...read.unused, empty] };
    },
    format: list.format,
    full: (view) => list.format(view) || empty,
  };
}

/** One word out of a fixed set; the first is the default and is not written. */
export function wordKey<V, W extends string>(
  key: string,
  words: readonly [W, ...W[]],
  field: { get: (view: V) => W; set: (view: V, word: W) => V },
): KeyCodec<V> {
  return {
    key,
    parse(text, view) {
      const word = words.find((each) => each === text);
      return word === undefined ? { view, unused: [text] } : { view: field.set(view, word), unused: [] };
    },
    format: (view) => (field.get(view) === words[0] ? '' : field.get(view)),
    full: field.get,
  };
}

/** A day `YYYY-MM-DD` that exists in the calendar, or null. */
export function dayKey<V>(
  key: string,
  field: { get: (view: V) => string | null; set: (view: V, day: string) => V },
): KeyCodec<V> {
  return {
    key,
    parse: (text, view) =>
      isDay(text) ? { view: field.set(view, text), unused: [] } : { view, unused: [text] },
    format: (view) => field.get(view) ?? '',
  };
}

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
