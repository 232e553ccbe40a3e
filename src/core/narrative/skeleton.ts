import type { NumberKind, NumberToken } from './numbers.ts';

/** Private-use characters that stand for a whole number with its unit, one per kind. */
const SIGN: Record<NumberKind, string> = {
  count: '\ue001',
  bare: '\ue002',
  percent: '\ue003',
  date: '\ue004',
  hotline: '\ue005',
  other: '\ue006',
  fused: '\ue007',
};
const SIGNS = '\ue001-\ue007';

/**
 * One sentence with every number replaced by one sign and without spaces and quotation marks: patterns are written
 * over it and need no number grammar.
 */
export interface Skeleton {
  text: string;
  /** Offset in the line for each position of `text`, and one past the end. */
  at: number[];
  /** The token a position stands for. */
  tokens: Map<number, NumberToken>;
  start: number;
  end: number;
}

/** Builds the skeleton of `line[start, end)` from the numbers of the line. */
export function skeleton(
  line: string,
  start: number,
  end: number,
  numbers: readonly NumberToken[],
): Skeleton {
  const tokens = new Map<number, NumberToken>();
  const at: number[] = [];
  let text = '';
  let position = start;
  const push = (to: number): void => {
    for (; position < to; position += 1) {
      if (/[\s"']/.test(line.charAt(position))) continue;
      at.push(position);
      text += line.charAt(position);
    }
  };
  for (const token of numbersWithin(numbers, start, end)) {
    push(token.start);
    tokens.set(text.length, token);
    at.push(token.start);
    text += SIGN[token.kind];
    position = token.end;
  }
  push(end);
  at.push(end);
  return { text, at, tokens, start, end };
}

/** The numbers, given in order, that stand in `[start, end)`: a line may hold as many sentences as numbers. */
function numbersWithin(numbers: readonly NumberToken[], start: number, end: number): NumberToken[] {
  let from = 0;
  for (let to = numbers.length; from < to;) {
    const middle = (from + to) >> 1;
    if ((numbers[middle]?.start ?? end) < start) from = middle + 1;
    else to = middle;
  }
  let until = from;
  while ((numbers[until]?.end ?? Infinity) <= end) until += 1;
  return numbers.slice(from, until);
}

/**
 * A pattern over skeletons. In its source `#` is a count with a unit, `@` a number that lost its unit, `%` a
 * percentage, `&` a hotline number, `~` up to 14 characters without number or clause end (a colon
 * may stand last), `…` up to 26 characters
 * that may cross a comma.
 */
export function pattern(source: string): RegExp {
  return new RegExp(compile(source), 'g');
}

/** The same language for a yes-or-no question about a piece of a skeleton. */
export function guard(source: string): RegExp {
  return new RegExp(compile(source));
}

function compile(source: string): string {
  return source
    .replaceAll('~', `[^,;:。!?()${SIGNS}]{0,14}?:?`)
    .replaceAll('…', `[^;。!?${SIGNS}]{0,26}?`)
    .replaceAll('#', SIGN.count)
    .replaceAll('@', SIGN.bare)
    .replaceAll('%', SIGN.percent)
    .replaceAll('&', SIGN.hotline);
}

/** Whether a character of a skeleton stands for a number. */
export function isSign(character: string): boolean {
  return character >= '\ue001' && character <= '\ue007';
}

/**
 * Longer ones are data without full stops: nobody's statement. What a number means is looked for in all that stands
 * before it in its sentence, so the length also bounds the work.
 */
const LONGEST_SENTENCE = 3000;

/** Ranges of the sentences of a line: they end at 。；！？ or a line break. Too long ones are left out. */
export function sentences(line: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (let index = 0; index <= line.length; index += 1) {
    if (index < line.length && !/[。;!?\n]/.test(line.charAt(index))) continue;
    const fits = index - start <= LONGEST_SENTENCE;
    if (fits && line.slice(start, index).trim() !== '') ranges.push({ start, end: index });
    start = index + 1;
  }
  return ranges;
}
