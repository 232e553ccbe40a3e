import { classify } from '../../core/codebook/families.ts';
import { isValid } from '../../core/dataset/input-rules.ts';
import type { Fault, FaultList } from './faults.ts';
import { isCell, keyOf, type Layout } from './layout.ts';
import type { Line } from './records.ts';

/** One report of a file being imported, by name: ids are given later, never taken from names. */
export interface ImportedReport {
  name: string;
  region: string;
  type: string;
  level: string;
  family: string;
  year: string;
  published: string;
  signed: string;
  edition: string;
  editionSeen: string;
  url: string;
}

export interface ImportedFigure {
  /** Its fact key; of a column the same text on every line. */
  key: string;
  indicator: string;
  applicant: string;
  value: string;
  raw: string;
  status: string;
}

/** Fields of a report whose cells have a rule; an empty one breaks it in the first two only. */
const RULED = ['agency', 'year', 'published', 'signed', 'edition', 'edition_seen'];
const REQUIRED = new Set(['agency', 'year']);

/** A line's cell of a field, or what it is on every line; '' where there is neither. */
export function cellOf(layout: Layout, { cells }: Line, field: string): string {
  const at = layout.fields.get(field);
  return (at === undefined ? layout.constants.get(field) : cells[at]?.trim()) ?? '';
}

/** Says what is wrong with a line as a report; names of bodies are free, all else has the rule of reports.csv. */
export function reportFaults(layout: Layout, line: Line, faults: FaultList): void {
  for (const field of RULED) {
    const value = cellOf(layout, line, field);
    if (value === '' && REQUIRED.has(field)) faults.add([line.line], { code: 'empty_cell', detail: field });
    else if (value !== '' && field !== 'agency' && !isValid('reports', field, value))
      faults.add([line.line], { code: 'bad_value', detail: `${field}=${value}` });
  }
}

/** Says which cells of a line nobody would read. */
export function strayFaults({ unnamed, width }: Layout, { line, cells }: Line, faults: FaultList): void {
  const strays = cells.filter((cell, at) => (at >= width || unnamed.includes(at)) && cell.trim() !== '');
  for (const cell of strays) faults.add([line], { code: 'extra_cell', detail: cell.trim() });
}

/** The report a line speaks of. The file's word for the type stands; the name decides where it says nothing or `other`. */
export function reportOf(layout: Layout, line: Line): ImportedReport {
  const cell = (field: string) => cellOf(layout, line, field);
  const name = cell('agency');
  const told = classify(name);
  const type = cell('type');
  return {
    name,
    region: cell('region'),
    type: type === '' || type === 'other' ? (told.type ?? 'other') : type,
    level: cell('level'),
    family: cell('family') || (told.family ?? ''),
    year: cell('year'),
    published: cell('published'),
    signed: cell('signed'),
    edition: cell('edition'),
    editionSeen: cell('edition_seen'),
    url: cell('url'),
  };
}

/** A line's figures; the ones that cannot be used are named. An empty cell of a figure's column says nothing at all. */
export function figuresOfLine(layout: Layout, line: Line, faults: FaultList): ImportedFigure[] {
  if (layout.figures.length === 0) return figureOfLine(layout, line, faults);
  const figures: ImportedFigure[] = [];
  for (const { at, column, key, indicator, applicant } of layout.figures) {
    const text = (line.cells[at] ?? '').trim();
    if (text === '') continue;
    if (isNumber(text)) figures.push({ key, indicator, applicant, value: text, raw: '', status: '' });
    else if (isUnstated(text)) figures.push({ key, indicator, applicant, value: '', raw: '', status: text });
    else faults.add([line.line], { code: 'bad_number', detail: `${column}=${text}` });
  }
  return figures;
}

function figureOfLine(layout: Layout, line: Line, faults: FaultList): ImportedFigure[] {
  const cell = (field: string) => cellOf(layout, line, field);
  const [indicator, applicant, value, status] = [
    cell('indicator'),
    cell('applicant'),
    cell('value'),
    cell('status'),
  ];
  const key = keyOf({ indicator, applicant });
  const figure = { key, indicator, applicant, value, raw: cell('raw'), status };
  const wrong = (code: Fault['code'], detail: string): ImportedFigure[] => {
    faults.add([line.line], { code, detail });
    return [];
  };
  if (!isCell(key)) return wrong('unknown_indicator', key);
  if (value !== '' && !isNumber(value)) return wrong('bad_number', `value=${value}`);
  if (status !== '' && !isValid('figures', 'status', status)) return wrong('bad_value', `status=${status}`);
  if (value === '' && !isUnstated(status)) return wrong('no_value', key);
  if (value !== '' && isUnstated(status)) return wrong('value_and_status', `${key}=${value} ${status}`);
  return [figure];
}

function isNumber(text: string): boolean {
  return isValid('figures', 'value', text);
}

/** A status word of a cell that has no number. */
function isUnstated(text: string): boolean {
  return text !== '' && text !== 'reported' && isValid('figures', 'status', text);
}
