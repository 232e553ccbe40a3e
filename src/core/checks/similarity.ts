import { fold } from '../text.ts';
import type { CheckInput } from './input.ts';
import { memo } from './memo.ts';
import { foldedProse } from './text.ts';

/** Length of the character runs that are compared: shorter ones recur by chance. */
const SHINGLE = 6;
/** With fewer characters of its own a text says too little to be called a copy. */
const SHORTEST = 150;
/** Smallest hashes kept per text to find candidates; exact shingles decide. */
const SKETCH = 48;
/** Template sentences are those a good part of a collection shares. */
const COMMON_SHARE = 0.25;
const COMMON_FLOOR = 8;

/** Sentences every report has by law or habit: they prove nothing about copying. */
const TEMPLATE: readonly RegExp[] = [
  /政府信息公开条例/,
  /国办公开办函|格式的通知|年度报告有关/,
  /统计(?:期限|期间|时段|时限)|截至?时间|起至?#/,
  /本报告|现将|现向社会公布|如有疑问|联系电话|邮编|地址/,
  /见下表|如下表?$|具体数据|数据见/,
  /没有其他需要报告|无其他需要报告|其他需要报告的事项/,
  /信息处理费/,
  /^[(]?[一二三四五六七八九十#][)、.]?.{0,24}(?:情况|建设|管理|保障|事项|公开)$/,
  /政府信息公开工作年度报告$/,
  /未(?:发生|收到).{0,30}(?:行政复议|行政诉讼|申请)/,
];

/** True for a sentence every report has by law or habit, numbers as printed or as `#`. */
export function isTemplate(sentence: string): boolean {
  const plain = fold(sentence)
    .replace(/\d[\d,.]*/g, '#')
    .replace(/\s+/g, '');
  return TEMPLATE.some((pattern) => pattern.test(plain));
}

export interface TextProfile {
  /** Per sentence the hashes of its runs in order, and its length. Hashes only: a collection keeps thousands of them. */
  sentences: readonly { runs: Uint32Array; length: number }[];
  /** All run hashes, sorted, each once. */
  shingles: Uint32Array;
  length: number;
}

/** Sentences of a report's prose, numbers as `#`, the agency's names as `@`: a copy with new figures is a copy. */
export const plainSentences = memo((input: CheckInput): readonly string[] => {
  const names = [input.agencyName, ...(input.identity?.names ?? []).map((item) => item.name)]
    .map((name) => fold(name))
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length);
  return foldedProse(input).flatMap(({ text }) => {
    let line = text;
    for (const name of names) line = line.replaceAll(name, '@');
    return line
      .replace(/\d[\d,.]*/g, '#')
      .replace(/\s+/g, '')
      .split(/[。;!?]/)
      .filter((sentence) => sentence.length > 0);
  });
});

/**
 * Sentences shared by a quarter of the agencies (at least eight): the collection's own template text. `agencies` is how
 * many there are where reports without prose were left out.
 */
export function commonSentences(inputs: readonly CheckInput[], agencies = agenciesOf(inputs)): Set<string> {
  const seen = new Map<string, Set<string>>();
  for (const input of inputs) {
    for (const sentence of new Set(plainSentences(input))) {
      const agencies = seen.get(sentence) ?? new Set();
      seen.set(sentence, agencies.add(input.agency));
    }
  }
  const enough = Math.max(COMMON_FLOOR, COMMON_SHARE * agencies);
  return new Set([...seen].filter(([, who]) => who.size >= enough).map(([sentence]) => sentence));
}

function agenciesOf(inputs: readonly CheckInput[]): number {
  return new Set(inputs.map((input) => input.agency)).size;
}

/** The text of a report as shingles without template text; null when too little is left to compare. */
export function textProfile(input: CheckInput, common: ReadonlySet<string> = NONE): TextProfile | null {
  return profiles(common)(input);
}

const NONE: ReadonlySet<string> = new Set();
/** A report is compared with last year's, next year's and others': one profile per set of common sentences. */
const profiles = memo((common: ReadonlySet<string>) => memo((input: CheckInput) => profile(input, common)));

function profile(input: CheckInput, common: ReadonlySet<string>): TextProfile | null {
  const own = plainSentences(input).filter(
    (sentence) => !common.has(sentence) && !TEMPLATE.some((pattern) => pattern.test(sentence)),
  );
  const length = own.reduce((total, sentence) => total + sentence.length, 0);
  if (length < SHORTEST) return null;
  const sentences = own.map((sentence) => ({ runs: runsOf(sentence), length: sentence.length }));
  const shingles = new Uint32Array(new Set(sentences.flatMap(({ runs }) => [...runs]))).sort();
  return { sentences, shingles, length };
}

/** Share of the characters of two texts that stand in a run of six both have, 0…1. */
export function similarity(a: TextProfile, b: TextProfile): number {
  return (covered(a, b) + covered(b, a)) / (a.length + b.length);
}

/** Characters of `text` inside runs that `other` has too. */
function covered(text: TextProfile, other: TextProfile): number {
  let count = 0;
  for (const { runs, length } of text.sentences) {
    let from = 0;
    runs.forEach((run, at) => {
      if (!contains(other.shingles, run)) return;
      const end = Math.min(at + SHINGLE, length);
      count += end - Math.max(at, from);
      from = end;
    });
  }
  return count;
}

/** Binary search in a sorted array. */
function contains(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === value) return true;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Hashes of every run of a sentence in order; a shorter sentence is one run. */
function runsOf(sentence: string): Uint32Array {
  if (sentence.length <= SHINGLE) return Uint32Array.of(hash(sentence, 0, sentence.length));
  return Uint32Array.from({ length: sentence.length - SHINGLE + 1 }, (_, at) =>
    hash(sentence, at, at + SHINGLE),
  );
}

/**
 * Pairs of texts at least `threshold` alike, each once, by position in `profiles`. Texts that alike share most of
 * their smallest hashes, so only pairs with a third of the sketch in common are compared in full.
 */
export function similarPairs(
  profiles: readonly (TextProfile | null)[],
  threshold: number,
): { first: number; second: number; ratio: number }[] {
  const holders = new Map<number, number[]>();
  const pairs: { first: number; second: number; ratio: number }[] = [];
  profiles.forEach((profile, second) => {
    if (profile === null) return;
    const shared = new Map<number, number>();
    const sketch = profile.shingles.subarray(0, SKETCH);
    for (const value of sketch) {
      const known = holders.get(value) ?? [];
      for (const first of known) shared.set(first, (shared.get(first) ?? 0) + 1);
      holders.set(value, [...known, second]);
    }
    for (const [first, count] of shared) {
      const other = profiles[first];
      if (other == null || count < sketch.length / 3) continue;
      const ratio = similarity(other, profile);
      if (ratio >= threshold) pairs.push({ first, second, ratio });
    }
  });
  return pairs;
}

/** FNV-1a over the UTF-16 units from `from` to `to`, 32 bits. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
