import type { Fact, Mention, MentionScope, ReadProblem } from '../model.ts';
import type { Outline } from '../outline.ts';
import { compileSpecs, lineCandidates, type Candidate, type ReadLine } from './candidates.ts';
import { chooseFacts } from './choose.ts';
import { proseDamage } from './damage.ts';
import type { ProseLine } from './lines.ts';
import { scanNumbers } from './numbers.ts';
import { proposalCandidates } from './proposals.ts';
import type { ProseContext } from './scope.ts';
import { INTERACTION } from './themes/interaction.ts';
import { MANAGEMENT } from './themes/management.ts';
import { PUBLISHING } from './themes/publishing.ts';
import { REQUESTS } from './themes/requests.ts';
import { websiteOrTotal } from './total.ts';

/** A number in a sentence belongs to the first theme that claims it. */
const THEMES = compileSpecs([...REQUESTS, ...INTERACTION, ...MANAGEMENT, ...PUBLISHING]);
const HEADING = /^\s*(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))[^。;,]{2,30}$/;

export interface ProseReading {
  facts: Fact[];
  mentions: Mention[];
  problems: ReadProblem[];
}

/**
 * The countable facts of the prose: one reading per indicator (data year, own scope), every other number about an
 * indicator as a mention. `context` is the data year and whether 全市 is the report's own scope.
 */
export function readProse(outline: Outline, context: ProseContext): ProseReading {
  const lines = outline.body;
  const read = readLines(lines);
  const candidates = websiteOrTotal(allCandidates(read, context));
  const { chosen, mentions } = chooseFacts(candidates);
  return {
    facts: chosen.map(({ fact }) => toFact(fact, lines)),
    mentions: [
      ...chosen.flatMap(({ others }) => others.map((other) => toMention(other, 'duplicate', lines))),
      ...mentions.map((mention) => toMention(mention, mention.scope, lines)),
    ],
    problems: proseDamage(read, candidates),
  };
}

function readLines(lines: readonly ProseLine[]): ReadLine[] {
  let heading = '';
  return lines.map(({ folded: text }, index) => {
    if (HEADING.test(text)) heading = text;
    return { text, index, heading, numbers: scanNumbers(text) };
  });
}

function allCandidates(lines: readonly ReadLine[], context: ProseContext): Candidate[] {
  return lines.flatMap((line) => {
    const proposals = proposalCandidates(line, context);
    const taken = new Set(proposals.map((candidate) => candidate.token?.start));
    const themes = lineCandidates(line, THEMES, context);
    return [...proposals, ...themes.filter(({ token }) => !token || !taken.has(token.start))];
  });
}

function toFact(candidate: Candidate, lines: readonly ProseLine[]): Fact {
  const line = lines[candidate.line];
  const flags: string[] = [];
  if (candidate.approx) flags.push('approx');
  if (candidate.scaled) flags.push('unit_converted');
  if (candidate.value === null) flags.push('unit_unknown');
  if (candidate.value === 0 && candidate.token === null) flags.push('zero_in_words');
  return {
    indicator: candidate.indicator,
    applicant: null,
    value: candidate.value,
    raw: line?.text.slice(candidate.phrase.start, candidate.phrase.end) ?? '',
    status: candidate.value === null ? 'unreadable' : 'reported',
    locator: line?.locate(candidate.sentence.start, candidate.sentence.end) ?? null,
    method: 'prose',
    confidence: confidence(candidate),
    flags,
  };
}

/** Prose is read by wording: full wording 0.95, looser wording less, an estimate or a lost unit least. */
function confidence(candidate: Candidate): number {
  if (candidate.value === null) return 0.3;
  const byWording = 0.95 - Math.min(candidate.rank, 5) * 0.02;
  return Math.round((candidate.approx ? byWording - 0.05 : byWording) * 100) / 100;
}

function toMention(candidate: Candidate, scope: MentionScope, lines: readonly ProseLine[]): Mention {
  const line = lines[candidate.line];
  return {
    indicator: candidate.indicator,
    value: candidate.value,
    raw: line?.text.slice(candidate.phrase.start, candidate.phrase.end) ?? '',
    scope,
    year: candidate.year,
    approx: candidate.approx,
    span: line?.locate(candidate.sentence.start, candidate.sentence.end) ?? { block: 0 },
  };
}
