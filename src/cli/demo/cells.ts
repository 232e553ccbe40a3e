import { APPLICANTS } from '../../core/codebook/index.ts';
import type { Counts, YearCounts } from './counts.ts';
import { at } from './random.ts';
import { add, total, ZERO } from './requests.ts';
import type { Requests, Six } from './types.ts';

type Cells = Record<string, string>;

const print = (count: number | undefined): string => String(count ?? 0);
const signed = (count: number | undefined): string =>
  count !== undefined && count > 0 ? `+${count}` : print(count);

function table2Of2021(counts: Counts): Cells {
  return {
    rules_issued: print(counts['rules']),
    rules_repealed: '0',
    rules_in_force: print(counts['rulesInForceShown']),
    normdocs_issued: print(counts['issued']),
    normdocs_repealed: print(counts['repealed']),
    normdocs_in_force: print(counts['inForce']),
    licensing_decisions: print(counts['licensing']),
    penalty_decisions: print(counts['penalty']),
    coercion_decisions: print(counts['coercion']),
    admin_fees_10k_yuan: print(counts['fees']),
  };
}

/** Items and decisions of 2019–2020; an agency without a power has none of either. */
function table2Of2019(counts: Counts): Cells {
  const block = (code: string, kind: string, decisions: number | undefined): Cells => ({
    [`v19_${code}_items_prev`]: print(counts[`${kind}Prev`]),
    [`v19_${code}_items_delta`]: signed(counts[`${kind}Delta`]),
    [`v19_${code}_decisions`]: print(decisions),
  });
  return {
    v19_rules_made: print(counts['rules']),
    v19_rules_published: print(counts['rules']),
    v19_rules_public_total: print(counts['rulesInForceShown']),
    v19_normdocs_made: print(counts['issued']),
    v19_normdocs_published: print(counts['issued']),
    v19_normdocs_public_total: print(counts['inForce']),
    ...block('licensing', 'licensing', counts['licensing']),
    ...block('other_services', 'services', counts['serviceDecisions']),
    ...block('penalty', 'penalty', counts['penalty']),
    ...block('coercion', 'coercion', counts['coercion']),
    v19_fee_items_prev: print(counts['feePrev']),
    v19_fee_items_delta: signed(counts['feeDelta']),
    v19_procurement_items: print(counts['procurement']),
    v19_procurement_amount: money(counts['procurementYuan'] ?? 0),
  };
}

/** The form leaves the unit open, so the cell says it: whole 万元 amounts in 万元, the rest in 元. */
function money(yuan: number): string {
  return yuan % 3 === 0 ? `${yuan}元` : `${(yuan / 10_000).toFixed(4)}万元`;
}

function rowCells(code: string, row: Six): Cells {
  const cells: Cells = {};
  APPLICANTS.forEach((applicant, column) => {
    cells[`${code}.${applicant.code}`] = print(applicant.code === 'total' ? total(row) : at(row, column));
  });
  return cells;
}

function table3(flow: Requests): Cells {
  const closed = Object.values(flow.outcomes).reduce(add, ZERO);
  return Object.assign(
    {},
    rowCells('req_new', flow.fresh),
    rowCells('req_carried_in', flow.carriedIn),
    ...Object.entries(flow.outcomes).map(([code, row]) => rowCells(code, row)),
    rowCells('out_total', closed),
    rowCells('req_carried_out', flow.carriedOut),
  ) as Cells;
}

/** The printed cells of a report since 2019, by fact key. */
export function formCells(edition: 'f2019' | 'f2021', counts: YearCounts, flow: Requests): Cells {
  const table2 = edition === 'f2021' ? table2Of2021(counts.table2) : table2Of2019(counts.table2);
  const table4 = Object.fromEntries(
    Object.entries(counts.table4).map(([code, count]) => [code, print(count)]),
  );
  return { ...table2, ...table3(flow), ...table4 };
}

export function annexCells(counts: Counts): Cells {
  return Object.fromEntries(Object.entries(counts).map(([code, count]) => [code, print(count)]));
}

/** Several bodies' numbers added key by key; decimals are kept to cents. */
export function sumCounts(list: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of list) {
    for (const [key, count] of Object.entries(counts)) {
      sum[key] = Math.round(((sum[key] ?? 0) + count) * 100) / 100;
    }
  }
  return sum;
}
