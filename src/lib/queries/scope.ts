/** Which reports a view counts, as scalars both engines bind. Lists are '.'-joined; '' means no restriction. */
export interface ScopeParams {
  yearFrom: number;
  yearTo: number;
  classes: string;
  agencies: string;
}

export const SCOPE_PARAMS = ['yearFrom', 'yearTo', 'classes', 'agencies'] as const;

const inScope = (years: string) => `
    ${years} BETWEEN $yearFrom AND $yearTo
    AND ($agencies = '' OR list_contains(string_split($agencies, '.'), agency))`;

/**
 * A government's report covers its jurisdiction, so it is never added to bodies reporting for themselves
 * (PRODUCT H15): `gov` alone counts governments, any other list leaves them out, whatever it names.
 */
const CLASS_RULE = `
    AND (CASE WHEN $classes = 'gov' THEN class = 'gov'
              ELSE class <> 'gov' AND ($classes = '' OR list_contains(string_split($classes, '.'), class)) END)`;

/** Within a class, too, a report that covers a jurisdiction and one that covers its own body are not added. */
const REPORT_RULE = `
    AND scope IS DISTINCT FROM (CASE WHEN $classes = 'gov' THEN 'own' ELSE 'jurisdiction' END)`;

/** The month a change took effect, where its source names it ("2019年3月"). */
const MONTH = `TRY_CAST(nullif(regexp_extract(replace(source, year || '年', '¤'), '¤\\s*([0-9]{1,2})月', 1), '') AS INTEGER)`;

/**
 * `broken`: bodies and data years that do not cover twelve months (PRODUCT H13). A body that began in the year counts
 * unless the change's source dates it in January; a body that ended in the year always does. A new name is no break.
 */
export const BROKEN_YEARS = `
  broken AS (
    SELECT DISTINCT lineage."to" AS agency, lineage.year
    FROM lineage JOIN agency ON agency.agency = lineage."to"
    WHERE kind <> 'rename' AND (kind = 'new' OR agency.from_year = lineage.year)
      AND coalesce(${MONTH.replaceAll('year', 'lineage.year')}, 12) > 1
    UNION
    SELECT lineage."from", lineage.year FROM lineage
    WHERE kind IN ('merge', 'abolished') AND (lineage."from" <> lineage."to" OR kind = 'abolished')
  )`;

const REPORT_COLUMNS = ['report', 'agency', 'year', 'class', 'scope', 'edition', 'edition_seen'];

/**
 * `chosen`: the reports of a total's scope with the fact columns a query reads; those that are `short` of a whole year
 * no sum counts. The wide table has hundreds of columns, and an engine takes longer to name them all in each step than
 * to add up one of them. `due`: agencies × years in which a report was to be made by the release's date. No table here
 * is called as a column of a query that uses it: ClickHouse would take the one for the other.
 */
export const totalsScope = (columns: Iterable<string>) => `${BROKEN_YEARS},
  chosen AS (
    SELECT ${[...REPORT_COLUMNS, ...new Set(columns)].map((column) => `mine.${column}`).join(', ')},
      broken.agency IS NOT NULL AS short
    FROM report AS mine LEFT JOIN broken USING (agency, year)
    WHERE ${inScope('year')}${CLASS_RULE}${REPORT_RULE}
  ),
  due AS (
    SELECT coverage.agency, coverage.year
    FROM coverage JOIN agency USING (agency)
    WHERE coverage.state <> 'not_due' AND ${inScope('coverage.year')}${CLASS_RULE}
  ),
  span AS (
    SELECT year, CAST(count(DISTINCT agency) AS INTEGER) AS expected
    FROM (SELECT agency, year FROM due UNION SELECT agency, year FROM chosen)
    GROUP BY year
  )`;

/** The same filters for lists and the coverage matrix, where governments stand beside departments without being added. */
export const LIST_SCOPE = `
    ${inScope('year')}
    AND ($classes = '' OR list_contains(string_split($classes, '.'), class))`;
