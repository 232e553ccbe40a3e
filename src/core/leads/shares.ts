import { measureOf } from '../codebook/measures.ts';
import { inDoubt, SMALL, usable, type LeadReport } from './body.ts';
import type { Clue } from './types.ts';
import { printed } from './words.ts';

/** k of n of a named rate in one report; null when an operand has no usable number or the report is no whole year. */
export interface Share {
  k: number;
  n: number;
  keys: readonly string[];
}

/** A rate's fraction on the numbers a lead may state. */
export function shareOf(report: LeadReport, code: string): Share | null {
  const terms = report.edition === null ? undefined : measureOf(code).terms[report.edition];
  if (terms === undefined || terms.denominator === null || report.partial) return null;
  const sum = (plus: readonly string[], minus: readonly string[]) =>
    [...plus.map((key) => [key, 1] as const), ...minus.map((key) => [key, -1] as const)].reduce<
      number | null
    >((total, [key, sign]) => {
      const value = usable(report, key);
      return total === null || value === null ? null : total + sign * value;
    }, 0);
  const k = sum(terms.numerator.plus, terms.numerator.minus);
  const n = sum(terms.denominator.plus, terms.denominator.minus);
  const keys = [...terms.numerator.plus, ...terms.denominator.plus, ...terms.denominator.minus];
  return k === null || n === null ? null : { k, n, keys: [...new Set(keys)] };
}

const RELEASED = 'substantive_disclosure_rate';

/** The fraction of decisions on substance that released something, where there are 10 or more. */
export function releasedShare(report: LeadReport): Share | null {
  const share = shareOf(report, RELEASED);
  return share === null || share.n < SMALL ? null : share;
}

/** Nothing granted, not even in part, of 10 or more decisions on substance whose numbers no check doubts. */
export function refusedClue(report: LeadReport): Clue | null {
  const share = releasedShare(report);
  if (share === null || share.k > 0 || inDoubt(report, [...share.keys, 'out_total.total'])) return null;
  const granted = usable(report, 'out_granted.total');
  const partial = usable(report, 'out_partial.total');
  if (granted === null || partial === null) return null;
  const denied = sumOf(report, share.keys, 'den_');
  const unable = sumOf(report, share.keys, 'unable_');
  return {
    text: {
      zh: `实体答复${share.n}件中，予以公开{0}件、部分公开{1}件；不予公开${printed(denied)}件、无法提供${printed(unable)}件`,
      en: `of ${share.n} decisions on substance, {0} granted in full 予以公开 and {1} in part 部分公开; ${printed(denied)} denied 不予公开, ${printed(unable)} “cannot provide” 无法提供`,
    },
    cells: [
      { report: report.report, key: 'out_granted.total', value: granted },
      { report: report.report, key: 'out_partial.total', value: partial },
    ],
    formula: {
      zh: `（予以公开${granted}+部分公开${partial}）÷（予以公开${granted}+部分公开${partial}+不予公开${denied}+无法提供${unable}）= ${share.k}/${share.n}`,
      en: `(granted ${granted} + in part ${partial}) ÷ (granted ${granted} + in part ${partial} + denied ${denied} + cannot provide ${unable}) = ${share.k}/${share.n}`,
    },
    fraction: { k: share.k, n: share.n },
  };
}

function sumOf(report: LeadReport, keys: readonly string[], prefix: string): number {
  return keys
    .filter((key) => key.startsWith(prefix))
    .reduce((sum, key) => sum + (usable(report, key) ?? 0), 0);
}

/** Leads chance alone would give: Σ (1−p)ⁿ over the reports looked at, p being their pooled share. */
export function refusedByChance(shares: readonly Share[]): number | null {
  const n = shares.reduce((sum, share) => sum + share.n, 0);
  const k = shares.reduce((sum, share) => sum + share.k, 0);
  return n === 0 ? null : shares.reduce((sum, share) => sum + (1 - k / n) ** share.n, 0);
}

const DISPUTES = [
  {
    code: 'review_correction_rate',
    keys: ['rev_corrected'],
    zh: '审结的行政复议',
    en: 'administrative reviews 行政复议 concluded',
  },
  {
    code: 'litigation_correction_rate',
    keys: ['lit_direct_corrected', 'lit_post_corrected'],
    zh: '审结的行政诉讼',
    en: 'lawsuits 行政诉讼 concluded',
  },
] as const;

/** The fractions of concluded reviews and suits that corrected the body, where there are 10 or more. */
export function correctedShares(report: LeadReport) {
  return DISPUTES.flatMap((dispute) => {
    const share = shareOf(report, dispute.code);
    return share === null || share.n < SMALL ? [] : [{ ...dispute, share }];
  });
}

/** Half or more of 10 or more concluded reviews or suits ended with a correction (结果纠正). */
export function correctedClue(report: LeadReport): Clue | null {
  const [found] = correctedShares(report)
    .filter(({ share }) => 2 * share.k >= share.n && !inDoubt(report, share.keys))
    .sort((a, b) => b.share.n - a.share.n);
  if (found === undefined) return null;
  const { share, keys, zh, en } = found;
  const cells = keys.flatMap((key) => {
    const value = usable(report, key);
    return value === null ? [] : [{ report: report.report, key, value }];
  });
  const places = cells.map((_, index) => `{${index}}`).join(' + ');
  return {
    text: {
      zh: `${zh}${share.n}件中，结果纠正${places}件`,
      en: `of ${share.n} ${en}, ${places} ended in a correction 结果纠正`,
    },
    cells,
    formula: {
      zh: `结果纠正${share.k} ÷（总计−尚未审结）${share.n} = ${share.k}/${share.n} ≥ 1/2`,
      en: `corrected ${share.k} ÷ (total − pending) ${share.n} = ${share.k}/${share.n} ≥ 1/2`,
    },
    fraction: { k: share.k, n: share.n },
  };
}
