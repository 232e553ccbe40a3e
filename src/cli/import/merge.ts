import type { InputRow } from '../../core/dataset/inputs.ts';
import { sortRows } from '../../core/dataset/table.ts';
import { identity } from './bodies.ts';
import type { FaultList } from './faults.ts';
import { keyOf } from './layout.ts';
import { figuresOfLine, type ImportedFigure, type ImportedReport } from './parse.ts';
import type { Survey } from './survey.ts';

type ReportRow = InputRow<'reports'>;
type FigureRow = InputRow<'figures'>;

/** One body's lines of reports.csv and figures.csv. */
export interface BodyRows {
  reports: ReportRow[];
  figures: FigureRow[];
}

/**
 * A body's lines with the imported ones: a report that is there gets what the import says, a figure that is there is
 * replaced. Sorted by key, so that a second import gives the same file. Two figures for one cell are named as a fault.
 */
export function mergeBody(
  agency: InputRow<'agencies'>,
  known: BodyRows,
  survey: Survey,
  faults: FaultList,
): BodyRows {
  const reports = new Map(known.reports.map((row) => [`${row.year} ${row.version || '1'}`, row]));
  const figures = new Map(known.figures.map((row) => [figureId(row.year, row), row]));
  const told = new Map<string, { line: number; text: string }>();
  for (const { line, report, found } of linesOf(agency, survey)) {
    const place = { agency: agency.agency, year: report.year };
    const key = `${report.year} 1`;
    reports.set(key, over(reports.get(key), manifestRow(report, place)));
    for (const figure of found) {
      const id = figureId(report.year, figure);
      const text = `${figure.value} ${figure.status}`;
      const first = told.get(id);
      if (first !== undefined && first.text !== text)
        faults.add([first.line, line], { code: 'two_values', detail: `${agency.name} ${id}` });
      told.set(id, { line, text });
      figures.set(id, { ...place, ...figure });
    }
  }
  return {
    reports: sortRows([...reports.values()], ['year', 'version']),
    figures: sortRows([...figures.values()], ['year', 'indicator', 'applicant']),
  };
}

interface BodyLine {
  line: number;
  report: ImportedReport;
  found: ImportedFigure[];
}

/** The lines about a body, in the file's order under each of its words; reports of a reports file have none of their own. */
function* linesOf(agency: InputRow<'agencies'>, survey: Survey): Generator<BodyLine> {
  const mine = identity(agency);
  const faults = { add: () => undefined };
  for (const word of survey.bodies.get(mine)?.words ?? []) {
    const keyed = survey.keyed?.get(word);
    if (keyed !== undefined) yield { line: 0, report: keyed, found: [] };
    for (const line of survey.records.of(word)) {
      const report = survey.reportOf(word, line);
      if (report !== undefined && identity(report) === mine)
        yield { line: line.line, report, found: figuresOfLine(survey.layout, line, faults) };
    }
  }
}

function figureId(year: string, figure: { indicator: string; applicant: string }): string {
  return `${year} ${keyOf(figure)}`;
}

/** A new line over a known one: what the new one leaves empty stays. */
function over(known: ReportRow | undefined, fresh: ReportRow): ReportRow {
  const told = Object.entries(fresh).filter(([, cell]) => cell !== '');
  return known === undefined ? fresh : { ...known, ...Object.fromEntries(told) };
}

function manifestRow(report: ImportedReport, { agency, year }: { agency: string; year: string }): ReportRow {
  return {
    agency,
    year,
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
