import { closeSync, openSync } from 'node:fs';
import { indexRecords, recordsOf, type Run } from '../../core/dataset/record-runs.ts';
import { groupBy } from '../../core/dataset/table.ts';
import { bytesOf, filePieces } from '../rows/read.ts';

/** The cells of one line, and its number in the file. */
export interface Line {
  line: number;
  cells: readonly string[];
}

/** Lines found by the words they have in one column or two, so that a file need not be in memory whole. */
export interface Records {
  /** In the order they first appear. */
  words: readonly string[];
  of(word: string): readonly Line[];
}

/** A table to import: its header as written, its lines by the words of two columns (by their places, -1 for none), read again when asked. */
export interface OpenTable {
  columns: readonly string[];
  by(columns: readonly [number, number]): Records;
  close(): void;
}

/** A table that is in memory. */
export function tableInMemory(columns: readonly string[], lines: readonly Line[]): OpenTable {
  return {
    columns,
    by([first, second]) {
      const word = (cells: readonly string[], column: number) => (cells[column] ?? '').trim();
      const groups = groupBy(lines, ({ cells }) =>
        second < 0 ? word(cells, first) : `${word(cells, first)}|${word(cells, second)}`,
      );
      return { words: [...groups.keys()], of: (word) => groups.get(word) ?? [] };
    },
    close: () => undefined,
  };
}

/** A CSV file in UTF-8 of any size: what is kept of it is where the lines of a word stand. */
export function tableInFile(path: string): OpenTable {
  const file = openSync(path, 'r');
  const [first] = filePieces(path);
  const { columns } = indexRecords(first === undefined ? [] : [first], [-1, -1]);
  return {
    columns,
    by(columnsOf) {
      const { runs } = indexRecords(filePieces(path), columnsOf);
      const of = (word: string) => (runs.get(word) ?? []).flatMap((run) => linesOf(file, run));
      return { words: [...runs.keys()], of };
    },
    close: () => closeSync(file),
  };
}

function linesOf(file: number, run: Run): Line[] {
  return recordsOf(bytesOf(file, run)).flatMap((cells, at) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ line: run.line + at, cells }],
  );
}
