import type { Bilingual, Edition, Fact } from '../model.ts';
import { EDITION_ORDER, editionsOf, passagesOf, type Passage } from './across.ts';
import { COLLECTION_MEASURES } from './collection-measures.ts';
import { FORMS, INDICATORS, parseKey } from './index.ts';
import { RATES } from './rates.ts';
import type { Level, Measure, Terms } from './types.ts';

export type { Passage } from './across.ts';
export type { Measure, MeasureKind, Terms } from './types.ts';

export interface Evaluation {
  /** Null when an operand holds no number, the edition lacks the measure, or the denominator is 0. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Operands without a number. */
  missing: readonly string[];
}

const COUNT_NULLS: Bilingual = {
  zh: '没有数则无值；只有报告写明的0才是0',
  en: 'No value when the cell has no number; 0 only where the report states 0',
};

/** Indicators as measures: table 3 by its total column. */
function counts(): Measure[] {
  const byApplicant = new Set(
    [...FORMS.f2021, ...FORMS.f2019].flatMap((table) =>
      table.byApplicant ? table.rows.map((row) => row.code) : [],
    ),
  );
  return [...INDICATORS.values()].map((row): Measure => {
    const totalled = byApplicant.has(row.code);
    const numerator = { plus: [totalled ? `${row.code}.total` : row.code], minus: [] };
    const words = {
      zh: totalled ? `${row.zh}（总计列）` : row.zh,
      en: totalled ? `${row.en} (total column)` : row.en,
    };
    const editions = editionsOf(row.code);
    return {
      code: row.code,
      kind: 'count',
      name: { zh: row.zh, en: row.en },
      formula: words,
      numerator: words,
      denominator: null,
      nullPolicy: COUNT_NULLS,
      unit: row.unit,
      scale: 1,
      stock: row.stock === true,
      editions,
      terms: Object.fromEntries(editions.map((edition) => [edition, { numerator, denominator: null }])),
      caveat: null,
    };
  });
}

/** The registry of measures by code: indicators in the forms' order, the named rates, the measures of a collection. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  [...counts(), ...RATES, ...COLLECTION_MEASURES].map((measure) => [measure.code, measure]),
);

/** The measure of a code; throws a RangeError on one the registry does not have. */
export function measureOf(code: string): Measure {
  const found = MEASURES.get(code);
  if (found === undefined) throw new RangeError(`no measure ${code}`);
  return found;
}

/**
 * How a measure stands between the neighbouring editions that have it: the weakest level of its operands, with their
 * reasons. A count also says where its series begins or ends; empty for measures of a collection.
 */
export function measurePassages(measure: Measure): Passage[] {
  if (measure.kind === 'count') return passagesOf(measure.code);
  return EDITION_ORDER.slice(1).flatMap((to, index) => {
    const from = EDITION_ORDER[index];
    if (from === undefined || !measure.terms[from] || !measure.terms[to]) return [];
    const steps = operands(measure, from).flatMap((code) =>
      passagesOf(code).filter((step) => step.from === from),
    );
    const [weakest] = [...steps].sort((a, b) => RANK.indexOf(b.level) - RANK.indexOf(a.level));
    return weakest ? [{ ...weakest, codes: operands(measure, to) }] : [];
  });
}

const RANK: readonly Level[] = ['comparable', 'approx', 'break', 'new', 'dropped'];

/** Indicators a measure is made of in an edition, each once. */
export function operands(measure: Measure, edition: Edition): string[] {
  const terms = measure.terms[edition];
  const sides = [terms?.numerator, terms?.denominator ?? undefined];
  const keys = sides.flatMap((side) => [...(side?.plus ?? []), ...(side?.minus ?? [])]);
  return [...new Set(keys.map((key) => parseKey(key).indicator))];
}

/** A count or rate of one report; a measure of a collection has no value here. Rates over several reports pool numerators and denominators, they are never averaged. */
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
