/** What the bytes are, whatever the file is called. */
export type Kind = 'html' | 'text' | 'zip' | 'pdf' | 'ole' | 'rtf' | 'image' | 'empty' | 'unknown';

const SIGNATURES: readonly (readonly [Kind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
];
const PDF_HEADER_WITHIN = 1024;
const TAG = new RegExp(
  '</?(?:!doctype\\s+html|html|head|body|meta|title|link|script|style|table|thead|tbody|tfoot|tr|td|th|div|p|span|pre|br|' +
    'h[1-6]|ul|ol|li|dl|a|b|i|u|em|font|strong|center|section|article|form|img|iframe|header|footer|main|nav)(?=[\\s/>])',
  'gi',
);
/** A text may quote a tag or two; a page or a fragment of one begins with a tag or is full of them. */
const MARKUP_TAGS = 4;

/** Sniffs container formats by signature; null when the bytes are to be decoded as html or text. */
export function sniffBytes(bytes: Uint8Array): Kind | null {
  if (bytes.length === 0) return 'empty';
  for (const [kind, signature] of SIGNATURES) {
    if (!signature.every((byte, index) => bytes[index] === byte)) continue;
    // "BM" also begins honest text; a bitmap has its zero-filled reserved field there.
    if (signature.length > 2 || (bytes[6] === 0 && bytes[7] === 0)) return kind;
  }
  if (isWebp(bytes)) return 'image';
  return hasPdfHeader(bytes) ? 'pdf' : null;
}

function isWebp(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP';
}

/** Some servers prepend white space or a header to a PDF; readers accept its mark within the first kilobyte. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  const at = ascii(bytes, 0, PDF_HEADER_WITHIN).search(/%PDF-\d/);
  return at === 0 || (at > 0 && !isMarkup(ascii(bytes, 0, at)));
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** Decoded text: markup, plain text, nothing, or bytes that are no text at all. */
export function sniffText(text: string): 'html' | 'text' | 'empty' | 'unknown' {
  if (/^[\s\u0000\u200b\ufeff]*$/.test(text)) return 'empty';
  if (mostlyControl(text)) return 'unknown';
  return isMarkup(text) ? 'html' : 'text';
}

function isMarkup(text: string): boolean {
  const begins = /^[\s\ufeff]*<(?:!|\?xml|[a-z])/i.test(text);
  TAG.lastIndex = 0;
  let tags = 0;
  while (tags < MARKUP_TAGS && TAG.exec(text) !== null) tags += 1;
  return tags >= (begins ? 1 : MARKUP_TAGS);
}

function mostlyControl(text: string): boolean {
  const sample = text.slice(0, 4096);
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) odd += 1;
  }
  return odd * 5 > sample.length;
}
