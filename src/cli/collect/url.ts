/** An address, relative to `base` when given; null when it is none (`URL.parse` came after Node 20). */
export function urlOf(text: string, base?: URL): URL | null {
  return URL.canParse(text, base?.href) ? new URL(text, base) : null;
}
