import { measurePassages, type Measure, type Terms } from '../../core/codebook/measures.ts';
import { EDITION_ORDER } from '../../core/codebook/across.ts';
import { wideName } from '../../core/dataset/wide.ts';
import type { Edition } from '../../core/model.ts';

/** The SQL of a count or rate, built from the registry: no measure has SQL of its own. */

/** Throws a RangeError on a measure that no single report holds: `lib/measures` evaluates those. */
export function requireReportMeasure(measure: Measure): void {
  if (measure.kind === 'collection') throw new RangeError(`${measure.code} is not a measure of one report`);
}

/** A cell's published number. */
const published = (key: string) => `CAST(${wideName(key)} AS DOUBLE)`;

/** `+` of nullable columns is null when one is null: an operand without a number is never a 0. */
function sumSql({ plus, minus }: Terms, column: (key: string) => string): string {
  return plus.map(column).join(' + ') + minus.map((key) => ` - ${column(key)}`).join('');
}

/** Numerator or denominator by form; `column` says which number of a cell is taken, the published one unless said. */
export function sideSql(
  measure: Measure,
  side: 'numerator' | 'denominator',
  column: (key: string) => string = published,
): string {
  const arms = measure.editions.flatMap((edition) => {
    const terms = measure.terms[edition]?.[side];
    return terms ? [`WHEN edition = '${edition}' THEN ${sumSql(terms, column)}`] : [];
  });
  const [edition] = measure.editions;
  const only = edition === undefined ? undefined : measure.terms[edition]?.numerator;
  // A report on no known form can still state a count in its prose or in a transcription.
  if (measure.kind === 'count' && side === 'numerator' && only)
    arms.push(`WHEN edition IS NULL THEN ${sumSql(only, column)}`);
  return arms.length === 0 ? 'CAST(NULL AS DOUBLE)' : `CASE ${arms.join(' ')} END`;
}

/** `numerator`, `denominator` (null for a count) and `fits` (its form has the measure) of one row of the wide table. */
export function measureColumns(measure: Measure): string {
  const forms = measure.editions.map((edition) => `'${edition}'`).join(', ');
  const fits = forms === '' ? 'false' : `coalesce(edition IN (${forms}), true)`;
  return `${sideSql(measure, 'numerator')} AS numerator,
      ${sideSql(measure, 'denominator')} AS denominator,
      ${fits} AS fits`;
}

/** The measure's value from `numerator` and `denominator`, which may be sums; nothing over 0 or less has a rate. */
export function valueSql(measure: Measure, k = 'numerator', n = 'denominator'): string {
  if (measure.kind === 'count') return k;
  return `CASE WHEN ${n} > 0 THEN ${measure.scale}.0 * ${k} / ${n} END`;
}

/** True where every operand has a number (a rate of 0 over 0 states both, and has no value). */
export function statedSql(measure: Measure, k = 'numerator', n = 'denominator'): string {
  return measure.kind === 'count' ? `${k} IS NOT NULL` : `${k} IS NOT NULL AND ${n} IS NOT NULL`;
}

/** Every fact key the measure reads in some form, each once, in the registry's order. */
export function operandKeys(measure: Measure): string[] {
  const terms = Object.values(measure.terms);
  const sides = terms.flatMap(({ numerator, denominator }) => [
    numerator,
    ...(denominator ? [denominator] : []),
  ]);
  return [...new Set(sides.flatMap(({ plus, minus }) => [...plus, ...minus]))];
}

/**
 * Runs of editions whose figures may share a line: neighbours in the registry that are `comparable`. An `approx` or
 * `break` starts another run, so a panel is balanced within one run and a sum never crosses two (PRODUCT H11).
 */
export function segmentsOf(measure: Measure): Edition[][] {
  const joined = new Set(
    measurePassages(measure)
      .filter((step) => step.level === 'comparable')
      .map((step) => step.to),
  );
  const runs: Edition[][] = [];
  for (const edition of EDITION_ORDER.filter((each) => measure.editions.includes(each))) {
    const last = runs.at(-1);
    if (last && joined.has(edition)) last.push(edition);
    else runs.push([edition]);
  }
  return runs;
}

/** The run of `segmentsOf` an edition belongs to, from 0; null outside them. */
export function segmentSql(measure: Measure): string {
  const arms = segmentsOf(measure).flatMap((run, index) =>
    run.map((edition) => `WHEN edition = '${edition}' THEN ${index}`),
  );
  return arms.length === 0 ? 'CAST(NULL AS INTEGER)' : `CASE ${arms.join(' ')} END`;
}

/** Whose figures a report holds: `own`, `gov` (a government's whole jurisdiction), or null, which no total adds. */
export const WHO = `CASE WHEN class = 'gov' THEN CASE WHEN scope IS DISTINCT FROM 'own' THEN 'gov' END
      WHEN scope IS DISTINCT FROM 'jurisdiction' THEN 'own' END`;
