import { excelCsv, plainCsv, spreadsheetCell } from '../export/csv.ts';
import type { Refusal } from './guard.ts';

/** A cell of an answer: numbers that a double holds exactly are numbers, longer ones stay text. */
export type SqlCell = string | number | boolean | null;

export interface Column {
  name: string;
  /** The engine's name of the type. */
  type: string;
  numeric: boolean;
}

/** What became of a statement. */
export type Outcome =
  | { kind: 'rows'; columns: Column[]; rows: SqlCell[][]; cut: boolean; milliseconds: number }
  /** The engine's own words. */
  | { kind: 'error'; text: string }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'cancelled' }
  | { kind: 'timeout' }
  /** It did not stop when told to: its engine was ended and must be started again. */
  | { kind: 'dead' };

export type Rows = Extract<Outcome, { kind: 'rows' }>;

/** Plain CSV, or the flavour for spreadsheets. */
export function resultCsv({ columns, rows }: Pick<Rows, 'columns' | 'rows'>, excel: boolean): string {
  return (excel ? excelCsv : plainCsv)([columns.map(({ name }) => name), ...rows]);
}

/** Tab-separated text for the clipboard; tabs and line ends inside a cell become blanks. */
export function resultText({ columns, rows }: Pick<Rows, 'columns' | 'rows'>): string {
  return [columns.map(({ name }) => name), ...rows]
    .map((line) =>
      line.map((cell) => String(spreadsheetCell(cell) ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t'),
    )
    .join('\n');
}

/** What of a result is drawn. */
export interface Plot {
  x: string;
  y: string;
  /** `null` is a gap; `join` says whether a line may come from the point before. */
  points: { x: string; y: number | null; join: boolean }[];
}

/** Columns to draw when the link names none or one that is not there; null when nothing is a number. */
export function plotColumns(
  columns: readonly Column[],
  x: number,
  y: number,
): { x: number; y: number } | null {
  const at = columns[x - 1] === undefined ? 0 : x - 1;
  const asked = columns[y - 1]?.numeric === true ? y - 1 : -1;
  const value = asked >= 0 ? asked : columns.findIndex(({ numeric }, index) => numeric && index !== at);
  return value < 0 ? null : { x: at, y: value };
}

/** First data years of the forms since 2019 (国办公开办函〔2019〕60号, 〔2021〕30号): numbers before and after are not one series. */
const FORM_BEGINS = [2019, 2021];

/** The rows as points in their order. A line never passes a gap, a repeated place, or a change of form. */
export function plotOf(
  { columns, rows }: Pick<Rows, 'columns' | 'rows'>,
  at: { x: number; y: number },
): Plot {
  const yearAt = columns.findIndex(({ name }) => /^(year|年度|年份)$/i.test(name));
  const formAt = columns.findIndex(({ name }) => name === 'edition');
  const form = (row: readonly SqlCell[]) => {
    const year = Number(row[yearAt] ?? NaN);
    const known = formAt >= 0 ? String(row[formAt]) : '';
    return yearAt < 0 ? known : `${known}/${FORM_BEGINS.filter((begin) => year >= begin).length}`;
  };
  const points = rows.map((row, index) => {
    const before = rows[index - 1];
    const value = row[at.y];
    return {
      x: String(row[at.x] ?? '∅'),
      y: typeof value === 'number' ? value : null,
      join: before !== undefined && form(before) === form(row) && follows(before, row, yearAt),
    };
  });
  return { x: columns[at.x]?.name ?? '', y: columns[at.y]?.name ?? '', points };
}

/** With a year among the columns, only the next year follows: rows of one year are several series. */
function follows(before: readonly SqlCell[], row: readonly SqlCell[], yearAt: number): boolean {
  return yearAt < 0 || Number(row[yearAt]) === Number(before[yearAt]) + 1;
}
