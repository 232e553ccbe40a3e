import { join } from 'node:path';
import { splitComments } from '../../core/dataset/comments.ts';
import type { Figures } from '../../core/dataset/figures.ts';
import { INPUTS, type InputProblem } from '../../core/dataset/inputs.ts';
import { formatRow, groupBy, sortRows, type Row } from '../../core/dataset/table.ts';
import type { Collection } from '../collections.ts';
import { CliError } from '../errors.ts';
import { readTextIfThere } from '../files.ts';
import { FileWriter } from '../rows/write.ts';
import { withNewAgencies } from './bodies.ts';
import { LineFaults } from './faults.ts';
import { mergeBody } from './merge.ts';
import type { Survey } from './survey.ts';

const WRITTEN = ['agencies', 'reports', 'figures'] as const;
type Written = (typeof WRITTEN)[number];

/** How many lines the three tables have after an import. */
export type ImportCounts = Record<Written, number>;

/** Text that is gathered before it is written. */
const GATHERED = 1 << 20;
/** Other work, such as keeping the lock alive, gets its turn after so many bodies. */
const BODIES_A_TURN = 200;

/**
 * Adds a surveyed file to a collection's tables, body by body, so that no more than one body's figures are in memory. The
 * tables are replaced when all three are whole; comment lines stay, at their head. Throws E_IMPORT_ROWS for two figures
 * for one cell, E_IMPORT_INPUTS when a table has lines or columns that reading left out: writing would delete them.
 */
export async function writeImport(
  collection: Collection,
  survey: Survey,
  figures: Figures,
  onDone: (done: number, total: number) => void,
): Promise<ImportCounts> {
  const first = [...survey.bodies.values()].map((body) => body.first);
  const agencies = sortRows(withNewAgencies(collection.inputs.agencies, first), ['agency']);
  const reports = groupBy(collection.inputs.reports, (row) => row.agency);
  const faults = new LineFaults('figures');
  const writers = await openWriters(collection.dir, figures);
  try {
    for (const [at, agency] of agencies.entries()) {
      const known = { reports: reports.get(agency.agency) ?? [], figures: figures.of(agency.agency) };
      const merged = mergeBody(agency, known, survey, faults);
      writers.agencies.add([agency]);
      writers.reports.add(merged.reports);
      writers.figures.add(merged.figures);
      if ((at + 1) % BODIES_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      onDone(at + 1, agencies.length);
    }
    faults.refuse();
    refuseLosses([...collection.problems, ...figures.problems(new Set(agencies.map((row) => row.agency)))]);
  } catch (error) {
    for (const name of WRITTEN) writers[name].abandon();
    throw error;
  }
  const counts = WRITTEN.map((name) => [name, writers[name].close()] as const);
  return Object.fromEntries(counts) as ImportCounts;
}

function refuseLosses(problems: readonly InputProblem[]): void {
  const lost = problems.filter(
    ({ file, code }) => code !== 'uscc_check' && WRITTEN.some((name) => file === `${name}.csv`),
  );
  if (lost.length === 0) return;
  const places = lost.map(({ file, line, code }) => `${file}:${line} ${code}`);
  throw new CliError('E_IMPORT_INPUTS', places.slice(0, 20).join(', '));
}

async function openWriters(dir: string, figures: Figures): Promise<Record<Written, TableWriter>> {
  const commentsOf = async (name: 'agencies' | 'reports') =>
    splitComments((await readTextIfThere(join(dir, `${name}.csv`))) ?? '').comments;
  const [agencies, reports] = [await commentsOf('agencies'), await commentsOf('reports')];
  const writer = (name: Written, comments: readonly string[]) => new TableWriter(dir, name, comments);
  return {
    agencies: writer('agencies', agencies),
    reports: writer('reports', reports),
    figures: writer('figures', figures.comments),
  };
}

/** An input table as it is written: header, comments, lines. */
class TableWriter {
  private readonly file: FileWriter;
  private readonly columns: readonly string[];
  private text: string;
  private rows = 0;

  constructor(dir: string, name: Written, comments: readonly string[]) {
    // In the folder that git ignores: an import that is killed leaves its half there, for the next one to replace.
    this.file = new FileWriter(join(dir, `${name}.csv`), join(dir, 'work', `${name}.csv.import`));
    this.columns = INPUTS[name].columns;
    this.text = [this.columns.join(','), ...comments, ''].join('\n');
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) this.text += formatRow(this.columns, row);
    this.rows += rows.length;
    if (this.text.length > GATHERED) this.flush();
  }

  /** Puts the table into its place and says how many lines it has. */
  close(): number {
    this.flush();
    this.file.close();
    return this.rows;
  }

  abandon(): void {
    this.file.abandon();
  }

  private flush(): void {
    this.file.write(Buffer.from(this.text));
    this.text = '';
  }
}
