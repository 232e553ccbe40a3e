import type { Jurisdiction } from '../checks/index.ts';
import { checkLineage, usccProblems, type Numbered } from '../registry/problems.ts';
import { withoutComments } from './comments.ts';
import { isValid } from './input-rules.ts';
import { parseTable, type Row } from './table.ts';

export { isIsoDate } from './input-rules.ts';

/** Columns of a collection's input files; the first `required` ones may not be empty. Documented in data/README.md. */
export const INPUTS = {
  agencies: {
    columns: [
      'agency',
      'name',
      'type',
      'order',
      'name_en',
      'short',
      'aliases',
      'level',
      'family',
      'region',
      'region_code',
      'uscc',
      'from_year',
      'to_year',
    ],
    required: 3,
  },
  lineage: { columns: ['from', 'to', 'kind', 'year', 'source'], required: 4 },
  reports: {
    columns: [
      'agency',
      'year',
      'version',
      'kind',
      'file',
      'url',
      'title',
      'publisher',
      'published',
      'signed',
      'first_seen',
      'accessed',
      'link_state',
      'scope',
      'edition',
      'edition_seen',
      'note',
      'signed_raw',
    ],
    required: 2,
  },
  due: {
    columns: ['agency', 'year', 'deadline', 'basis', 'checked', 'places', 'result', 'note'],
    required: 2,
  },
  figures: { columns: ['agency', 'year', 'indicator', 'applicant', 'value', 'raw', 'status'], required: 3 },
  corrections: {
    columns: ['agency', 'year', 'key', 'action', 'reason', 'value', 'expect', 'source', 'date'],
    required: 5,
  },
  notes: { columns: ['agency', 'year', 'check', 'verdict', 'values', 'note', 'source', 'date'], required: 4 },
  sources: { columns: ['url', 'agency', 'year', 'publisher', 'title', 'note'], required: 1 },
} as const;

export type InputName = keyof typeof INPUTS;
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];
export type InputRow<Name extends InputName> = Row<(typeof INPUTS)[Name]['columns'][number]>;
export type Inputs = { [Name in InputName]: InputRow<Name>[] };
/** The inputs that are held in memory: all but the figures, of which there are too many. */
export type TypedInputs = Omit<Inputs, 'figures'>;

/** collection.json: what a collection is and how its coverage is counted. */
export interface CollectionMeta {
  id: string;
  name: { zh: string; en: string };
  kind: 'synthetic' | 'transcribed' | 'collected';
  note: { zh: string; en: string };
  /** True when every listed agency is expected to have a report for every year; false for a collection of finds. */
  census: boolean;
  /** First and last data year expected; null leaves it to the reports. */
  years: [number, number] | null;
  /** Whose figures a government's report includes (check X-06); nothing is assumed. */
  jurisdictions: Jurisdiction[];
  show: Shown;
  /** Whom to tell about a number that looks wrong, as readers may see it; null when nobody is named. */
  contact?: string | null;
}

/** What a deployment's site shows besides the figures; an office may want neither leads nor rankings. */
export interface Shown {
  leads: boolean;
  rankings: boolean;
}

/** A line that could not be used, and why: the rest of the file still counts. */
export interface InputProblem {
  file: string;
  line: number;
  code:
    | 'missing_column'
    | 'unknown_column'
    | 'empty_cell'
    | 'bad_value'
    | 'unknown_agency'
    | 'duplicate'
    | 'uscc_check'
    | 'lineage_years'
    | 'lineage_cycle';
  detail: string;
}

/** What makes two lines of a file speak of the same thing; the second one is left out and named. */
const KEYS: Record<InputName, readonly string[]> = {
  agencies: ['agency'],
  lineage: ['from', 'to', 'kind', 'year'],
  reports: ['agency', 'year', 'version'],
  due: ['agency', 'year'],
  figures: ['agency', 'year', 'indicator', 'applicant'],
  corrections: ['agency', 'year', 'key'],
  notes: ['agency', 'year', 'check', 'values'],
  sources: ['url'],
};

export type InputColumns = Record<InputName, readonly string[]>;

/**
 * `show` of collection.json: what is left out is shown. Null when it is not an object of true and false, or names
 * something there is no switch for: a misspelt switch must not go unnoticed.
 */
export function readShown(value: unknown): Shown | null {
  if (value === undefined || value === null) return { leads: true, rankings: true };
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const { leads = true, rankings = true, ...rest } = value as Record<string, unknown>;
  const readable = typeof leads === 'boolean' && typeof rankings === 'boolean';
  return readable && Object.keys(rest).length === 0 ? { leads, rankings } : null;
}

/**
 * A collection's input files (by name without `.csv`; a missing one is an empty table) to rows. Lines that break a
 * rule are left out and listed. `columns` are each file's own, in its order: a line to add must follow them.
 */
