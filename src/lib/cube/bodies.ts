import { LARGEST_COLUMN, LARGEST_SHOWN, type LargestBody } from '../queries/largestBodies.ts';
import { SCOPE_PARAMS, totalsScope, type ScopeParams } from '../queries/scope.ts';
import { bind, type Engine } from '../queries/types.ts';
import { COLUMNS, type Cell } from './cells.ts';
import { inClasses } from './fold.ts';

/** What one body's report of one year says of the column `largestBodies` sums. */
export interface BodyYear {
  agency: string;
  class: string;
  year: number;
  value: number;
}

/** Every body's whole years, from cells of single bodies. */
export function bodiesOf(cells: readonly Cell[]): BodyYear[] {
  const at = COLUMNS.indexOf(LARGEST_COLUMN);
  return cells.flatMap(({ agency, class: kind, year, short, parts }) => {
    const part = parts[at] ?? null;
    return agency === null || part === null || short ? [] : [{ agency, class: kind, year, value: part.sum }];
  });
}

/** `largestBodies` over bodies' years: the first `shown` of them. */
export function foldLargest(
  bodies: readonly BodyYear[],
  scope: ScopeParams,
  shown = LARGEST_SHOWN,
): LargestBody[] {
  const agencies = scope.agencies === '' ? null : new Set(scope.agencies.split('.'));
  const sums = new Map<string, LargestBody>();
  for (const body of bodies) {
    if (body.year < scope.yearFrom || body.year > scope.yearTo || !inClasses(body.class, scope)) continue;
    if (agencies !== null && !agencies.has(body.agency)) continue;
    const found = sums.get(body.agency) ?? { agency: body.agency, value: 0, n: 0 };
    sums.set(body.agency, { ...found, value: found.value + body.value, n: found.n + 1 });
  }
  return [...sums.values()]
    .sort((a, b) => b.value - a.value || (a.agency < b.agency ? -1 : 1))
    .slice(0, shown);
}

/**
 * The years of the bodies that are among the largest of their class in some range of years: whoever is among the
 * largest of several classes is among those of its own, so any range and any classes are answered from them.
 */
const candidates = (shown: number) => `WITH ${totalsScope([LARGEST_COLUMN])},
  stated AS (
    SELECT agency, class, year, CAST(${LARGEST_COLUMN} AS DOUBLE) AS value
    FROM chosen WHERE ${LARGEST_COLUMN} IS NOT NULL AND NOT short
  ),
  ends AS (SELECT DISTINCT year FROM stated),
  spans AS (SELECT a.year AS first, b.year AS last FROM ends AS a JOIN ends AS b ON a.year <= b.year),
  sums AS (
    SELECT first, last, class, agency, sum(value) AS value
    FROM stated JOIN spans ON year BETWEEN first AND last
    GROUP BY ALL
  ),
  largest AS (
    SELECT DISTINCT agency FROM (
      SELECT agency FROM sums
      QUALIFY row_number() OVER (PARTITION BY first, last, class ORDER BY value DESC, agency) <= ${shown}
    )
  )
  SELECT stated.* FROM stated JOIN largest USING (agency) ORDER BY agency, year`;

/** Bodies' years for a collection too large to hold them all; governments apart, as in every total. */
export async function readBodies(
  engine: Engine,
  years: { from: number; to: number },
  shown = LARGEST_SHOWN,
): Promise<BodyYear[]> {
  const ask = async (classes: string) => {
    const params: ScopeParams = { yearFrom: years.from, yearTo: years.to, classes, agencies: '' };
    const { sql, values } = bind(
      { id: 'bodies', sql: candidates(shown), params: SCOPE_PARAMS, columns: {} },
      params,
    );
    return (await engine.rows(sql, values)).map((row): BodyYear => ({
      agency: String(row.agency),
      class: String(row.class),
      year: Number(row.year),
      value: Number(row.value),
    }));
  };
  return [...(await ask('')), ...(await ask('gov'))];
}
