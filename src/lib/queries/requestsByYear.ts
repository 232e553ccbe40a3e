import { IN_FORCE, sumByYear, type Series } from './sumByYear.ts';

/**
 * New requests by year. The 2014 form's "requests received" cannot prove it leaves out carried cases, and what the
 * prose calls received may include them (codebook N-01): each is its own series.
 */
export const REQUESTS: readonly Series[] = [
  {
    measure: 'req_new',
    column: 'req_new__total',
    editions: ['f2019', 'f2021'],
    years: [IN_FORCE.f2019[0], IN_FORCE.f2021[1]],
  },
  {
    measure: 's14_req_received',
    column: 's14_req_received',
    editions: ['f2014', 'f2008'],
    years: IN_FORCE.f2014,
  },
  {
    measure: 'foi_received_text',
    column: 'foi_received_text',
    editions: ['f2008', 'f2014', 'f2019', 'f2021'],
    years: [IN_FORCE.f2014[0], IN_FORCE.f2021[1]],
  },
];

export const requestsByYear = sumByYear('requestsByYear', REQUESTS);
