import { measureOf } from '../../core/codebook/measures.ts';
import { measureRows, type MeasureRow } from '../queries/measureRows.ts';
import { measureTotals, type MeasureTotal, type TotalsParams } from '../queries/measureTotals.ts';
import { outcomeLeaves, type OutcomeLeaf } from '../queries/outcomeLeaves.ts';
import { outcomesByYear, type OutcomeYear } from '../queries/outcomesByYear.ts';
import type { ScopeParams } from '../queries/scope.ts';
import { runOn, type Engine } from '../queries/types.ts';
import { isOutcome } from '../explore/fits.ts';
import { relatedOf } from './listing.ts';

/** What a measure's page asks: totals of one panel, cells of all bodies in the lists' scope, lines by class. */
export interface MeasureQuestion {
  totals: TotalsParams;
  lists: ScopeParams;
  /** Classes to draw one by one; a government's class is never among them (PRODUCT H15). */
  classes: readonly string[];
}

/** The parts of a row the page shows; names come from its list of agencies. */
export type MeasureCell = Pick<
  MeasureRow,
  | 'report'
  | 'agency'
  | 'year'
  | 'edition'
  | 'who'
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'status'
  | 'partial'
>;

export interface MeasureAnswers {
  totals: MeasureTotal[];
  /** Totals of the counterparts in other forms, by code. */
  related: { code: string; totals: MeasureTotal[] }[];
  byClass: { class: string; totals: MeasureTotal[] }[];
  cells: MeasureCell[];
  /** All outcomes beside a measure of them, row by row; null beside any other measure. */
  outcomes: { years: OutcomeYear[]; leaves: OutcomeLeaf[] } | null;
}

/** At most this many lines by class in one picture. */
export const MAX_CLASSES = 6;

/** Everything a measure's page shows for one view; the build asks Node's engine, the page the browser's. */
export async function measureAnswers(
  engine: Engine,
  code: string,
  question: MeasureQuestion,
): Promise<MeasureAnswers> {
  const answers: MeasureAnswers = {
    totals: await runOn(engine, measureTotals(code), question.totals),
    related: [],
    byClass: [],
    cells: (await runOn(engine, measureRows(code), question.lists)).map(cellOf),
    outcomes: isOutcome(code)
      ? {
          years: await runOn(engine, outcomesByYear, question.totals),
          leaves: await runOn(engine, outcomeLeaves, question.totals),
        }
      : null,
  };
  for (const other of relatedOf(measureOf(code)))
    answers.related.push({
      code: other.code,
      totals: await runOn(engine, measureTotals(other.code), question.totals),
    });
  for (const each of question.classes.slice(0, MAX_CLASSES))
    answers.byClass.push({
      class: each,
      totals: await runOn(engine, measureTotals(code), { ...question.totals, classes: each }),
    });
  return answers;
}

function cellOf(row: MeasureRow): MeasureCell {
  const { report, agency, year, edition, who, numerator, denominator, value, status, partial } = row;
  return { report, agency, year, edition, who, numerator, denominator, value, status, partial };
}
