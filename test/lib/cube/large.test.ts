import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listReleases, readRelease } from '../../../src/cli/releases.ts';
import { duckdbFile } from '../../../src/cli/serve-files/duckdb.ts';
import { sqlTables } from '../../../src/cli/serve-files/tables.ts';
import { readBodies } from '../../../src/lib/cube/bodies.ts';
import { readCells } from '../../../src/lib/cube/cells.ts';
import { largeAnswer, type LargeHeld } from '../../../src/lib/cube/large.ts';
import { unpackRows, unpackSlice, type Slice, type SliceFile } from '../../../src/lib/cube/parts.ts';
import { isLarge, LARGE_REPORTS, LISTED, sliceOf, slicesOf } from '../../../src/lib/large.ts';
import { overviewPrint } from '../../../src/lib/prints/queried.ts';
import { agencyList, runOn } from '../../../src/lib/queries/index.ts';
import { overviewRows, type OverviewRows } from '../../../src/lib/queries/overview.ts';
import { releaseYears } from '../../../src/lib/queries/releaseYears.ts';
import type { ReportRow } from '../../../src/lib/queries/reportList.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import { slicePart, yearPart } from '../../../src/lib/server/parts.ts';
import { scopeOf } from '../../../src/lib/url/scope.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/url/view.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-large-'));
let engine: Awaited<ReturnType<typeof openFile>>;
let held: LargeHeld;
let bounds = { from: 0, to: 0 };
let classOf: ReadonlyMap<string, string>;
let usual: OverviewRows;
/** Files the page has fetched. */
const slices = new Map<string, Slice>();
const years = new Map<string, readonly ReportRow[]>();

beforeAll(async () => {
  const newest = (await listReleases('sample')).at(-1);
  if (newest === undefined) throw new Error('sample has no release');
  const { dataset } = await readRelease('sample', newest.id);
  const file = path.join(folder, 'gouji.duckdb');
  writeFileSync(file, await duckdbFile(sqlTables(dataset)));
  engine = await openFile(file);
  const [span] = await runOn(engine, releaseYears, {});
  bounds = { from: span?.first ?? 0, to: span?.last ?? 0 };
  const agencies = await runOn(engine, agencyList, {});
  classOf = new Map(agencies.map((row) => [row.agency, row.class]));
  usual = await overviewRows(engine, scopeOf(DEFAULT_VIEW, bounds, classOf), true);
  held = {
    cube: {
      grain: 'class',
      cells: await readCells(engine, bounds, 'class'),
      bodies: await readBodies(engine, bounds),
    },
    lists: usual,
    slices: slicesOf(agencies.length),
    sliceOf: (name) => slices.get(name),
    yearOf: (name) => years.get(name),
    first: bounds.from,
  };
}, 120_000);
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

/** What the page answers, fetching what it is told to as the built site has it. */
async function answer(view: View): Promise<OverviewRows> {
  const scope = scopeOf(view, bounds, classOf);
  for (;;) {
    const found = largeAnswer(held, scope);
    if (found === null) throw new Error('the engine was wanted');
    if ('rows' in found) return found.rows;
    for (const name of found.wanted) await fetchPart(name);
  }
}

async function fetchPart(name: string): Promise<void> {
  const at = Number(name.slice(1));
  if (name.startsWith('y')) {
    const { reports } = await yearPart(engine, 'here', at);
    years.set(name, unpackRows<ReportRow>(JSON.parse(JSON.stringify(reports)) as typeof reports));
    return;
  }
  const part = await slicePart(engine, 'here', at);
  const slice = part === null ? null : unpackSlice(JSON.parse(JSON.stringify(part)) as SliceFile);
  if (slice === null) throw new Error(`no slice ${name}`);
  slices.set(name, slice);
}

async function compare(view: View): Promise<void> {
  const rows = await answer(view);
  const wanted = await overviewRows(engine, scopeOf(view, bounds, classOf), true);
  expect(rows).toEqual(wanted);
  expect(overviewPrint(rows)).toBe(overviewPrint(wanted));
}

describe('a large release', () => {
  it('begins above a number of reports', () => {
    expect(isLarge({ reports: LARGE_REPORTS })).toBe(false);
    expect(isLarge({ reports: LARGE_REPORTS + 1 })).toBe(true);
    expect(isLarge({})).toBe(false);
  });

  it('lists the first reports and counts all of them', () => {
    expect(usual.reports).toHaveLength(LISTED);
    expect(usual.coverage).toEqual([]);
    expect(usual.counted.reduce((sum, row) => sum + row.held, 0)).toBeGreaterThan(LISTED);
  });

  it('divides bodies so that the id alone tells the slice', async () => {
    const all = slicesOf(classOf.size);
    const seen = [...classOf.keys()].map((agency) => sliceOf(agency, all));
    expect(Math.max(...seen)).toBeLessThan(all);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
    for (const at of new Set(seen)) {
      const part = await slicePart(engine, 'here', at);
      const slice = part === null ? null : unpackSlice(part);
      const own = [...classOf.keys()].filter((agency) => sliceOf(agency, all) === at);
      expect(slice?.agencies.map(({ agency }) => agency).sort()).toEqual(own.sort());
    }
    expect(await slicePart(engine, 'here', all)).toBeNull();
  }, 120_000);

  it('answers years and classes as the engine does', async () => {
    const kinds = [...new Set(classOf.values())].sort();
    const view = fc
      .record({
        from: fc.option(fc.integer({ min: bounds.from, max: bounds.to })),
        more: fc.integer({ min: 0, max: 20 }),
        classes: fc.subarray(kinds),
      })
      .map(({ from, more, classes }): View => ({
        ...DEFAULT_VIEW,
        from,
        to: from === null ? null : Math.min(bounds.to, from + more),
        classes,
      }));
    await fc.assert(fc.asyncProperty(view, compare), { numRuns: 15 });
  }, 120_000);

  it('answers chosen bodies from their slices as the engine does', async () => {
    const ids = [...classOf.keys()];
    const view = fc
      .record({
        agencies: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
        to: fc.option(fc.integer({ min: bounds.from, max: bounds.to })),
      })
      .map(({ agencies, to }): View => ({ ...DEFAULT_VIEW, to, agencies }));
    await fc.assert(fc.asyncProperty(view, compare), { numRuns: 10 });
  }, 120_000);

  it('asks the engine for more bodies than a few files hold', () => {
    const scope = scopeOf({ ...DEFAULT_VIEW, agencies: [...classOf.keys()] }, bounds, classOf);
    expect(largeAnswer(held, scope)).toBeNull();
  });
});
