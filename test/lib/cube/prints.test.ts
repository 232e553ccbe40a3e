import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listReleases, readRelease } from '../../../src/cli/releases.ts';
import { duckdbFile } from '../../../src/cli/serve-files/duckdb.ts';
import { sqlTables } from '../../../src/cli/serve-files/tables.ts';
import { cubeAnswer, type Cube } from '../../../src/lib/cube/answer.ts';
import { readBodies } from '../../../src/lib/cube/bodies.ts';
import { readCells, type Grain } from '../../../src/lib/cube/cells.ts';
import { cubeOf, type CubeFile } from '../../../src/lib/cube/load.svelte.ts';
import { packCells } from '../../../src/lib/cube/pack.ts';
import { overviewPrint } from '../../../src/lib/prints/queried.ts';
import { agencyList, runOn } from '../../../src/lib/queries/index.ts';
import { overviewRows, type OverviewRows } from '../../../src/lib/queries/overview.ts';
import { releaseYears } from '../../../src/lib/queries/releaseYears.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import { scopeOf, type Bounds } from '../../../src/lib/url/scope.ts';
import { DEFAULT_VIEW, parse } from '../../../src/lib/url/view.ts';

/** A pinned link of the overview must hold whichever of the two answered when it was made or opened. */
const ANY_BODIES = ['', 'y=2020-2023', 'y=2018', 'cls=dept', 'cls=gov', 'y=2021-2024&cls=dept.town'];
const CHOSEN = ['a=a0002', 'a=a0001.a0002.a0003.a0010.a0005', 'y=2019-2022&cls=dept&a=a0003.a0010'];

describe.each(['demo', 'sample'])('the fingerprint of the overview of %s', (collection) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-prints-'));
  let engine: Awaited<ReturnType<typeof openFile>>;
  let bounds: Bounds;
  let classOf: ReadonlyMap<string, string>;
  let usual: OverviewRows;
  const cubes = new Map<Grain, Cube>();

  beforeAll(async () => {
    const newest = (await listReleases(collection)).at(-1);
    if (newest === undefined) throw new Error(`${collection} has no release`);
    const { dataset } = await readRelease(collection, newest.id);
    const file = path.join(folder, 'gouji.duckdb');
    writeFileSync(file, await duckdbFile(sqlTables(dataset)));
    engine = await openFile(file);
    const [years] = await runOn(engine, releaseYears, {});
    const { first, last } = years ?? { first: null, last: null };
    if (first === null || last === null) throw new Error(`${collection} has no years`);
    bounds = { from: first, to: last };
    classOf = new Map((await runOn(engine, agencyList, {})).map((agency) => [agency.agency, agency.class]));
    usual = await overviewRows(engine, scopeOf(DEFAULT_VIEW, bounds, classOf));
    for (const grain of ['agency', 'class'] as const) cubes.set(grain, await served(grain));
  }, 120_000);
  afterAll(() => {
    engine.close();
    rmSync(folder, { recursive: true });
  });

  /** The cells as a page has them: packed, sent as JSON, unpacked. */
  async function served(grain: Grain): Promise<Cube> {
    const bodies = grain === 'agency' ? null : await readBodies(engine, bounds);
    const file: CubeFile = {
      release: 'here',
      cells: packCells(await readCells(engine, bounds, grain), grain),
      bodies: bodies?.map(({ agency, class: kind, year, value }) => [agency, kind, year, value]) ?? null,
    };
    const cube = cubeOf(JSON.parse(JSON.stringify(file)) as CubeFile, 'here');
    if (cube === null) throw new Error('the cells are not of this release');
    return cube;
  }

  const fromCube = (grain: Grain, search: string) => {
    const cube = cubes.get(grain);
    const scope = scopeOf(parse(search).view, bounds, classOf);
    const rows = cube === undefined ? null : cubeAnswer(cube, usual, scope);
    return rows === null ? null : overviewPrint(rows);
  };
  /** Asked once for each scope: the engine takes longer than everything else here. */
  const asked = new Map<string, Promise<string>>();
  function fromEngine(search: string): Promise<string> {
    const found =
      asked.get(search) ??
      overviewRows(engine, scopeOf(parse(search).view, bounds, classOf)).then(overviewPrint);
    asked.set(search, found);
    return found;
  }

  it.each(ANY_BODIES)('is the engine’s from cells of either grain: %s', async (search) => {
    const wanted = await fromEngine(search);
    expect(fromCube('agency', search)).toBe(wanted);
    expect(fromCube('class', search)).toBe(wanted);
  });

  it.each(CHOSEN)('is the engine’s for chosen bodies from cells of single ones: %s', async (search) => {
    expect(fromCube('agency', search)).toBe(await fromEngine(search));
  });

  it('is not guessed from whole classes where single bodies are asked for', () => {
    for (const search of CHOSEN) expect(fromCube('class', search)).toBeNull();
  });

  it('is another one for another view', async () => {
    const prints = await Promise.all([...ANY_BODIES, ...CHOSEN].map(fromEngine));
    expect(new Set(prints).size).toBeGreaterThan(5);
  });
});
