import type { ReadProblem } from '../model.ts';
import type { Candidate, ReadLine } from './candidates.ts';

/** Characters around a damaged number that show where it stands. */
const AROUND = 6;

/**
 * Traces of lost units and digits (check C-01): a year with digits glued before it (22024年度), a date with 年 or 月
 * lost (20251月1日), a count whose unit is gone (287并). `detail` is the printed text.
 */
export function proseDamage(lines: readonly ReadLine[], candidates: readonly Candidate[]): ReadProblem[] {
  const fused = lines.flatMap(({ text, numbers }) =>
    numbers
      .filter((token) => token.kind === 'fused')
      .map((token) => ({
        code: 'fused_number',
        detail: text.slice(Math.max(0, token.start - AROUND), token.end + AROUND).trim(),
      })),
  );
  const lost = candidates
    .filter((candidate) => candidate.value === null)
    .map((candidate) => ({
      code: 'unit_lost',
      detail: (lines[candidate.line]?.text ?? '').slice(candidate.phrase.start, candidate.phrase.end + 2),
    }));
  return [...fused, ...lost];
}
