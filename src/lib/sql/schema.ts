import { APPLICANTS } from '../../core/codebook/index.ts';
import { wideKeys, wideName } from '../../core/dataset/wide.ts';
import type { Bilingual, Lang } from '../../core/model.ts';
import { indicatorName } from '../agency/names.ts';
import type { Query } from '../queries/types.ts';

export interface SchemaRow {
  table: string;
  column: string;
  type: string;
}

/** Tables and columns of a release's database. */
export const schemaQuery: Query<Record<string, never>, SchemaRow> = {
  id: 'schema',
  sql: `SELECT table_name AS "table", column_name AS "column", data_type AS type
  FROM duckdb_columns() WHERE NOT internal
  ORDER BY table_name = 'report' DESC, table_name, column_index`,
  params: [],
  columns: { table: 'text', column: 'text', type: 'text' },
};

export interface SchemaTable {
  name: string;
  meaning: string;
  columns: { name: string; type: string; meaning: string }[];
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const TABLES: Record<string, Bilingual> = {
  report: both('年度报告：一份一行，一格一列', 'reports: one row each, one column per cell'),
  status: both('没有数的格及其缘由', 'cells without a number, and why'),
  beside: both('公布数之外的数：更正、计算', 'numbers beside the published ones: corrected, computed'),
  agency: both('机关', 'agencies'),
  coverage: both('应报年度：一个机关一年一行', 'years due: one row per agency and year'),
  finding: both('核查线索', 'findings'),
  lineage: both('沿革', 'lineage'),
};

const COLUMNS: Record<string, Bilingual> = {
  report: both('报告编号：机关-年度', 'report id: agency-year'),
  agency: both('机关编号', 'agency id'),
  year: both('数据年度', 'data year'),
  edition: both('统计表格式：f2008、f2014、f2019、f2021', 'form: f2008, f2014, f2019, f2021'),
  edition_seen: both(
    '见到统计表；否则格式由年度推定',
    'the table was seen; else the form is inferred from the year',
  ),
  class: both('类别：gov 政府，dept 部门，town 乡镇……', 'class: gov, dept, town …'),
  family: both('系统', 'line of work'),
  scope: both('own 本机关，jurisdiction 辖区汇总', 'own figures, or the whole jurisdiction'),
  origin_kind: both(
    'snapshot 存有原文，transcribed 转录，synthetic 合成',
    'snapshot, transcribed or synthetic',
  ),
  published: both('公布日期', 'day of publication'),
  signed: both('落款日期', 'day it was signed'),
  state: both(
    '公布情形；finding 中为 fail、not_assessable',
    'state of publication; in finding: fail, not_assessable',
  ),
  days: both('迟于期限的天数（至少）', 'days after the deadline, at least'),
  errors: both('不符条数', 'mismatches'),
  warns: both('待核条数', 'findings to verify'),
  infos: both('提示条数', 'notes'),
  key: both('数据项：indicator 或 indicator.applicant', 'fact key: indicator or indicator.applicant'),
  status: both(
    '为何没有数：blank、absent、unreadable……',
    'why there is no number: blank, absent, unreadable …',
  ),
  amended: both(
    '有生效的更正；corrected 为空即认定无法识读',
    'a correction counts; without a number in corrected, the print is held unreadable',
  ),
  corrected: both('更正后的数', 'the corrected number'),
  computed: both('报告未印的合计，由各列相加', 'a total the report does not print, added up'),
  ord: both('官方顺序', 'official order'),
  name: both('名称', 'name'),
  name_en: both('英文名', 'English name'),
  short: both('简称', 'short name'),
  aliases: both('又称', 'other names'),
  region: both('地区', 'place'),
  from_year: both('首个数据年度', 'first data year'),
  to_year: both('末个数据年度', 'last data year'),
  deadline: both('期限', 'deadline'),
  check: both('核查规则（写作 "check"）', 'check (write "check")'),
  severity: both('error 不符，warn 待核，info 提示', 'error mismatch, warn to verify, info note'),
  zh: both('中文说明', 'sentence in Chinese'),
  en: both('英文说明', 'sentence in English'),
  from: both('前身编号（写作 "from"）', 'body before (write "from")'),
  to: both('后继编号（写作 "to"）', 'body after (write "to")'),
  kind: both('变动种类：rename、merge、split、new……', 'kind of change: rename, merge, split, new …'),
  source: both('依据', 'source'),
};

const KEYS = new Map(wideKeys().map((key) => [wideName(key), key]));

/** The tables with what each column means, in the reader's language. */
export function schemaTables(rows: readonly SchemaRow[], lang: Lang): SchemaTable[] {
  return [...new Set(rows.map(({ table }) => table))].map((name) => ({
    name,
    meaning: TABLES[name]?.[lang] ?? '',
    columns: rows
      .filter(({ table }) => table === name)
      .map(({ column, type }) => ({ name: column, type, meaning: meaningOf(name, column, lang) })),
  }));
}

function meaningOf(table: string, column: string, lang: Lang): string {
  const key = table === 'report' ? KEYS.get(column) : undefined;
  if (key === undefined) return COLUMNS[column]?.[lang] ?? '';
  const [indicator = '', applicant] = key.split('.');
  const who = APPLICANTS.find(({ code }) => code === applicant);
  const name = indicatorName(indicator)[lang];
  return who === undefined ? name : `${name} · ${who.name[lang]}`;
}
