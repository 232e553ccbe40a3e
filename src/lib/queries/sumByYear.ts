import type { Edition } from '../../core/model.ts';
import { SCOPE_PARAMS, totalsScope, type ScopeParams } from './scope.ts';
import type { Query } from './types.ts';

/**
 * One year of one series. `value` is the sum over the `n` whole-year reports that state a number, null when none does;
 * `held` is how many reports on the series' forms we hold in scope, `expected` how many were to be made, those on
 * other forms left out: every report in scope belongs to exactly one form's N.
 */
export interface YearSum {
  year: number;
  measure: string;
  value: number | null;
  n: number;
  /** Reports with a number that are left out because they do not cover the whole year (PRODUCT H13). */
  short: number;
  held: number;
  expected: number;
  /** The agency with the largest part and that part: a total one body makes up is not the others' total (PRODUCT H10). */
  top: string | null;
  topValue: number | null;
}

/** A column of the wide table, the forms that print it and, for years without any report, the data years it was in force. */
export interface Series {
  measure: string;
  column: string;
  editions: readonly Edition[];
  years: readonly [number, number];
}

/**
 * Sums each series by year. Forms are kept apart: a series that is only `approx` to another is its own series,
 * never the same line (CONTRACT 2). A year in which the form in force prints no such number has no row.
 */
export function sumByYear(id: string, series: readonly Series[]): Query<ScopeParams, YearSum> {
  const branch = ({ measure, column, editions, years }: Series) => {
    const forms = editions.map((edition) => `'${edition}'`).join(', ');
    return `
    SELECT span.year, '${measure}' AS measure,
      CAST(sum(${column}) FILTER (WHERE NOT short) AS DOUBLE) AS value,
      CAST(count(${column}) FILTER (WHERE NOT short) AS INTEGER) AS n,
      CAST(count(${column}) FILTER (WHERE short) AS INTEGER) AS short,
      CAST(count(report) FILTER (WHERE fits) AS INTEGER) AS held,
      CAST(any_value(expected) - count(report) FILTER (WHERE NOT fits) AS INTEGER) AS expected,
      arg_max(agency, row(${column}, agency)) FILTER (WHERE ${column} IS NOT NULL AND NOT short) AS top,
      CAST(max(${column}) FILTER (WHERE NOT short) AS DOUBLE) AS topValue
    FROM span LEFT JOIN (SELECT *, coalesce(edition IN (${forms}), true) AS fits FROM chosen) AS formed USING (year)
    GROUP BY span.year
    HAVING count(report) FILTER (WHERE edition IN (${forms})) > 0
      OR (count(edition) = 0 AND span.year BETWEEN ${years[0]} AND ${years[1]})`;
  };
  return {
    id,
    sql: `WITH ${totalsScope(series.map(({ column }) => column))}
  SELECT * FROM (${series.map(branch).join('\n    UNION ALL')}
  ) ORDER BY year, measure`,
    params: SCOPE_PARAMS,
    columns: {
      year: 'number',
      measure: 'text',
      value: 'number',
      n: 'number',
      short: 'number',
      held: 'number',
      expected: 'number',
      top: 'text',
      topValue: 'number',
    },
  };
}

/** Data years a form was in force, from its notice: 国办发〔2014〕32号, 国办公开办函〔2019〕60号, 〔2021〕30号. */
export const IN_FORCE = { f2014: [2008, 2018], f2019: [2019, 2020], f2021: [2021, 9999] } as const;
