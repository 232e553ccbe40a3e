import { classify } from '../../core/codebook/families.ts';
import { isKnownFigure } from '../../core/dataset/transcribed.ts';
import { parseTable, type Row, type Table } from '../../core/dataset/table.ts';
import { CliError } from '../errors.ts';
import type { ImportedFigure, ImportedReport } from './merge.ts';

const KEYED = ['report_id'];
const NAMED = ['agency', 'year'];

/**
 * A figures file: `indicator`, `value` and either `report_id` (looked up in a reports file) or `agency` + `year`;
 * optional `applicant`, `raw` (or `printed`), `status`, `region`. Throws E_IMPORT_COLUMNS, E_IMPORT_ROWS.
 */
export function parseFigures(text: string, hasReports: boolean): { figures: ImportedFigure[]; table: Table } {
  const table = parseTable(text);
  requireColumns(table, ['indicator', 'value', ...(hasReports ? KEYED : NAMED)], 'figures');
  const figures = table.rows.map((row) => figureOf(row, hasReports));
  const bad = figures.flatMap((figure, index) => (isUsable(figure) ? [] : [table.lines[index] ?? 0]));
  if (bad.length > 0) throw new CliError('E_IMPORT_ROWS', `figures, lines ${bad.slice(0, 20).join(', ')}`);
  return { figures, table };
}

/** A reports file: `report_id`, `agency` (its name), `year`; optional region, type, level, published, edition, url … */
export function parseReports(text: string): ImportedReport[] {
  const table = parseTable(text);
  requireColumns(table, [...KEYED, ...NAMED], 'reports');
  return table.rows.map((row) => reportOf(row, cell(row, 'report_id')));
}

/** Reports named by a figures file that carries agency and year itself. */
export function reportsOfFigures(table: Table): ImportedReport[] {
  const reports = new Map(table.rows.map((row) => [namedRef(row), reportOf(row, namedRef(row))]));
  return [...reports.values()];
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
