import type { Lang } from '../../core/model.ts';
import { className } from '../i18n/index.ts';
import { shareWords } from '../i18n/share.ts';

interface Narrowed {
  classes: readonly string[];
  agencies: readonly string[];
}

/** More names than this are a list nobody reads on a picture; the link has them. */
const NAMED = 12;

/** Whose figures a view shows: the collection's, one body's, some bodies', or some classes'. Never more than it shows. */
export function placeOf(
  view: Narrowed,
  collection: string,
  nameOf: (agency: string) => string,
  lang: Lang,
): string {
  const t = shareWords(lang);
  const [only] = view.agencies;
  if (only !== undefined && view.agencies.length === 1) return nameOf(only);
  if (view.agencies.length > 1) return t.chosen(collection, view.agencies.length);
  if (view.classes.length > 0)
    return t.classes(
      collection,
      view.classes.map((code) => className(code, lang)),
    );
  return collection;
}

/** The scope in words with the chosen bodies by name. */
export function scopeLine(
  view: Narrowed,
  scope: string,
  nameOf: (agency: string) => string,
  lang: Lang,
): string {
  const { length } = view.agencies;
  if (length < 2) return scope;
  return `${scope}${lang === 'zh' ? '：' : ': '}${
    length > NAMED
      ? shareWords(lang).bodies(length)
      : view.agencies.map(nameOf).join(lang === 'zh' ? '、' : ', ')
  }`;
}
