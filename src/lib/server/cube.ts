import { readBodies } from '../cube/bodies.ts';
import { readCells } from '../cube/cells.ts';
import type { CubeFile } from '../cube/load.svelte.ts';
import { packCells } from '../cube/pack.ts';
import { packRows } from '../cube/parts.ts';
import { isLarge } from '../large.ts';
import { agenciesOf, boundsOf } from './once.ts';
import { releaseEngine } from './served.ts';

/** Bodies × years above which a release's cells are whole classes: the file stays below some 40 kB on the wire. */
const SINGLE_BODIES = 5000;

const made = new Map<string, Promise<CubeFile>>();

/** What the overview of a release answers its filters from; made once for both languages and the pinned twin. */
export function releaseCube(
  collection: string,
  release: { id: string; hash: string; counts: Record<string, number> },
): Promise<CubeFile> {
  const key = `${collection} ${release.id} ${release.hash}`;
  const found = made.get(key) ?? make(collection, release);
  made.set(key, found);
  return found;
}

async function make(
  collection: string,
  release: { id: string; hash: string; counts: Record<string, number> },
): Promise<CubeFile> {
  const engine = await releaseEngine(collection, release.id);
  const years = await boundsOf(engine);
  const large = isLarge(release.counts);
  const classes = await readCells(engine, years, 'class');
  const single = !large && classes.reduce((sum, cell) => sum + cell.count, 0) <= SINGLE_BODIES;
  if (single) {
    const cells = packCells(await readCells(engine, years, 'agency'), 'agency');
    return { release: release.hash, cells, bodies: null };
  }
  const bodies = await readBodies(engine, years);
  const file: CubeFile = {
    release: release.hash,
    cells: packCells(classes, 'class'),
    bodies: bodies.map((body) => [body.agency, body.class, body.year, body.value]),
  };
  if (!large) return file;
  const named = new Set([...file.cells.agencies, ...bodies.map(({ agency }) => agency)]);
  const agencies = (await agenciesOf(engine)).filter(({ agency }) => named.has(agency));
  return { ...file, agencies: packRows(agencies) };
}
