import { CliError } from '../errors.ts';
import { faultLine, type Fault } from './faults.ts';
import { isCell, targetOf, UNUSED } from './layout.ts';
import type { OpenTable } from './records.ts';

/** What a mapping file says: columns by what they mean, and fields that are the same on every line. */
export interface Mapping {
  columns: ReadonlyMap<string, string>;
  constants: ReadonlyMap<string, string>;
}

export const NO_MAPPING: Mapping = { columns: new Map(), constants: new Map() };

const HEADS = [
  ['column', '列'],
  ['as', '含义'],
] as const;

/**
 * A mapping file: lines of `column` (a name of the file's header; `=text` for what is the same on every line) and `as` (a
 * field, a fact key, or `-`). Throws E_IMPORT_MAPPING naming every line that cannot be.
 */
export function readMapping(table: OpenTable): Mapping {
  const [from, to] = HEADS.map((names) =>
    table.columns.findIndex((name) => names.some((one) => one === name)),
  );
  if (from === undefined || to === undefined || from < 0 || to < 0)
    throw new CliError('E_IMPORT_MAPPING', `${table.columns.join(',')}: column,as`);
  const columns = new Map<string, string>();
  const constants = new Map<string, string>();
  const faults: string[] = [];
  const { words, of } = table.by([from, -1]);
  for (const { line, cells } of words.flatMap((word) => of(word))) {
    const [column, as] = [from, to].map((at) => (cells[at] ?? '').trim());
    const fault = take(column ?? '', as ?? '', columns, constants);
    if (fault !== null) faults.push(`line ${line}: ${faultLine(fault)}`);
  }
  if (faults.length > 0) throw new CliError('E_IMPORT_MAPPING', faults.join('; '));
  return { columns, constants };
}

function take(
  column: string,
  as: string,
  columns: Map<string, string>,
  constants: Map<string, string>,
): Fault | null {
  const target = targetOf(as);
  if (column === '') return { code: 'empty_cell', detail: `column (${as})` };
  if (target === null)
    return { code: as === '' ? 'empty_cell' : 'unknown_indicator', detail: `${column} → ${as}` };
  const isConstant = column.startsWith('=');
  if (isConstant && (target === UNUSED || isCell(target)))
    return { code: 'both_layouts', detail: `${column} → ${as}` };
  const known = isConstant ? constants : columns;
  const key = isConstant ? target : column;
  if (known.has(key)) return { code: 'duplicate_column', detail: column };
  known.set(key, isConstant ? column.slice(1).trim() : target);
  return null;
}
