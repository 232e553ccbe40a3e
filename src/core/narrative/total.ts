import type { Candidate } from './candidates.ts';

/**
 * 在门户网站主动公开政府信息 N 条 is the website's number. It is the total as well when another sentence gives the
 * total with the same digits but without its unit: then this sentence is where the whole number survived.
 */
export function websiteOrTotal(candidates: readonly Candidate[]): Candidate[] {
  const totals = candidates.filter((candidate) => candidate.indicator === 'pub_total');
  const lost = totals.filter((candidate) => candidate.value === null && candidate.scope === 'own');
  if (lost.length === 0 || totals.length > lost.length) return [...candidates];
  return candidates.map((candidate) => {
    const same = candidate.indicator === 'pub_website' && candidate.scope === 'own';
    const confirmed = same && lost.some((total) => total.token?.value === candidate.value);
    return confirmed ? { ...candidate, indicator: 'pub_total', rank: 9 } : candidate;
  });
}
