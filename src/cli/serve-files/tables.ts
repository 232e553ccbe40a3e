import { reportGroups } from '../../core/dataset/groups.ts';
import type { RowOf, Tables } from '../../core/dataset/shapes.ts';
import type { Row } from '../../core/dataset/table.ts';
import { fitsInteger, rowKey, wideColumns, wideValues } from '../../core/dataset/wide.ts';

/** A DuckDB table to write: names of its columns and rows of canonical cells ('' is NULL), asked for once. */
export interface SqlTable {
  name: string;
  header: readonly string[];
  rows: Iterable<Row>;
  /** SQL types of the columns; asked for after the rows, which may decide some of them. */
  types(): readonly string[];
}

/** The tables of the served database; what each column means is in data/README.md. */
export function sqlTables(tables: Tables): SqlTable[] {
  return [
    reportTable(tables),
    plainTable('status', STATUS_COLUMNS, statusRows(tables)),
    plainTable('beside', BESIDE_COLUMNS, besideRows(tables)),
    plainTable('agency', AGENCY_COLUMNS, mapped(tables.agencies, agencyRow)),
    plainTable('coverage', COVERAGE_COLUMNS, tables.due),
    plainTable('finding', FINDING_COLUMNS, mapped(tables.findings, findingRow(tables))),
    plainTable('lineage', LINEAGE_COLUMNS, tables.lineage),
  ];
}

type Columns = readonly (readonly [name: string, type: string])[];

/** A table whose columns have the same types whatever the rows hold. */
export function plainTable(name: string, columns: Columns, rows: Iterable<Row>): SqlTable {
  return {
    name,
    header: columns.map(([column]) => column),
    rows,
    types: () => columns.map(([, type]) => type),
  };
}

function* mapped<From, To>(rows: Iterable<From>, to: (row: From) => To): Generator<To> {
  for (const row of rows) yield to(row);
}

/** One row per report, one column per fact key (`.` as `__`); NULL unless the cell is `reported`. */
function reportTable(tables: Tables): SqlTable {
  const large = new Set<string>();
  const names = wideColumns(large).map(({ column }) => column);
  return {
    name: 'report',
    header: [...REPORT_COLUMNS.map(([name]) => name), ...names],
    rows: reportRows(tables, large),
    types: () => [...REPORT_COLUMNS.map(([, type]) => type), ...wideColumns(large).map(({ type }) => type)],
  };
}

/** Keys with a value that no INTEGER holds are added to `large` on the way. */
function* reportRows(tables: Tables, large: Set<string>): Generator<Row> {
  const agencies = new Map<string, { type: string; family: string }>();
  for (const { agency, type, family } of tables.agencies) agencies.set(agency, { type, family });
  const due = new Map<string, { state: string; days: string }>();
  for (const { agency, year, state, days } of tables.due) due.set(`${agency}-${year}`, { state, days });
  for (const { report, facts, findings } of reportGroups(tables, ['facts', 'findings'])) {
    for (const fact of facts) if (!fitsInteger(fact.value)) large.add(rowKey(fact));
    const failing = findings.filter((finding) => finding.state === 'fail');
    const count = (severity: string) =>
      String(failing.filter((finding) => finding.severity === severity).length);
    yield {
      ...report,
      class: agencies.get(report.agency)?.type ?? '',
      family: agencies.get(report.agency)?.family ?? '',
      origin_kind: report.kind,
      state: due.get(report.report)?.state ?? '',
      days: due.get(report.report)?.days ?? '',
      errors: count('error'),
      warns: count('warn'),
      infos: count('info'),
      ...wideValues(facts),
    };
  }
}

const REPORT_COLUMNS: Columns = [
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
function* statusRows({ facts }: Tables): Generator<Row> {
  for (const fact of facts) {
    if (fact.status === 'reported' || fact.status === 'not_transcribed') continue;
    yield { report: fact.report, key: rowKey(fact), status: fact.status };
  }
}

const STATUS_COLUMNS: Columns = [
  ['report', 'VARCHAR'],
  ['key', 'VARCHAR'],
  ['status', 'VARCHAR'],
];

/** What stands beside a cell's published number and is never merged with it: a correction that counts, a computed total. */
function* besideRows({ facts }: Tables): Generator<Row> {
  for (const fact of facts) {
    const flags = fact.flags.split(';');
    const amended = flags.includes('corrected') || flags.includes('disputed');
    if (!amended && fact.computed === '') continue;
    const { report, corrected, computed } = fact;
    yield { report, key: rowKey(fact), amended: String(amended), corrected, computed };
  }
}

const BESIDE_COLUMNS: Columns = [
  ['report', 'VARCHAR'],
  ['key', 'VARCHAR'],
  ['amended', 'BOOLEAN'],
  ['corrected', 'DOUBLE'],
  ['computed', 'DOUBLE'],
];

function agencyRow(row: RowOf<'agencies'>): Row {
  return { ...row, ord: row.order, class: row.type };
}

const AGENCY_COLUMNS: Columns = [
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
];

const COVERAGE_COLUMNS: Columns = [
  ['agency', 'VARCHAR'],
  ['year', 'SMALLINT'],
  ['state', 'VARCHAR'],
  ['deadline', 'VARCHAR'],
  ['days', 'INTEGER'],
  ['published', 'VARCHAR'],
  ['signed', 'VARCHAR'],
];

/** A finding about a report that is not held, as an old verdict's is, has neither agency nor year here. */
function findingRow({ reports }: Tables): (row: RowOf<'findings'>) => Row {
  const held = new Map<string, { agency: string; year: string }>();
  for (const { report, agency, year } of reports) held.set(report, { agency, year });
  return (row) => ({
    ...row,
    agency: held.get(row.report)?.agency ?? '',
    year: held.get(row.report)?.year ?? '',
  });
}

const FINDING_COLUMNS: Columns = [
  ['report', 'VARCHAR'],
  ['agency', 'VARCHAR'],
  ['year', 'SMALLINT'],
  ['check', 'VARCHAR'],
  ['severity', 'VARCHAR'],
  ['state', 'VARCHAR'],
  ['zh', 'VARCHAR'],
  ['en', 'VARCHAR'],
];

const LINEAGE_COLUMNS: Columns = [
  ['from', 'VARCHAR'],
  ['to', 'VARCHAR'],
  ['kind', 'VARCHAR'],
  ['year', 'SMALLINT'],
  ['source', 'VARCHAR'],
];
