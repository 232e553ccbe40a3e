/** Word's and Explorer's "single file web page" (.mht, often named .doc): a MIME message whose first page is the report. */
export interface MimePage {
  bytes: Uint8Array;
  /** The page's own `Content-Type`, with its charset. */
  mediaType: string;
}

const HEADER_WITHIN = 4096;
/** The page comes first; what follows are its pictures and style sheets. */
const MAX_PARTS = 50;

/** The html page inside a MIME message, its transfer encoding undone; null when the bytes are no such message. */
export function mimePage(bytes: Uint8Array): MimePage | null {
  const head = latin(bytes.subarray(0, HEADER_WITHIN));
  if (!/^\s*(?:MIME-Version|From|Content-Type|Subject|Date):/i.test(head)) return null;
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(head);
  if (boundary === null) return null;
  const text = latin(bytes);
  const mark = `--${boundary[1] ?? boundary[2] ?? ''}`;
  for (let at = text.indexOf(mark), part = 0; at !== -1 && part < MAX_PARTS; part += 1) {
    const next = text.indexOf(mark, at + mark.length);
    const end = next === -1 ? text.length : next;
    const gap = /\r?\n[ \t]*\r?\n/.exec(text.slice(at, Math.min(end, at + HEADER_WITHIN)));
    if (gap !== null) {
      const header = text.slice(at, at + gap.index);
      const mediaType = /content-type:\s*(text\/html[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/i.exec(header)?.[1];
      const from = at + gap.index + gap[0].length;
      if (mediaType !== undefined) return { bytes: undo(header, text.slice(from, end)), mediaType };
    }
    at = next;
  }
  return null;
}

/** One character per byte, without the C1 repairs of the windows-1252 decoder behind `latin1`. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function undo(header: string, body: string): Uint8Array {
  const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(header)?.[1]?.toLowerCase();
  if (encoding === 'base64') return base64(body);
  if (encoding !== 'quoted-printable') return toBytes(body);
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return toBytes(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const SIX_BITS = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((letter, value) => [
    letter,
    value,
  ]),
);

function base64(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = SIX_BITS.get(letter);
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}
