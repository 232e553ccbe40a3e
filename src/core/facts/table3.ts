import { APPLICANTS } from '../codebook/index.ts';
import type { Applicant, ReadProblem } from '../model.ts';
import { cellsAfterLabel, entryCells, learnLayout, type Columns, type Layout } from './cells.ts';
import { isFlowing, learnSpacing, type Spacing, type TextHabits } from './entries.ts';
import { scanLabels } from './labels.ts';
import { labelKey } from './lexicon.ts';
import { mayHoldRowBelow } from './order.ts';
import { put, readCell, refused, type Readings } from './reading.ts';
import type { Header, HeadedEntry, TableCopy } from './copy.ts';

const STANDARD: readonly Applicant[] = APPLICANTS.map(({ code }) => code);
const HEADER_KINDS = new Set(['t3head', 't3col'] as const);

type Applicants = Columns<Applicant>;

/** Reads one copy of table 3: by label down, by header across. */
export function readTable3(copy: TableCopy, problems: ReadProblem[], habits: TextHabits): Readings {
  const readings: Readings = new Map();
  const columnsOf = columnFinder(copy.entries, problems);
  const arity = (entry: HeadedEntry): number => columnsOf(entry.header)?.codes.length ?? STANDARD.length;
  const spacing = learnSpacing(copy.entries, arity, habits);
  const layout = learnLayout(copy.entries, arity);
  for (const entry of copy.entries) {
    if (entry.code === 'oth_all' && entry.parts.length === 0) continue;
    const whole = !mayHoldRowBelow(entry, copy.entries, 'table3');
    const read = whole ? entry : { ...entry, dirty: true };
    readEntry(read, columnsOf(entry.header), layout, spacing, readings, problems);
  }
  return readings;
}

/** Columns per header, made once; a header that cannot be read gives null and refuses its rows. */
function columnFinder(
  entries: readonly HeadedEntry[],
  problems: ReadProblem[],
): (header: Header) => Applicants | null {
  const known = new Map<Header, Applicants | null>();
  let last: Applicants | null = null;
  return (header) => {
    const found = known.get(header);
    if (found !== undefined) return found;
    const own = entries.filter((entry) => entry.header === header);
    // A header that names no column stands in for the one above it; with none above, the form's order holds.
    const columns: Applicants | null = namesColumns(header)
      ? readHeader(header, own)
      : (last ?? { codes: STANDARD, at: null, width: 0 });
    // A header repeated after a page break may be cut short: the full one above it still holds.
    const used = columns ?? last;
    if (!columns) problems.push({ code: 'header_unknown', detail: headerText(header) });
    known.set(header, used);
    last = used;
    return used;
  };
}

function namesColumns(header: Header): boolean {
  return header.cells.some(({ meaning }) => meaning.kind === 't3col');
}

function readHeader(header: Header, entries: readonly HeadedEntry[]): Applicants | null {
  const grid = gridColumns(header, entries);
  if (grid) return grid;
  const codes = flowOrder(header);
  return codes && { codes, at: null, width: 0 };
}

/** By grid column: the lowest header cell above a column names it. Used only when most rows fit the columns. */
function gridColumns(header: Header, entries: readonly HeadedEntry[]): Applicants | null {
  const inGrid = header.cells.filter(({ row }) => row.kind === 'grid' || row.kind === 'cells');
  const width = inGrid[0]?.row.width;
  const outside = header.cells.filter((cell) => !inGrid.includes(cell));
  // In a PDF without ruling lines the group's name, and the note, are lines of their own above the columns.
  const aboveGrid = ({ row, meaning }: Header['cells'][number]): boolean =>
    meaning.kind === 't3head' && row.kind === 'single' && inGrid[0]?.row.kind === 'grid';
  if (width === undefined || !outside.every(aboveGrid)) return null;
  if (inGrid.some(({ row }) => row.width !== width)) return null;
  const names = new Map<number, Applicant | 'org'>();
  for (const { tok, meaning } of inGrid) {
    if (meaning.kind !== 't3col' && meaning.code !== 'org') continue;
    for (let col = tok.col; col < tok.col + tok.span; col += 1) {
      names.set(col, meaning.kind === 't3col' ? meaning.code : 'org');
    }
  }
  const at = new Map<Applicant, number[]>();
  for (const [col, name] of [...names].sort(([one], [other]) => one - other)) {
    if (name !== 'org') at.set(name, [...(at.get(name) ?? []), col]);
  }
  const codes = [...at.keys()];
  if (codes.length < 5 || !contiguous(at) || !groupStands(header.cells, at)) return null;
  const columns = { codes, at, width };
  const rows = entries.filter((entry) => !isFlowing(entry) && entry.parts.length > 0);
  const none: Layout = { aligned: true, bare: false, full: false, width: null, first: null };
  const spacing: Spacing = { base: 0, labelBase: 0, hasEmpties: false, singleDigits: false };
  const fits = rows.filter((entry) => entryCells(entry, columns, none, spacing) !== null).length;
  return fits * 2 >= rows.length ? columns : null;
}

