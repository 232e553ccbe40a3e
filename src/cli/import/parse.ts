import { classify } from '../../core/codebook/families.ts';
import { isKnownFigure } from '../../core/dataset/transcribed.ts';
import type { Row, Table } from '../../core/dataset/table.ts';
import { CliError } from '../errors.ts';
import type { ImportedFigure, ImportedReport } from './merge.ts';

const KEYED = ['report_id'];
const NAMED = ['agency', 'year'];

/**
 * A figures file: `indicator`, `value` and either `report_id` (looked up in a reports file) or `agency` + `year`;
 * optional `applicant`, `raw` (or `printed`), `status`, `region`. Throws E_IMPORT_COLUMNS, E_IMPORT_ROWS.
 */
export function parseFigures(table: Table, hasReports: boolean): ImportedFigure[] {
  requireColumns(table, ['indicator', 'value', ...(hasReports ? KEYED : NAMED)], 'figures');
  const figures = table.rows.map((row) => figureOf(row, hasReports));
  refuseLines(table, 'figures', (row, index) => {
    const figure = figures[index];
    return figure !== undefined && isUsable(figure) && (hasReports || isNamed(row));
  });
  refuseContradictions(table, figures);
  return figures;
}

/** A reports file: `report_id`, `agency` (its name), `year`; optional region, type, level, published, edition, url … */
export function parseReports(table: Table): ImportedReport[] {
  requireColumns(table, [...KEYED, ...NAMED], 'reports');
  refuseLines(table, 'reports', isNamed);
  return table.rows.map((row) => reportOf(row, cell(row, 'report_id')));
}

/** Reports named by a figures file that carries agency and year itself. */
export function reportsOfFigures(table: Table): ImportedReport[] {
  const reports = new Map(table.rows.map((row) => [namedRef(row), reportOf(row, namedRef(row))]));
  return [...reports.values()];
}

function refuseLines(table: Table, what: string, isGood: (row: Row, index: number) => boolean): void {
  const bad = table.rows.flatMap((row, index) => (isGood(row, index) ? [] : [table.lines[index] ?? 0]));
  if (bad.length > 0) throw new CliError('E_IMPORT_ROWS', `${what}, lines ${bad.slice(0, 20).join(', ')}`);
}

/** One cell with two different figures in one file: neither is taken. */
function refuseContradictions(table: Table, figures: readonly ImportedFigure[]): void {
  const seen = new Map<string, { line: number; told: string }>();
  figures.forEach(({ ref, indicator, applicant, value, status }, index) => {
    const key = `${ref} ${indicator} ${applicant}`;
    const line = table.lines[index] ?? 0;
    const told = `${value} ${status}`;
    const first = seen.get(key);
    if (first !== undefined && first.told !== told)
      throw new CliError('E_IMPORT_ROWS', `figures, lines ${first.line}, ${line}: ${key.trim()}`);
    seen.set(key, { line, told });
  });
}

function isNamed(row: Row): boolean {
  return cell(row, 'agency') !== '' && /^(19|20)\d\d$/.test(cell(row, 'year'));
}

function requireColumns(table: Table, wanted: readonly string[], what: string): void {
  const missing = wanted.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw new CliError('E_IMPORT_COLUMNS', `${what}: ${missing.join(', ')}`);
}

function figureOf(row: Row, hasReports: boolean): ImportedFigure {
  return {
    ref: hasReports ? cell(row, 'report_id') : namedRef(row),
    indicator: cell(row, 'indicator'),
    applicant: cell(row, 'applicant'),
    value: cell(row, 'value'),
    raw: cell(row, 'raw') || cell(row, 'printed'),
    status: cell(row, 'status'),
  };
}

function isUsable(figure: ImportedFigure): boolean {
  const plain = figure.value === '' || /^-?\d+(\.\d+)?$/.test(figure.value);
  return plain && isKnownFigure({ ...figure, agency: '', year: '' });
}

/** The file's word for the type stands; the name decides only where the file says nothing or `other`. */
function reportOf(row: Row, ref: string): ImportedReport {
  const name = cell(row, 'agency');
  const told = classify(name);
  const type = cell(row, 'type');
  return {
    ref,
    name,
    region: cell(row, 'region'),
    type: type === '' || type === 'other' ? (told.type ?? 'other') : type,
    level: cell(row, 'level') || cell(row, 'level_zh'),
    family: cell(row, 'family') || (told.family ?? ''),
    year: cell(row, 'year'),
    published: cell(row, 'published'),
    signed: cell(row, 'signed'),
    edition: cell(row, 'edition'),
    editionSeen: cell(row, 'edition_seen'),
    url: cell(row, 'url'),
  };
}

function namedRef(row: Row): string {
  return `${cell(row, 'agency')}|${cell(row, 'region')}|${cell(row, 'year')}`;
}

function cell(row: Row, column: string): string {
  return (row[column] ?? '').trim();
}
