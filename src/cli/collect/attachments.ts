import { Parser } from 'htmlparser2';
import { decode } from '../../core/read/charset.ts';
import { urlOf } from './url.ts';

/** More links than this are a list of downloads, not a report's attachments. */
const MOST = 5;
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|wps|et)$/i;
const REPORT = /年度报告|年报|信息公开/;

interface Link {
  href: string;
  text: string;
}

/**
 * Documents a page links to on its own host, at most five: those named as a report when there are such, else all.
 * The file's ending may stand in the address or in the link's text (download.jsp?id=7, 年度报告.docx).
 */
export function attachmentsOf(page: Uint8Array, base: URL): string[] {
  const found = linksOf(decode(page).text).flatMap(({ href, text }) => {
    const url = urlOf(href.trim(), base);
    if (url === null || url.host !== base.host || !/^https?:$/.test(url.protocol)) return [];
    url.hash = '';
    const named = DOCUMENT.test(url.pathname) || DOCUMENT.test(text.trim());
    return named && url.href !== base.href
      ? [{ url: url.href, text: `${text} ${decodeURIComponentSafe(url.pathname)}` }]
      : [];
  });
  const reports = found.filter(({ text }) => REPORT.test(text));
  const chosen = reports.length > 0 ? reports : found;
  return [...new Set(chosen.map(({ url }) => url))].slice(0, MOST);
}

function linksOf(source: string): Link[] {
  const links: Link[] = [];
  let open: Link | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name !== 'a' || attributes['href'] === undefined) return;
      open = { href: attributes['href'], text: attributes['title'] ?? '' };
      links.push(open);
    },
    ontext(text) {
      if (open !== null) open.text += text;
    },
    onclosetag(name) {
      if (name === 'a') open = null;
    },
  });
  parser.end(source);
  return links;
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Addresses in GBK are no UTF-8; their ending still is.
    return text;
  }
}
