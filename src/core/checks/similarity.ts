import { fold } from '../text.ts';
import type { CheckInput } from './input.ts';

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
const TEMPLATE = [
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

export interface TextProfile {
  /** What is left after template text is removed. */
  sentences: readonly string[];
  shingles: ReadonlySet<number>;
  sketch: readonly number[];
  length: number;
}

/** Sentences of a report's prose, numbers as `#`, the agency's names as `@`: a copy with new figures is a copy. */
export function plainSentences(input: CheckInput): string[] {
  const names = [input.agencyName, ...(input.identity?.names ?? []).map((item) => item.name)]
    .map((name) => fold(name))
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length);
  return input.prose.flatMap(({ text }) => {
    let line = fold(text);
    for (const name of names) line = line.replaceAll(name, '@');
    return line
      .replace(/\d[\d,.]*/g, '#')
      .replace(/\s+/g, '')
      .split(/[。;!?]/)
      .filter((sentence) => sentence.length > 0);
  });
}

/** Sentences shared by a quarter of the reports (at least eight): the collection's own template text. */
export function commonSentences(inputs: readonly CheckInput[]): Set<string> {
  const seen = new Map<string, Set<string>>();
  for (const input of inputs) {
    for (const sentence of new Set(plainSentences(input))) {
      const agencies = seen.get(sentence) ?? new Set();
      seen.set(sentence, agencies.add(input.agency));
    }
  }
  const agencies = new Set(inputs.map((input) => input.agency)).size;
  const enough = Math.max(COMMON_FLOOR, COMMON_SHARE * agencies);
  return new Set([...seen].filter(([, who]) => who.size >= enough).map(([sentence]) => sentence));
}

/** The text of a report as shingles without template text; null when too little is left to compare. */
export function textProfile(input: CheckInput, common: ReadonlySet<string> = new Set()): TextProfile | null {
  const own = plainSentences(input).filter(
    (sentence) => !common.has(sentence) && !TEMPLATE.some((pattern) => pattern.test(sentence)),
  );
  const length = own.reduce((total, sentence) => total + sentence.length, 0);
  if (length < SHORTEST) return null;
  const shingles = new Set(own.flatMap(shinglesOf));
  const sketch = [...shingles].sort((a, b) => a - b).slice(0, SKETCH);
  return { sentences: own, shingles, sketch, length };
}

/** Share of the characters of two texts that stand in a run of six both have, 0…1. */
export function similarity(a: TextProfile, b: TextProfile): number {
  return (covered(a, b) + covered(b, a)) / (a.length + b.length);
}

/** Characters of `text` inside runs that `other` has too. */
function covered(text: TextProfile, other: TextProfile): number {
  let count = 0;
  for (const sentence of text.sentences) {
    let from = 0;
    shinglesOf(sentence).forEach((shingle, at) => {
      if (!other.shingles.has(shingle)) return;
      const end = Math.min(at + SHINGLE, sentence.length);
      count += end - Math.max(at, from);
      from = end;
    });
  }
  return count;
}

/** Hashes of every run of a sentence in order; a shorter sentence is one run. */
function shinglesOf(sentence: string): number[] {
  if (sentence.length <= SHINGLE) return [hash(sentence)];
  return Array.from({ length: sentence.length - SHINGLE + 1 }, (_, at) =>
    hash(sentence.slice(at, at + SHINGLE)),
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
    for (const value of profile.sketch) {
      const known = holders.get(value) ?? [];
      for (const first of known) shared.set(first, (shared.get(first) ?? 0) + 1);
      holders.set(value, [...known, second]);
    }
    for (const [first, count] of shared) {
      const other = profiles[first];
      if (other == null || count < profile.sketch.length / 3) continue;
      const ratio = similarity(other, profile);
      if (ratio >= threshold) pairs.push({ first, second, ratio });
    }
  });
  return pairs;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
