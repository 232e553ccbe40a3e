import { IN_FORCE, sumByYear, type Series } from './sumByYear.ts';

const since2021 = (measure: string): Series => ({
  measure,
  column: measure,
  editions: ['f2021'],
  years: IN_FORCE.f2021,
});
const of2019 = (measure: string): Series => ({
  measure,
  column: measure,
  editions: ['f2019'],
  years: IN_FORCE.f2019,
});

/** Licensing and penalty decisions by year. The 2019 form was often filled with cases handled, so it stays apart. */
export const DECISIONS: readonly Series[] = [
  since2021('licensing_decisions'),
  since2021('penalty_decisions'),
  of2019('v19_licensing_decisions'),
  of2019('v19_penalty_decisions'),
];

export const licensingPenalties = sumByYear('licensingPenalties', DECISIONS);
