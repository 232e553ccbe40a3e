import { OUTCOME_LEAVES, printing } from '../queries/outcomeLeaves.ts';
import { GROUPS, OUTCOME_COLUMNS, OUTCOME_FORMS, OUTCOMES } from '../queries/outcomesByYear.ts';
import { DECISIONS } from '../queries/licensingPenalties.ts';
import { PROPOSALS } from '../queries/proposalsByYear.ts';
import { REQUESTS } from '../queries/requestsByYear.ts';
import { bind, type Engine } from '../queries/types.ts';
import { SCOPE_PARAMS, totalsScope, type ScopeParams } from '../queries/scope.ts';

const SERIES = [...REQUESTS, ...DECISIONS, ...PROPOSALS].map(({ column }) => column);

/** What a cell adds up, in this order: every column of the overview's series, the six outcome groups, their rows. */
export const COLUMNS: readonly string[] = [
  ...SERIES,
  ...OUTCOMES.map((group) => `outcome_${group}`),
  ...OUTCOME_LEAVES.map((leaf) => `leaf_${leaf}`),
];

/** A column over a cell's reports: the sum of the `n` that state it, and the largest with its agency. */
export interface Part {
  sum: number;
  n: number;
  top: string;
  topValue: number;
}

/**
 * Bodies of one class and data year whose reports follow one form: one body, or all of them together. Cells add up:
 * any set of classes, years and (where cells are single bodies) agencies is a sum of cells.
 */
export interface Cell {
  year: number;
  class: string;
  /** The one body of the cell; null where it is all bodies of the class. */
  agency: string | null;
  edition: string | null;
  /** False where a report was to be made and none is held. */
  held: boolean;
  /** True for reports that do not cover a whole year: totals leave them out and say so (PRODUCT H13). */
  short: boolean;
  /** Bodies in the cell. */
  count: number;
  /** By position in `COLUMNS`; null where no report states the column. */
  parts: (Part | null)[];
}

export type Grain = 'agency' | 'class';

const forms = OUTCOME_FORMS.map((form) => `'${form}'`).join(', ');
const known = OUTCOMES.map((group) => `outcome_${group} IS NOT NULL`).join(' AND ');
const whole = `edition IN (${forms}) AND ${known}`;
/** An outcome counts where all six are known, as in `outcomesByYear`. */
function valueOf(column: string): string {
  if (column.startsWith('outcome_')) return `CASE WHEN ${whole} THEN ${column} END`;
  if (!column.startsWith('leaf_')) return `CAST(${column} AS DOUBLE)`;
  const leaf = column.slice('leaf_'.length);
  return `CASE WHEN ${whole} AND ${printing(leaf)} THEN CAST(${leaf}__total AS DOUBLE) END`;
}

/** The cells of a scope: what the overview's queries sum, not yet summed over years and bodies. */
function cellsSql(grain: Grain): string {
  const parts = COLUMNS.flatMap((column, at) => [
    `sum(v${at}) AS s${at}, CAST(count(v${at}) AS INTEGER) AS n${at}`,
    `arg_max(agency, row(v${at}, agency)) FILTER (WHERE v${at} IS NOT NULL) AS t${at}, max(v${at}) AS m${at}`,
  ]);
  return `WITH ${totalsScope([...SERIES, ...OUTCOME_COLUMNS])},
  body AS (SELECT agency, year FROM due UNION SELECT agency, year FROM chosen),
  grouped AS (
    SELECT body.year, body.agency, agency.class, edition,
      chosen.report IS NOT NULL AS held, coalesce(chosen.short, false) AS short,
      chosen.* EXCLUDE (year, agency, class, edition, short),
      ${OUTCOMES.map((group) => `${GROUPS[group]} AS outcome_${group}`).join(',\n      ')}
    FROM body JOIN agency USING (agency) LEFT JOIN chosen USING (agency, year)
  ),
  valued AS (
    SELECT year, agency, class, edition, held, short,
      ${COLUMNS.map((column, at) => `${valueOf(column)} AS v${at}`).join(',\n      ')}
    FROM grouped
  )
  SELECT year, class, ${grain === 'agency' ? 'agency' : 'NULL AS agency'}, edition, held, short,
    CAST(count(*) AS INTEGER) AS bodies, ${parts.join(',\n    ')}
  FROM valued
  GROUP BY ALL
  ORDER BY year, class, agency, edition, held, short`;
}

/**
 * All cells of a release, or of the bodies named ('.'-joined): of bodies reporting for themselves, and of governments'
 * jurisdictions apart.
 */
export async function readCells(
  engine: Engine,
  years: { from: number; to: number },
  grain: Grain,
  agencies = '',
): Promise<Cell[]> {
  const ask = async (classes: string) => {
    const params: ScopeParams = { yearFrom: years.from, yearTo: years.to, classes, agencies };
    const { sql, values } = bind(
      { id: 'cells', sql: cellsSql(grain), params: SCOPE_PARAMS, columns: {} },
      params,
    );
    return (await engine.rows(sql, values)).map(cellOf);
  };
  return [...(await ask('')), ...(await ask('gov'))];
}

function cellOf(row: Record<string, unknown>): Cell {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  return {
    year: Number(row.year),
    class: String(row.class),
    agency: text('agency'),
    edition: text('edition'),
    held: Boolean(row.held),
    short: Boolean(row.short),
    count: Number(row.bodies),
    parts: COLUMNS.map((_, at) => {
      const n = Number(row[`n${at}`]);
      if (n === 0) return null;
      return { sum: Number(row[`s${at}`]), n, top: String(row[`t${at}`]), topValue: Number(row[`m${at}`]) };
    }),
  };
}
