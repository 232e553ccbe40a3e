import { sumByYear, type Series } from './sumByYear.ts';

const prose = (measure: string): Series => ({
  measure,
  column: measure,
  editions: ['f2008', 'f2014', 'f2019', 'f2021'],
  years: [2008, 9999],
});

/**
 * Proposals handled by year, from the prose: People's Congress, CPPCC, and those a report gives only as one
 * number for both. The three are disjoint readings of different reports and are never added.
 */
export const PROPOSALS: readonly Series[] = [
  prose('npc_total'),
  prose('cppcc_total'),
  prose('proposals_both'),
];

export const proposalsByYear = sumByYear('proposalsByYear', PROPOSALS);
