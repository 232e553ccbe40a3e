import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A cell of a view's rows as a query returns it. */
export type FingerprintCell = string | number | boolean | null;

/** RFC 4648 base32 in lower case, as it stands in a URL. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Characters of a fingerprint: 60 bits. */
export const FINGERPRINT_LENGTH = 12;

/** True for a text that can be a fingerprint. */
export const isFingerprint = (text: string) => /^[a-z2-7]{12}$/.test(text);

/**
 * A view's rows as one text (CONTRACT 4): cells in the order of `columns` joined with `|`, null as `~`, numbers in
 * shortest decimal form, rows sorted by code unit and joined with a line feed. The order the page shows rows in is not
 * part of it.
 */
export function canonicalRows(columns: readonly string[], rows: readonly object[]): string {
  const lines = rows.map((row) => {
    const cells = new Map<string, unknown>(Object.entries(row));
    return columns.map((column) => canonicalCell(cells.get(column))).join('|');
  });
  return lines.sort(byCodeUnit).join('\n');
}

/** Rows of one kind that a view shows beside others. */
export interface FingerprintPart {
  /** Stands as the first cell of each of its rows. */
  name: string;
  columns: readonly string[];
  rows: readonly object[];
}

/**
 * The fingerprint of a view with rows of several kinds: those of every part, each with the part's name before its
 * cells, as one canonical text. An empty part says nothing.
 */
export function fingerprintOfParts(parts: readonly FingerprintPart[]): string {
  const lines = parts.flatMap(({ name, columns, rows }) =>
    rows.length === 0
      ? []
      : canonicalRows(
          ['part', ...columns],
          rows.map((row) => ({ ...row, part: name })),
        ).split('\n'),
  );
  return print(lines.sort(byCodeUnit).join('\n'));
}

/** The fingerprint of a view: first 12 base32 characters of the SHA-256 of its canonical rows. */
export function fingerprint(columns: readonly string[], rows: readonly object[]): string {
  return print(canonicalRows(columns, rows));
}

function print(canonical: string): string {
  return base32(sha256(utf8ToBytes(canonical))).slice(0, FINGERPRINT_LENGTH);
}

function canonicalCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '~';
  return typeof cell === 'number' ? shortestDecimal(cell) : String(cell);
}

/** The fewest digits that read back as the same double, without an exponent; minus zero is zero. */
export function shortestDecimal(value: number): string {
  const text = String(value === 0 ? 0 : value);
  const [, sign = '', whole = '', fraction = '', power = ''] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === '') return text;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

/** Bytes as base32, five bits a character, without padding. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((buffer >>> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET.charAt((buffer << (5 - bits)) & 31) : text;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
