/**
 * What a page may load, beside the scripts: these its own `<meta>` names by their hashes, which differ from page to page
 * and so cannot stand in one header. Both hold at once: what one of them refuses is refused.
 */
const RULES = [
  "script-src-attr 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "media-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Pages made to stand in other sites' frames: `/{lang}/{collection}/[v/{release}/]e/…`, below any folder. */
const EMBED = /\/(?:zh|en)\/[a-z0-9-]+\/(?:v\/[a-z0-9.-]+\/)?e\//;

/** The `Content-Security-Policy` header of a path, as src/README.md tells server operators to send it. */
export function headerPolicy(path: string): string {
  return [...RULES, `frame-ancestors ${EMBED.test(path) ? '*' : "'self'"}`].join('; ');
}
