import { factKey } from '../../core/model.ts';
import { parseKey } from '../../core/codebook/index.ts';
import { INPUTS, type InputRow, type Inputs } from '../../core/dataset/inputs.ts';
import { compareCells, formatTable, sortRows, type Row } from '../../core/dataset/table.ts';

/** One report of a file being imported, by name: ids are given here, never taken from names. */
export interface ImportedReport {
  /** The file's own id of the report, or `name|region|year` where it has none. */
  ref: string;
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
  ref: string;
  indicator: string;
  applicant: string;
  value: string;
  raw: string;
  status: string;
}

type Tables = Pick<Inputs, 'agencies' | 'reports' | 'figures'>;

/**
 * Adds imported reports and figures to a collection's tables. A body is the same body when its name and region are;
 * known ones keep their id, new ones get the next free `a0001`. A figure that is there already is replaced.
 */
export function mergeImport(
  tables: Tables,
  reports: readonly ImportedReport[],
  figures: readonly ImportedFigure[],
): Tables {
  const agencies = withNewAgencies(tables.agencies, reports);
  const idOf = new Map(agencies.map((row) => [identity(row.name, row.region), row.agency]));
  const placeOf = new Map(
    reports.map((report) => [
      report.ref,
      { agency: idOf.get(identity(report.name, report.region)) ?? '', year: report.year },
    ]),
  );
  const reportRows = new Map(
    tables.reports.map((row) => [`${row.agency}-${row.year}-${row.version || '1'}`, row]),
  );
  for (const report of reports) {
    const place = placeOf.get(report.ref);
    if (place === undefined) continue;
    const key = `${place.agency}-${place.year}-1`;
    reportRows.set(key, over(reportRows.get(key), manifestRow(report, place.agency)));
  }
  const figureRows = new Map(tables.figures.map((row) => [figureId(row), row]));
  for (const figure of figures) {
    const place = placeOf.get(figure.ref);
    if (place === undefined) continue;
    const { indicator, applicant, value, raw, status } = figure;
    const row = { ...place, indicator, applicant, value, raw, status };
    figureRows.set(figureId(row), row);
  }
  return { agencies, reports: [...reportRows.values()], figures: [...figureRows.values()] };
}

/** An input table as text, rows in key order so that a second import gives the same file. */
export function inputText(name: 'agencies' | 'reports' | 'figures', rows: readonly Row[]): string {
  const key = {
    agencies: ['agency'],
    reports: ['agency', 'year', 'version'],
    figures: ['agency', 'year', 'indicator'],
  };
  return formatTable(
    INPUTS[name].columns,
    sortRows(rows, name === 'figures' ? [...key.figures, 'applicant'] : key[name]),
  );
}

/** A new line over a known one: what the new one leaves empty stays. */
function over(known: InputRow<'reports'> | undefined, fresh: InputRow<'reports'>): InputRow<'reports'> {
  const told = Object.entries(fresh).filter(([, cell]) => cell !== '');
  return known === undefined ? fresh : { ...known, ...Object.fromEntries(told) };
}

function withNewAgencies(known: readonly InputRow<'agencies'>[], reports: readonly ImportedReport[]) {
  const agencies = [...known];
  const seen = new Set(known.map((row) => identity(row.name, row.region)));
  const fresh = [...reports].sort(
    (a, b) =>
      compareCells(a.region, b.region) || compareCells(a.name, b.name) || compareCells(a.year, b.year),
  );
  let next = Math.max(0, ...known.map((row) => Number(/^a(\d+)$/.exec(row.agency)?.[1] ?? 0))) + 1;
  for (const report of fresh) {
    const key = identity(report.name, report.region);
    if (seen.has(key)) continue;
    seen.add(key);
    agencies.push(agencyRow(report, `a${String(next).padStart(4, '0')}`, String(next)));
    next += 1;
  }
  return agencies;
}

function identity(name: string, region: string): string {
  return `${name}|${region}`;
}

function figureId(row: { agency: string; year: string; indicator: string; applicant: string }): string {
  const key = factKey(parseKey(row.applicant === '' ? row.indicator : `${row.indicator}.${row.applicant}`));
  return `${row.agency}-${row.year} ${key}`;
}

function agencyRow(report: ImportedReport, agency: string, order: string): InputRow<'agencies'> {
  return {
    agency,
    order,
    name: report.name,
    name_en: '',
    short: '',
    aliases: '',
    type: report.type,
    level: report.level,
    family: report.family,
    region: report.region,
    region_code: '',
    uscc: '',
    from_year: '',
    to_year: '',
  };
}

function manifestRow(report: ImportedReport, agency: string): InputRow<'reports'> {
  return {
    agency,
    year: report.year,
    version: '1',
    kind: 'transcribed',
    file: '',
    url: report.url,
    title: '',
    publisher: report.name,
    published: report.published,
    signed: report.signed,
    first_seen: '',
    accessed: '',
    link_state: '',
    scope: '',
    edition: report.edition,
    edition_seen: report.editionSeen,
    note: '',
    signed_raw: '',
  };
}
