import type { ReadProblem } from '../model.ts';
import { cellsAfterLabel, entryCells, learnLayout, type Columns } from './cells.ts';
import { isFlowing, learnSpacing, type TextHabits } from './entries.ts';
import type { Table2Column, Table2Row } from './lexicon.ts';
import type { NumberContext, NumberKind } from './number.ts';
import { mayHoldRowBelow } from './order.ts';
import { put, readCell, refused, type Readings } from './reading.ts';
import type { Header, HeadedEntry, TableCopy } from './copy.ts';

/** Row × column → indicator, both editions. A pair that is not here is a cell no form has. */
const CODES: Record<Table2Row, Partial<Record<Table2Column, string>>> = {
  rules: {
    issued: 'rules_issued',
    repealed: 'rules_repealed',
    in_force: 'rules_in_force',
    made: 'v19_rules_made',
    published: 'v19_rules_published',
    public_total: 'v19_rules_public_total',
  },
  normdocs: {
    issued: 'normdocs_issued',
    repealed: 'normdocs_repealed',
    in_force: 'normdocs_in_force',
    made: 'v19_normdocs_made',
    published: 'v19_normdocs_published',
    public_total: 'v19_normdocs_public_total',
  },
  licensing: decisionCodes('licensing'),
  other_services: decisionCodes('other_services'),
  penalty: decisionCodes('penalty'),
  coercion: decisionCodes('coercion'),
  fee: { fee: 'admin_fees_10k_yuan', prev: 'v19_fee_items_prev', delta: 'v19_fee_items_delta' },
  procurement: { items: 'v19_procurement_items', amount: 'v19_procurement_amount' },
};

function decisionCodes(row: string): Partial<Record<Table2Column, string>> {
  return {
    prev: `v19_${row}_items_prev`,
    delta: `v19_${row}_items_delta`,
    decisions: `v19_${row}_decisions`,
  };
}

/** 2021 prints one number per decision row; the rows 2019 alone has keep their 2019 code. */
const SINGLE_DECISION: Partial<Record<Table2Row, string>> = {
  licensing: 'licensing_decisions',
  penalty: 'penalty_decisions',
  coercion: 'coercion_decisions',
};
const ORDERED: readonly (readonly Table2Column[])[] = [
  ['issued', 'repealed', 'in_force'],
  ['made', 'published', 'public_total'],
];

/** Reads one copy of table 2, block by block: each clause of 第二十条 has its own header and may follow its own edition. */
export function readTable2(copy: TableCopy, problems: ReadProblem[], habits: TextHabits): Readings {
  const readings: Readings = new Map();
  const columns = new Map(
    [...new Set(copy.entries.map(({ header }) => header))].map((header) => [
      header,
      readHeader(header, problems),
    ]),
  );
  const columnsOf = ({ header, code }: HeadedEntry): Columns<Table2Column> =>
    columns.get(header) ?? fallback(code as Table2Row, copy);
  const spacing = learnSpacing(copy.entries, (entry) => columnsOf(entry).codes.length, habits);
  const layout = learnLayout(copy.entries, (entry) => columnsOf(entry).codes.length);
  for (const entry of copy.entries) {
    const columns = columnsOf(entry);
    const edition = columns.codes.some((code) => OLD_COLUMNS.has(code)) ? 'f2019' : 'f2021';
    const whole = !mayHoldRowBelow(entry, copy.entries, `table2 of ${edition}`);
    readEntry(whole ? entry : { ...entry, dirty: true }, columns, layout, spacing, readings, problems);
  }
  return readings;
}

const OLD_COLUMNS: ReadonlySet<Table2Column> = new Set<Table2Column>([
  'made',
  'published',
  'public_total',
  'prev',
  'delta',
  'items',
  'amount',
]);
const NEW_COLUMNS: ReadonlySet<Table2Column> = new Set<Table2Column>([
  'issued',
  'repealed',
  'in_force',
  'fee',
  'decisions',
]);

/** Without any header the rest of the table tells the edition; else nothing is known of the columns. */
function fallback(row: Table2Row, copy: TableCopy): Columns<Table2Column> {
  const kinds = new Set(
    copy.entries.flatMap(({ header }) => header.cells.map(({ meaning }) => meaning.code)),
  );
  const is2019 = [...OLD_COLUMNS].some((code) => kinds.has(code));
  const is2021 = [...NEW_COLUMNS].some((code) => kinds.has(code) && code !== 'decisions');
  const none = { codes: [], at: null, width: 0 };
  if (is2019 === is2021) return none;
  const full = fullHeaders(row);
  const codes =
    full.find((names) => names.some((name) => (is2019 ? OLD_COLUMNS : NEW_COLUMNS).has(name))) ?? [];
  return { ...none, codes };
}

function readHeader(header: Header, problems: ReadProblem[]): Columns<Table2Column> | null {
  const cells = header.cells.flatMap(({ tok, row, meaning }) =>
    meaning.kind === 't2col' ? [{ tok, row, code: meaning.code }] : [],
  );
  const [top] = cells;
  if (!top) return null;
  const distinct: Table2Column[] = [];
  for (const { code } of cells) if (distinct.at(-1) !== code || code === 'new') distinct.push(code);
  const codes = resolveTruncated(distinct);
  if (codes.some((code, at) => code !== distinct[at])) {
    problems.push({ code: 'header_truncated', detail: cells.map(({ tok }) => tok.text).join(' | ') });
  }
  const inGrid =
    cells.every(({ row }) => row.kind === 'grid' || row.kind === 'cells') &&
    cells.every(({ row }) => row === top.row);
  if (!inGrid || codes.length !== new Set(codes).size || top.row.width < 2)
    return { codes, at: null, width: 0 };
  return { codes, at: gridColumns(cells, codes), width: top.row.width };
}

