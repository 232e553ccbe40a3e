import type { Bilingual } from '../model.ts';
import { editionsOf, passagesOf, type Passage } from './across.ts';
import { CHECKS, type CheckEntry } from './checks.ts';
import { FAMILIES, type Family } from './families.ts';
import { FORMS, INDICATORS, PROSE } from './index.ts';
import { MEASURES } from './measures.ts';
import { SEVERITIES, STATUSES, type StatusEntry } from './statuses.ts';
import type { IndicatorRow, Measure } from './types.ts';
import { unitName } from './units.ts';

export type CodebookTableName =
  'indicators' | 'comparability' | 'checks' | 'measures' | 'families' | 'statuses';

export interface CodebookColumn {
  name: string;
  type: 'string' | 'integer' | 'boolean';
  title: Bilingual;
}

/** A table of the codebook as data. Cells are text: '' where there is nothing, `true`/`false`, lists joined with `;`. */
export interface CodebookTable {
  name: CodebookTableName;
  /** Columns that tell the rows apart. */
  key: readonly string[];
  columns: readonly CodebookColumn[];
  rows: readonly Readonly<Record<string, string>>[];
}

type Field<T> = CodebookColumn & { of: (entry: T) => string };
type Type = CodebookColumn['type'];

function field<T>(
  name: string,
  zh: string,
  en: string,
  of: (entry: T) => string,
  type: Type = 'string',
): Field<T> {
  return { name, type, title: { zh, en }, of };
}

/** Two columns, `…_zh` and `…_en`. */
function both<T>(name: string, zh: string, en: string, of: (entry: T) => Bilingual | null): Field<T>[] {
  return [
    field(`${name}_zh`, `${zh}（中文）`, `${en} (Chinese)`, (entry: T) => of(entry)?.zh ?? ''),
    field(`${name}_en`, `${zh}（英文）`, `${en} (English)`, (entry: T) => of(entry)?.en ?? ''),
  ];
}

const flag = (value: boolean | undefined): string => String(value === true);
const list = (values: readonly string[]): string => values.join(';');

function table<T>(
  name: CodebookTableName,
  key: string[],
  entries: Iterable<T>,
  fields: Field<T>[],
): CodebookTable {
  return {
    name,
    key,
    columns: fields.map(({ name: column, type, title }) => ({ name: column, type, title })),
    rows: [...entries].map((entry) =>
      Object.fromEntries(fields.map(({ name: column, of }) => [column, of(entry)])),
    ),
  };
}

/** The part of a report an indicator stands in: a table of the forms, or `prose`. */
function placeOf(code: string): string {
  if (PROSE.some((row) => row.code === code)) return 'prose';
  const tables = Object.values(FORMS).flat();
  return tables.find((form) => form.rows.some((row) => row.code === code))?.name ?? '';
}

function indicators(): CodebookTable {
  return table<IndicatorRow>('indicators', ['code'], INDICATORS.values(), [
    field('code', '代码', 'Code', (row) => row.code),
    field('place', '所在部分', 'Part of the report', (row) => placeOf(row.code)),
    ...both<IndicatorRow>('name', '名称', 'Name', (row) => row),
    ...both<IndicatorRow>('unit', '单位', 'Unit', (row) => unitName(row.unit)),
    field('editions', '格式', 'Editions', (row) => list(editionsOf(row.code))),
    field('clause', '条例条款', 'Clause of the Regulation', (row) => row.clause ?? ''),
    field('group', '办理结果类别', 'Outcome group', (row) => row.group ?? ''),
    field('stock', '年末存量', 'Level at year end', (row) => flag(row.stock), 'boolean'),
    field('signed', '可为负', 'May be negative', (row) => flag(row.signed), 'boolean'),
    field('decimal', '可有小数', 'May have decimals', (row) => flag(row.decimal), 'boolean'),
  ]);
}

