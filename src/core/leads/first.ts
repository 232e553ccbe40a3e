import { FORMS, INDICATORS } from '../codebook/index.ts';
import { inDoubt, SMALL, usable, yearBefore, type Body, type LeadReport } from './body.ts';
import type { Clue } from './types.ts';
import { named, printed } from './words.ts';

/** Printed zeros a figure must follow. */
const ZEROS = 3;

/** Flows of the forms since 2019: table 2 without stocks and changes, the total column of table 3, table 4. */
const KEYS = [
  ...new Set(
    [...FORMS.f2021, ...FORMS.f2019].flatMap((table) =>
      table.rows
        .filter(({ code }) => INDICATORS.get(code)?.stock !== true && INDICATORS.get(code)?.signed !== true)
        .filter(({ code }) => !code.endsWith('_prev') && !code.endsWith('_in_force'))
        .map(({ code }) => (table.byApplicant ? `${code}.total` : code)),
    ),
  ),
];

/**
 * A figure of 10 or more after a printed 0 in each of the three years before, and never anything but 0 before. A blank
 * or a missing year is not a 0 and ends the run. `looked`: false when no figure has such a run.
 */
export function firstClue(body: Body, report: LeadReport): { clue: Clue | null; looked: boolean } {
  const runs = KEYS.map((key) => ({ key, zeros: zerosBefore(body, report, key) })).filter(
    ({ zeros }) => zeros >= ZEROS,
  );
  const found = runs
    .flatMap(({ key, zeros }) => {
      const value = usable(report, key);
      return value === null || value < SMALL || inDoubt(report, [key]) ? [] : [{ key, zeros, value }];
    })
    .sort((a, b) => b.value - a.value);
  const [top] = found;
  return { clue: top === undefined ? null : clueOf(report, top, found.length - 1), looked: runs.length > 0 };
}

/** Consecutive comparable years before with a printed 0; none when an earlier comparable year had another number. */
function zerosBefore(body: Body, report: LeadReport, key: string): number {
  let zeros = 0;
  let now = report;
  for (let before = yearBefore(body, now, key); before !== null; before = yearBefore(body, now, key)) {
    const value = usable(before, key);
    if (value === null) return zeros;
    if (value !== 0) return 0;
    zeros += 1;
    now = before;
  }
  return zeros;
}

function clueOf(
  report: LeadReport,
  { key, zeros, value }: { key: string; zeros: number; value: number },
  more: number,
): Clue {
  const { name, unit } = named(key);
  const from = report.year - zeros;
  return {
    text: {
      zh: `${name.zh}{0}${unit}，${from}至${report.year - 1}年度均为0${more > 0 ? `；另有${more}项同样` : ''}`,
      en: `${name.en} is {0}; it was 0 in every data year from ${from} to ${report.year - 1}${more > 0 ? `; ${more} more of its figures likewise` : ''}`,
    },
    cells: [{ report: report.report, key, value }],
    formula: {
      zh: `${printed(value)} ≥ 10，此前连续${zeros}个年度为0`,
      en: `${printed(value)} ≥ 10 after ${zeros} consecutive years of 0`,
    },
    fraction: null,
  };
}
