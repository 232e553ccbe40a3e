import type { CheckInput } from '../checks/index.ts';
import type { AssembleSource } from './assemble.ts';
import { coverageRows, expectedYears } from './due.ts';
import { checkInputs, type AgencySource } from './examine.ts';
import { holdings, reportId } from './held.ts';
import type { InputRow } from './inputs.ts';
import type { RowOf } from './shapes.ts';
import { groupBy } from './table.ts';

/** One agency, ready to be examined, with its lines of due. */
export interface Study extends AgencySource {
  due: RowOf<'due'>[];
}

/** The agencies of a collection, each put together when it is asked for. */
export interface Studies {
  /** Agencies with held reports. */
  reporting: readonly string[];
  /** Reports held, or judged in notes.csv, in the order of their ids. */
  reports: readonly { id: string; agency: string }[];
  /** Put together anew each time, but for agencies whose documents are in memory anyway. */
  of(agency: string): Study;
}

/** Sorts a collection's inputs by agency. */
export function studyAgencies(source: AssembleSource): Studies {
  const { meta, inputs, documents, date, figuresOf } = source;
  const held = holdings(inputs, meta, documents, date);
  const expected = expectedYears(meta, held.manifests);
  const agencies = new Map(inputs.agencies.map((row) => [row.agency, row]));
  const due = groupBy(inputs.due, (row) => row.agency);
  const corrections = groupBy(inputs.corrections, (row) => row.agency);
  const notes = groupBy(inputs.notes, (row) => row.agency);
  const lineage = lineageOf(inputs.lineage);
  const kept = new Map<string, Study>();
  const put = (id: string): Study => {
    const agency = agencies.get(id);
    if (agency === undefined) throw new RangeError(`no agency ${id}`);
    const reports = held.of(id, figuresOf(id));
    const lines = coverageRows({ agency, reports, due: due.get(id) ?? [], expected, date });
    return {
      agency,
      reports,
      due: lines,
      inputs: checkInputs(reports, lines),
      lineage: lineage.get(id) ?? [],
      corrections: corrections.get(id) ?? [],
      notes: notes.get(id) ?? [],
    };
  };
  return {
    reporting: [...new Set(held.manifests.map((row) => row.agency))],
    reports: idsInOrder([...held.manifests, ...inputs.notes]),
    of(id) {
      const study = kept.get(id) ?? put(id);
      // What checks remember of a text is remembered with its input.
      if (study.inputs.some(hasProse)) kept.set(id, study);
      return study;
    },
  };
}

function hasProse({ prose }: CheckInput): boolean {
  return prose.length > 0;
}

function lineageOf(rows: readonly InputRow<'lineage'>[]): Map<string, InputRow<'lineage'>[]> {
  const ends = rows.flatMap((row) => [...new Set([row.from, row.to])].map((agency) => ({ agency, row })));
  const grouped = groupBy(ends, ({ agency }) => agency);
  return new Map([...grouped].map(([agency, lines]) => [agency, lines.map(({ row }) => row)]));
}

function idsInOrder(rows: readonly { agency: string; year: string }[]) {
  const agencies = new Map(rows.map((row) => [reportId(row), row.agency]));
  return [...agencies.keys()].sort().map((id) => ({ id, agency: agencies.get(id) ?? '' }));
}
