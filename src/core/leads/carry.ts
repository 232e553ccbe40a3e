import { findingBy, SMALL, usable, yearBefore, type Body, type LeadReport } from './body.ts';
import type { Clue } from './types.ts';
import { named, printed } from './words.ts';

/**
 * T3-05 where one of the two numbers is 10 or more: what a year carried in is not what the year before carried out.
 * The total column speaks for the report when it fails too.
 */
export function carryClue(body: Body, report: LeadReport): Clue | null {
  const keys = (findingBy(report, 'T3-05')?.instances ?? []).flatMap((instance) => instance.cells);
  const [key] = [...keys].sort((a, b) => Number(b.endsWith('.total')) - Number(a.endsWith('.total')));
  if (key === undefined) return null;
  const before = yearBefore(body, report, key);
  const from = key.replace('req_carried_in', 'req_carried_out');
  const taken = usable(report, key);
  const left = before === null ? null : usable(before, from);
  if (before === null || taken === null || left === null || Math.max(taken, left) < SMALL) return null;
  const gap = printed(Math.abs(left - taken));
  const { name } = named(key);
  return {
    text: {
      zh: `${name.zh}{0}件，${before.year}年度报告结转下年度{1}件，相差${gap}件`,
      en: `${name.en} is {0}; the report of data year ${before.year} carried {1} forward, a difference of ${gap}`,
    },
    cells: [
      { report: report.report, key, value: taken },
      { report: before.report, key: from, value: left },
    ],
    formula: {
      zh: `上年“四、结转下年度”${printed(left)} ≠ 本年“二、上年结转”${printed(taken)}`,
      en: `item 4 of the year before ${printed(left)} ≠ item 2 of this year ${printed(taken)}`,
    },
    fraction: null,
  };
}
