import type { Edition, Fact } from '../model.ts';
import { FORMS, INDICATORS, PROSE } from './index.ts';
import { RATES } from './rates.ts';
import type { Measure, Terms } from './types.ts';

export type { Measure, Terms } from './types.ts';

export interface Evaluation {
  /** Null when an operand holds no number, the edition lacks the measure, or the denominator is 0. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Operands without a number. */
  missing: readonly string[];
}

const EDITIONS: readonly Edition[] = ['f2021', 'f2019', 'f2014', 'f2008'];

/** Indicators as measures: table 3 by its total column. */
function counts(): Measure[] {
  return [...INDICATORS.values()].map((row) => {
    const key = FORMS.f2021
      .concat(FORMS.f2019)
      .some((table) => table.byApplicant && table.rows.some((r) => r.code === row.code))
      ? `${row.code}.total`
      : row.code;
    const inProse = PROSE.some((prose) => prose.code === row.code);
    const editions = EDITIONS.filter(
      (edition) => inProse || FORMS[edition].some((table) => table.rows.some((r) => r.code === row.code)),
    );
    const numerator = { plus: [key], minus: [] };
    return {
      code: row.code,
      name: { zh: row.zh, en: row.en },
      formula: { zh: row.zh, en: row.en },
      unit: row.unit,
      scale: 1,
      stock: row.stock === true,
      terms: Object.fromEntries(editions.map((edition) => [edition, { numerator, denominator: null }])),
      caveat: null,
    };
  });
}

/** Every measure by code: indicators first, then the named rates. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  [...counts(), ...RATES].map((measure) => [measure.code, measure]),
);

/** A measure of one report. Rates over several reports pool numerators and denominators, they are never averaged. */
export function evaluate(measure: Measure, facts: ReadonlyMap<string, Fact>, edition: Edition): Evaluation {
  const terms = measure.terms[edition];
  if (terms === undefined) return { value: null, numerator: null, denominator: null, missing: [] };
  const numerator = total(terms.numerator, facts);
  const denominator = terms.denominator === null ? null : total(terms.denominator, facts);
  const missing = [...numerator.missing, ...(denominator?.missing ?? [])];
  return {
    value: missing.length > 0 ? null : valueOf(measure, numerator.sum, denominator?.sum ?? null),
    numerator: numerator.sum,
    denominator: denominator?.sum ?? null,
    missing: [...new Set(missing)],
  };
}

function valueOf(measure: Measure, numerator: number | null, denominator: number | null): number | null {
  if (numerator === null) return null;
  if (denominator === null) return numerator;
  return denominator <= 0 ? null : (measure.scale * numerator) / denominator;
}

function total(terms: Terms, facts: ReadonlyMap<string, Fact>): { sum: number | null; missing: string[] } {
  const missing: string[] = [];
  let sum = 0;
  for (const [keys, sign] of [
    [terms.plus, 1],
    [terms.minus, -1],
  ] as const) {
    for (const key of keys) {
      const value = facts.get(key)?.value ?? null;
      if (value === null) missing.push(key);
      else sum += sign * value;
    }
  }
  return { sum: missing.length > 0 ? null : sum, missing };
}
