import { TABLE3_2021 } from '../../core/codebook/index.ts';
import { OUTCOME_REPORTS } from './outcomesByYear.ts';
import { SCOPE_PARAMS, type ScopeParams } from './scope.ts';
import type { Query } from './types.ts';

/** Rows of table 3 that hold one outcome each: the 21 of the 2021 form, and (六) as the 2019 form prints it. */
export const OUTCOME_LEAVES: readonly string[] = [
  ...TABLE3_2021.map((row) => row.code).filter((code) =>
    /^(?:out_granted|out_partial)$|^(?:den|unable|np|oth)_/.test(code),
  ),
  'oth_all',
];

/**
 * One outcome of one year, summed over the `n` reports that the six groups of `outcomesByYear` count and whose form
 * prints the row: leaves of a group add up to it. Null over none of them.
 */
export interface OutcomeLeaf {
  year: number;
  leaf: string;
  value: number | null;
  n: number;
}

/** Forms that print a row; the three rows of (六) came with the 2021 form and its single row went. */
export const printing = (leaf: string) =>
  leaf === 'oth_all' ? "edition = 'f2019'" : leaf.startsWith('oth_') ? "edition = 'f2021'" : 'true';

const branch = (leaf: string, place: number) => `
    SELECT year, '${leaf}' AS leaf, ${place} AS place,
      CAST(sum(${leaf}__total) FILTER (WHERE ${printing(leaf)}) AS DOUBLE) AS value,
      CAST(count(*) FILTER (WHERE ${printing(leaf)}) AS INTEGER) AS n
    FROM counted GROUP BY year`;

/** The outcomes of requests row by row, in printed order within a year. */
export const outcomeLeaves: Query<ScopeParams, OutcomeLeaf> = {
  id: 'outcomeLeaves',
  sql: `WITH ${OUTCOME_REPORTS},
  counted AS (SELECT * FROM marked WHERE stated AND NOT short)
  SELECT year, leaf, value, n FROM (${OUTCOME_LEAVES.map(branch).join('\n    UNION ALL')}
  ) ORDER BY year, place`,
  params: SCOPE_PARAMS,
  columns: { year: 'number', leaf: 'text', value: 'number', n: 'number' },
};
