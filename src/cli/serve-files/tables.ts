import { groupBy, type Row } from '../../core/dataset/table.ts';
import type { Dataset } from '../../core/dataset/shapes.ts';
import { rowKey, wideColumns, wideValues } from '../../core/dataset/wide.ts';

/** A DuckDB table to write: SQL types by column and rows of canonical cells ('' is NULL). */
export interface SqlTable {
  name: string;
  columns: [name: string, type: string][];
  rows: Row[];
}

/** The tables of the served database; what each column means is in data/README.md. */
export function sqlTables(dataset: Dataset): SqlTable[] {
  return [
    reportTable(dataset),
    statusTable(dataset),
    agencyTable(dataset),
    coverageTable(dataset),
    findingTable(dataset),
    lineageTable(dataset),
  ];
}

/** One row per report, one column per fact key (`.` as `__`); NULL unless the cell is `reported`. */
function reportTable(dataset: Dataset): SqlTable {
  const wide = wideColumns(dataset.facts);
  const facts = groupBy(dataset.facts, (fact) => fact.report);
  const due = new Map(dataset.due.map((row) => [`${row.agency}-${row.year}`, row]));
  const agencies = new Map(dataset.agencies.map((row) => [row.agency, row]));
  const findings = groupBy(dataset.findings, (row) => row.report);
  const empty = Object.fromEntries(wide.map(({ column }) => [column, '']));
  return {
    name: 'report',
    columns: [...REPORT_COLUMNS, ...wide.map(({ column, type }): [string, string] => [column, type])],
    rows: dataset.reports.map((row) => {
      const failing = (findings.get(row.report) ?? []).filter((finding) => finding.state === 'fail');
      const count = (severity: string) =>
        String(failing.filter((finding) => finding.severity === severity).length);
      return {
        ...row,
        class: agencies.get(row.agency)?.type ?? '',
        family: agencies.get(row.agency)?.family ?? '',
        origin_kind: row.kind,
        state: due.get(row.report)?.state ?? '',
        days: due.get(row.report)?.days ?? '',
        errors: count('error'),
        warns: count('warn'),
        infos: count('info'),
        ...empty,
        ...wideValues(facts.get(row.report) ?? []),
      };
    }),
  };
}

const REPORT_COLUMNS: [string, string][] = [
  ['report', 'VARCHAR'],
  ['agency', 'VARCHAR'],
  ['year', 'SMALLINT'],
  ['edition', 'VARCHAR'],
  ['edition_seen', 'BOOLEAN'],
  ['class', 'VARCHAR'],
  ['family', 'VARCHAR'],
  ['scope', 'VARCHAR'],
  ['origin_kind', 'VARCHAR'],
  ['published', 'VARCHAR'],
  ['signed', 'VARCHAR'],
  ['state', 'VARCHAR'],
  ['days', 'INTEGER'],
  ['errors', 'INTEGER'],
  ['warns', 'INTEGER'],
  ['infos', 'INTEGER'],
];

/** Why a cell has no number. What a transcription did not see is the rule there, so it has no rows. */
function statusTable(dataset: Dataset): SqlTable {
  const worth = dataset.facts.filter(
    (fact) => fact.status !== 'reported' && fact.status !== 'not_transcribed',
  );
  return {
    name: 'status',
    columns: [
      ['report', 'VARCHAR'],
      ['key', 'VARCHAR'],
      ['status', 'VARCHAR'],
    ],
    rows: worth.map((fact) => ({ report: fact.report, key: rowKey(fact), status: fact.status })),
  };
}

function agencyTable(dataset: Dataset): SqlTable {
  return {
    name: 'agency',
    columns: [
      ['agency', 'VARCHAR'],
      ['ord', 'INTEGER'],
      ['name', 'VARCHAR'],
      ['name_en', 'VARCHAR'],
      ['short', 'VARCHAR'],
      ['aliases', 'VARCHAR'],
      ['class', 'VARCHAR'],
      ['family', 'VARCHAR'],
      ['region', 'VARCHAR'],
      ['from_year', 'SMALLINT'],
      ['to_year', 'SMALLINT'],
    ],
    rows: dataset.agencies.map((row) => ({ ...row, ord: row.order, class: row.type })),
  };
}

function coverageTable(dataset: Dataset): SqlTable {
  return {
    name: 'coverage',
    columns: [
      ['agency', 'VARCHAR'],
      ['year', 'SMALLINT'],
      ['state', 'VARCHAR'],
      ['deadline', 'VARCHAR'],
      ['days', 'INTEGER'],
      ['published', 'VARCHAR'],
      ['signed', 'VARCHAR'],
    ],
    rows: dataset.due,
  };
}

function findingTable(dataset: Dataset): SqlTable {
  const reports = new Map(dataset.reports.map((row) => [row.report, row]));
  return {
    name: 'finding',
    columns: [
      ['report', 'VARCHAR'],
      ['agency', 'VARCHAR'],
      ['year', 'SMALLINT'],
      ['check', 'VARCHAR'],
      ['severity', 'VARCHAR'],
      ['state', 'VARCHAR'],
      ['zh', 'VARCHAR'],
      ['en', 'VARCHAR'],
    ],
    rows: dataset.findings.map((row) => ({
      ...row,
      agency: reports.get(row.report)?.agency ?? '',
      year: reports.get(row.report)?.year ?? '',
    })),
  };
}

function lineageTable(dataset: Dataset): SqlTable {
  return {
    name: 'lineage',
    columns: [
      ['from', 'VARCHAR'],
      ['to', 'VARCHAR'],
      ['kind', 'VARCHAR'],
      ['year', 'SMALLINT'],
      ['source', 'VARCHAR'],
    ],
    rows: dataset.lineage,
  };
}
