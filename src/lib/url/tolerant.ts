/** What happens to links on their way through messengers, mail programs and gateways, and is read all the same. */

/**
 * Keys appended by messengers, campaign tools and browsers' share buttons: they say nothing about a view and are
 * ignored in silence. `src/app.html` holds the same list, since it runs before any module; a test compares the two.
 */
export const APPENDED =
  /^(utm_\w*|from|isappinstalled|scene|subscene|ascene|clicktime|enterid|sessionid|nsukey|wxfrom|tdsourcetag|spm|share_token|share_source|share_medium|fbclid|gclid)$/;

/** The key of every page that names the number whose evidence is open; no page's view (see evidence.ts). */
export const EVIDENCE_KEY = 'ev';

/** Punctuation that programs take for a part of the link when it follows one in a sentence. */
const GLUED = /[\s.,;:!?'"()<>[\]{}。，、；：！？’”）》〉」』】…]+$/u;

/** A link's last value without the punctuation behind it. */
export function unglued(text: string): string {
  return text.replace(GLUED, '');
}

/**
 * The keys and values of a query string in their order, keys in lower case. Read besides what a browser writes: `&amp;`
 * for `&`, a second `?` before an appended key (WeChat puts one), and a query that was escaped as a whole.
 */
export function pairsOf(search: string): { key: string; value: string }[] {
  const text = search.replace(/^\?/, '').replaceAll('&amp;', '&');
  const plain = !text.includes('=') && /%3d/i.test(text) ? unescaped(text) : text;
  const joined = plain.replace(/\?([a-z_]+)(?==)/gi, (whole, key: string) =>
    APPENDED.test(key.toLowerCase()) ? `&${key}` : whole,
  );
  return [...new URLSearchParams(joined)].map(([key, value]) => ({ key: key.toLowerCase(), value }));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: nothing was escaped as a whole.
    return text;
  }
}
