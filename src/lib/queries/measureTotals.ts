import { measureOf } from '../../core/codebook/measures.ts';
import { wideName } from '../../core/dataset/wide.ts';
import {
  measureColumns,
  operandKeys,
  requireReportMeasure,
  segmentSql,
  statedSql,
  valueSql,
} from './measureSql.ts';
import { SCOPE_PARAMS, totalsScope, type ScopeParams } from './scope.ts';
import type { Query } from './types.ts';

export interface TotalsParams extends ScopeParams {
  /** `all`: every report with a figure; `balanced`: agencies with one in every shown year of the same segment. */
  panel: string;
  /** Agencies left out of sums, '.'-joined, e.g. one that makes up most of them (PRODUCT H10); '' leaves out none. */
  without: string;
}

/**
 * A measure summed over the `k` reports of one year and form that state every operand. Rates pool: Σ numerator over
 * Σ denominator, never a mean of rates (PRODUCT H9). Reports of part of a year are left out and counted (H13).
 */
export interface MeasureTotal {
  year: number;
  /** Null in a year without any report in scope, or for reports on no known form. */
  edition: string | null;
  /** Run of comparable forms (`segmentsOf`), from 0; null where the form lacks the measure. Never join two of them. */
  segment: number | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  k: number;
  /** Reports of this year and form in scope, then those held or due, other forms' reports left out. */
  held: number;
  due: number;
  /** Reports with a figure that are left out of the sums because they do not cover the whole year. */
  partial: number;
  /** `reported` (k > 0), `not_in_form`, `no_report` (none held), or null: held, and none states it. */
  status: string | null;
  /** Agency with the largest part of the total (of the denominator for rates), and that part. */
  top: string | null;
  topValue: number | null;
}

/**
 * Query of a count or rate by year × form, oldest first; governments alone with `classes: 'gov'`, else without them.
 * Throws a RangeError on an unknown code and on a measure of a collection.
 */
export function measureTotals(code: string): Query<TotalsParams, MeasureTotal> {
  const measure = measureOf(code);
  requireReportMeasure(measure);
  const weight = measure.kind === 'count' ? 'numerator' : 'denominator';
  return {
    id: `measureTotals.${code}`,
    sql: `WITH ${totalsScope(operandKeys(measure).map(wideName))},
  measured AS (
    SELECT report, agency, year, edition, edition_seen, short, ${segmentSql(measure)} AS segment,
      ${measureColumns(measure)}
    FROM chosen
  ),
  marked AS (
    SELECT *, ${statedSql(measure)} AND NOT list_contains(string_split($without, '.'), agency) AS stated
    FROM measured
  ),
  whole AS (
    SELECT agency, segment
    FROM (SELECT agency, segment, count(DISTINCT year) AS years FROM marked
      WHERE stated AND NOT short GROUP BY agency, segment) AS own
    JOIN (SELECT segment, count(DISTINCT year) AS years FROM marked
      WHERE stated AND NOT short GROUP BY segment) AS every USING (segment, years)
  ),
  counted AS (
    SELECT marked.*,
      stated AND NOT short AND ($panel <> 'balanced' OR whole.agency IS NOT NULL) AS known
    FROM marked LEFT JOIN whole ON whole.agency = marked.agency AND whole.segment = marked.segment
  ),
  summed AS (
    SELECT span.year, edition, any_value(segment) AS segment,
      sum(numerator ORDER BY agency) FILTER (WHERE known) AS numerator,
      sum(denominator ORDER BY agency) FILTER (WHERE known) AS denominator,
      CAST(count(*) FILTER (WHERE known) AS INTEGER) AS k,
      CAST(count(report) AS INTEGER) AS held,
      CAST(any_value(expected) - sum(count(report)) OVER (PARTITION BY span.year) + count(report) AS INTEGER) AS due,
      CAST(count(*) FILTER (WHERE stated AND short) AS INTEGER) AS partial,
      bool_or(NOT fits AND edition_seen) AS lacks,
      arg_max(agency, row(${weight}, agency)) FILTER (WHERE known) AS top,
      max(${weight}) FILTER (WHERE known) AS topValue
    FROM span LEFT JOIN counted USING (year)
    GROUP BY span.year, edition
  )
  SELECT *, ${valueSql(measure)} AS value,
    CASE WHEN held = 0 THEN 'no_report' WHEN k > 0 THEN 'reported' WHEN lacks THEN 'not_in_form' END AS status
  FROM summed ORDER BY year, edition`,
    params: [...SCOPE_PARAMS, 'panel', 'without'],
    columns: COLUMNS,
  };
}

const COLUMNS: Query<TotalsParams, MeasureTotal>['columns'] = {
  year: 'number',
  edition: 'text',
  segment: 'number',
  numerator: 'number',
  denominator: 'number',
  value: 'number',
  k: 'number',
  held: 'number',
  due: 'number',
  partial: 'number',
  status: 'text',
  top: 'text',
  topValue: 'number',
};
