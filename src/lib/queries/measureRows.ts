import { measureOf, type Measure } from '../../core/codebook/measures.ts';
import { correctedSql } from './correctedSql.ts';
import { measureColumns, operandKeys, requireReportMeasure, statedSql, valueSql, WHO } from './measureSql.ts';
import { BROKEN_YEARS, LIST_SCOPE, SCOPE_PARAMS, type ScopeParams } from './scope.ts';
import type { Query } from './types.ts';

/**
 * A measure in one agency × data year. `value` is null unless every operand has a number and a rate's denominator is
 * above 0; `numerator` and `denominator` are null, never 0, when one of their operands has none.
 */
export interface MeasureRow {
  /** Null where a report was due and none is held: then `status` is `no_report`. */
  report: string | null;
  agency: string;
  name: string;
  name_en: string | null;
  class: string;
  family: string | null;
  region: string | null;
  year: number;
  edition: string | null;
  edition_seen: boolean | null;
  /** `own` or `gov` (a government's jurisdiction): never added to each other. Null: neither total may count it. */
  who: string | null;
  origin_kind: string | null;
  /** Of the report's publication, in the words of due.csv. */
  state: string | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** `reported` when every operand has a number; else the status of the first operand without one. */
  status: string;
  /** The data year does not cover twelve months (PRODUCT H13): out of totals, ranks and changes on the year before. */
  partial: boolean;
  /**
   * The same sides and value with declared corrections that count in place of the published cells. All null where no
   * operand has one; else `corrected_status` says whether every operand then has a number.
   */
  corrected_numerator: number | null;
  corrected_denominator: number | null;
  corrected_value: number | null;
  corrected_status: string | null;
  /** A count's total that the report does not print, added up from its own cells; it is never taken for `value`. */
  computed: number | null;
}

/**
 * Query of a count or rate: one row per report held or due in scope, in official order, then by year. Governments
 * stand beside other bodies and are told apart by `who`. Throws a RangeError on an unknown code and on a measure of a
 * collection.
 */
export function measureRows(code: string): Query<ScopeParams, MeasureRow> {
  const measure = measureOf(code);
  requireReportMeasure(measure);
  return {
    id: `measureRows.${code}`,
    sql: `WITH ${BROKEN_YEARS},
  measured AS (
    SELECT report, agency, year, edition, edition_seen, scope, origin_kind, state,
      ${measureColumns(measure)}
    FROM report
  ),
  gaps AS (${gapsSql(measure)}
  ),
  rest AS (${gapsSql(measure, 'AND (report, key) NOT IN (SELECT report, key FROM beside WHERE amended)')}
  ),${correctedSql(measure)}
  SELECT measured.report AS report, agency, agency.name, agency.name_en, agency.class, agency.family, agency.region, year,
    edition, edition_seen, CASE WHEN measured.report IS NOT NULL THEN ${WHO} END AS who, origin_kind,
    coalesce(coverage.state, measured.state) AS state, numerator, denominator, ${valueSql(measure)} AS value,
    CASE WHEN measured.report IS NULL THEN 'no_report'
      WHEN ${statedSql(measure)} THEN 'reported'
      WHEN NOT fits AND edition_seen THEN 'not_in_form'
      ELSE coalesce(gaps.status, 'not_transcribed') END AS status,
    broken.agency IS NOT NULL AS partial,
    amended_report.k AS corrected_numerator, amended_report.n AS corrected_denominator,
    ${valueSql(measure, 'amended_report.k', 'amended_report.n')} AS corrected_value,
    CASE WHEN amended_report.report IS NULL THEN NULL
      WHEN ${statedSql(measure, 'amended_report.k', 'amended_report.n')} THEN 'reported'
      WHEN lost > 0 THEN 'unreadable'
      ELSE coalesce(rest.status, 'not_transcribed') END AS corrected_status,
    added.total AS computed
  FROM (SELECT agency, year, state FROM coverage WHERE state <> 'not_due') AS coverage
  FULL JOIN measured USING (agency, year)
  JOIN agency USING (agency)
  LEFT JOIN broken USING (agency, year)
  LEFT JOIN gaps ON gaps.report = measured.report
  LEFT JOIN rest ON rest.report = measured.report
  LEFT JOIN amended_report ON amended_report.report = measured.report
  LEFT JOIN added ON added.report = measured.report
  WHERE ${LIST_SCOPE}
  ORDER BY ord, agency, year`,
    params: SCOPE_PARAMS,
    columns: COLUMNS,
  };
}

const COLUMNS: Query<ScopeParams, MeasureRow>['columns'] = {
  report: 'text',
  agency: 'text',
  name: 'text',
  name_en: 'text',
  class: 'text',
  family: 'text',
  region: 'text',
  year: 'number',
  edition: 'text',
  edition_seen: 'flag',
  who: 'text',
  origin_kind: 'text',
  state: 'text',
  numerator: 'number',
  denominator: 'number',
  value: 'number',
  status: 'text',
  partial: 'flag',
  corrected_numerator: 'number',
  corrected_denominator: 'number',
  corrected_value: 'number',
  corrected_status: 'text',
  computed: 'number',
};

/** Why the first operand without a number (and with a `condition`) has none. What a transcription did not see has no row there. */
function gapsSql(measure: Measure, condition = ''): string {
  const keys = operandKeys(measure);
  const place = keys.map((key, index) => `WHEN '${key}' THEN ${index}`).join(' ');
  return `
    SELECT report, arg_min(status, CASE key ${place} END) AS status
    FROM status
    WHERE status <> 'reported' AND key IN (${keys.map((key) => `'${key}'`).join(', ')}) ${condition}
    GROUP BY report`;
}
