import { classify } from '../codebook/families.ts';
import { isFullName, expands } from '../identity/names.ts';
import type { ParsedReport } from '../model.ts';
import { indexNames, matchBody, type NameIndex } from '../registry/match.ts';
import { nameKey } from '../registry/names.ts';
import { INPUTS, type InputColumns, type InputName, type InputRow, type TypedInputs } from './inputs.ts';
import { formatTable, type Row } from './table.ts';

/** A document nobody listed in reports.csv. */
export interface LooseDocument {
  /** Path below the collection's folder, with `/`. */
  file: string;
  /** Null when the bytes could not be read; `problem` then says why. */
  parsed: ParsedReport | null;
  problem: string | null;
  /** Cells of its reports.csv line that are known otherwise (a collected page: url, days seen); '' is unknown. */
  told?: Partial<InputRow<'reports'>>;
}

/** A line to add to an input file, in that file's own column order. */
export interface LineToAdd {
  to: string;
  columns: string;
  line: string;
}

/** A document that found no place, why, and the one line that would place it. */
export interface Unplaced {
  file: string;
  why:
    | 'cannot_read'
    | 'file_missing'
    | 'not_a_report'
    | 'no_text'
    | 'agency_unknown'
    | 'agency_ambiguous'
    | 'agency_not_then'
    | 'year_unknown'
    | 'already_there';
  detail: string;
  /** Null when the document itself must change. */
  add: LineToAdd | null;
}

/** A body the registry lacks, as its documents name it. */
export interface Newcomer {
  row: InputRow<'agencies'>;
  /** Title or signature give the name in full, so that it can be taken over as it stands. */
  sure: boolean;
}

interface Placing {
  inputs: TypedInputs;
  columns: Partial<InputColumns>;
  index: NameIndex;
  newcomers: Map<string, Newcomer>;
  /** Names of folders below raw/: a new body that got one of them as its id would be given that folder's documents. */
  folders: readonly string[];
}

/**
 * Finds agency and year of documents that reports.csv does not list: from the path `raw/<agency>/<year>…` where it
 * says so, else from what the document says. Two documents for one agency and year are never chosen between.
 * `newcomers` are the bodies that documents name and agencies.csv does not, each with the next free id.
 */
export function placeDocuments(
  inputs: TypedInputs,
  loose: readonly LooseDocument[],
  columns: Partial<InputColumns> = {},
) {
  const folders = loose.map(({ file }) => file.split('/')[1] ?? '');
  const placing: Placing = { inputs, columns, index: indexNames(inputs), newcomers: new Map(), folders };
  const placed: InputRow<'reports'>[] = [];
  const unplaced: Unplaced[] = [];
  for (const document of [...loose].sort(byFirstSeen)) {
    const found = placeOne(document, placing);
    if ('why' in found) {
      unplaced.push(found);
      continue;
    }
    const { file, told } = document;
    const others = [...inputs.reports, ...placed].filter(
      (row) => row.agency === found.agency && row.year === found.year,
    );
    const version = String(Math.max(0, ...others.map((row) => Number(row.version || '1'))) + 1);
    const row = { ...EMPTY, ...told, ...found, version, file };
    if (others.every((other) => isSamePage(other, told))) placed.push(row);
    else {
      const detail = others
        .map((other) => other.file || other.url || `${other.agency} ${other.year}`)
        .join(', ');
      unplaced.push({ file, why: 'already_there', detail, add: reportsLine(placing, row) });
    }
  }
  return { placed, unplaced, newcomers: [...placing.newcomers.values()] };
}

function byFirstSeen(a: LooseDocument, b: LooseDocument): number {
  const order = (document: LooseDocument) => `${document.told?.first_seen ?? ''} ${document.file}`;
  return order(a) < order(b) ? -1 : 1;
}

/** A page collected again under its address is a later version of the same report, whichever its bytes. */
function isSamePage(row: InputRow<'reports'>, told: LooseDocument['told']): boolean {
  return told?.url !== undefined && told.url !== '' && row.url === told.url;
}

const EMPTY = Object.fromEntries(INPUTS.reports.columns.map((column) => [column, ''])) as InputRow<'reports'>;

type Found = { agency: string; year: string };

function placeOne(document: LooseDocument, placing: Placing): Found | Unplaced {
  const { file, parsed, told } = document;
  const refuse = (why: Unplaced['why'], detail: string, add: Unplaced['add'] = null): Unplaced => ({
    file,
    why,
    detail,
    add,
  });
  const byHand = whoByHand(document, placing.inputs);
  if (parsed === null) return refuse('cannot_read', document.problem ?? '');
  if (parsed.kind === 'no_text') return refuse('no_text', '');
  if (byHand !== null && byHand.year !== '') return byHand;
  const line = (agency: string, year: string) =>
    reportsLine(placing, { ...told, agency, year, version: '1', file });
  if (parsed.kind !== 'report')
    return refuse('not_a_report', parsed.kind, line(byHand?.agency || 'AGENCY', 'YEAR'));
  const year = told?.year || String(parsed.identity.year ?? '');
  const found = byHand === null ? bodyOf(parsed, year, placing) : { agency: byHand.agency };
  if ('why' in found) return refuse(found.why, found.detail, found.add ?? line(found.id, year || 'YEAR'));
  if (year === '') return refuse('year_unknown', found.agency, line(found.agency, 'YEAR'));
  return { agency: found.agency, year };
}

