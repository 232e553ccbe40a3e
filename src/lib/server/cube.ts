import { readBodies } from '../cube/bodies.ts';
import { readCells } from '../cube/cells.ts';
import type { CubeFile } from '../cube/load.svelte.ts';
import { packCells } from '../cube/pack.ts';
import { boundsOf } from './once.ts';
import { releaseEngine } from './served.ts';

/** Bodies × years above which a release's cells are whole classes: the file stays below some 40 kB on the wire. */
const SINGLE_BODIES = 5000;

const made = new Map<string, Promise<CubeFile>>();

/** What the overview of a release answers its filters from; made once for both languages and the pinned twin. */
export function releaseCube(collection: string, release: { id: string; hash: string }): Promise<CubeFile> {
  const key = `${collection} ${release.id} ${release.hash}`;
  const found = made.get(key) ?? make(collection, release);
  made.set(key, found);
  return found;
}

async function make(collection: string, release: { id: string; hash: string }): Promise<CubeFile> {
  const engine = await releaseEngine(collection, release.id);
  const years = await boundsOf(engine);
  const single = await readCells(engine, years, 'class').then(
    (cells) => cells.reduce((sum, cell) => sum + cell.count, 0) <= SINGLE_BODIES,
  );
  const grain = single ? 'agency' : 'class';
  const cells = packCells(await readCells(engine, years, grain), grain);
  if (single) return { release: release.hash, cells, bodies: null };
  const bodies = await readBodies(engine, years);
  return {
    release: release.hash,
    cells,
    bodies: bodies.map((body) => [body.agency, body.class, body.year, body.value]),
  };
}
