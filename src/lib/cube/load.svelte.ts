import { bodiesOf, type BodyYear } from './bodies.ts';
import type { AgencyRow } from '../queries/agencyList.ts';
import type { OverviewRows } from '../queries/overview.ts';
import type { ReportRow } from '../queries/reportList.ts';
import type { Scope } from '../url/scope.ts';
import { cubeAnswer, type Cube } from './answer.ts';
import { largeAnswer } from './large.ts';
import {
  eachOnce,
  unpackRows,
  unpackSlice,
  type AgenciesFile,
  type PackedRows,
  type Slice,
  type SliceFile,
  type YearFile,
} from './parts.ts';
import { unpackCells, type PackedCells } from './pack.ts';

/** `cube.json` beside the overview: the cells, and of a large collection the bodies its rankings need. */
export interface CubeFile {
  /** Hash of the release it was made from. */
  release: string;
  cells: PackedCells;
  bodies: [agency: string, kind: string, year: number, value: number][] | null;
  /** Of a large release: the bodies its figures may name. */
  agencies?: PackedRows;
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
    return cubeOf(await fetched<CubeFile>(url), release);
  } catch {
    return null;
  }
}

/** What the page was made with and the release it is of. */
interface Made {
  rows: OverviewRows;
  bounds: { from: number };
  /** How many slices its bodies are divided into; 0 where the page holds everything. */
  slices: number;
}

type Part = { slice: Slice } | { year: ReportRow[] } | { agencies: AgencyRow[] };

/** The page's cube: on its way, there, or not to be had (then the engine answers everything). */
export class HeldCube {
  state = $state.raw<{ kind: 'pending' } | { kind: 'ready'; cube: Cube } | { kind: 'failed' }>({
    kind: 'pending',
  });
  /** Bodies of a large release that have become known. */
  agencies = $state.raw<readonly AgencyRow[]>([]);
  #parts = $state.raw<Readonly<Record<string, Part>>>({});
  #failed = $state.raw<readonly string[]>([]);
  readonly #asked: Record<string, Promise<void>> = {};
  #release = '';

  /** Fetches the file of the release with that hash. Never rejects. */
  async load(url: string, release: string): Promise<void> {
    this.#release = release;
    try {
      const file = await fetched<CubeFile>(url);
      const cube = cubeOf(file, release);
      if (cube !== null && file.agencies !== undefined) this.know(unpackRows<AgencyRow>(file.agencies));
      this.state = cube === null ? { kind: 'failed' } : { kind: 'ready', cube };
    } catch {
      this.state = { kind: 'failed' };
    }
  }

  /** Names and classes of bodies, from wherever they come. */
  know(rows: readonly AgencyRow[]): void {
    this.agencies = eachOnce([...this.agencies, ...rows]);
  }

  /**
   * What the page itself says to a scope: the rows, that they are on their way (the files they need are then fetched
   * from `folder`), or that the engine has to be asked.
   */
  reply(made: Made, scope: Scope, folder: string): OverviewRows | 'pending' | 'engine' {
    if (this.state.kind !== 'ready') return this.state.kind === 'pending' ? 'pending' : 'engine';
    const { cube } = this.state;
    if (made.slices === 0) return cubeAnswer(cube, made.rows, scope) ?? 'engine';
    const answer = largeAnswer(
      {
        cube,
        lists: made.rows,
        slices: made.slices,
        first: made.bounds.from,
        sliceOf: (name) => this.#part(name, 'slice'),
        yearOf: (name) => this.#part(name, 'year'),
      },
      scope,
    );
    if (answer === null) return 'engine';
    if ('rows' in answer) return answer.rows;
    if (answer.wanted.some((name) => this.#failed.includes(name))) return 'engine';
    for (const name of answer.wanted) void this.fetchPart(folder, name);
    return 'pending';
  }

  /** Fetches a part of a large release once: `s<n>`, `y<year>` or `agencies`. Never rejects. */
  fetchPart(folder: string, name: string): Promise<void> {
    return (this.#asked[name] ??= this.#take(`${folder}/${name}.json`, name));
  }

  #part<K extends 'slice' | 'year'>(name: string, kind: K) {
    const part = this.#parts[name] as { [P in K]: P extends 'slice' ? Slice : ReportRow[] } | undefined;
    return part?.[kind];
  }

  async #take(url: string, name: string): Promise<void> {
    try {
      const file = await fetched<SliceFile | YearFile | AgenciesFile>(url);
      const part = file.release === this.#release ? partOf(file) : null;
      if (part === null) throw new RangeError(`${url} is of another release`);
      if ('slice' in part) this.know(part.slice.agencies);
      if ('agencies' in part) this.know(part.agencies);
      this.#parts = { ...this.#parts, [name]: part };
    } catch {
      this.#failed = [...this.#failed, name];
    }
  }
}

function partOf(file: SliceFile | YearFile | AgenciesFile): Part | null {
  if ('cells' in file) {
    const slice = unpackSlice(file);
    return slice === null ? null : { slice };
  }
  if ('reports' in file) return { year: unpackRows<ReportRow>(file.reports) };
  return { agencies: unpackRows<AgencyRow>(file.agencies) };
}

async function fetched<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
