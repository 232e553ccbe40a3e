import traditional from 'opencc-js/dict/TSCharacters';
import { ideograph } from './radicals.ts';

/** Characters written in many shapes and read as one: every character of `from` becomes `to`. */
const SHAPES: readonly (readonly [to: string, from: string])[] = [
  ['(', '（﹙❨⟮［﹝〔【〖〘〚｛﹛{['],
  [')', '）﹚❩⟯］﹞〕】〗〙〛｝﹜}]'],
  ['《', '〈«‹＜'],
  ['》', '〉»›＞'],
  ['"', '“”„‟「」『』＂〝〞〟'],
  ["'", '‘’‚‛＇'],
  ['-', '‐‑‒–—―−﹣－⁃─━﹘'],
  ['~', '～〜∼˜'],
  ['·', '•・‧∙⋅･'],
  [':', '：︰∶﹕'],
  [',', '，﹐､'],
  ['、', '﹑'],
  ['.', '．﹒'],
  ['。', '｡'],
  [';', '；﹔'],
  ['|', '｜︱│┃∣'],
  ['/', '／∕⁄'],
  ['+', '＋﹢'],
  ['%', '％﹪'],
  // Zero-width marks become spaces rather than vanish: the folded text must keep its length.
  [' ', '\u00a0\u00ad\u1680\u180e\u202f\u205f\u3000\u2060\ufeff\u2028\u2029\v\f'],
];

const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) table[code] = code;
  compatibilityForms(table, 0x2e80, 0x2fdf);
  compatibilityForms(table, 0xf900, 0xfaff);
  compatibilityForms(table, 0xfe30, 0xfe4f);
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  for (let code = 0x2000; code <= 0x200f; code += 1) table[code] = 0x20;
  for (const pair of traditional.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const [to, from] of SHAPES) {
    for (const shape of from) table[shape.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}

/** Radicals, compatibility ideographs and vertical forms come out of PDF fonts; what they print replaces them. */
function compatibilityForms(table: Uint16Array, from: number, to: number): void {
  for (let code = from; code <= to; code += 1) {
    table[code] = ideograph(String.fromCharCode(code)).charCodeAt(0);
  }
}

/**
 * The text as it is compared: half-width, one shape per bracket, dash, quote and space, simplified characters.
 * Length-preserving, so an offset in the result is the same offset in `text`. Tabs and line feeds stay.
 * 《 and 〈 stay title marks, 、 and 。 stay themselves; letters keep their case.
 */
export function fold(text: string): string {
  let changedAt = 0;
  const length = text.length;
  while (changedAt < length) {
    const code = text.charCodeAt(changedAt);
    if (TABLE[code] !== code) break;
    changedAt += 1;
  }
  if (changedAt === length) return text;
  const units = new Uint16Array(length);
  for (let at = 0; at < length; at += 1) units[at] = TABLE[text.charCodeAt(at)] ?? 0;
  return decodeUnits(units);
}

function decodeUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  }
  return text;
}

/** A text with characters left out; `map[i]` is where its character i stood, and `map[text.length]` the old length. */
export interface Compact {
  text: string;
  map: number[];
}

/** Folds and leaves out white space, for labels that are split by spaces and line breaks. */
export function compact(text: string): Compact {
  return dropped(fold(text), (character) => WHITE.test(character));
}

/** Folds and keeps only what `keep` accepts (one UTF-16 unit at a time). */
export function compactWhere(text: string, keep: (character: string) => boolean): Compact {
  return dropped(fold(text), (character) => !keep(character));
}

const WHITE = /\s/;

function dropped(folded: string, drop: (character: string) => boolean): Compact {
  const map: number[] = [];
  let text = '';
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (drop(character)) continue;
    map.push(at);
    text += character;
  }
  map.push(folded.length);
  return { text, map };
}

/** `compact(text).text` without the map, when offsets are not needed. */
export function squash(text: string): string {
  return fold(text).replace(/\s+/g, '');
}
