import type { Cube } from '../cube/answer.ts';
import { COLUMNS } from '../cube/cells.ts';
import { cellsIn } from '../cube/fold.ts';
import { DECISIONS } from '../queries/licensingPenalties.ts';
import { PROPOSALS } from '../queries/proposalsByYear.ts';
import { REQUESTS } from '../queries/requestsByYear.ts';
import type { ScopeParams } from '../queries/scope.ts';
import { LEAF, type TotalAddress } from './address.ts';
import type { Computed } from './computed.ts';
import { outcomeGroups, outcomeKeys, outcomesOf, totalOf } from './totals.ts';

/**
 * `overviewTotal` from what the overview holds, without the engine: one operand per whole-year report that states the
 * number. Null where the cube has no single bodies (a large collection), no such column, or nothing is stated.
 */
export function cubeTotal(
  cube: Cube,
  { code, year, part }: Pick<TotalAddress, 'code' | 'year' | 'part'>,
  scope: ScopeParams,
  nameOf: (agency: string) => string,
): Computed | null {
  const keysOf = outcomeKeys(code, part);
  const series = [...REQUESTS, ...DECISIONS, ...PROPOSALS].find(({ measure }) => measure === code);
  const groups = outcomeGroups(code).map(({ id }) => `outcome_${id}`);
  const columns = part === LEAF ? [`leaf_${code}`] : keysOf === null ? [series?.column] : groups;
  const places = columns.map((column) => COLUMNS.indexOf(column ?? ''));
  if (cube.grain !== 'agency' || places.includes(-1)) return null;
  const parts = cellsIn(cube.cells, { ...scope, yearFrom: year, yearTo: year }).flatMap((cell) => {
    const values = places.flatMap((at) => cell.parts[at]?.sum ?? []);
    // A part of a group is no group: it counts only where every column has a number.
    if (cell.agency === null || cell.short || values.length < places.length) return [];
    const numerator = values.reduce((sum, value) => sum + value, 0);
    const { agency, edition } = cell;
    const report = `${agency}-${year}`;
    return [{ report, agency, year, edition, numerator, denominator: null, status: 'reported' }];
  });
  return keysOf === null ? totalOf(code, parts, nameOf) : outcomesOf(keysOf, parts, nameOf);
}
