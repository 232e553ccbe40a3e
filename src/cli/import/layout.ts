import { FORMS, PROSE, formKeys, parseKey } from '../../core/codebook/index.ts';
import type { Edition } from '../../core/model.ts';
import { CliError } from '../errors.ts';
import { faultLine, type Fault } from './faults.ts';
import type { Mapping } from './mapping.ts';

/** What a column can say about a report. */
const ABOUT = ['agency', 'region', 'year', 'report_id', 'type', 'level', 'family'] as const;
const DATES = ['published', 'signed', 'edition', 'edition_seen', 'url'] as const;
/** What a column can say about the one figure of a line. */
const FIGURE = ['indicator', 'applicant', 'value', 'raw', 'status'] as const;
const FIELDS: ReadonlySet<string> = new Set([...ABOUT, ...DATES, ...FIGURE]);

/** Column names people give a sheet they made themselves, and older names of ours. */
const OTHER_NAMES: Record<string, string> = {
  机关: 'agency',
  机关名称: 'agency',
  地区: 'region',
  年度: 'year',
  指标: 'indicator',
  申请人: 'applicant',
  数值: 'value',
  原文: 'raw',
  状态: 'status',
  printed: 'raw',
  level_zh: 'level',
};

/** A column that is read over, on purpose. */
export const UNUSED = '-';

/** Every key a figure can have: the cells of all editions' tables, and the figures of the prose. */
const CELLS: ReadonlySet<string> = new Set([
  ...(Object.keys(FORMS) as Edition[]).flatMap(formKeys),
  ...PROSE.map((row) => row.code),
]);

/** A column whose cells are figures of one key. */
export interface FigureColumn {
  at: number;
  column: string;
  key: string;
  indicator: string;
  applicant: string;
}

/** What the columns of a table mean, by their place. */
export interface Layout {
  /** Place of each field that has a column. */
  fields: ReadonlyMap<string, number>;
  /** Fields that are the same on every line. */
  constants: ReadonlyMap<string, string>;
  /** Columns that are figures; none when every line is one figure. */
  figures: readonly FigureColumn[];
  /** Places that may not hold anything: columns without a name. */
  unnamed: readonly number[];
  width: number;
}

/** The field or fact key a name stands for; null when it is none. */
export function targetOf(name: string): string | null {
  const field = OTHER_NAMES[name] ?? name;
  if (field === UNUSED || FIELDS.has(field)) return field;
  return isCell(field) ? field : null;
}

/** True for a key of the codebook: `indicator`, or `indicator.applicant` in table 3. */
export function isCell(key: string): boolean {
  return CELLS.has(key);
}

/**
 * What a table's columns mean: their own names, or what the mapping says of them. Throws E_IMPORT_COLUMNS naming every
 * column that is missing, unknown or there twice, and E_IMPORT_MAPPING for a line about a column that is not there. A table of reports has no figures.
 */
export function layoutOf(
  columns: readonly string[],
  mapping: Mapping,
  needed: readonly string[],
  table: 'figures' | 'reports' = 'figures',
): Layout {
  const faults: Fault[] = [];
  const places = new Map<string, number>();
  const unnamed: number[] = [];
  columns.forEach((column, at) => {
    if (column === '') {
      unnamed.push(at);
      return;
    }
    const target = mapping.columns.get(column) ?? targetOf(column);
    if (columns.indexOf(column) !== at) faults.push({ code: 'duplicate_column', detail: column });
    else if (target === null) faults.push({ code: 'unknown_column', detail: column });
    else if (target !== UNUSED && (places.has(target) || mapping.constants.has(target)))
      faults.push({ code: 'same_target', detail: `${column} → ${target}` });
    else places.set(target, at);
  });
  const absent = [...mapping.columns.keys()].filter((column) => !columns.includes(column));
  if (absent.length > 0)
    throw new CliError('E_IMPORT_MAPPING', `${absent.join(', ')}: not in the file / 文件没有此列`);
  places.delete(UNUSED);
  const figures = figureColumns(columns, places);
  const has = (field: string) => places.has(field) || mapping.constants.has(field);
  const wanted = [...needed, ...(figures.length > 0 || table === 'reports' ? [] : ['indicator', 'value'])];
  for (const field of wanted) if (!has(field)) faults.push({ code: 'missing_column', detail: field });
  if (figures.length > 0 || table === 'reports')
    for (const field of FIGURE) if (has(field)) faults.push({ code: 'both_layouts', detail: field });
  if (faults.length > 0)
    throw new CliError('E_IMPORT_COLUMNS', `${table}: ${faults.map(faultLine).join('; ')}`);
  const fields = new Map([...places].filter(([target]) => FIELDS.has(target)));
  return { fields, constants: mapping.constants, figures, unnamed, width: columns.length };
}

function figureColumns(columns: readonly string[], places: ReadonlyMap<string, number>): FigureColumn[] {
  return [...places].flatMap(([target, at]) => {
    if (FIELDS.has(target)) return [];
    const { indicator, applicant } = parseKey(target);
    return [{ at, column: columns[at] ?? '', key: target, indicator, applicant: applicant ?? '' }];
  });
}

/** Fact key of a figure as a table names it. */
export function keyOf({ indicator, applicant }: { indicator: string; applicant: string }): string {
  return applicant === '' ? indicator : `${indicator}.${applicant}`;
}
