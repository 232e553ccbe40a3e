import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodiesOf, foldLargest, readBodies } from '../../../src/lib/cube/bodies.ts';
import { readCells, type Cell } from '../../../src/lib/cube/cells.ts';
import { cubeOf } from '../../../src/lib/cube/load.svelte.ts';
import { cellsIn, foldLeaves, foldOutcomes, foldSums } from '../../../src/lib/cube/fold.ts';
import { packCells, unpackCells, type PackedCells } from '../../../src/lib/cube/pack.ts';
import { DECISIONS } from '../../../src/lib/queries/licensingPenalties.ts';
import {
  largestBodies,
  licensingPenalties,
  outcomeLeaves,
  outcomesByYear,
  proposalsByYear,
  requestsByYear,
  runOn,
  type ScopeParams,
} from '../../../src/lib/queries/index.ts';
import { PROPOSALS } from '../../../src/lib/queries/proposalsByYear.ts';
import { REQUESTS } from '../../../src/lib/queries/requestsByYear.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import { AGENCIES, fixtureReports, writeDatabase, YEARS } from '../../support/served.ts';

const bounds = { from: Math.min(...YEARS), to: Math.max(...YEARS) };
let engine: Awaited<ReturnType<typeof openFile>>;
let byAgency: Cell[];
let byClass: Cell[];

beforeAll(async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-cube-')), 'gouji.duckdb');
  await writeDatabase(file, fixtureReports());
  engine = await openFile(file);
  byAgency = await readCells(engine, bounds, 'agency');
  byClass = await readCells(engine, bounds, 'class');
});
afterAll(() => engine.close());

const years = fc
  .tuple(fc.integer({ min: bounds.from - 1, max: bounds.to + 1 }), fc.integer({ min: 0, max: 9 }))
  .map(([yearFrom, more]) => ({ yearFrom, yearTo: yearFrom + more }));
const some = (all: readonly string[]) => fc.subarray([...all]).map((chosen) => chosen.join('.'));
const classes = some([...new Set(AGENCIES.map((agency) => agency.class))]);
const agencies = some(AGENCIES.map((agency) => agency.agency));

/** The cells' answers beside the engine's own. */
async function compare(cells: readonly Cell[], scope: ScopeParams): Promise<void> {
  const chosen = cellsIn(cells, scope);
  expect(foldSums(chosen, REQUESTS)).toEqual(await runOn(engine, requestsByYear, scope));
  expect(foldSums(chosen, DECISIONS)).toEqual(await runOn(engine, licensingPenalties, scope));
  expect(foldSums(chosen, PROPOSALS)).toEqual(await runOn(engine, proposalsByYear, scope));
  expect(foldLeaves(chosen)).toEqual(await runOn(engine, outcomeLeaves, scope));
  expect(foldOutcomes(chosen)).toEqual(await runOn(engine, outcomesByYear, scope));
}

describe('cells added up give what the engine gives', () => {
  it('for any years, classes and agencies, where a cell is one body', async () => {
    const scope = fc
      .record({ years, classes, agencies })
      .map(({ years, ...lists }) => ({ ...years, ...lists }));
    await fc.assert(
      fc.asyncProperty(scope, (asked) => compare(byAgency, asked)),
      { numRuns: 25 },
    );
  });

  it('for any years and classes, where a cell is all bodies of a class', async () => {
    const scope = fc
      .record({ years, classes })
      .map(({ years, classes }) => ({ ...years, classes, agencies: '' }));
    await fc.assert(
      fc.asyncProperty(scope, (asked) => compare(byClass, asked)),
      { numRuns: 25 },
    );
  });

  it('and there are fewer of the coarse cells', () => {
    expect(byClass.length).toBeGreaterThan(0);
    expect(byClass.length).toBeLessThan(byAgency.length);
  });
});

describe('the file the page holds', () => {
  it('gives the same cells back, of either grain', () => {
    for (const [cells, grain] of [
      [byAgency, 'agency'],
      [byClass, 'class'],
    ] as const) {
      const served = JSON.parse(JSON.stringify(packCells(cells, grain))) as PackedCells;
      expect(unpackCells(served)).toEqual(cells);
    }
  });

  it('is refused when other columns were added up', () => {
    expect(unpackCells({ ...packCells(byAgency, 'agency'), columns: ['req_new__total'] })).toBeNull();
  });

  it('of a large collection holds every body that some years and classes make one of the largest', async () => {
    // The largest one alone: with more of six bodies nothing would be left out.
    const candidates = await readBodies(engine, bounds, 1);
    expect(candidates.length).toBeLessThan(bodiesOf(byAgency).length);
    const scope = fc
      .record({ years, classes })
      .map(({ years, classes }) => ({ ...years, classes, agencies: '' }));
    await fc.assert(
      fc.asyncProperty(scope, async (asked) => {
        const answer = await runOn(engine, largestBodies, asked);
        expect(foldLargest(bodiesOf(byAgency), asked)).toEqual(answer);
        expect(foldLargest(candidates, asked, 1)).toEqual(answer.slice(0, 1));
      }),
      { numRuns: 25 },
    );
  });
});

it('a file of another release, as an old cache gives it, is not used', () => {
  const file = { release: 'a', cells: packCells(byAgency, 'agency'), bodies: null };
  expect(cubeOf(file, 'b')).toBeNull();
  expect(cubeOf(file, 'a')?.bodies).toEqual(bodiesOf(byAgency));
});
