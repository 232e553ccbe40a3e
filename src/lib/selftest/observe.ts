import type { Lang } from '../../core/model.ts';
import { selfTestWords } from '../i18n/selftest.ts';
import type { CheckLine } from './types.ts';

/** Browsers keep this many entries unless told otherwise; a full list may have lost some. */
const LIST_LIMIT = 250;

/** Every address the browser says this page has asked for, and whether the list is complete. */
export function requested(): { addresses: string[]; full: boolean } {
  const found = performance.getEntriesByType('resource').map(({ name }) => name);
  return { addresses: [location.href, ...found], full: found.length >= LIST_LIMIT };
}

/** The policy written into this page, in force before anything of it ran; null when there is none. */
export function policyOf(root: ParentNode): string | null {
  const meta = root.querySelector('meta[http-equiv="content-security-policy" i]');
  return meta?.getAttribute('content') ?? null;
}

/** What this site's pages keep in the browser: names of ours in its storage, and cookies, of which there must be none. */
export function storageLine(lang: Lang): CheckLine {
  const t = selfTestWords(lang);
  const cookies = document.cookie;
  if (cookies !== '') return { id: 'storage', verdict: 'note', text: t.cookies };
  try {
    const keys = Object.keys(localStorage).sort();
    return { id: 'storage', verdict: 'ok', text: t.kept(keys) };
  } catch {
    return { id: 'storage', verdict: 'note', text: t.noStorage };
  }
}

/** Whether Chinese can be read here: two characters must not come out as the same box. */
export function languageLine(lang: Lang): CheckLine {
  const t = selfTestWords(lang);
  const pictures = ['勾', '稽'].map(drawn);
  const where = t.locale(navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (pictures.includes(null)) return { id: 'language', verdict: 'note', text: `${t.fontUnknown} ${where}` };
  return pictures[0] === pictures[1]
    ? { id: 'language', verdict: 'fail', text: `${t.noFont} ${where}` }
    : { id: 'language', verdict: 'ok', text: `${t.font} ${where}` };
}

/** A character as pixels in the page's own font; null where the browser does not hand them out. */
function drawn(character: string): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 32;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.font = `28px ${getComputedStyle(document.body).fontFamily}`;
  pen.fillText(character, 2, 28);
  return canvas.toDataURL();
}

/** Name and version of the browser as it gives them, and how the page came. */
export function circumstances(lang: Lang): string[] {
  const t = selfTestWords(lang);
  const browser = /(?:Chrome|Chromium|Firefox|Version)\/[\d.]+/.exec(navigator.userAgent)?.[0];
  return [
    t.browser(browser?.replace('Version/', 'Safari/') ?? t.unknown, navigator.userAgent),
    t.connection(location.protocol.replace(':', ''), isSecureContext),
    t.address(location.origin),
  ];
}
