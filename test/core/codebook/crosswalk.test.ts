import { describe, expect, it } from 'vitest';
import { comparability, CROSSWALK } from '../../../src/core/codebook/crosswalk.ts';
import { FORMS, INDICATORS } from '../../../src/core/codebook/index.ts';

describe('comparability', () => {
  it.each([
    ['req_new', 'f2019', 'f2021', 'comparable', ['req_new']],
    ['req_new', 'f2014', 'f2021', 'approx', ['s14_req_received']],
    ['out_granted', 'f2014', 'f2019', 'approx', ['s14_ans_already_public', 's14_ans_granted']],
    ['oth_all', 'f2019', 'f2021', 'comparable', ['oth_no_correction', 'oth_no_payment', 'oth_other']],
    ['oth_other', 'f2019', 'f2021', 'comparable', ['oth_all']],
    ['normdocs_in_force', 'f2019', 'f2021', 'break', ['v19_normdocs_public_total']],
    ['licensing_decisions', 'f2019', 'f2021', 'approx', ['v19_licensing_decisions']],
    ['v19_procurement_amount', 'f2019', 'f2021', 'dropped', []],
    ['rules_repealed', 'f2019', 'f2021', 'new', []],
    ['req_carried_in', 'f2014', 'f2019', 'new', []],
    ['den_state_secret', 'f2014', 'f2021', 'comparable', ['s14_ref_state_secret']],
    ['admin_fees_10k_yuan', 'f2021', 'f2021', 'comparable', ['admin_fees_10k_yuan']],
    ['rev_total', 'f2014', 'f2021', 'break', ['s14_rev']],
  ] as const)('%s between %s and %s is %s', (code, a, b, level, codes) => {
    expect(comparability(code, a, b)).toMatchObject({ level, codes });
    expect(comparability(code, b, a)).toMatchObject({ level, codes });
  });

  it('never joins fee items with fee money', () => {
    expect(comparability('admin_fees_10k_yuan', 'f2019', 'f2021').level).toBe('break');
  });

  it('names only known codes, and every row of the 2019 and 2021 forms gets an answer', () => {
    for (const { fromCodes, toCodes, note } of CROSSWALK) {
      for (const code of [...fromCodes, ...toCodes]) expect(INDICATORS.has(code), code).toBe(true);
      expect(note.zh && note.en).toBeTruthy();
    }
    for (const edition of ['f2019', 'f2021'] as const) {
      for (const row of FORMS[edition].flatMap((table) => table.rows)) {
        expect(['comparable', 'approx', 'break', 'new', 'dropped']).toContain(
          comparability(row.code, 'f2019', 'f2021').level,
        );
      }
    }
  });
});
