import { IN_FORCE, sumByYear } from './sumByYear.ts';

/** New requests by year. The 2014 form's "requests received" cannot prove it leaves out carried cases: its own series. */
export const requestsByYear = sumByYear('requestsByYear', [
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
]);
