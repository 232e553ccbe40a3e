import { inDoubt, SMALL, usable, yearBefore, type Body, type LeadReport } from './body.ts';
import type { Clue } from './types.ts';
import { printed } from './words.ts';

const KEY = 'req_carried_out.total';
const INCOMING = ['req_new.total', 'req_carried_in.total'];
/** Steps up in a row. */
const STEPS = 3;

interface Point {
  report: LeadReport;
  value: number;
}

/** Four comparable years in a row, oldest first, each with a number on a base of 10 or more; null when there are none. */
export function backlogRun(body: Body, report: LeadReport): Point[] | null {
  const run: Point[] = [];
  for (let now: LeadReport | null = report; now !== null && run.length <= STEPS;) {
    const value = usable(now, KEY);
    const incoming = INCOMING.map((key) => (now === null ? null : usable(now, key)));
    if (value === null || incoming.some((each) => each === null)) return null;
    if (incoming.reduce<number>((sum, each) => sum + (each ?? 0), 0) < SMALL) return null;
    if (inDoubt(now, [KEY])) return null;
    run.unshift({ report: now, value });
    now = yearBefore(body, now, KEY);
  }
  return run.length > STEPS ? run : null;
}

/** Requests carried forward grew three years in a row, to 10 or more. */
export function backlogClue(body: Body, report: LeadReport): Clue | null {
  const run = backlogRun(body, report);
  const last = run?.at(-1);
  if (!run || last === undefined || last.value < SMALL || report.partial) return null;
  if (run.some(({ value }, index) => index > 0 && value <= (run[index - 1]?.value ?? 0))) return null;
  const years = run.map(({ report: { year } }, index) => ({ year, place: `{${index}}` }));
  return {
    text: {
      zh: `结转下年度继续办理的申请连续三年增加：${years.map(({ year, place }) => `${year}年度${place}件`).join('、')}`,
      en: `requests carried forward 结转下年度继续办理 grew three years in a row: ${years.map(({ year, place }) => `${place} in ${year}`).join(', ')}`,
    },
    cells: run.map(({ report: { report: id }, value }) => ({ report: id, key: KEY, value })),
    formula: {
      zh: run.map(({ value }) => printed(value)).join(' < '),
      en: run.map(({ value }) => printed(value)).join(' < '),
    },
    fraction: null,
  };
}
