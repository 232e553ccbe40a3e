import type { Applicant, Bilingual, Edition } from '../model.ts';
import { TABLE_2014 } from './f2014.ts';
import { TABLE2_2019, TABLE3_2019 } from './f2019.ts';
import { TABLE2_2021, TABLE3_2021 } from './f2021.ts';
import { PROSE } from './prose.ts';
import { TABLE4 } from './table4.ts';
import type { IndicatorRow } from './types.ts';

export type { IndicatorRow } from './types.ts';
export { PROSE, TABLE2_2019, TABLE2_2021, TABLE3_2019, TABLE3_2021, TABLE4, TABLE_2014 };

/** Year and number of forms, codes and checks' rules. Raised like the reader's version, when they change what is found. */
export const CODEBOOK_VERSION = '2026.1';

/** Columns of table 3 in printed order (申请人情况), all editions since 2019. */
export const APPLICANTS: readonly { code: Applicant; name: Bilingual }[] = [
  { code: 'nat', name: { zh: '自然人', en: 'Natural persons' } },
  { code: 'biz', name: { zh: '商业企业', en: 'Businesses' } },
  { code: 'res', name: { zh: '科研机构', en: 'Research bodies' } },
  { code: 'npo', name: { zh: '社会公益组织', en: 'Non-profits' } },
  { code: 'law', name: { zh: '法律服务机构', en: 'Legal services' } },
  { code: 'oth', name: { zh: '其他', en: 'Others' } },
  { code: 'total', name: { zh: '总计', en: 'Total' } },
];

export type TableName = 'table2' | 'table3' | 'table4' | 'annex';

export interface FormTable {
  name: TableName;
  rows: readonly IndicatorRow[];
  /** Table 3 has seven numbers per row, the others one. */
  byApplicant: boolean;
}

/** The official tables of an edition; f2008 is free text and has none. */
export const FORMS: Record<Edition, readonly FormTable[]> = {
  f2021: [
    { name: 'table2', rows: TABLE2_2021, byApplicant: false },
    { name: 'table3', rows: TABLE3_2021, byApplicant: true },
    { name: 'table4', rows: TABLE4, byApplicant: false },
  ],
  f2019: [
    { name: 'table2', rows: TABLE2_2019, byApplicant: false },
    { name: 'table3', rows: TABLE3_2019, byApplicant: true },
    { name: 'table4', rows: TABLE4, byApplicant: false },
  ],
  f2014: [{ name: 'annex', rows: TABLE_2014, byApplicant: false }],
  f2008: [],
};

const ALL: readonly IndicatorRow[] = [
  ...TABLE2_2021,
  ...TABLE3_2021,
  ...TABLE4,
  ...TABLE2_2019,
  ...TABLE3_2019.filter((row) => row.code === 'oth_all'),
  ...TABLE_2014,
  ...PROSE,
];

/** Every indicator by code. */
export const INDICATORS: ReadonlyMap<string, IndicatorRow> = new Map(ALL.map((row) => [row.code, row]));

/** Fact keys (`indicator` or `indicator.applicant`) of an edition's tables in printed order: 200 for f2021, 198 for f2019. */
export function formKeys(edition: Edition): string[] {
  return FORMS[edition].flatMap((table) =>
    table.rows.flatMap((row) =>
      table.byApplicant ? APPLICANTS.map((applicant) => `${row.code}.${applicant.code}`) : [row.code],
    ),
  );
}

/** Splits a fact key; the inverse of `factKey`. */
export function parseKey(key: string): { indicator: string; applicant: Applicant | null } {
  const dot = key.indexOf('.');
  if (dot < 0) return { indicator: key, applicant: null };
  return { indicator: key.slice(0, dot), applicant: key.slice(dot + 1) as Applicant };
}
