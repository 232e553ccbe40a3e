import { wideKeys, wideName } from '../../core/dataset/wide.ts';
import { LISTED } from '../large.ts';
import { LIST_SCOPE, SCOPE_PARAMS, type ScopeParams } from './scope.ts';
import type { Query } from './types.ts';

/** A report held in scope; `reported` counts its cells that state a number. */
export interface ReportRow {
  report: string;
  agency: string;
  name: string;
  name_en: string | null;
  class: string;
  region: string | null;
  year: number;
  edition: string | null;
  edition_seen: boolean;
  origin_kind: string;
  published: string | null;
  signed: string | null;
  state: string;
  days: number | null;
  errors: number;
  warns: number;
  infos: number;
  reported: number;
}

/** NULLs are not counted; the cast gives whole and decimal cells one type. */
const stated = wideKeys().map((key) => `CAST(${wideName(key)} AS DOUBLE)`);

const listSql = (reports: string) => `
  SELECT report.report, report.agency, agency.name, agency.name_en, report.class, agency.region, year,
    edition, edition_seen, origin_kind, published, signed, state, days, errors, warns, infos,
    CAST(list_count([${stated.join(', ')}]) AS INTEGER) AS reported
  FROM (SELECT * FROM report WHERE ${reports}) AS report
  JOIN agency ON agency.agency = report.agency
  ORDER BY year DESC, ord, report.agency`;

export const reportList: Query<ScopeParams, ReportRow> = {
  id: 'reportList',
  sql: listSql(LIST_SCOPE),
  params: SCOPE_PARAMS,
  columns: {
    report: 'text',
    agency: 'text',
    name: 'text',
    name_en: 'text',
    class: 'text',
    region: 'text',
    year: 'number',
    edition: 'text',
    edition_seen: 'flag',
    origin_kind: 'text',
    published: 'text',
    signed: 'text',
    state: 'text',
    days: 'number',
    errors: 'number',
    warns: 'number',
    infos: 'number',
    reported: 'number',
  },
};

/** Which reports come first is asked before their hundreds of cells are counted. */
const first = (partition: string) => `report IN (
    SELECT mine.report
    FROM (SELECT report, agency, year, class FROM report WHERE ${LIST_SCOPE}) AS mine
    JOIN agency ON agency.agency = mine.agency
    QUALIFY row_number() OVER (${partition} ORDER BY year DESC, ord, mine.agency) <= ${LISTED}
  )`;

/** The first of `reportList`: what a large release lists. */
export const firstReports: Query<ScopeParams, ReportRow> = {
  ...reportList,
  id: 'firstReports',
  sql: listSql(first('')),
};

/** The first of `reportList` of each class: any classes' first ones are among them. */
export const firstOfClasses: Query<ScopeParams, ReportRow> = {
  ...reportList,
  id: 'firstOfClasses',
  sql: listSql(first('PARTITION BY mine.class')),
};
