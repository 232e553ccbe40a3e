import type { ReadProblem } from '../model.ts';

export interface Decoded {
  text: string;
  charset: string;
  problems: ReadProblem[];
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Characters any report or CMS page is full of, in both scripts; wrong decodings hardly ever produce them. */
const FREQUENT = new Set(
  '的一是在和有年月日第二三四五六七八九十市县縣区區局政府信息公开開工作报報告情况況主动動申请請数數量行本件条條规規总總计計不予其他机機关關人民法定理处處',
);
const DECLARED_IN = 2048;
const SCORED_BYTES = 65_536;

/**
 * Decodes text or html bytes. The bytes decide, a declaration only breaks ties: Chinese sites serve GBK as
 * "utf-8" and the reverse. Bytes that fit no encoding stay visible as U+FFFD and are counted in a problem.
 */
export function decode(bytes: Uint8Array, mediaType?: string): Decoded {
  const declared = declaredCharset(bytes, mediaType);
  const marked = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (marked !== null) return decodeAs(marked, bytes, null);
  const valid = decodeValid('utf-8', bytes);
  if (valid !== null || mostlyUtf8(bytes)) return decodeAs('utf-8', bytes, declared, valid);
  return decodeAs(bestLegacy(bytes, declared), bytes, declared);
}

function decodeAs(
  label: Label,
  bytes: Uint8Array,
  declared: Label | null,
  decoded: string | null = null,
): Decoded {
  const text = decoded ?? new TextDecoder(label).decode(bytes);
  const problems: ReadProblem[] = [];
  const lost = countLost(text);
  if (lost > 0) problems.push({ code: 'charset_damaged', detail: String(lost) });
  if (declared !== null && declared !== label && !isAscii(bytes)) {
    problems.push({ code: 'charset_mismatch', detail: `${declared} → ${label}` });
  }
  return { text, charset: label, problems };
}

function countLost(text: string): number {
  let lost = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) lost += 1;
  return lost;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function byteOrderMark(bytes: Uint8Array): Label | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-16 without a mark: digits and line ends leave zero bytes, which no other text has. They show the side when
 * (nearly) all text is ASCII; among ideographs like 一 (4E00) everyday characters do.
 */
function wideWithoutMark(bytes: Uint8Array): Label | null {
  if (!bytes.includes(0)) return null;
  const sides = [0, 0];
  const sample = bytes.subarray(0, SCORED_BYTES);
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0) sides[at & 1] = (sides[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = sides;
  const zeros = even + odd;
  if (zeros < 2 || zeros * 200 < sample.length) return null;
  if (Math.max(even, odd) >= zeros * 0.95 && zeros * 3 > sample.length)
    return odd > even ? 'utf-16le' : 'utf-16be';
  const little = commonness('utf-16le', sample);
  const big = commonness('utf-16be', sample);
  if (Math.max(little, big) < 0.2) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function decodeValid(label: Label, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Damaged UTF-8 (cut in mid-character, a few stray bytes) keeps nearly all multi-byte sequences valid; GBK has almost none. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const tail = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (seen < tail && ((bytes[at + seen + 1] ?? 0) & 0xc0) === 0x80) seen += 1;
    if (tail > 0 && seen === tail) valid += 1;
    else broken += 1;
    at += seen;
  }
  return valid > 0 && broken * 10 <= valid;
}

/** GB18030 (a superset of GBK and GB2312) or Big5: fewer invalid bytes, more everyday characters, then the declaration. */
function bestLegacy(bytes: Uint8Array, declared: Label | null): Label {
  const sample = bytes.subarray(0, SCORED_BYTES);
  const gb = commonness('gb18030', sample) + (declared === 'gb18030' ? 0.05 : 0);
  const big5 = commonness('big5', sample) + (declared === 'big5' ? 0.05 : 0);
  return big5 > gb ? 'big5' : 'gb18030';
}

/** Share of everyday characters among the non-ASCII ones, invalid bytes counted against it. */
function commonness(label: Label, bytes: Uint8Array): number {
  const text = new TextDecoder(label).decode(bytes);
  let wide = 0;
  let frequent = 0;
  let lost = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    wide += 1;
    if (FREQUENT.has(character)) frequent += 1;
    if (character === '\ufffd') lost += 1;
  }
  return wide === 0 ? 0 : (frequent - 5 * lost) / wide;
}

function declaredCharset(bytes: Uint8Array, mediaType: string | undefined): Label | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_IN));
  const found =
    /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    /charset\s*=\s*["']?\s*([\w-]+)/i.exec(mediaType ?? '')?.[1];
  return found === undefined ? null : knownLabel(found.toLowerCase());
}

function knownLabel(name: string): Label | null {
  if (/^(gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936|ms936|windows-936|hz-gb-2312)$/.test(name))
    return 'gb18030';
  if (/^(big5|big5-hkscs|x-x-big5|cp950)$/.test(name)) return 'big5';
  if (/^utf-?8$/.test(name)) return 'utf-8';
  return null;
}
