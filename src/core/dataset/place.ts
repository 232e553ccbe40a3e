import { classify } from '../codebook/families.ts';
import type { ParsedReport } from '../model.ts';
import type { InputRow, Inputs } from './inputs.ts';
import { formatTable } from './table.ts';

/** A document nobody listed in reports.csv. */
export interface LooseDocument {
  /** Path below the collection's folder, with `/`. */
  file: string;
  /** Null when the bytes could not be read; `problem` then says why. */
  parsed: ParsedReport | null;
  problem: string | null;
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
    | 'year_unknown'
    | 'already_there';
  detail: string;
  /** Input file and CSV line to add; null when the document itself must change. */
  add: { to: string; line: string } | null;
}

/**
 * Finds agency and year of documents that reports.csv does not list: from the path `raw/<agency>/<year>…` where it
 * says so, else from what the document says. Two documents for one agency and year are never chosen between.
 */
export function placeDocuments(inputs: Inputs, loose: readonly LooseDocument[]) {
  const names = agencyNames(inputs);
  const fresh = new Map<string, string>();
  const taken = new Map(inputs.reports.map((row) => [`${row.agency}-${row.year}`, row.file]));
  const placed: InputRow<'reports'>[] = [];
  const unplaced: Unplaced[] = [];
  for (const document of [...loose].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const found = placeOne(document, inputs, names, fresh);
    if ('why' in found) {
      unplaced.push(found);
      continue;
    }
    const id = `${found.agency}-${found.year}`;
    const other = taken.get(id);
    if (other === undefined) {
      taken.set(id, document.file);
      placed.push(manifestLine(found.agency, found.year, document.file));
    } else {
      const line = csvLine(
        ['agency', 'year', 'version', 'file'],
        [found.agency, found.year, '2', document.file],
      );
      unplaced.push({
        file: document.file,
        why: 'already_there',
        detail: other,
        add: { to: 'reports.csv', line },
      });
    }
  }
  return { placed, unplaced };
}

type Found = { agency: string; year: string };

function placeOne(
  document: LooseDocument,
  inputs: Inputs,
  names: Map<string, string[]>,
  fresh: Map<string, string>,
): Found | Unplaced {
  const { file, parsed } = document;
  const refuse = (why: Unplaced['why'], detail: string, add: Unplaced['add'] = null): Unplaced => ({
    file,
    why,
    detail,
    add,
  });
  if (parsed === null) return refuse('cannot_read', document.problem ?? '');
  if (parsed.kind === 'no_text') return refuse('no_text', '');
  const path = /^raw\/([a-z0-9-]+)\/((?:19|20)\d\d)\b/.exec(file);
  const known = inputs.agencies.some((row) => row.agency === path?.[1]);
  if (path !== null && known) return { agency: path[1] ?? '', year: path[2] ?? '' };
  if (parsed.kind !== 'report')
    return refuse('not_a_report', parsed.kind, reportsLine('AGENCY', 'YEAR', file));
  const { agency: name, year } = parsed.identity;
  const candidates = name === null ? [] : (names.get(normalName(name)) ?? []);
  const agency = candidates[0];
  if (candidates.length > 1) {
    const add = reportsLine(candidates.join('|'), String(year ?? 'YEAR'), file);
    return refuse('agency_ambiguous', candidates.join(', '), add);
  }
  if (agency === undefined) {
    const add =
      name === null ? reportsLine('AGENCY', String(year ?? 'YEAR'), file) : agenciesLine(name, inputs, fresh);
    return refuse('agency_unknown', name ?? '', add);
  }
  if (year === null) return refuse('year_unknown', agency, reportsLine(agency, 'YEAR', file));
  return { agency, year: String(year) };
}

function agencyNames(inputs: Inputs): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const row of inputs.agencies) {
    const all = [row.name, row.short, ...row.aliases.split(';')]
      .map(normalName)
      .filter((name) => name !== '');
    for (const name of new Set(all)) names.set(name, [...(names.get(name) ?? []), row.agency]);
  }
  return names;
}

function normalName(name: string): string {
  return name.replace(/[\s()()]/g, '');
}

function reportsLine(agency: string, year: string, file: string) {
  return {
    to: 'reports.csv',
    line: csvLine(['agency', 'year', 'version', 'file'], [agency, year, '1', file]),
  };
}

/** One new id per unknown name, however many of its documents wait. */
function agenciesLine(name: string, inputs: Inputs, fresh: Map<string, string>) {
  const used = inputs.agencies.map((row) => Number(/^a(\d+)$/.exec(row.agency)?.[1] ?? 0));
  const id = fresh.get(name) ?? `a${String(Math.max(0, ...used) + fresh.size + 1).padStart(4, '0')}`;
  fresh.set(name, id);
  return {
    to: 'agencies.csv',
    line: csvLine(['agency', 'name', 'type'], [id, name, classify(name).type ?? 'other']),
  };
}

function csvLine(columns: readonly string[], cells: readonly string[]): string {
  const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  return `${formatTable(columns, [row]).split('\n')[1] ?? ''}  (${columns.join(',')})`;
}

function manifestLine(agency: string, year: string, file: string): InputRow<'reports'> {
  return {
    agency,
    year,
    version: '1',
    kind: '',
    file,
    url: '',
    title: '',
    publisher: '',
    published: '',
    signed: '',
    first_seen: '',
    accessed: '',
    link_state: '',
    scope: '',
    edition: '',
    edition_seen: '',
    note: '',
    signed_raw: '',
  };
}

/** A report nobody could read: no facts, and the reason as its problem, so that it is counted and not taken for missing. */
export function unreadReport(problem: string): ParsedReport {
  const [code = 'cannot_read', ...detail] = problem.split(' ');
  return {
    kind: 'no_text',
    origin: { kind: 'snapshot' },
    identity: {
      agency: null,
      names: [],
      year: null,
      years: [],
      published: null,
      signed: null,
      period: null,
      scope: null,
      legalBasis: [],
    },
    edition: null,
    sections: [],
    facts: [],
    mentions: [],
    problems: [detail.length === 0 ? { code } : { code, detail: detail.join(' ') }],
    prose: [],
  };
}
