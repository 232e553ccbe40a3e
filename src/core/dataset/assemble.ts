import type { ParsedReport } from '../model.ts';
import { applyCorrections } from './corrections.ts';
import { examineAgency } from './examine.ts';
import type { CollectionMeta, InputRow, TypedInputs } from './inputs.ts';
import { maskPart } from './mask-rows.ts';
import { noteRows } from './notes.ts';
import { factRows, findingRow, mentionRow, reportRow } from './report-rows.ts';
import { SHAPES, TABLE_NAMES, type Dataset, type Part, type TableName } from './shapes.ts';
import { studyAgencies, type Studies, type Study } from './study.ts';
import { surveyor, type Survey } from './survey.ts';
import { groupBy, sortRows, type Row } from './table.ts';

/** A collection's inputs and read documents; figures are asked for agency by agency. */
export interface AssembleSource {
  meta: CollectionMeta;
  inputs: TypedInputs;
  /** Figures typed in for an agency; asked for twice. */
  figuresOf: (agency: string) => readonly InputRow<'figures'>[];
  /** What was read, by the manifest's file name. */
  documents: ReadonlyMap<string, ParsedReport>;
  /** The date the rows speak for: decides versions and what was due. */
  date: string;
}

/**
 * Every row a release would freeze, report by report, so that memory holds one agency's cells at a time. Two rounds
 * over the agencies: the first keeps a trace of each report, for checks across agencies; the second examines an agency
 * when the first of its reports comes up in the order of report ids.
 */
export function* assembleParts(source: AssembleSource): Generator<Part> {
  const studies = studyAgencies(source);
  const survey = surveyed(studies, source.meta);
  const tally = startTally(source.inputs, survey);
  const seen = new Set<string>();
  const waiting = new Map<string, Part>();
  const examine = (agency: string): void => {
    if (seen.has(agency)) return;
    seen.add(agency);
    for (const [id, part] of agencyParts(studies.of(agency), survey, tally)) waiting.set(id, part);
  };
  for (const { id, agency } of studies.reports) {
    examine(agency);
    yield maskPart(waiting.get(id) ?? {});
    waiting.delete(id);
  }
  for (const { agency } of source.inputs.agencies) examine(agency);
  yield maskPart(sorted({ ...tally.tables, checks: checkRows(tally.counts) }));
}

function surveyed(studies: Studies, meta: CollectionMeta): Survey {
  const survey = surveyor(meta.jurisdictions);
  for (const agency of studies.reporting) {
    const { reports, inputs } = studies.of(agency);
    inputs.forEach((input, at) => survey.add(reports[at]?.place ?? 0, input));
  }
  return survey.finish();
}

/** Tables with few rows, and counts: kept until the end, since their order is not that of the reports. */
interface Tally {
  tables: Pick<Dataset, 'agencies' | 'lineage' | 'due' | 'corrections' | 'notes'>;
  counts: Survey['counts'];
}

function startTally(inputs: AssembleSource['inputs'], survey: Survey): Tally {
  const agencies = inputs.agencies.map((agency) => ({ ...agency }));
  const tables = { agencies, lineage: inputs.lineage, due: [], corrections: [], notes: [] };
  return { tables, counts: structured(survey.counts) };
}

/** The parts of an agency's reports by report id; its other rows and counts go to the tally. */
function agencyParts(study: Study, survey: Survey, tally: Tally): Map<string, Part> {
  const { agency, reports, due, notes } = study;
  const corrections = applyCorrections(study.corrections, reports);
  const { findings, counts } = examineAgency(study, survey.around(agency.agency));
  tally.tables.due.push(...due);
  tally.tables.corrections.push(...corrections.rows);
  tally.tables.notes.push(...noteRows(notes, findings));
  addCounts(tally.counts, counts);
  const byReport = groupBy(findings.map(findingRow), (row) => row.report);
  const parts = new Map<string, Part>([...byReport].map(([id, rows]) => [id, sorted({ findings: rows })]));
  for (const report of reports) {
    const mentions = report.parsed.mentions.map((mention) => mentionRow(report, mention));
    const own = { facts: factRows(report, corrections), mentions, reports: [reportRow(report)] };
    parts.set(report.id, { ...parts.get(report.id), ...sorted(own) });
  }
  return parts;
}

function sorted(part: Part): Part {
  const tables = TABLE_NAMES.flatMap((name): [TableName, Row[]][] => {
    const rows: readonly Row[] | undefined = part[name];
    const key: readonly string[] = SHAPES[name].key;
    return rows === undefined ? [] : [[name, sortRows(rows, key)]];
  });
  return Object.fromEntries(tables) as Part;
}

function addCounts(sum: Tally['counts'], counts: Tally['counts']): void {
  for (const [check, count] of Object.entries(counts)) {
    const known = (sum[check] ??= { pass: 0, fail: 0, not_assessable: 0 });
    known.pass += count.pass;
    known.fail += count.fail;
    known.not_assessable += count.not_assessable;
  }
}

function structured(counts: Tally['counts']): Tally['counts'] {
  return Object.fromEntries(Object.entries(counts).map(([check, count]) => [check, { ...count }]));
}

function checkRows(counts: Tally['counts']): Dataset['checks'] {
  return Object.entries(counts).map(([check, count]) => ({
    check,
    pass: String(count.pass),
    fail: String(count.fail),
    not_assessable: String(count.not_assessable),
  }));
}
