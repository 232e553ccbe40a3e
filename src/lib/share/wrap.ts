import type { Measure } from './types.ts';

/** A Han character or full-width mark by itself, a run of anything else, or a gap: what a line may be broken between. */
const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+|\s+/gu;
/** Marks that never begin a line, and marks that never end one (GB/T 15834). */
const NOT_FIRST = /^[，。、；：！？）」』】》〉”’…%·,.;:!?)\]]/u;
const NOT_LAST = /[（「『【《〈“‘(]$/u;

/** Breaks a text into lines no wider than `width` pixels. Nothing is left out; a word wider than a line is cut. */
export function wrap(text: string, width: number, size: number, bold: boolean, measure: Measure): string[] {
  const fits = (line: string) => measure(line.trimEnd(), size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(text).flatMap((word) => (fits(word) ? [word] : cut(word, fits)))) {
    if (line === '' || fits(line + piece)) line = line === '' ? piece.trimStart() : line + piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The same in as few lines, of as equal length as they can be: a title does not leave one word over. */
export function balanced(
  text: string,
  width: number,
  size: number,
  bold: boolean,
  measure: Measure,
): string[] {
  let lines = wrap(text, width, size, bold, measure);
  for (let narrower = width * 0.95; narrower > width / 2 && lines.length > 1; narrower -= width * 0.05) {
    const tried = wrap(text, narrower, size, bold, measure);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return lines;
}

/** Pieces with the marks that must stay with them. */
function unbreakable(text: string): string[] {
  const words: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = words.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last)))
      words[words.length - 1] = last + piece;
    else words.push(piece);
  }
  return words;
}

function cut(word: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
