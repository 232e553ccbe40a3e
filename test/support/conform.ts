import { groupBy, type Row } from '../../src/core/dataset/table.ts';
import type { Field, OpenTable } from '../../src/core/open/types.ts';

/**
 * Where rows are not what the table's schema says, one line each: type, required, enum, pattern, primary key, foreign
 * keys. Empty when they conform. `others` holds the rows foreign keys point to.
 */
export function violations(
  table: OpenTable,
  rows: readonly Row[],
  others: ReadonlyMap<string, readonly Row[]>,
): string[] {
  const cells = rows.flatMap((row, index) =>
    table.fields.flatMap((field) => {
      const wrong = wrongCell(field, row[field.name] ?? '');
      return wrong === null ? [] : [`${table.name} row ${index + 1} ${field.name}: ${wrong}`];
    }),
  );
  return [...cells, ...repeated(table, rows), ...dangling(table, rows, others)];
}

const WHOLE = /^-?\d+$/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function wrongCell(field: Field, cell: string): string | null {
  if (cell === '') return field.required === true ? 'required' : null;
  if (field.type === 'integer' && !WHOLE.test(cell)) return `not an integer: ${cell}`;
  if (field.type === 'number' && !NUMBER.test(cell)) return `not a number: ${cell}`;
  if (field.type === 'boolean' && cell !== 'true' && cell !== 'false') return `not a boolean: ${cell}`;
  if (field.type === 'object' || field.type === 'array') return wrongJson(field.type, cell);
  if (field.values !== undefined && !field.values.includes(cell)) return `not one of its values: ${cell}`;
  if (field.pattern !== undefined && !new RegExp(field.pattern).test(cell))
    return `not of its pattern: ${cell}`;
  return null;
}

function wrongJson(type: 'object' | 'array', cell: string): string | null {
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) === (type === 'array') && typeof value === 'object' && value !== null
      ? null
      : `not a JSON ${type}`;
  } catch (error) {
    if (error instanceof SyntaxError) return 'not JSON';
    throw error;
  }
}

function repeated(table: OpenTable, rows: readonly Row[]): string[] {
  if (table.key.length === 0) return [];
  const groups = groupBy(rows, (row) => joined(row, table.key));
  return [...groups]
    .filter(([, same]) => same.length > 1)
    .map(([key]) => `${table.name} key repeats: ${key}`);
}

function dangling(
  table: OpenTable,
  rows: readonly Row[],
  others: ReadonlyMap<string, readonly Row[]>,
): string[] {
  return table.foreignKeys.flatMap((key) => {
    const known = new Set((others.get(key.table) ?? []).map((row) => joined(row, key.reference)));
    const missing = rows
      .filter((row) => key.fields.some((name) => row[name] !== ''))
      .map((row) => joined(row, key.fields))
      .filter((value) => !known.has(value));
    return [...new Set(missing)].map((value) => `${table.name} points to no row of ${key.table}: ${value}`);
  });
}

function joined(row: Row, columns: readonly string[]): string {
  return columns.map((name) => row[name] ?? '').join('|');
}
