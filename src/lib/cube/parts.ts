import { sliceOf } from '../large.ts';
import type { AgencyRow } from '../queries/agencyList.ts';
import type { CoverageCell } from '../queries/coverageMatrix.ts';
import type { ReportRow } from '../queries/reportList.ts';
import type { Cell } from './cells.ts';
import { unpackCells, type PackedCells } from './pack.ts';

/** Rows as they are served: every column's name once. */
export interface PackedRows {
  columns: string[];
  rows: unknown[][];
}

/** A body with its place in official order, by which lists of several slices are put together. */
export type SliceAgency = AgencyRow & { place: number };

/** Some bodies of a large release with all the overview shows of them: `s<n>.json`. */
export interface SliceFile {
  /** Hash of the release it was made from. */
  release: string;
  agencies: PackedRows;
  cells: PackedCells;
  coverage: PackedRows;
  reports: PackedRows;
}

/** The first reports of each class in one data year: `y<year>.json`. */
export interface YearFile {
  release: string;
  reports: PackedRows;
}

/** All bodies of a large release, for who looks for one: `agencies.json`. */
export interface AgenciesFile {
  release: string;
  agencies: PackedRows;
}

export interface Slice {
  agencies: SliceAgency[];
  cells: Cell[];
  coverage: CoverageCell[];
  reports: ReportRow[];
}

/** The served form of rows that have the same columns. */
export function packRows(rows: readonly object[]): PackedRows {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => columns.map((name) => (row as Record<string, unknown>)[name])) };
}

/** The rows again; `R` is what was packed. */
export function unpackRows<R>({ columns, rows }: PackedRows): R[] {
  return rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at]])) as R);
}

/** Bodies by their ids, each once. */
export function eachOnce<B extends { agency: string }>(bodies: readonly B[]): B[] {
  return [...new Map(bodies.map((body) => [body.agency, body])).values()];
}

/** A slice as the page uses it; null when it was packed by other code. */
export function unpackSlice(file: SliceFile): Slice | null {
  const cells = unpackCells(file.cells);
  if (cells === null) return null;
  return {
    agencies: unpackRows<SliceAgency>(file.agencies),
    cells,
    coverage: unpackRows<CoverageCell>(file.coverage),
    reports: unpackRows<ReportRow>(file.reports),
  };
}

export const sliceName = (agency: string, slices: number) => `s${sliceOf(agency, slices)}`;
export const yearName = (year: number) => `y${year}`;
