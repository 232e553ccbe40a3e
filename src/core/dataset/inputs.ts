import { APPLICANTS } from '../codebook/index.ts';
import type { Status } from '../model.ts';
import type { Jurisdiction } from '../checks/index.ts';
import { parseTable, type Row } from './table.ts';

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
} as const;

export type InputName = keyof typeof INPUTS;
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];
export type InputRow<Name extends InputName> = Row<(typeof INPUTS)[Name]['columns'][number]>;
export type Inputs = { [Name in InputName]: InputRow<Name>[] };

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
    | 'bad_json';
  detail: string;
}

const WORDS: Record<string, readonly string[]> = {
  kind: ['snapshot', 'transcribed', 'synthetic', 'local'],
  edition: ['f2021', 'f2019', 'f2014', 'f2008'],
  edition_seen: ['true', 'false'],
  action: ['set', 'unreadable'],
  result: ['confirmed_unpublished', 'found', 'not_checked'],
  scope: ['own', 'jurisdiction'],
  applicant: APPLICANTS.map((applicant) => applicant.code),
  status: [
    'reported',
    'blank',
    'absent',
    'not_in_form',
    'not_applicable',
    'unreadable',
    'not_transcribed',
  ] satisfies Status[],
};
const LINEAGE_KINDS = ['rename', 'merge', 'split', 'transfer', 'new', 'abolished'];

/**
 * A collection's input files (by name without `.csv`; a missing one is an empty table) to rows.
 * Lines that break a rule are left out and listed.
 */
export function readInputs(files: Partial<Record<InputName, string>>): {
  inputs: Inputs;
  problems: InputProblem[];
} {
  const problems: InputProblem[] = [];
  const inputs = Object.fromEntries(
    INPUT_NAMES.map((name) => [name, readRows(name, files[name] ?? '', problems)]),
  ) as Inputs;
  dropUnknownAgencies(inputs, problems);
  return { inputs, problems };
}

function readRows(name: InputName, text: string, problems: InputProblem[]): Row[] {
  const shape: { columns: readonly string[]; required: number } = INPUTS[name];
  const table = parseTable(text);
  const file = `${name}.csv`;
  const report = (line: number, code: InputProblem['code'], detail: string) =>
    problems.push({ file, line, code, detail });
  if (table.columns.length === 0 || (table.columns.length === 1 && table.columns[0] === '')) return [];
  const missing = shape.columns.slice(0, shape.required).filter((column) => !table.columns.includes(column));
  missing.forEach((column) => report(1, 'missing_column', column));
  table.columns
    .filter((column) => !shape.columns.includes(column))
    .forEach((column) => report(1, 'unknown_column', column));
  if (missing.length > 0) return [];
  return table.rows.flatMap((cells, index) => {
    const line = table.lines[index] ?? 0;
    const row = Object.fromEntries(shape.columns.map((column) => [column, (cells[column] ?? '').trim()]));
    if (name === 'reports') row['file'] = normalFile(row['file'] ?? '');
    const wrong = faultOf(name, row, shape.columns.slice(0, shape.required));
    if (wrong === null) return [row];
    report(line, wrong.code, wrong.detail);
    return [];
  });
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

function isValid(name: InputName, column: string, value: string): boolean {
  if (column === 'agency') return /^[a-z0-9][a-z0-9-]{0,39}$/.test(value);
  if (column === 'year' || column === 'from_year' || column === 'to_year') return /^(19|20)\d\d$/.test(value);
  if (column === 'version' || column === 'order') return /^\d{1,6}$/.test(value);
  if (column === 'value' || column === 'expect') return /^-?\d+(\.\d+)?$/.test(value);
  if (column === 'deadline' || column === 'first_seen' || column === 'accessed') return isIsoDate(value);
  if (column === 'published' || column === 'signed') return isPartialDate(value);
  if (column === 'kind' && name === 'lineage') return LINEAGE_KINDS.includes(value);
  return WORDS[column]?.includes(value) ?? true;
}

/** True for a calendar day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isPartialDate(text: string): boolean {
  return isIsoDate(text) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);
}

function dropUnknownAgencies(inputs: Inputs, problems: InputProblem[]): void {
  const known = new Set(inputs.agencies.map((row) => row.agency));
  for (const name of ['reports', 'due', 'figures', 'corrections', 'notes'] as const) {
    const unknown = new Set(inputs[name].map((row) => row.agency).filter((agency) => !known.has(agency)));
    unknown.forEach((agency) =>
      problems.push({ file: `${name}.csv`, line: 0, code: 'unknown_agency', detail: agency }),
    );
    const kept = inputs[name].filter((row) => known.has(row.agency));
    Object.assign(inputs, { [name]: kept });
  }
}
