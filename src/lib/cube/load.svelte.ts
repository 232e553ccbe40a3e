import { bodiesOf, type BodyYear } from './bodies.ts';
import type { Cube } from './answer.ts';
import { unpackCells, type PackedCells } from './pack.ts';

/** `cube.json` beside the overview: the cells, and of a large collection the bodies its rankings need. */
export interface CubeFile {
  cells: PackedCells;
  bodies: [agency: string, kind: string, year: number, value: number][] | null;
}

/** The file as the page uses it; null when it was made by other code. */
export function cubeOf({ cells, bodies }: CubeFile): Cube | null {
  const unpacked = unpackCells(cells);
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

/** The page's cube: on its way, there, or not to be had (then the engine answers everything). */
export class HeldCube {
  state = $state.raw<{ kind: 'pending' } | { kind: 'ready'; cube: Cube } | { kind: 'failed' }>({
    kind: 'pending',
  });

  /** Fetches the file. Never rejects. */
  async load(url: string): Promise<void> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
      const cube = response.ok ? cubeOf((await response.json()) as CubeFile) : null;
      this.state = cube === null ? { kind: 'failed' } : { kind: 'ready', cube };
    } catch {
      this.state = { kind: 'failed' };
    }
  }
}
