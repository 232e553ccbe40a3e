import { compareCells } from '../../core/dataset/table.ts';
import { identity } from './bodies.ts';
import { LineFaults, type FaultList } from './faults.ts';
import { cellOf, figuresOfLine, reportFaults, reportOf, strayFaults, type ImportedReport } from './parse.ts';
import type { Layout } from './layout.ts';
import type { Line, OpenTable, Records } from './records.ts';

type Find = (report: ImportedReport, line: number, faults: FaultList) => ImportedReport;

/** A body as a file speaks of it: its earliest report, and under which words its lines are found. */
export interface Mentioned {
  first: ImportedReport;
  words: Set<string>;
}

/** A table of figures to import, read once: whose figures it has. Its lines are read again body by body. */
export interface Survey {
  layout: Layout;
  records: Records;
  bodies: ReadonlyMap<string, Mentioned>;
  /** Reports of the reports file by their `report_id`; null when each line says its agency and year itself. */
  keyed: ReadonlyMap<string, ImportedReport> | null;
  /** The report a line speaks of; undefined when the reports file has no such line. */
  reportOf(word: string, line: Line): ImportedReport | undefined;
}

/** Reports of a reports file by their `report_id`, as the registry knows them. Throws E_IMPORT_ROWS. */
export function surveyReports(table: OpenTable, layout: Layout, find: Find): Map<string, ImportedReport> {
  const faults = new LineFaults('reports');
  const reports = new Map<string, ImportedReport>();
  const { words, of } = table.by([layout.fields.get('report_id') ?? -1, -1]);
  for (const id of words) {
    const lines = of(id);
    const [line] = lines;
    if (line === undefined) continue;
    if (id === '') faults.add([line.line], { code: 'empty_cell', detail: 'report_id' });
    if (lines.length > 1)
      faults.add(
        lines.map((one) => one.line),
        { code: 'two_values', detail: `report_id=${id}` },
      );
    strayFaults(layout, line, faults);
    reportFaults(layout, line, faults);
    reports.set(id, find(reportOf(layout, line), line.line, faults));
  }
  faults.refuse();
  return reports;
}

/**
 * Reads all lines of a table of figures once. `reports` are those its `report_id` refers to; null when each line says its
 * agency and year itself. Throws E_IMPORT_ROWS with every line that cannot be used.
 */
export async function surveyFigures(
  table: OpenTable,
  layout: Layout,
  reports: ReadonlyMap<string, ImportedReport> | null,
  find: Find,
  onDone: (done: number, total: number) => void,
): Promise<Survey> {
  const faults = new LineFaults('figures');
  const records = table.by(wordColumns(layout, reports !== null));
  const seen = new Map<string, ImportedReport>();
  const reportFor = (word: string, line: Line): ImportedReport | undefined => {
    if (reports !== null) return reports.get(word);
    const key = ['agency', 'region', 'year'].map((field) => cellOf(layout, line, field)).join('|');
    const known = seen.get(key);
    if (known !== undefined) return known;
    // What one body's lines say is asked line after line; of the bodies before nothing is needed.
    if (seen.size > KEPT) seen.clear();
    const report = find(reportOf(layout, line), line.line, faults);
    seen.set(key, report);
    return report;
  };
  const bodies = new Map<string, Mentioned>();
  const survey = { layout, records, bodies, keyed: reports, reportOf: reportFor };
  if (reports !== null) for (const [word, report] of reports) mention(bodies, word, report);
  for (const [at, word] of records.words.entries()) {
    for (const line of records.of(word)) surveyLine(survey, bodies, { word, line }, reports === null, faults);
    if ((at + 1) % WORDS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    onDone(at + 1, records.words.length);
  }
  faults.refuse();
  return survey;
}

const KEPT = 1000;
/** Other work, such as keeping the lock alive, gets its turn after so many words. */
const WORDS_A_TURN = 200;

function wordColumns({ fields }: Layout, keyed: boolean): [number, number] {
  if (keyed) return [fields.get('report_id') ?? -1, -1];
  return [fields.get('agency') ?? -1, fields.get('region') ?? -1];
}

function surveyLine(
  survey: Survey,
  bodies: Map<string, Mentioned>,
  { word, line }: { word: string; line: Line },
  named: boolean,
  faults: FaultList,
): void {
  const { layout } = survey;
  strayFaults(layout, line, faults);
  if (named) reportFaults(layout, line, faults);
  figuresOfLine(layout, line, faults);
  const report = survey.reportOf(word, line);
  if (report === undefined) faults.add([line.line], { code: 'unknown_report', detail: word });
  else mention(bodies, word, report);
}

function mention(bodies: Map<string, Mentioned>, word: string, report: ImportedReport): void {
  const known = bodies.get(identity(report));
  if (known === undefined) bodies.set(identity(report), { first: report, words: new Set([word]) });
  else {
    known.words.add(word);
    if (compareCells(report.year, known.first.year) < 0) known.first = report;
  }
}