function comparabilityTable(): CodebookTable {
  type Step = Passage & { code: string };
  const steps = [...INDICATORS.keys()].flatMap((code) => passagesOf(code).map((step) => ({ code, ...step })));
  return table<Step>('comparability', ['code', 'from', 'to'], steps, [
    field('code', '指标', 'Indicator', (step) => step.code),
    field('from', '旧格式', 'Older edition', (step) => step.from),
    field('to', '新格式', 'Newer edition', (step) => step.to),
    field('level', '可比程度', 'Level', (step) => step.level),
    field('codes', '另一格式的指标', 'Indicators of the other edition', (step) => list(step.codes)),
    ...both<Step>('reason', '理由', 'Reason', (step) => step.reason),
  ]);
}

function checks(): CodebookTable {
  return table<CheckEntry>('checks', ['id'], CHECKS, [
    field('id', '编号', 'Id', (entry) => entry.id),
    field('version', '规则版本', 'Version of the rule', (entry) => String(entry.version), 'integer'),
    field('kind', '性质', 'Kind', (entry) => entry.kind),
    field('severity', '程度', 'Severity', (entry) => entry.severity),
    ...both<CheckEntry>('severity', '程度', 'Severity', (entry) => SEVERITIES[entry.severity]),
    field('reach', '范围', 'Reach', (entry) => entry.reach),
    field('editions', '格式', 'Editions', (entry) => list(entry.editions)),
    ...both<CheckEntry>('name', '名称', 'Name', (entry) => entry.name),
    ...both<CheckEntry>('formula', '公式', 'Formula', (entry) => entry.formula),
    ...both<CheckEntry>('source', '依据', 'Source', (entry) => entry.source),
    ...both<CheckEntry>(
      'unassessable',
      '不可评估的情形',
      'Not assessable when',
      (entry) => entry.unassessable,
    ),
  ]);
}

function measures(): CodebookTable {
  return table<Measure>('measures', ['code'], MEASURES.values(), [
    field('code', '代码', 'Code', (entry) => entry.code),
    field('kind', '类别', 'Kind', (entry) => entry.kind),
    ...both<Measure>('name', '名称', 'Name', (entry) => entry.name),
    ...both<Measure>('formula', '公式', 'Formula', (entry) => entry.formula),
    ...both<Measure>('numerator', '分子', 'Numerator', (entry) => entry.numerator),
    ...both<Measure>('denominator', '分母', 'Denominator', (entry) => entry.denominator),
    ...both<Measure>('null_policy', '无值的情形', 'No value when', (entry) => entry.nullPolicy),
    ...both<Measure>('unit', '单位', 'Unit', (entry) => unitName(entry.unit)),
    field('scale', '倍数', 'Factor', (entry) => String(entry.scale), 'integer'),
    field('stock', '年末存量', 'Level at year end', (entry) => flag(entry.stock), 'boolean'),
    field('editions', '格式', 'Editions', (entry) => list(entry.editions)),
    ...both<Measure>('caveat', '说明', 'Caveat', (entry) => entry.caveat),
  ]);
}

function families(): CodebookTable {
  return table<Family>('families', ['code'], FAMILIES, [
    field('code', '代码', 'Code', (entry) => entry.code),
    ...both<Family>('name', '名称', 'Name', (entry) => entry),
    field('aliases', '机关名称的写法', 'Endings of agency names', (entry) => list(entry.aliases)),
  ]);
}

function statuses(): CodebookTable {
  return table<StatusEntry>('statuses', ['code'], STATUSES, [
    field('code', '代码', 'Code', (entry) => entry.code),
    field('glyph', '符号', 'Glyph', (entry) => entry.glyph),
    ...both<StatusEntry>('word', '用词', 'Word', (entry) => entry.word),
    ...both<StatusEntry>('meaning', '含义', 'Meaning', (entry) => entry.meaning),
    field('shorthand', '英文统计表符号', 'Shorthand in English spreadsheets', (entry) => entry.shorthand),
  ]);
}

/**
 * The whole codebook as tables of text, from the same registries the pages and checks use: what the open-data files of
 * a release carry beside the figures. Pure; the same for every release made with one codebook version.
 */
export function codebookTables(): CodebookTable[] {
  return [indicators(), comparabilityTable(), checks(), measures(), families(), statuses()];
}

/** One of the tables by name; throws a RangeError on an unknown one. */
export function codebookTable(name: CodebookTableName): CodebookTable {
  const found = codebookTables().find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`no table ${name}`);
  return found;
}
