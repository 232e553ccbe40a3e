/**
 * Where the built site will stand, from `GOUJI_ORIGIN` (`https://example.gov.cn/base`), without a slash at its end;
 * null when it is not said. A static site cannot know its own address, and only a known one may be written as canonical.
 */
export function siteUrl(given: string | undefined = process.env.GOUJI_ORIGIN): string | null {
  if (given === undefined || given === '') return null;
  const url = new URL(given);
  if (!/^https?:$/.test(url.protocol)) throw new RangeError(`GOUJI_ORIGIN is not a web address: ${given}`);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
