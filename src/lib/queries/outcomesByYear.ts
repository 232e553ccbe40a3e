import { TABLE3_2021 } from '../../core/codebook/index.ts';
import { SCOPE_PARAMS, totalsScope, type ScopeParams } from './scope.ts';
import { IN_FORCE } from './sumByYear.ts';
import type { Query } from './types.ts';

/** The six outcome groups of table 3 in printed order. */
export const OUTCOMES = ['granted', 'partial', 'denied', 'unable', 'not_processed', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Requests closed in a year by outcome, summed over the `n` whole-year reports that state every leaf of all six groups;
 * null when none does. `total` is the sum of the six, not the printed (七), so that shares add up to one.
 */
export interface OutcomeYear extends Record<Outcome, number | null> {
  year: number;
  total: number | null;
  n: number;
  /** Reports that state them and are left out because they do not cover the whole year (PRODUCT H13). */
  short: number;
  held: number;
  expected: number;
}

const leaves = (prefix: string) =>
  TABLE3_2021.filter((row) => row.code.startsWith(prefix)).map((row) => `${row.code}__total`);

/** `+` of nullable columns is null when one is null: a group is known only if all its leaves are. */
const allOf = (columns: readonly string[]) =>
  columns.map((column) => `CAST(${column} AS DOUBLE)`).join(' + ');

/** 2019 prints (六)其他处理 as one row, 2021 as three; comparable at this subtotal only (codebook 1.8). */
export const GROUPS: Record<Outcome, string> = {
  granted: allOf(['out_granted__total']),
  partial: allOf(['out_partial__total']),
  denied: allOf(leaves('den_')),
  unable: allOf(leaves('unable_')),
  not_processed: allOf(leaves('np_')),
  other: `CASE WHEN edition = 'f2019' THEN ${allOf(['oth_all__total'])} ELSE ${allOf(leaves('oth_'))} END`,
};

/** The forms of table 3, whose outcomes are counted, and the data years in which one of them was in force. */
export const OUTCOME_FORMS = ['f2019', 'f2021'] as const;
export const OUTCOME_YEARS = [IN_FORCE.f2019[0], IN_FORCE.f2021[1]] as const;

const forms = OUTCOME_FORMS.map((form) => `'${form}'`).join(', ');
const known = OUTCOMES.map((group) => `${group} IS NOT NULL`).join(' AND ');
const sums = OUTCOMES.map((group) => `sum(${group}) FILTER (WHERE stated AND NOT short) AS ${group}`).join(
  ',\n      ',
);
const total = OUTCOMES.join(' + ');

/** The columns the groups are sums of. */
export const OUTCOME_COLUMNS: readonly string[] = [
  'out_granted__total',
  'out_partial__total',
  ...['den_', 'unable_', 'np_', 'oth_'].flatMap(leaves),
  'oth_all__total',
];

/**
 * `marked`: reports in scope with their six groups; `fits`: their form prints them; `stated`: they state every leaf.
 */
export const OUTCOME_REPORTS = `${totalsScope(OUTCOME_COLUMNS)},
  grouped AS (
    SELECT *,
      ${OUTCOMES.map((group) => `${GROUPS[group]} AS ${group}`).join(',\n      ')}
    FROM chosen
  ),
  marked AS (
    SELECT *, coalesce(edition IN (${forms}), true) AS fits,
      coalesce(edition IN (${forms}) AND ${known}, false) AS stated
    FROM grouped
  )`;

export const outcomesByYear: Query<ScopeParams, OutcomeYear> = {
  id: 'outcomesByYear',
  sql: `WITH ${OUTCOME_REPORTS},
  summed AS (
    SELECT span.year,
      ${sums},
      CAST(count(*) FILTER (WHERE stated AND NOT short) AS INTEGER) AS n,
      CAST(count(*) FILTER (WHERE stated AND short) AS INTEGER) AS short,
      CAST(count(report) FILTER (WHERE fits) AS INTEGER) AS held,
      CAST(any_value(expected) - count(report) FILTER (WHERE NOT fits) AS INTEGER) AS expected
    FROM span LEFT JOIN marked USING (year)
    GROUP BY span.year
    HAVING count(report) FILTER (WHERE edition IN (${forms})) > 0
      OR (count(edition) = 0 AND span.year BETWEEN ${OUTCOME_YEARS[0]} AND ${OUTCOME_YEARS[1]})
  )
  SELECT *, ${total} AS total FROM summed ORDER BY year`,
  params: SCOPE_PARAMS,
  columns: {
    year: 'number',
    granted: 'number',
    partial: 'number',
    denied: 'number',
    unable: 'number',
    not_processed: 'number',
    other: 'number',
    total: 'number',
    n: 'number',
    short: 'number',
    held: 'number',
    expected: 'number',
  },
};
