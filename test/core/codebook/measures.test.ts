import { describe, expect, it } from 'vitest';
import {
  evaluate,
  measureOf,
  measurePassages,
  MEASURES,
  operands,
} from '../../../src/core/codebook/measures.ts';
import { unitName } from '../../../src/core/codebook/units.ts';
import { INDICATORS, parseKey } from '../../../src/core/codebook/index.ts';
import { cleanCells, fact, report, seeded, withFacts, without } from '../checks/support.ts';

const clean = report(cleanCells(seeded(5)));
describe('measures', () => {
  it('have every indicator and the named rates, with texts in both languages and known operands', () => {
    for (const code of INDICATORS.keys()) expect(MEASURES.has(code)).toBe(true);
    for (const item of MEASURES.values()) {
      expect(item.name.zh && item.name.en && item.formula.zh && item.formula.en).toBeTruthy();
      for (const terms of Object.values(item.terms)) {
        for (const side of [terms.numerator, terms.denominator]) {
          for (const key of [...(side?.plus ?? []), ...(side?.minus ?? [])]) {
            expect(INDICATORS.has(parseKey(key).indicator), key).toBe(true);
          }
        }
      }
    }
  });

  it('gives 81 + 0 of 263 as 30.80 %', () => {
    const facts = withFacts(
      clean,
      fact('out_granted.total', 81),
      fact('out_partial.total', 0),
      fact('out_total.total', 263),
    ).facts;
    const result = evaluate(measureOf('disclosure_rate_broad'), facts, 'f2021');
    expect(result).toMatchObject({ numerator: 81, denominator: 263, missing: [] });
    expect(result.value).toBeCloseTo(30.8, 2);
  });

  it('has no value when an operand has none, and names it', () => {
    const facts = without(clean, 'den_admin_query.total').facts;
    expect(evaluate(measureOf('denial_rate'), facts, 'f2021')).toMatchObject({
      value: null,
      numerator: null,
      missing: ['den_admin_query.total'],
    });
  });

  it('has no value over nothing: no requests is neither 0 % nor 100 %', () => {
    const facts = withFacts(clean, fact('out_total.total', 0), fact('out_granted.total', 0)).facts;
    expect(evaluate(measureOf('disclosure_rate_strict'), facts, 'f2021').value).toBeNull();
  });

  it('takes pending cases out of the correction rate', () => {
    const facts = withFacts(
      clean,
      fact('rev_corrected', 1),
      fact('rev_total', 6),
      fact('rev_pending', 2),
    ).facts;
    expect(evaluate(measureOf('review_correction_rate'), facts, 'f2021')).toMatchObject({
      value: 25,
      denominator: 4,
    });
  });

  it('knows the editions a measure exists in', () => {
    expect(evaluate(measureOf('rules_repealed'), clean.facts, 'f2019').value).toBeNull();
    expect(measureOf('other_rate').terms.f2019?.numerator.plus).toEqual(['oth_all.total']);
    expect(measureOf('normdocs_in_force').stock).toBe(true);
    expect(measureOf('req_new').terms.f2021?.numerator.plus).toEqual(['req_new.total']);
  });

  it('counts the total column once: requests are not the sum of all seven columns', () => {
    const facts = withFacts(clean, fact('req_new.total', 12)).facts;
    expect(evaluate(measureOf('req_new'), facts, 'f2021').value).toBe(12);
  });

  it('are one registry of counts, rates and measures of a collection', () => {
    const codes = (kind: string) =>
      [...MEASURES.values()].filter((item) => item.kind === kind).map((item) => item.code);
    expect(codes('count')).toEqual([...INDICATORS.keys()]);
    expect(codes('rate')).toContain('disclosure_rate_broad');
    expect(codes('collection')).toEqual([
      'requests_per_10k_pop',
      'zero_request_agencies',
      'yoy',
      'anomaly',
      'timeliness',
      'completeness',
      'hhi_outcome',
    ]);
    expect(() => measureOf('nothing')).toThrow(RangeError);
  });

  it.each([...MEASURES.values()].map((item) => [item.code, item] as const))(
    '%s says what is counted, when it has no value, its unit and its editions, in both languages',
    (_code, item) => {
      for (const text of [item.numerator, item.nullPolicy, unitName(item.unit)]) {
        expect(text.zh && text.en).toBeTruthy();
      }
      expect(item.numerator.en).not.toContain('÷');
      if (item.kind === 'rate') expect(item.denominator?.zh && item.denominator.en).toBeTruthy();
      if (item.kind === 'count') expect(item.denominator).toBeNull();
      expect(item.editions.length).toBeGreaterThan(0);
      if (item.kind === 'collection') expect(item.terms).toEqual({});
      else expect(Object.keys(item.terms).sort()).toEqual([...item.editions].sort());
    },
  );

  it('compare across editions no better than their weakest operand', () => {
    expect(measurePassages(measureOf('disclosure_rate_broad'))).toMatchObject([
      { from: 'f2019', to: 'f2021', level: 'comparable' },
    ]);
    expect(measurePassages(measureOf('penalty_per_license'))).toEqual([]);
    expect(measurePassages(measureOf('requests_per_staff')).map((step) => step.level)).toEqual([
      'comparable',
    ]);
    expect(measurePassages(measureOf('v19_penalty_decisions'))).toMatchObject([
      { from: 'f2014', level: 'new' },
      { from: 'f2019', level: 'approx', codes: ['penalty_decisions'] },
    ]);
    for (const item of [...MEASURES.values()].filter((one) => one.kind === 'rate')) {
      for (const step of measurePassages(item)) {
        for (const code of operands(item, step.from)) {
          const own = measurePassages(measureOf(code)).find((one) => one.from === step.from);
          if (step.level === 'comparable') expect(own?.level, `${item.code} ${code}`).toBe('comparable');
        }
      }
    }
  });

  it('of a collection have no value in one report', () => {
    expect(evaluate(measureOf('timeliness'), clean.facts, 'f2021')).toEqual({
      value: null,
      numerator: null,
      denominator: null,
      missing: [],
    });
  });
});
