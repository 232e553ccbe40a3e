import { packCells } from '../cube/pack.ts';
import { readCells } from '../cube/cells.ts';
import {
  packRows,
  type AgenciesFile,
  type SliceAgency,
  type SliceFile,
  type YearFile,
  yearName,
} from '../cube/parts.ts';
import { sliceOf, slicesOf } from '../large.ts';
import { coverageMatrix, firstOfClasses, reportList, runOn } from '../queries/index.ts';
import type { Engine } from '../queries/types.ts';
import { agenciesOf, boundsOf } from './once.ts';
import { readCollections, releaseEngine, releaseEntries } from './served.ts';

/** Bodies asked for at once: the engine reads the whole table for each question, and rows of all bodies do not fit. */
const TOGETHER = 400;

/** Path parameters of every part of every large release. */
export async function partEntries() {
  const found = [];
  for (const { collection, release, pin, large } of releaseEntries()) {
    if (!large || pin === '') continue;
    const engine = await releaseEngine(collection, release);
    const { from, to } = await boundsOf(engine);
    const years = Array.from({ length: to - from + 1 }, (_, at) => yearName(from + at));
    const slices = Array.from({ length: slicesOf((await agenciesOf(engine)).length) }, (_, at) => `s${at}`);
    found.push(...['agencies', ...years, ...slices].map((part) => ({ collection, release, part })));
  }
  return found;
}

/** One part of a large release; null when it has none of that name. */
export async function releasePart(
  collection: string,
  release: string,
  part: string,
): Promise<AgenciesFile | SliceFile | YearFile | null> {
  const entry = readCollections().find(({ id }) => id === collection);
  const hash = entry?.releases.find(({ id }) => id === release)?.hash;
  if (hash === undefined) return null;
  const engine = await releaseEngine(collection, release);
  if (part === 'agencies') return { release: hash, agencies: packRows(await agenciesOf(engine)) };
  const [, kind, number] = /^([sy])(\d+)$/.exec(part) ?? [];
  if (number === undefined) return null;
  return kind === 'y' ? yearPart(engine, hash, Number(number)) : slicePart(engine, hash, Number(number));
}

/** The first reports of each class in a data year. */
export async function yearPart(engine: Engine, release: string, year: number): Promise<YearFile> {
  const scope = { yearFrom: year, yearTo: year, classes: '', agencies: '' };
  return { release, reports: packRows(await runOn(engine, firstOfClasses, scope)) };
}

/** The bodies of one slice with all the overview shows of them; null when there is no such slice. */
export async function slicePart(engine: Engine, release: string, slice: number): Promise<SliceFile | null> {
  const all = await agenciesOf(engine);
  const slices = slicesOf(all.length);
  if (slice >= slices) return null;
  const agencies = all.flatMap((row, place): SliceAgency[] =>
    sliceOf(row.agency, slices) === slice ? [{ ...row, place }] : [],
  );
  const own = new Set(agencies.map(({ agency }) => agency));
  const batch = await batchOf(engine, slice);
  const mine = <R extends { agency: string | null }>(rows: readonly R[]) =>
    rows.filter(({ agency }) => agency !== null && own.has(agency));
  return {
    release,
    agencies: packRows(agencies),
    cells: packCells(mine(batch.cells), 'agency'),
    coverage: packRows(mine(batch.coverage)),
    reports: packRows(mine(batch.reports)),
  };
}

interface Batch {
  engine: Engine;
  at: number;
  rows: ReturnType<typeof readBatch>;
}
let last: Batch | null = null;

/** Rows of some slices in a row: parts are made in their order, so the batch before is not asked for again. */
async function batchOf(engine: Engine, slice: number) {
  const all = await agenciesOf(engine);
  const slices = slicesOf(all.length);
  const at = Math.floor((slice * all.length) / slices / TOGETHER);
  if (last?.engine !== engine || last.at !== at) {
    const inBatch = (own: number) => Math.floor((own * all.length) / slices / TOGETHER) === at;
    const ids = all.filter(({ agency }) => inBatch(sliceOf(agency, slices))).map(({ agency }) => agency);
    last = { engine, at, rows: readBatch(engine, ids.join('.')) };
  }
  return last.rows;
}

async function readBatch(engine: Engine, agencies: string) {
  const years = await boundsOf(engine);
  const scope = { yearFrom: years.from, yearTo: years.to, classes: '', agencies };
  return {
    cells: await readCells(engine, years, 'agency', agencies),
    coverage: await runOn(engine, coverageMatrix, scope),
    reports: await runOn(engine, reportList, scope),
  };
}
