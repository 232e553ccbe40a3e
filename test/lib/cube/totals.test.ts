import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodiesOf } from '../../../src/lib/cube/bodies.ts';
import type { Cube } from '../../../src/lib/cube/answer.ts';
import { readCells } from '../../../src/lib/cube/cells.ts';
import { cellsIn, foldLeaves, foldOutcomes, foldSums } from '../../../src/lib/cube/fold.ts';
import { LEAF } from '../../../src/lib/evidence/address.ts';
import { cubeTotal } from '../../../src/lib/evidence/cubeTotals.ts';
import { overviewTotal } from '../../../src/lib/evidence/totals.ts';
import { DECISIONS } from '../../../src/lib/queries/licensingPenalties.ts';
import { OUTCOMES } from '../../../src/lib/queries/outcomesByYear.ts';
import { PROPOSALS } from '../../../src/lib/queries/proposalsByYear.ts';
import { REQUESTS } from '../../../src/lib/queries/requestsByYear.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import { AGENCIES, fixtureReports, writeDatabase, YEARS } from '../../support/served.ts';

const bounds = { from: Math.min(...YEARS), to: Math.max(...YEARS) };
const SERIES = [...REQUESTS, ...DECISIONS, ...PROPOSALS];
const nameOf = (agency: string) => agency;
let engine: Awaited<ReturnType<typeof openFile>>;
let cube: Cube;

beforeAll(async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-totals-')), 'gouji.duckdb');
  await writeDatabase(file, fixtureReports());
  engine = await openFile(file);
  const cells = await readCells(engine, bounds, 'agency');
  cube = { grain: 'agency', cells, bodies: bodiesOf(cells) };
});
afterAll(() => engine.close());

const scopes = ['', 'gov'].map((classes) => ({
  ...{ yearFrom: bounds.from, yearTo: bounds.to, classes, agencies: '' },
}));
const some = AGENCIES.slice(0, 2)
  .map(({ agency }) => agency)
  .join('.');

it('every sum and group of the overview is taken apart into operands that add up to it', () => {
  let seen = 0;
  for (const scope of scopes) {
    const cells = cellsIn(cube.cells, scope);
    const sums = foldSums(cells, SERIES).map(({ measure, year, value, n }) => ({
      code: measure,
      year,
      value,
      n,
    }));
    const outcomes = foldOutcomes(cells).flatMap((row) => [
      { code: 'outcomes', year: row.year, value: row.total, n: row.n },
      ...OUTCOMES.map((code) => ({ code, year: row.year, value: row[code], n: row.n })),
    ]);
    const leaves = foldLeaves(cells).map(({ leaf, ...row }) => ({ ...row, code: leaf, part: LEAF }));
    for (const { value, n, ...total } of [...sums, ...outcomes, ...leaves]) {
      const found = cubeTotal(cube, { part: '', ...total }, scope, nameOf);
      const [shown, parts] = [found?.value ?? null, found?.operands.length ?? 0];
      expect([shown, parts], JSON.stringify(total)).toEqual([value, n]);
      seen += n;
    }
  }
  expect(seen).toBeGreaterThan(0);
});

it('the engine, where it has to be asked, finds the same operands', async () => {
  const sorted = (found: ReturnType<typeof cubeTotal>) =>
    found?.operands.map(({ address, numerator }) => JSON.stringify([address, numerator])).toSorted() ?? [];
  const asked = [
    ...SERIES.map(({ measure }) => [measure]),
    ...[['req_new', 'gov'], ['other'], ['den_state_secret', '', LEAF], ['oth_no_payment', '', LEAF]],
  ];
  for (const [code = '', classes = '', part = ''] of asked)
    for (const agencies of code === 'req_new' ? ['', some] : ['']) {
      const scope = { yearFrom: bounds.from, yearTo: bounds.to, classes, agencies };
      const year = SERIES.find(({ measure }) => measure === code)?.editions.includes('f2014')
        ? 2018
        : bounds.to;
      const total = { code, year, part };
      expect(sorted(cubeTotal(cube, total, scope, nameOf)), `${code} ${year}`).toEqual(
        sorted(await overviewTotal(engine, total, scope, nameOf)),
      );
    }
}, 90_000);

it('says nothing where it holds no single bodies or no such column', () => {
  const [scope] = scopes;
  if (scope === undefined) throw new Error('no scope');
  expect(
    cubeTotal({ ...cube, grain: 'class' }, { code: 'req_new', year: bounds.to, part: '' }, scope, nameOf),
  ).toBeNull();
  expect(cubeTotal(cube, { code: 'lit_total', year: bounds.to, part: '' }, scope, nameOf)).toBeNull();
});
