import { APPLICANTS, FORMS, INDICATORS, PROSE } from '../codebook/index.ts';
import { cellNumber } from './table.ts';
import type { RowOf } from './shapes.ts';

export interface WideColumn {
  /** Fact key: `indicator` or `indicator.applicant`. */
  key: string;
  /** Its column: the key with `__` for the dot. */
  column: string;
  type: 'INTEGER' | 'DOUBLE';
}

const INT32 = 2_147_483_647;

/** Column name of a fact key in the wide table. */
export function wideName(key: string): string {
  return key.replace('.', '__');
}

/** Every fact key of every edition, each once, in codebook order: the columns of the wide table. */
export function wideKeys(): string[] {
  const tables = Object.values(FORMS).flatMap((forms) => forms);
  const keys = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.byApplicant ? APPLICANTS.map((applicant) => `${row.code}.${applicant.code}`) : [row.code],
    ),
  );
  return [...new Set([...keys, ...PROSE.map((row) => row.code)])];
}

/**
 * Columns of the wide table. Prose and money are DOUBLE; form counts are INTEGER unless a printed value of this
 * collection does not fit one: the keys in `large` make their whole column DOUBLE rather than lose or round the value.
 */
export function wideColumns(large: ReadonlySet<string>): WideColumn[] {
  const prose = new Set(PROSE.map((row) => row.code));
  return wideKeys().map((key): WideColumn => {
    const indicator = key.split('.')[0] ?? key;
    const real = prose.has(indicator) || INDICATORS.get(indicator)?.decimal === true || large.has(key);
    return { key, column: wideName(key), type: real ? 'DOUBLE' : 'INTEGER' };
  });
}

/** The fact key of a facts row. */
export function rowKey(fact: { indicator: string; applicant: string }): string {
  return fact.applicant === '' ? fact.indicator : `${fact.indicator}.${fact.applicant}`;
}

/** True when an INTEGER column holds the cell as it is. */
export function fitsInteger(cell: string): boolean {
  const value = cellNumber(cell);
  return value === null || (Number.isInteger(value) && Math.abs(value) <= INT32);
}

/** Value cells of one report by wide column name; a fact that is not `reported` has no entry. */
export function wideValues(facts: readonly RowOf<'facts'>[]): Record<string, string> {
  return Object.fromEntries(
    facts.filter((fact) => fact.status === 'reported').map((fact) => [wideName(rowKey(fact)), fact.value]),
  );
}
