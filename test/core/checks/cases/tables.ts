import type { CheckInput } from '../../../../src/core/checks/input.ts';
import { cleanCells, fact, report, seeded, stateOf, withFacts, without } from '../support.ts';

/** State of a check in three situations; the table of all checks is in cases.test.ts. */
export type State = 'fail' | 'pass' | 'not_assessable' | 'out_of_scope';
export interface Cases {
  fail: () => State;
  pass: () => State;
  open: () => State;
}

const clean = report(cleanCells(seeded(7)));
const clean2019 = report(cleanCells(seeded(8), 'f2019'), { edition: 'f2019', year: 2020 });

/** The three states of a report check from three reports. */
export function three(check: string, bad: CheckInput, good: CheckInput, open: CheckInput): Cases {
  return {
    fail: () => stateOf(bad, check),
    pass: () => stateOf(good, check),
    open: () => stateOf(open, check),
  };
}

function changed(key: string, by: number, input = clean): CheckInput {
  return withFacts(input, fact(key, (input.facts.get(key)?.value ?? 0) + by));
}

function set(values: Record<string, number>, input = clean): CheckInput {
  return withFacts(input, ...Object.entries(values).map(([key, value]) => fact(key, value)));
}

const noRequests = report([...cleanCells(() => 0.1)].map(([key]) => [key, 0] as const));
const town: CheckInput = { ...clean, agencyType: 'town' };

export const TABLE_CASES: Record<string, Cases> = {
  'T3-01': three('T3-01', changed('req_new.biz', 1), clean, without(clean, 'req_carried_in.biz')),
  'T3-02': three('T3-02', changed('den_internal.nat', 3), clean2019, without(clean, 'np_duplicate.nat')),
  'T3-03': three(
    'T3-03',
    changed('out_granted.total', 9),
    clean2019,
    without(clean, 'oth_other.total', 'absent'),
  ),
  'T3-04': three('T3-04', set({ 'req_new.nat': -1 }), clean, without(clean, 'req_new.nat', 'unreadable')),
  'T3-06': three(
    'T3-06',
    withFacts(noRequests, fact('out_granted.total', 2)),
    noRequests,
    without(noRequests, 'req_carried_in.total'),
  ),
  'T3-07': three(
    'T3-07',
    set({ 'req_new.total': 8, 'req_new.law': 8 }),
    set({ 'req_new.total': 8, 'req_new.law': 7, 'req_new.oth': 0 }),
    without(clean, 'req_new.total'),
  ),
  'T3-08': three('T3-08', { ...clean, problems: [{ code: 'row_arity', detail: '8' }] }, clean, {
    ...clean,
    originKind: 'transcribed',
  }),
  'T3-10': three(
    'T3-10',
    set({ 'np_excessive.total': 1, 'req_new.total': 4 }),
    set({ 'np_excessive.total': 1, 'req_new.total': 40 }),
    without(clean, 'np_excessive.total'),
  ),
  'T4-01': three('T4-01', changed('rev_total', 1), clean, without(clean, 'lit_post_other')),
  'T4-02': three('T4-02', set({ rev_total: 1.5 }), clean, without(clean, 'lit_post_other', 'not_applicable')),
  'T2-01': three(
    'T2-01',
    without(clean, 'coercion_decisions', 'absent'),
    without(clean, 'coercion_decisions', 'blank'),
    { ...clean, originKind: 'transcribed' },
  ),
  'T2-03': three(
    'T2-03',
    set({ normdocs_issued: 9, normdocs_repealed: 1, normdocs_in_force: 7 }),
    set({ normdocs_issued: 9, normdocs_repealed: 1, normdocs_in_force: 8 }),
    without(clean, 'rules_in_force', 'not_applicable'),
  ),
  'T2-04': three(
    'T2-04',
    set({ rules_issued: 4 }),
    { ...set({ rules_issued: 4 }), rulemaking: true },
    { ...set({ rules_issued: 4 }), agencyType: 'gov' },
  ),
  'T2-06': three(
    'T2-06',
    set({ admin_fees_10k_yuan: 12_000 }, { ...clean, agencyName: '甲县财政局' }),
    set({ admin_fees_10k_yuan: 12_000 }, { ...clean, agencyName: '甲市财政局' }),
    without(clean, 'admin_fees_10k_yuan'),
  ),
  'T2-08': three(
    'T2-08',
    set({ v19_penalty_items_prev: 3, v19_penalty_items_delta: -4 }, clean2019),
    clean2019,
    without(clean2019, 'v19_penalty_items_prev'),
  ),
  'T2-09': three(
    'T2-09',
    withFacts(clean2019, fact('v19_procurement_amount', 160, { flags: ['unit_unknown'] })),
    withFacts(clean2019, fact('v19_procurement_amount', 1_605_964, { flags: ['unit_converted'] })),
    without(clean2019, 'v19_procurement_amount'),
  ),
  'T2-10': three(
    'T2-10',
    set({ licensing_decisions: 5000 }, town),
    set({ licensing_decisions: 999 }, town),
    without(town, 'licensing_decisions'),
  ),
  'C-05': three('C-05', without(clean, 'den_internal.npo'), clean, report([['req_new.total', 0]])),
};
