import { expect, it } from 'vitest';
import { outliers } from '../../../src/core/checks/jumps.ts';
import { isTemplate } from '../../../src/core/checks/similarity.ts';
import { countRanks, expectedFlags, funnelPlace, rateRanks } from '../../../src/lib/charts/statistics.ts';
import { reportWords } from '../../../src/lib/i18n/report.ts';
import { questionOf } from '../../../src/lib/measures/question.ts';
import { DEFAULT_MEASURE } from '../../../src/lib/url/measure.ts';
import {
  cleanCells,
  fact,
  proseFact,
  report,
  seeded,
  stateOf,
  withFacts,
} from '../../core/checks/support.ts';

// The honesty rules about comparing bodies and reading texts, one test per rule by its number.

const BODIES = [
  { agency: 'a0001', class: 'gov' },
  { agency: 'a0002', class: 'dept' },
  { agency: 'a0003', class: 'town' },
];
const clean = () => report(cleanCells(seeded(7)));
const ask = (more: Partial<typeof DEFAULT_MEASURE>) =>
  questionOf({ ...DEFAULT_MEASURE, ...more }, { from: 2017, to: 2024 }, BODIES);

it('H15 a jurisdiction is never added to bodies or drawn with them', () => {
  expect(ask({}).question.classes).toEqual(['dept', 'town']);
  const mixed = ask({ classes: ['dept', 'gov'] });
  expect(mixed.scope.governments).toBe(false);
  expect(mixed.scope.notices).toEqual([{ kind: 'gov_left_out' }]);
  expect(mixed.question.classes).not.toContain('gov');
  const alone = ask({ classes: ['gov'] });
  expect([alone.question.totals.classes, alone.question.classes]).toEqual(['gov', []]);
});

it('H16 a rate is judged by its size: the same share is within the limits of a small body', () => {
  expect(funnelPlace(8, 10, 0.5)).toBe('inside');
  expect(funnelPlace(80, 100, 0.5)).toBe('beyond998');
  expect(funnelPlace(9, 9, 0.5)).toBe('small');
});

it('H17 ranks are intervals, ties are equal, below 30 there is none', () => {
  expect(
    rateRanks([
      { k: 20, n: 40 },
      { k: 21, n: 40 },
      { k: 29, n: 29 },
    ]),
  ).toEqual([[1, 2], [1, 2], null]);
  expect(countRanks([5, 9, 5, null])).toEqual([[2, 3], [1, 1], [2, 3], null]);
});

it('H18 flags use 99.8 % limits and chance is stated', () => {
  expect(funnelPlace(60, 100, 0.5)).toBe('beyond95');
  expect(funnelPlace(61, 100, 0.5)).not.toBe('beyond998');
  expect(expectedFlags(500)).toBeCloseTo(1);
});

it('H20 one jump rule: ten times the median and at least a hundred', () => {
  const year = (at: number, value: number) => ({
    ...withFacts(clean(), fact('penalty_decisions', value)),
    year: at,
  });
  const state = (value: number) =>
    outliers(year(2024, value), [year(2022, 101), year(2023, 101), year(2024, value)]).state;
  expect(state(1009)).toBe('pass');
  expect(state(1011)).toBe('fail');
});

it('H22 only what the text says of the same thing is held against the table', () => {
  const far = 3527;
  expect(stateOf(withFacts(clean(), proseFact('foi_received_text', far)), 'N-01')).toBe('fail');
  expect(stateOf(withFacts(clean(), proseFact('service_cases', far)), 'N-01')).not.toBe('fail');
});

it('H26 likeness is measured without the sentences every report has', () => {
  expect(isTemplate('2024年政府信息公开工作年度报告')).toBe(true);
  expect(isTemplate('组织三次培训，新增公开目录十二项')).toBe(false);
});

it('H27 findings are called clues', () => {
  expect(reportWords('zh').clues).toBe('核查线索，不是结论。');
  expect(reportWords('en').clues).toMatch(/not/);
});
