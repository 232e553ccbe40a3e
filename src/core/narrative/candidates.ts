import type { MentionScope } from '../model.ts';
import type { NumberToken } from './numbers.ts';
import { type ProseContext, type Scope, scopeAt } from './scope.ts';
import { pattern, sentences, skeleton, type Skeleton } from './skeleton.ts';
import type { ProseSpec } from './spec.ts';

/** One place where the prose speaks about an indicator. Offsets count in the line. */
export interface Candidate {
  indicator: string;
  line: number;
  /** The printed phrase, and the sentence it stands in. */
  phrase: { start: number; end: number };
  sentence: { start: number; end: number };
  /** Null when the number lost its unit. */
  value: number | null;
  approx: boolean;
  scaled: boolean;
  scope: MentionScope;
  year: number | null;
  /** How specific the wording is, 0 first. */
  rank: number;
  /** Where the number stands in the line, to see that two readings share it; null for a zero in words. */
  token: NumberToken | null;
  /** Said to be a sum: 合计, 共. */
  sum: boolean;
  /** One of several numbers of a sentence that gives no sum. */
  unsummed?: boolean;
}

const STATED: ReadonlySet<NumberToken['kind']> = new Set(['count', 'percent', 'bare']);

interface Compiled {
  spec: ProseSpec;
  counts: RegExp[];
  lost: RegExp[];
  zeros: RegExp[];
}

/** Compiles a theme's data once. */
export function compileSpecs(specs: readonly ProseSpec[]): Compiled[] {
  return specs.map((spec) => ({
    spec,
    counts: spec.patterns.map(pattern),
    lost: (spec.unitLost ?? []).map(pattern),
    zeros: (spec.zeros ?? []).map(pattern),
  }));
}

/** A line ready to be searched. */
export interface ReadLine {
  /** Canonical text. */
  text: string;
  index: number;
  /** The heading it stands under. */
  heading: string;
  numbers: readonly NumberToken[];
}

/** Everything one line says about the indicators of `specs`. */
export function lineCandidates(
  line: ReadLine,
  specs: readonly Compiled[],
  context: ProseContext,
): Candidate[] {
  const found: Candidate[] = [];
  let before = '';
  for (const range of sentences(line.text)) {
    const sentence = skeleton(line.text, range.start, range.end, line.numbers);
    const claimed = new Set<NumberToken>();
    // What a sentence is about is often said by the one before it.
    const around = `${line.heading}\n${before}\n${line.text.slice(range.start, range.end)}`;
    before = line.text.slice(range.start, range.end);
    if (!saysAnything(sentence)) continue;
    for (const compiled of specs) {
      if (!compiled.spec.cue.test(sentence.text)) continue;
      if (compiled.spec.context && !compiled.spec.context.test(around)) continue;
      for (const candidate of specCandidates(sentence, compiled, context)) {
        if (candidate.token && claimed.has(candidate.token)) continue;
        if (candidate.token) claimed.add(candidate.token);
        found.push({ ...candidate, line: line.index });
      }
    }
  }
  return found;
}

/** Only a number, or a word of nothing, can be a fact. */
function saysAnything(sentence: Skeleton): boolean {
  return (
    /[未没无零]/.test(sentence.text) || [...sentence.tokens.values()].some(({ kind }) => STATED.has(kind))
  );
}

function specCandidates(sentence: Skeleton, compiled: Compiled, context: ProseContext): Candidate[] {
  const { spec } = compiled;
  const found: Candidate[] = [];
  const seen = new Set<NumberToken>();
  const add = (candidate: Candidate | null): void => {
    if (!candidate || (candidate.token && seen.has(candidate.token))) return;
    if (candidate.token) seen.add(candidate.token);
    found.push(candidate);
  };
  compiled.counts.forEach((regexp, rank) => {
    for (const match of sentence.text.matchAll(regexp)) add(counted(sentence, match, spec, rank, context));
  });
  compiled.lost.forEach((regexp) => {
    for (const match of sentence.text.matchAll(regexp)) add(counted(sentence, match, spec, 50, context));
  });
  if (found.length > 0) return sharesOfTotals(found, sentence);
  for (const regexp of compiled.zeros) {
    for (const match of sentence.text.matchAll(regexp)) add(zero(sentence, match, spec, context));
    if (found.length > 0) break;
  }
  return found;
}

