import { describe, expect, it } from 'vitest';
import { evaluate, MEASURES, type Measure } from '../../../src/core/codebook/measures.ts';
import { INDICATORS, parseKey } from '../../../src/core/codebook/index.ts';
import { cleanCells, fact, report, seeded, withFacts, without } from '../checks/support.ts';

const clean = report(cleanCells(seeded(5)));
const measure = (code: string): Measure => {
  const found = MEASURES.get(code);
  if (found === undefined) throw new Error(`no measure ${code}`);
  return found;
};

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
    const result = evaluate(measure('disclosure_rate_broad'), facts, 'f2021');
    expect(result).toMatchObject({ numerator: 81, denominator: 263, missing: [] });
    expect(result.value).toBeCloseTo(30.8, 2);
  });

  it('has no value when an operand has none, and names it', () => {
    const facts = without(clean, 'den_admin_query.total').facts;
    expect(evaluate(measure('denial_rate'), facts, 'f2021')).toMatchObject({
      value: null,
      numerator: null,
      missing: ['den_admin_query.total'],
    });
  });

  it('has no value over nothing: no requests is neither 0 % nor 100 %', () => {
    const facts = withFacts(clean, fact('out_total.total', 0), fact('out_granted.total', 0)).facts;
    expect(evaluate(measure('disclosure_rate_strict'), facts, 'f2021').value).toBeNull();
  });

  it('takes pending cases out of the correction rate', () => {
    const facts = withFacts(
      clean,
      fact('rev_corrected', 1),
      fact('rev_total', 6),
      fact('rev_pending', 2),
    ).facts;
    expect(evaluate(measure('review_correction_rate'), facts, 'f2021')).toMatchObject({
      value: 25,
      denominator: 4,
    });
  });

  it('knows the editions a measure exists in', () => {
    expect(evaluate(measure('rules_repealed'), clean.facts, 'f2019').value).toBeNull();
    expect(measure('other_rate').terms.f2019?.numerator.plus).toEqual(['oth_all.total']);
    expect(measure('normdocs_in_force').stock).toBe(true);
    expect(measure('req_new').terms.f2021?.numerator.plus).toEqual(['req_new.total']);
  });

  it('counts the total column once: requests are not the sum of all seven columns', () => {
    const facts = withFacts(clean, fact('req_new.total', 12)).facts;
    expect(evaluate(measure('req_new'), facts, 'f2021').value).toBe(12);
  });
});
