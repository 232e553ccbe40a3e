import { columnProblems, INPUTS, wrongRow, type InputProblem, type InputRow } from './inputs.ts';
import { recordsOf, type RecordIndex, type Run } from './record-runs.ts';

type Figure = InputRow<'figures'>;

/** figures.csv, read agency by agency: it has a line for every figure, and no collection is in memory with all of them. */
export interface Figures {
  /** Agencies that have lines, known to agencies.csv or not, in the order they first appear. */
  agencies: readonly string[];
  columns: readonly string[];
  /** Comment lines, in their order. */
  comments: readonly string[];
  /** An agency's lines that can be used, in the file's order. */
  of(agency: string): Figure[];
  /** Lines and columns that could not be used, in the file's order; agencies not asked for yet are read for it. */
  problems(known: ReadonlySet<string>): InputProblem[];
}

/** A file of figures from its index and a way to read its bytes. */
export function figuresOf(index: RecordIndex, read: (run: Run) => Uint8Array): Figures {
  const wrongColumns = index.columns.length === 0 ? [] : columnProblems('figures', index.columns);
  const unreadable = wrongColumns.some(({ code }) => code === 'missing_column');
  const runs: RecordIndex['runs'] = unreadable ? new Map() : index.runs;
  const order = INPUTS.figures.columns.map((column) => index.columns.indexOf(column));
  const wrong = new Map<string, InputProblem[]>();
  const of = (agency: string): Figure[] => {
    const { rows, problems } = readRuns(runs.get(agency) ?? [], order, read);
    wrong.set(agency, problems);
    return rows;
  };
  return {
    agencies: [...runs.keys()],
    columns: index.columns.length === 0 ? INPUTS.figures.columns : index.columns,
    comments: index.comments,
    of,
    problems(known) {
      const strangers = [...runs.keys()].flatMap((agency): InputProblem[] => {
        const isUnknown = !known.has(agency);
        if (!isUnknown && wrong.has(agency)) return [];
        const some = of(agency).length > 0;
        return isUnknown && some
          ? [{ file: 'figures.csv', line: 0, code: 'unknown_agency', detail: agency }]
          : [];
      });
      const lines = [...wrong.values()].flat().sort((one, other) => one.line - other.line);
      return [...wrongColumns, ...lines, ...strangers];
    },
  };
}

function readRuns(runs: readonly Run[], order: readonly number[], read: (run: Run) => Uint8Array) {
  const seen = new Map<string, number>();
  const rows: Figure[] = [];
  const problems: InputProblem[] = [];
  for (const run of runs) {
    recordsOf(read(run)).forEach((cells, at) => {
      if (cells.every((cell) => cell.trim() === '')) return;
      const row = figureRow(cells, order);
      const problem = wrongRow('figures', row, run.line + at, seen);
      if (problem === null) rows.push(row);
      else problems.push(problem);
    });
  }
  return { rows, problems };
}

/** Written out, since there are millions: an object made from pairs takes many times as long. */
function figureRow(cells: readonly string[], order: readonly number[]): Figure {
  const cell = (column: number): string => (cells[order[column] ?? -1] ?? '').trim();
  return {
    agency: cell(0),
    year: cell(1),
    indicator: cell(2),
    applicant: cell(3),
    value: cell(4),
    raw: cell(5),
    status: cell(6),
  };
}