/** 解读 18 篇,其中文字解读 10 篇,视频解读 3 篇: what follows 其中 after a total is its share, comma or not. */
function sharesOfTotals(found: Candidate[], sentence: Skeleton): Candidate[] {
  return found.map((candidate) => {
    const total = found.find((other) => other.scope === 'own' && other.phrase.end <= candidate.phrase.start);
    if (candidate.scope !== 'own' || total === undefined || candidate.sum) return candidate;
    const between = sentence.text.slice(
      position(sentence, total.phrase.end),
      position(sentence, candidate.phrase.start),
    );
    return /其中|包括/.test(between) ? { ...candidate, scope: 'part' as const } : candidate;
  });
}

/** The position in the skeleton of an offset of the line. */
function position(sentence: Skeleton, offset: number): number {
  const found = sentence.at.findIndex((at) => at >= offset);
  return found < 0 ? sentence.text.length : found;
}

/** The number a match ends with (or holds), as a candidate; null when unit or surroundings say it is another thing. */
function counted(
  sentence: Skeleton,
  match: RegExpExecArray,
  spec: ProseSpec,
  rank: number,
  context: ProseContext,
): Candidate | null {
  const position = lastNumber(sentence, match.index, match.index + match[0].length);
  const token = position === null ? undefined : sentence.tokens.get(position);
  if (position === null || token === undefined) return null;
  const lost = token.kind === 'bare';
  const unit = token.kind === 'percent' ? '%' : token.unit;
  if (!lost && (unit === null || !spec.units.includes(unit))) return null;
  if (refused(sentence, match, spec, position)) return null;
  const scope = scopeAt(sentence, match.index, position, context);
  if (scope === null) return null;
  return build(
    sentence,
    match,
    spec.indicator,
    rank + (spec.looser ?? 0),
    scope,
    token,
    lost ? null : token.value,
  );
}

function zero(
  sentence: Skeleton,
  match: RegExpExecArray,
  spec: ProseSpec,
  context: ProseContext,
): Candidate | null {
  const end = match.index + match[0].length;
  const position = lastNumber(sentence, match.index, end);
  const number = position === null ? undefined : sentence.tokens.get(position);
  if (number?.kind === 'bare' && number.value !== 0) return null;
  if (refused(sentence, match, spec, end)) return null;
  const scope = scopeAt(sentence, match.index, end, context);
  // 其中无…, 全市未…: a part or a wider body without cases says nothing about the whole.
  if (scope === null) return null;
  return build(sentence, match, spec.indicator, 20, scope, null, 0);
}

function refused(sentence: Skeleton, match: RegExpExecArray, spec: ProseSpec, position: number): boolean {
  if (spec.notIn?.test(match[0]) === true) return true;
  if (spec.notAfter?.test(sentence.text.slice(0, match.index)) === true) return true;
  return spec.notBefore?.test(sentence.text.slice(position + 1)) === true;
}

function lastNumber(sentence: Skeleton, from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) if (sentence.tokens.has(at)) return at;
  return null;
}

function build(
  sentence: Skeleton,
  match: RegExpExecArray,
  indicator: string,
  rank: number,
  scope: Scope,
  token: NumberToken | null,
  value: number | null,
): Candidate {
  return {
    indicator,
    line: 0,
    phrase: phraseRange(sentence, match.index, match.index + match[0].length),
    sentence: { start: sentence.start, end: sentence.end },
    value,
    approx: token?.approx ?? false,
    scaled: token?.scaled ?? false,
    scope: scope.scope,
    year: scope.year,
    rank,
    token,
    sum: /[合共总累]计|总共|共/.test(
      sentence.text.slice(Math.max(0, match.index - 3), match.index) + match[0],
    ),
  };
}

/** Line offsets of a piece of the skeleton, whole numbers included. */
export function phraseRange(sentence: Skeleton, from: number, to: number): { start: number; end: number } {
  const start = sentence.at[from] ?? sentence.start;
  const last = sentence.tokens.get(to - 1);
  const end = last ? last.end : (sentence.at[to - 1] ?? start) + 1;
  return { start, end };
}
