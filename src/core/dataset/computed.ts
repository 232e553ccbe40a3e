import { APPLICANTS } from '../codebook/index.ts';
import type { Fact } from '../model.ts';
import { groupBy } from './table.ts';

/**
 * Row totals of table 3 that the report does not print, from six printed parts, by fact key.
 * A single part without a number leaves the total unknown: nothing is filled in.
 */
export function rowComputed(facts: readonly Fact[]): Map<string, number> {
  const computed = new Map<string, number>();
  const rows = groupBy(
    facts.filter((fact) => fact.applicant !== null),
    (fact) => fact.indicator,
  );
  for (const [indicator, cells] of rows) {
    const total = cells.find((cell) => cell.applicant === 'total');
    const parts = cells.filter((cell) => cell.applicant !== 'total').map((cell) => cell.value);
    const known = parts.filter((value) => value !== null);
    if (total === undefined || total.status === 'reported') continue;
    if (known.length !== APPLICANTS.length - 1) continue;
    computed.set(
      `${indicator}.total`,
      known.reduce((sum, value) => sum + value, 0),
    );
  }
  return computed;
}
