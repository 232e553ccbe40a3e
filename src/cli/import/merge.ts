import type { InputRow } from '../../core/dataset/inputs.ts';
import { compareCells, sortRows } from '../../core/dataset/table.ts';
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
  const years = new Map<string, Map<string, Entry>>();
  for (const row of known.figures) yearOf(years, row.year).set(keyOf(row), { row, line: 0 });
  for (const { line, report, found } of linesOf(agency, survey)) {
    const { year } = report;
    const key = `${year} 1`;
    reports.set(key, over(reports.get(key), manifestRow(report, { agency: agency.agency, year })));
    const cells = yearOf(years, year);
    for (const { key: cell, indicator, applicant, value, raw, status } of found) {
      const before = cells.get(cell);
      if (
        before !== undefined &&
        before.line > 0 &&
        (before.row.value !== value || before.row.status !== status)
      )
        faults.add([before.line, line], { code: 'two_values', detail: `${agency.name} ${year} ${cell}` });
      const row = { agency: agency.agency, year, indicator, applicant, value, raw, status };
      cells.set(cell, { row, line });
    }
  }
  const sorted = [...years].sort(([a], [b]) => compareCells(a, b));
  return {
    reports: sortRows([...reports.values()], ['year', 'version']),
    figures: sorted.flatMap(([, cells]) => [...cells.values()].map(({ row }) => row).sort(inOrder)),
  };
}

/** A figure, and the line of the imported file it stands in; 0 for one that was there before. */
interface Entry {
  row: FigureRow;
  line: number;
}

/** Figures by year and then key: keys are few and the same ones every year, whole ids would be new texts each time. */
function yearOf(years: Map<string, Map<string, Entry>>, year: string): Map<string, Entry> {
  const cells = years.get(year) ?? new Map<string, Entry>();
  years.set(year, cells);
  return cells;
}

/** The order of `sortRows` by indicator and applicant, written out: there are millions. */
function inOrder(a: FigureRow, b: FigureRow): number {
  if (a.indicator !== b.indicator) return a.indicator < b.indicator ? -1 : 1;
  return a.applicant === b.applicant ? 0 : a.applicant < b.applicant ? -1 : 1;
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
