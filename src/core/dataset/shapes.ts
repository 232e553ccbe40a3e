import type { Row } from './table.ts';

/**
 * The public tables of a release: columns in file order and the key rows are sorted by. A column is never renamed
 * or removed; new ones are added at the end. Documented in data/README.md.
 */
export const SHAPES = {
  facts: {
    columns: [
      'report',
      'agency',
      'year',
      'indicator',
      'applicant',
      'value',
      'raw',
      'status',
      'locator',
      'method',
      'confidence',
      'flags',
      'corrected',
      'computed',
    ],
    key: ['report', 'indicator', 'applicant'],
    gzip: true,
  },
  reports: {
    columns: [
      'report',
      'agency',
      'year',
      'version',
      'kind',
      'edition',
      'edition_seen',
      'scope',
      'published',
      'signed',
      'signed_raw',
      'signed_readings',
      'first_seen',
      'accessed',
      'link_state',
      'url',
      'title',
      'publisher',
      'file',
      'sha256',
      'media_type',
      'problems',
      'note',
    ],
    key: ['report'],
    gzip: false,
  },
  agencies: {
    columns: [
      'agency',
      'order',
      'name',
      'name_en',
      'short',
      'aliases',
      'type',
      'level',
      'family',
      'region',
      'region_code',
      'uscc',
      'from_year',
      'to_year',
    ],
    key: ['agency'],
    gzip: false,
  },
  lineage: {
    columns: ['from', 'to', 'kind', 'year', 'source'],
    key: ['year', 'from', 'to', 'kind'],
    gzip: false,
  },
  due: {
    columns: [
      'agency',
      'year',
      'state',
      'days',
      'deadline',
      'basis',
      'published',
      'signed',
      'checked',
      'places',
      'result',
      'note',
    ],
    key: ['agency', 'year'],
    gzip: false,
  },
  mentions: {
    columns: ['report', 'indicator', 'value', 'raw', 'scope', 'year', 'approx', 'span'],
    key: ['report', 'indicator', 'scope', 'year', 'span'],
    gzip: true,
  },
  findings: {
    columns: ['report', 'check', 'version', 'severity', 'state', 'zh', 'en', 'instances', 'suspects'],
    key: ['report', 'check'],
    gzip: true,
  },
  checks: { columns: ['check', 'pass', 'fail', 'not_assessable'], key: ['check'], gzip: false },
  corrections: {
    columns: ['agency', 'year', 'key', 'action', 'value', 'expect', 'reason', 'source', 'date', 'holds'],
    key: ['agency', 'year', 'key'],
    gzip: false,
  },
  notes: {
    columns: ['agency', 'year', 'check', 'values', 'verdict', 'note', 'source', 'date', 'applies'],
    key: ['agency', 'year', 'check', 'values'],
    gzip: false,
  },
} as const;

export type TableName = keyof typeof SHAPES;
export const TABLE_NAMES = Object.keys(SHAPES) as TableName[];
export type RowOf<Name extends TableName> = Row<(typeof SHAPES)[Name]['columns'][number]>;
/** All rows of one collection at one date: what a release freezes. */
export type Dataset = { [Name in TableName]: RowOf<Name>[] };

/** Some rows of some tables. Parts that follow each other hold a table's rows in canonical order. */
export type Part = Partial<Dataset>;
/** A dataset whose rows come one by one in canonical order, as often as asked for; a dataset in that order is one. */
export type Tables = { [Name in TableName]: Iterable<RowOf<Name>> };

/** File name of a table inside a release folder. */
export function tableFile(name: TableName): string {
  return SHAPES[name].gzip ? `${name}.csv.gz` : `${name}.csv`;
}
