import { MEASURES, type Measure } from '../../core/codebook/measures.ts';
import { measureColumns, statedSql } from './measureSql.ts';
import type { Query } from './types.ts';

/** Reports of a release that state every operand of a measure. */
export interface MeasureCount {
  measure: string;
  n: number;
}

const branch = (measure: Measure) => `
  SELECT '${measure.code}' AS measure, CAST(count(*) FILTER (WHERE ${statedSql(measure)}) AS INTEGER) AS n
  FROM (SELECT ${measureColumns(measure)} FROM report)`;

/** How many reports state each count and rate of the registry, in the registry's order. */
export const measuresWithData: Query<Record<string, never>, MeasureCount> = {
  id: 'measuresWithData',
  sql: [...MEASURES.values()]
    .filter((measure) => measure.kind !== 'collection')
    .map(branch)
    .join('\n  UNION ALL'),
  params: [],
  columns: { measure: 'text', n: 'number' },
};
