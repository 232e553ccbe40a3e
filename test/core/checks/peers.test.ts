import { describe, expect, it } from 'vitest';
import {
  checkReport,
  checkVerdicts,
  findingValues,
  localise,
  verdictApplies,
} from '../../../src/core/checks/index.ts';
import { outcomeGroups, outcomeRows } from '../../../src/core/checks/sums.ts';
import { evaluate, MEASURES, type Measure } from '../../../src/core/codebook/measures.ts';
import { RATES } from '../../../src/core/codebook/rates.ts';
import { cleanCells, fact, report, seeded, stateOf, withFacts, without } from './support.ts';

const cells = cleanCells(seeded(21));
const clean = report(cells);
const measure = (code: string): Measure => {
  const found = MEASURES.get(code);
  if (found === undefined) throw new Error(`no measure ${code}`);
  return found;
};
const total = (row: string): number => cells.get(`${row}.total`) ?? 0;

/** Faults seen in other systems that read these reports; the answer here must be right. */
describe('faults of other systems', () => {
  it('a missing cell is not 0: the check is open and the rate has no value', () => {
    const holed = without(clean, 'out_partial.total');
    expect(stateOf(holed, 'T3-02')).toBe('not_assessable');
    expect(evaluate(measure('disclosure_rate_broad'), holed.facts, 'f2021').value).toBeNull();
  });

  it('applications are not counted twice by adding the total column to its parts', () => {
    expect(evaluate(measure('req_new'), clean.facts, 'f2021').value).toBe(total('req_new'));
  });

  it('every outcome row is in exactly one group, and the groups add up to the total', () => {
    for (const edition of ['f2021', 'f2019'] as const) {
      const grouped = outcomeGroups(edition).flatMap((group) => group.rows);
      expect([...grouped].sort()).toEqual([...outcomeRows(edition)].sort());
    }
    const groups = new Map(outcomeGroups('f2021').map((group) => [group.name, group.rows]));
    expect(groups.get('不予公开')).toContain('den_admin_query');
    expect(groups.get('不予处理')).toEqual(expect.arrayContaining(['np_publication', 'np_excessive']));
  });

  it('the six outcome rates add up to 100 %', () => {
    const codes = ['disclosure_rate_broad', 'denial_rate', 'unable_rate', 'not_processed_rate', 'other_rate'];
    const sum = codes.reduce(
      (all, code) => all + (evaluate(measure(code), clean.facts, 'f2021').value ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(100, 9);
  });

  it('running the checks again keeps a verdict while its numbers stand', () => {
    const broken = withFacts(clean, fact('rev_total', 99));
    const first = checkReport(broken).findings;
    const [finding] = first;
    const verdict = {
      agency: 'a0001',
      year: 2024,
      check: 'T4-01',
      values: finding ? findingValues(finding) : '',
    };
    expect(verdictApplies(verdict, checkReport({ ...broken }).findings)).toBe(true);
    expect(
      checkVerdicts([verdict], checkReport(withFacts(broken, fact('rev_total', 98))).findings).findings,
    ).toHaveLength(1);
  });

  it('each rate is defined once, and none is an unnamed 公开率', () => {
    expect(new Set(RATES.map((rate) => rate.code)).size).toBe(RATES.length);
    expect(new Set(RATES.map((rate) => rate.name.zh)).size).toBe(RATES.length);
    expect(RATES.map((rate) => rate.name.zh)).not.toContain('公开率');
  });

  it('nothing of nothing is undefined, not a change of definition and not 0 %', () => {
    const none = withFacts(clean, fact('out_total.total', 0), fact('out_granted.total', 0));
    expect(evaluate(measure('disclosure_rate_strict'), none.facts, 'f2021')).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      missing: [],
    });
  });

  it('nothing is repaired before it is checked: the hint leaves the published value alone', () => {
    const broken = withFacts(clean, fact('out_total.total', total('out_total') + 7));
    const before = JSON.stringify([...broken.facts]);
    expect(localise(broken)[0]?.values).toEqual([total('out_total')]);
    expect(checkReport(broken).findings.map((item) => item.check)).toContain('T3-02');
    expect(JSON.stringify([...broken.facts])).toBe(before);
  });

  it('a change of cell numbers is compared with a numerator and a denominator at hand', () => {
    const result = evaluate(measure('review_correction_rate'), clean.facts, 'f2021');
    expect(result.numerator).toBe(cells.get('rev_corrected'));
    expect(result.denominator).toBe((cells.get('rev_total') ?? 0) - (cells.get('rev_pending') ?? 0));
  });
});