/**
 * With kinds of organisation one line below, the group's cell must stand over the first and no other column between
 * them: else cells are missing, or the group lost its span and pushed 总计 in among them.
 */
function groupStands(cells: Header['cells'], at: ReadonlyMap<Applicant, readonly number[]>): boolean {
  const rowOf = (code: Applicant): unknown => cells.find(({ meaning }) => meaning.code === code)?.row;
  if (rowOf('nat') === rowOf('biz')) return true;
  const kinds = STANDARD.slice(1, 6).flatMap((code) => at.get(code) ?? []);
  if (Math.max(...kinds) - Math.min(...kinds) >= kinds.length) return false;
  return cells.some(({ tok, row, meaning }) => {
    return meaning.code === 'org' && (row.kind === 'single' || tok.col === Math.min(...kinds));
  });
}

function contiguous(at: ReadonlyMap<Applicant, readonly number[]>): boolean {
  return [...at.values()].every((cols) =>
    cols.every((col, index) => index === 0 || col === (cols[index - 1] ?? 0) + 1),
  );
}

function headerText(header: Header): string {
  return header.cells.map(({ tok }) => tok.text).join(' | ');
}

/**
 * By printed order: the five kinds of organisation stand where 法人或其他组织 does. Null when a name is missing or
 * twice there, since the order of the columns is then a guess; a missing 总计 is a column that is not printed.
 */
function flowOrder(header: Header): Applicant[] | null {
  const text = header.cells.map(({ tok }) => labelKey(tok.squashed)).join('');
  const names: (Applicant | 'org')[] = [];
  for (const hit of scanLabels(text, HEADER_KINDS)) {
    const meaning = hit.meanings.find(({ kind }) => kind === 't3col' || kind === 't3head');
    if (!meaning || meaning.code === 'note') continue;
    const name = meaning.code as Applicant | 'org';
    if (names.at(-1) !== name) names.push(name);
  }
  const leaves = names.filter((name): name is Applicant => name !== 'org');
  if (new Set(leaves).size !== leaves.length) return null;
  const missing = STANDARD.filter((code) => !leaves.includes(code));
  if (missing.some((code) => code !== 'total')) return null;
  if (groupStandsHigher(header)) return null;
  return placeGroup(names, leaves);
}

/** Texts of a PDF print what stands higher first: a group above 自然人 on a line of its own says nothing of the order. */
function groupStandsHigher({ cells }: Header): boolean {
  const org = cells.find(({ meaning }) => meaning.code === 'org');
  const nat = cells.find(({ meaning }) => meaning.code === 'nat');
  return (
    org !== undefined && nat !== undefined && org.row !== nat.row && cells.indexOf(org) < cells.indexOf(nat)
  );
}

function placeGroup(names: readonly (Applicant | 'org')[], leaves: readonly Applicant[]): Applicant[] | null {
  const org = names.indexOf('org');
  const kinds = leaves.filter((code) => code !== 'nat' && code !== 'total');
  const outer = names.filter((name) => name === 'nat' || name === 'total' || name === 'org');
  if (org < 0) {
    const straight = leaves.join() === STANDARD.filter((code) => leaves.includes(code)).join();
    return straight ? [...leaves] : null;
  }
  return outer.flatMap((name) => (name === 'org' ? kinds : [name]));
}

function readEntry(
  entry: HeadedEntry,
  columns: Applicants | null,
  layout: Layout,
  spacing: Spacing,
  readings: Readings,
  problems: ReadProblem[],
): void {
  const cells = columns && entryCells(entry, columns, layout, spacing);
  const toks = cellsAfterLabel(entry).filter(({ shape }) => shape !== 'blank');
  if (columns && !cells) {
    problems.push({ code: 'row_arity', detail: [entry.label, ...toks].map(({ text }) => text).join(' | ') });
  }
  const flowing = isFlowing(entry);
  const confidence = flowing ? (toks.some(({ glued }) => glued) ? 0.7 : 0.95) : columns?.at ? 1 : 0.95;
  for (const code of STANDARD) {
    const index = columns ? columns.codes.indexOf(code) : 0;
    if (index < 0) continue;
    const cell = cells?.[index];
    const reading =
      cells && cell !== undefined
        ? readCell(cell, entry.label, 'count', confidence, { flowing })
        : refused(toks, entry.label);
    put(readings, `${entry.code}.${code}`, reading);
  }
}