export function readInputs(files: Partial<Record<InputName, string>>): {
  inputs: Inputs;
  problems: InputProblem[];
  columns: InputColumns;
} {
  const problems: InputProblem[] = [];
  const read = INPUT_NAMES.map((name) => [name, readRows(name, files[name] ?? '', problems)] as const);
  const numbered = Object.fromEntries(read.map(([name, { lines }]) => [name, lines])) as {
    [Name in InputName]: Numbered<InputRow<Name>>[];
  };
  const inputs = Object.fromEntries(
    read.map(([name, { lines }]) => [name, lines.map(({ row }) => row)]),
  ) as Inputs;
  dropUnknownAgencies(inputs, problems);
  const lineage = checkLineage(numbered.lineage, inputs.agencies);
  problems.push(...usccProblems(numbered.agencies), ...lineage.problems);
  const columns = Object.fromEntries(read.map(([name, found]) => [name, found.columns])) as InputColumns;
  return { inputs: { ...inputs, lineage: lineage.rows }, problems, columns };
}

function readRows(name: InputName, text: string, problems: InputProblem[]) {
  const shape: { columns: readonly string[]; required: number } = INPUTS[name];
  const table = parseTable(withoutComments(text));
  if (table.columns.every((column) => column === '')) return { lines: [], columns: shape.columns };
  const wrongColumns = columnProblems(name, table.columns);
  problems.push(...wrongColumns);
  if (wrongColumns.some(({ code }) => code === 'missing_column'))
    return { lines: [], columns: table.columns };
  const seen = new Map<string, number>();
  const lines = table.rows.flatMap((cells, index): Numbered<Row>[] => {
    const line = table.lines[index] ?? 0;
    const row = Object.fromEntries(shape.columns.map((column) => [column, (cells[column] ?? '').trim()]));
    if (name === 'reports') row['file'] = normalFile(row['file'] ?? '');
    const wrong = wrongRow(name, row, line, seen);
    if (wrong === null) return [{ row, line }];
    problems.push(wrong);
    return [];
  });
  return { lines, columns: table.columns };
}

/** Columns of a file that are missing or unknown; nothing can be read where a required one is missing. */
export function columnProblems(name: InputName, columns: readonly string[]): InputProblem[] {
  const shape: { columns: readonly string[]; required: number } = INPUTS[name];
  const problem = (code: InputProblem['code'], detail: string) => ({
    file: `${name}.csv`,
    line: 1,
    code,
    detail,
  });
  const missing = shape.columns.slice(0, shape.required).filter((column) => !columns.includes(column));
  const unknown = columns.filter((column) => !shape.columns.includes(column));
  return [
    ...missing.map((column) => problem('missing_column', column)),
    ...unknown.map((column) => problem('unknown_column', column)),
  ];
}

/** Why a line is left out, null for a good one; `seen` remembers the lines of the file by what they speak of. */
export function wrongRow(
  name: InputName,
  row: Row,
  line: number,
  seen: Map<string, number>,
): InputProblem | null {
  const shape: { columns: readonly string[]; required: number } = INPUTS[name];
  const wrong = faultOf(name, row, shape.columns.slice(0, shape.required)) ?? repeated(name, row, line, seen);
  return wrong === null ? null : { file: `${name}.csv`, line, ...wrong };
}

/** Two lines about one thing are never chosen between by chance: the first one stands, the second is named. */
function repeated(name: InputName, row: Row, line: number, seen: Map<string, number>) {
  const cells = KEYS[name].map((column) => row[column] || (column === 'version' ? '1' : ''));
  const key = cells.join(' ');
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, line);
    return null;
  }
  return { code: 'duplicate' as const, detail: `${key.trim()} (${first})` };
}

/** Documents stand below raw/; Windows' separators and a left-out `raw/` are understood. */
function normalFile(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  return path === '' || path.startsWith('raw/') ? path : `raw/${path}`;
}

function faultOf(name: InputName, row: Row, required: readonly string[]) {
  const empty = required.find((column) => row[column] === '');
  if (empty !== undefined) return { code: 'empty_cell' as const, detail: empty };
  for (const [column, value] of Object.entries(row)) {
    if (value !== '' && !isValid(name, column, value)) {
      return { code: 'bad_value' as const, detail: `${column}=${value}` };
    }
  }
  return null;
}

function dropUnknownAgencies(inputs: Inputs, problems: InputProblem[]): void {
  const known = new Set(inputs.agencies.map((row) => row.agency));
  for (const name of ['reports', 'due', 'figures', 'corrections', 'notes', 'sources'] as const) {
    // A source need not say whose page it is.
    const ids = inputs[name].map((row) => row.agency).filter((agency) => name !== 'sources' || agency !== '');
    const unknown = new Set(ids.filter((agency) => !known.has(agency)));
    unknown.forEach((agency) =>
      problems.push({ file: `${name}.csv`, line: 0, code: 'unknown_agency', detail: agency }),
    );
    const kept = inputs[name].filter((row) => !unknown.has(row.agency));
    Object.assign(inputs, { [name]: kept });
  }
}
