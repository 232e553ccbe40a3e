import { bodiesOf, type BodyYear } from './bodies.ts';
import type { Cube } from './answer.ts';
import { unpackCells, type PackedCells } from './pack.ts';

/** `cube.json` beside the overview: the cells, and of a large collection the bodies its rankings need. */
export interface CubeFile {
  /** Hash of the release it was made from. */
  release: string;
  cells: PackedCells;
  bodies: [agency: string, kind: string, year: number, value: number][] | null;
}

/** The file as the page uses it; null when it is another release's, as old caches give it, or was made by other code. */
export function cubeOf({ release, cells, bodies }: CubeFile, wanted: string): Cube | null {
  const unpacked = release === wanted ? unpackCells(cells) : null;
  if (unpacked === null) return null;
  const listed = bodies?.map(([agency, kind, year, value]): BodyYear => ({
    agency,
    class: kind,
    year,
    value,
  }));
  return { grain: cells.grain, cells: unpacked, bodies: listed ?? bodiesOf(unpacked) };
}

const PATIENCE_MS = 30_000;

/** Fetches the cube of the release with that hash; null when it cannot be had. Never rejects. */
export async function fetchCube(url: string, release: string): Promise<Cube | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? cubeOf((await response.json()) as CubeFile, release) : null;
  } catch {
    return null;
  }
}

/** The page's cube: on its way, there, or not to be had (then the engine answers everything). */
export class HeldCube {
  state = $state.raw<{ kind: 'pending' } | { kind: 'ready'; cube: Cube } | { kind: 'failed' }>({
    kind: 'pending',
  });

  /** Fetches the file of the release with that hash. Never rejects. */
  async load(url: string, release: string): Promise<void> {
    const cube = await fetchCube(url, release);
    this.state = cube === null ? { kind: 'failed' } : { kind: 'ready', cube };
  }
}
