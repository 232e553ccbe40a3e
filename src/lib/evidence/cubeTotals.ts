import type { Cube } from '../cube/answer.ts';
import { COLUMNS } from '../cube/cells.ts';
import { cellsIn } from '../cube/fold.ts';
import { DECISIONS } from '../queries/licensingPenalties.ts';
import { PROPOSALS } from '../queries/proposalsByYear.ts';
import { REQUESTS } from '../queries/requestsByYear.ts';
import type { ScopeParams } from '../queries/scope.ts';
import type { Computed } from './computed.ts';
import { outcomeGroups, outcomesOf, totalOf } from './totals.ts';

/**
 * `overviewTotal` from what the overview holds, without the engine: one operand per whole-year report that states the
 * number. Null where the cube has no single bodies (a large collection), no such column, or nothing is stated.
 */
export function cubeTotal(
  cube: Cube,
  code: string,
  year: number,
  scope: ScopeParams,
  nameOf: (agency: string) => string,
): Computed | null {
  const groups = outcomeGroups(code);
  const series = [...REQUESTS, ...DECISIONS, ...PROPOSALS].find(({ measure }) => measure === code);
  const columns = groups.length === 0 ? [series?.column] : groups.map(({ id }) => `outcome_${id}`);
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
  return groups.length === 0 ? totalOf(code, parts, nameOf) : outcomesOf(groups, parts, nameOf);
}