/** `本年新 | 本年新 | 对外公开总数量`: cut short, but only one order of the form fits. */
function resolveTruncated(codes: readonly Table2Column[]): Table2Column[] {
  if (!codes.includes('new')) return [...codes];
  const standard = ORDERED[1] ?? [];
  const fits =
    codes.length === standard.length && codes.every((code, at) => code === 'new' || code === standard[at]);
  return fits && codes.indexOf('new') < 2 && codes[2] !== 'new' ? [...standard] : [...codes];
}

/** Each name with its columns: its own span, its repeats, and the blank header cells padded after it. */
function gridColumns(
  cells: readonly {
    tok: Header['cells'][number]['tok'];
    row: Header['cells'][number]['row'];
    code: Table2Column;
  }[],
  codes: readonly Table2Column[],
): Map<Table2Column, number[]> {
  const at = new Map<Table2Column, number[]>();
  let index = -1;
  let code: Table2Column | undefined;
  let last: Table2Column | undefined;
  for (const tok of cells[0]?.row.toks ?? []) {
    const named = cells.find((cell) => cell.tok === tok);
    if (named) {
      if (named.code !== last || named.code === 'new') index += 1;
      last = named.code;
      code = codes[index];
    } else if (tok.shape !== 'blank') code = undefined;
    if (code === undefined) continue;
    // Appended in place: a damaged colspan may name thousands of columns.
    const columns = at.get(code) ?? [];
    for (let col = tok.col; col < tok.col + tok.span; col += 1) columns.push(col);
    at.set(code, columns);
  }
  return at;
}

function readEntry(
  entry: HeadedEntry,
  columns: Columns<Table2Column>,
  layout: ReturnType<typeof learnLayout>,
  spacing: ReturnType<typeof learnSpacing>,
  readings: Readings,
  problems: ReadProblem[],
): void {
  const row = entry.code as Table2Row;
  const cells = isWhole(row, columns.codes) ? entryCells(entry, columns, layout, spacing) : null;
  const toks = cellsAfterLabel(entry).filter(({ shape }) => shape !== 'blank');
  if (!cells)
    problems.push({ code: 'row_arity', detail: [entry.label, ...toks].map(({ text }) => text).join(' | ') });
  const flowing = isFlowing(entry);
  const confidence = flowing ? (toks.some(({ glued }) => glued) ? 0.7 : 0.95) : columns.at ? 1 : 0.95;
  for (const [index, column] of named(row, columns.codes).entries()) {
    const code = cellCode(row, column, columns.codes);
    if (code === null) continue;
    const cell = cells?.[index];
    const context: NumberContext = { flowing, unit: headerUnit(entry.header, column) };
    put(
      readings,
      code,
      cells && cell !== undefined
        ? readCell(cell, entry.label, kindOf(code), confidence, context)
        : refused(toks, entry.label),
    );
  }
}

/** The columns to speak of: of a header that lost names, all those of the only form that has the names left. */
function named(row: Table2Row, codes: readonly Table2Column[]): readonly Table2Column[] {
  const fits = fullHeaders(row).filter((full) => codes.every((code) => full.includes(code)));
  const [only] = fits;
  return !isWhole(row, codes) && codes.length > 0 && fits.length === 1 && only ? only : codes;
}

/** A header that lost a name cannot tell which of its columns is gone. */
function isWhole(row: Table2Row, codes: readonly Table2Column[]): boolean {
  const named = [...codes].sort().join();
  return fullHeaders(row).some((full) => [...full].sort().join() === named);
}

function fullHeaders(row: Table2Row): readonly (readonly Table2Column[])[] {
  if (row === 'rules' || row === 'normdocs') return ORDERED;
  if (row === 'fee') return [['fee'], ['prev', 'delta']];
  if (row === 'procurement') return [['items', 'amount']];
  return [['decisions'], ['prev', 'delta', 'decisions']];
}

function cellCode(row: Table2Row, column: Table2Column, codes: readonly Table2Column[]): string | null {
  if (column === 'decisions' && codes.length === 1)
    return SINGLE_DECISION[row] ?? CODES[row].decisions ?? null;
  return CODES[row][column] ?? null;
}

function kindOf(code: string): NumberKind {
  if (code === 'admin_fees_10k_yuan') return 'fee';
  if (code === 'v19_procurement_amount') return 'amount';
  return code.endsWith('_delta') ? 'delta' : 'count';
}

/** The unit printed in the column's header, `(单位:万元)`; the form itself fixes 万元 for fees. */
function headerUnit(header: Header, column: Table2Column): '元' | '万元' | null {
  const text = header.cells
    .filter(({ meaning }) => meaning.code === column)
    .map(({ tok }) => tok.squashed)
    .join('');
  if (/万\s*元?/.test(text)) return '万元';
  if (/[(:]元|单位元/.test(text)) return '元';
  return column === 'fee' ? '万元' : null;
}
