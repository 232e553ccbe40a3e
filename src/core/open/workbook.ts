import { APPLICANTS, INDICATORS } from '../codebook/index.ts';
import { STATUSES } from '../codebook/statuses.ts';
import type { Tables } from '../dataset/shapes.ts';
import type { Row } from '../dataset/table.ts';
import type { BookSpec, SheetColumn, SheetSpec } from '../export/xlsx.ts';
import type { CitedRelease } from './cite.ts';
import { LICENCE, LICENCE_NOTE } from './licence.ts';
import type { Field, OpenTable } from './types.ts';

/**
 * Rows of all tables a workbook can have. 100,000 of them make 800 MB while it is written, and a sheet of a million is
 * a text longer than V8 holds; no spreadsheet is a tool for it either. Excel's own limit is 1,048,576 lines a sheet.
 */
export const BOOK_ROWS = 300_000;

/** Excel keeps 32,767 characters in a cell. */
const CELL_CHARACTERS = 32_767;

/** Tables of the workbook as their files hold them. */
export interface BookTable {
  table: OpenTable;
  rows: readonly Row[];
}

/**
 * The whole release as one workbook: a notes sheet, then a sheet per table. Facts carry names of agency, indicator and
 * status beside the codes. Places in the source (JSON) stay in the CSV, where programs read them.
 */
export function workbook(
  release: CitedRelease,
  dataset: Pick<Tables, 'agencies'>,
  tables: readonly BookTable[],
): BookSpec {
  return {
    title: `${release.name.zh} ${release.release}`,
    date: release.date,
    sheets: [
      notesSheet(release),
      ...tables.map(({ table, rows }) =>
        table.name === 'facts' ? factSheet(table, rows, dataset) : plainSheet(table, rows),
      ),
    ],
  };
}

/** False when a release is too large to be a workbook: there is none then, and never a part of one. */
export function fitsWorkbook(tables: readonly { count: number }[]): boolean {
  return tables.reduce((sum, { count }) => sum + count, 0) <= BOOK_ROWS;
}

function plainSheet(table: OpenTable, rows: readonly Row[]): SheetSpec {
  const columns = table.fields.map(columnOf);
  const cells = (row: Row) => table.fields.map((field) => cellOf(field, row[field.name] ?? ''));
  return { name: `${table.title.zh} ${table.name}`, columns, rows: rows.map(cells) };
}

function columnOf(field: Field): SheetColumn {
  const number = field.type === 'integer' || field.type === 'number';
  return { title: `${shortest(field.note.zh)}\n${field.name}`, type: number ? 'number' : 'text', width: 14 };
}

/** A heading is the first words of the column's explanation; the whole of it is in the dictionary. */
function shortest(text: string): string {
  return text.split(/[：，；。（、]/)[0] ?? text;
}

function cellOf(field: Field, cell: string): string | number | null {
  if (cell === '') return null;
  if (field.type === 'integer' || field.type === 'number') return Number(cell);
  return cell.slice(0, CELL_CHARACTERS);
}

function factSheet(table: OpenTable, rows: readonly Row[], dataset: Pick<Tables, 'agencies'>): SheetSpec {
  const names = new Map([...dataset.agencies].map((row) => [row.agency, row.name]));
  const statuses = new Map<string, (typeof STATUSES)[number]>(STATUSES.map((entry) => [entry.code, entry]));
  const applicants = new Map<string, string>(APPLICANTS.map(({ code, name }) => [code, name.zh]));
  const shown = table.fields.filter((field) => field.name !== 'locator');
  const beside: Record<string, { column: SheetColumn; of: (row: Row) => string | null }[]> = {
    agency: [{ column: words('机关名称\nname', 24), of: (row) => names.get(row['agency'] ?? '') ?? null }],
    indicator: [
      {
        column: words('指标名称\nlabel', 28),
        of: (row) => INDICATORS.get(row['indicator'] ?? '')?.zh ?? null,
      },
    ],
    applicant: [
      {
        column: words('申请人类别\nof applicant', 16),
        of: (row) => applicants.get(row['applicant'] ?? '') ?? null,
      },
    ],
    status: [
      {
        column: words('状态说明\nin Chinese', 16),
        of: (row) => statuses.get(row['status'] ?? '')?.word.zh ?? null,
      },
      {
        column: words('状态英文\nin English', 16),
        of: (row) => statuses.get(row['status'] ?? '')?.word.en ?? null,
      },
    ],
  };
  const parts = shown.flatMap((field) => [
    { column: columnOf(field), of: (row: Row) => cellOf(field, row[field.name] ?? '') },
    ...(beside[field.name] ?? []),
  ]);
  const columns = parts.map(({ column }) => column);
  const cells = (row: Row) => parts.map(({ of }) => of(row));
  return { name: `${table.title.zh} facts`, columns, rows: rows.map(cells) };
}

function words(title: string, width: number): SheetColumn {
  return { title, type: 'text', width };
}

function notesSheet(release: CitedRelease): SheetSpec {
  const lines: [string, string][] = [
    ['资料集 Collection', `${release.name.zh} / ${release.name.en}`],
    ['版本 Release', `${release.release} (${release.date})`],
    ['SHA-256', release.hash],
    [
      '空单元格 Empty cells',
      '没有数的单元格留空，原因在“状态”列；写明的 0 是 0。A cell without a number is empty and the status column says why; a stated 0 is 0.',
    ],
    [
      '三种数 Three numbers',
      'value 是报告公布的数，corrected 是声明的更正，computed 是由同行各格推算的合计；三者从不混合。value is as published, corrected a declared correction, computed a total derived from its row; they are never merged.',
    ],
    [
      '位置 Places',
      '每个数在原文中的位置（locator）在 CSV 和 Parquet 文件中。Where each number stands in its source (locator) is in the CSV and Parquet files.',
    ],
    ['核查线索 Findings', '核查线索，不是结论。Findings are clues, not conclusions.'],
    [`许可 ${LICENCE.id}`, `${LICENCE_NOTE.zh} ${LICENCE_NOTE.en}`],
  ];
  return {
    name: '说明 notes',
    columns: [
      { title: '项目 Item', type: 'text', width: 24 },
      { title: '说明 Note', type: 'text', width: 110, wrap: true },
    ],
    rows: lines,
    listed: false,
  };
}