/** What a path `raw/<agency>/<year>…` says, else what a person wrote down about the page; null when neither does. */
function whoByHand({ file, told }: LooseDocument, { agencies }: TypedInputs): Found | null {
  const path = /^raw\/([a-z0-9-]+)\/((?:19|20)\d\d)\b/.exec(file);
  if (path !== null && agencies.some((row) => row.agency === path[1]))
    return { agency: path[1] ?? '', year: path[2] ?? '' };
  if (told?.agency === undefined || told.agency === '') return null;
  return { agency: told.agency, year: told.year ?? '' };
}

type Unknown = { why: Unplaced['why']; detail: string; id: string; add: LineToAdd | null };

function bodyOf({ identity }: ParsedReport, year: string, placing: Placing): { agency: string } | Unknown {
  const name = identity.agency;
  if (name === null) return { why: 'agency_unknown', detail: '', id: 'AGENCY', add: null };
  const { ids, known } = matchBody(name, year === '' ? null : Number(year), placing.index);
  const [agency] = ids;
  if (ids.length > 1)
    return { why: 'agency_ambiguous', detail: `${name}: ${ids.join(', ')}`, id: ids.join('|'), add: null };
  if (agency !== undefined) return { agency };
  if (known) return { why: 'agency_not_then', detail: `${name} ${year}`, id: 'AGENCY', add: null };
  const fuller = placing.inputs.agencies.filter((row) => expands(name, row.name));
  if (!isFullName(name) && fuller.length > 0) {
    // A short name fits the bodies of several places: the candidates are named, none is taken.
    const id = fuller.map((row) => row.agency).join('|');
    return { why: 'agency_unknown', detail: name, id, add: null };
  }
  const { row } = newcomer(name, identity, placing);
  return {
    why: 'agency_unknown',
    detail: name,
    id: row.agency,
    add: addLine('agencies', row, placing.columns),
  };
}

/** One new id per unknown name, however many of its documents wait. */
function newcomer(
  name: string,
  { names }: ParsedReport['identity'],
  { inputs, newcomers, folders }: Placing,
): Newcomer {
  const known = newcomers.get(nameKey(name));
  const signed = names.filter(({ from }) => from === 'title' || from === 'signature');
  const sure = isFullName(name) && signed.some((other) => other.name === name);
  const others = signed.map((other) => other.name).filter((other) => other !== name && expands(other, name));
  const aliases = [...new Set([...(known?.row.aliases.split(';') ?? []), ...others])].filter(
    (alias) => alias !== '',
  );
  const row = known?.row ?? newRow(name, inputs, folders, newcomers.size);
  const entry = { row: { ...row, aliases: aliases.join(';') }, sure: sure || known?.sure === true };
  newcomers.set(nameKey(name), entry);
  return entry;
}

function newRow(
  name: string,
  { agencies }: TypedInputs,
  folders: readonly string[],
  waiting: number,
): InputRow<'agencies'> {
  const taken = [...agencies.map((row) => row.agency), ...folders];
  const used = taken.map((id) => Number(/^a(\d{1,9})$/.exec(id)?.[1] ?? 0));
  const orders = agencies.map((row) => Number(row.order));
  const { type, family } = classify(name);
  const empty = Object.fromEntries(
    INPUTS.agencies.columns.map((column) => [column, '']),
  ) as InputRow<'agencies'>;
  return {
    ...empty,
    agency: `a${String(Math.max(0, ...used) + waiting + 1).padStart(4, '0')}`,
    name,
    type: type ?? 'other',
    family: family ?? '',
    order: String(Math.max(0, ...orders) + waiting + 1),
  };
}

function reportsLine({ columns }: Placing, cells: Partial<InputRow<'reports'>>): LineToAdd {
  // Unlisted columns are left to the file's own; a fresh file gets the few that matter.
  const short = ['agency', 'year', 'version', 'file', 'url'];
  return addLine('reports', { ...EMPTY, ...cells }, { reports: short, ...columns });
}

/** A row as the line that belongs into its input file. */
export function addLine(name: InputName, row: Row, columns: Partial<InputColumns>): LineToAdd {
  const order = columns[name] ?? INPUTS[name].columns;
  const cells = Object.fromEntries(order.map((column) => [column, row[column] ?? '']));
  const [head = '', line = ''] = formatTable(order, [cells]).split('\n');
  return { to: `${name}.csv`, columns: head, line };
}
