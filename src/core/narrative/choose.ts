import type { Candidate } from './candidates.ts';

export interface Choice {
  fact: Candidate;
  others: Candidate[];
}

/**
 * One reading per indicator: of the report's own year and body. Between different totals the more specific
 * statement wins, in this order: a number with its unit before one that lost it, exact before approximate (500余条
 * against 512条), the wording that names the indicator most fully, the one printed first.
 */
export function chooseFacts(candidates: readonly Candidate[]): { chosen: Choice[]; mentions: Candidate[] } {
  const byIndicator = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const list = byIndicator.get(candidate.indicator);
    if (list) list.push(candidate);
    else byIndicator.set(candidate.indicator, [candidate]);
  }
  const chosen: Choice[] = [];
  const mentions: Candidate[] = [];
  for (const together of byIndicator.values()) {
    const list = withoutUnsummed(together);
    const own = list.filter(isOwn).sort(compare);
    mentions.push(...list.filter((candidate) => !isOwn(candidate)));
    const [fact, ...others] = own;
    if (fact) chosen.push({ fact, others });
  }
  return { chosen, mentions };
}

/** Indicators whose numbers in one sentence are shares of a sum the sentence does not give: 省级媒体36条、市级媒体128条. */
const SUMMED = new Set([
  'pub_website',
  'pub_wechat',
  'pub_weibo',
  'pub_video',
  'pub_media',
  'pub_docs',
  'interpretations',
  'hot_responses',
  'press_conf',
  'consultations',
  'trainings',
  'trainees',
  'meetings',
  'open_days',
  'audits_inspections',
  'followers',
]);

/** Adding is not ours to do: of different own numbers of one sentence the one said to be the sum stays, or none. */
function withoutUnsummed(list: readonly Candidate[]): Candidate[] {
  return list.map((candidate) => {
    if (!SUMMED.has(candidate.indicator)) return candidate;
    const others = list.filter((other) => isBeside(candidate, other));
    if (others.length === 0 || (candidate.sum && others.every((other) => !other.sum))) return candidate;
    return { ...candidate, scope: 'part' as const, unsummed: true };
  });
}

function isBeside(candidate: Candidate, other: Candidate): boolean {
  return (
    candidate.scope === 'own' &&
    other.scope === 'own' &&
    other.line === candidate.line &&
    other.sentence.start === candidate.sentence.start &&
    other.value !== candidate.value
  );
}

/** A part is a fact only where the indicator is by nature a part (channels, leads), which the themes decide. */
function isOwn(candidate: Candidate): boolean {
  if (candidate.scope === 'own') return true;
  return candidate.scope === 'part' && candidate.unsummed !== true && SHARES.has(candidate.indicator);
}

const SHARES = new Set([
  'pub_website',
  'pub_wechat',
  'pub_weibo',
  'pub_video',
  'pub_media',
  'pub_docs',
  'pub_gazette_issues',
  'interpretations',
  'trainees',
  'staff_fulltime',
  'hotline_satisfaction',
  'service_rating',
  'foi_closed_text',
  'info_fee_yuan',
]);

function compare(a: Candidate, b: Candidate): number {
  return (
    Number(a.value === null) - Number(b.value === null) ||
    Number(a.scope === 'part') - Number(b.scope === 'part') ||
    Number(a.approx) - Number(b.approx) ||
    a.rank - b.rank ||
    a.line - b.line ||
    a.phrase.start - b.phrase.start
  );
}
