import { APPLICANTS, FORMS, type IndicatorRow, type TableName } from '../../core/codebook/index.ts';
import type { Bilingual, Edition } from '../../core/model.ts';
import { gloss } from './glosses.ts';

/** A heading of an official table with the space it takes; `leaf` is the innermost heading of a row. */
export interface Heading {
  text: Bilingual;
  rowspan: number;
  colspan: number;
  leaf?: boolean;
}

/** A row of an official table: its headings, then the keys of its cells, each over `span` columns. */
export interface FormRow {
  headings: Heading[];
  cells: { key: string; span: number }[];
}

export interface FormLayout {
  name: TableName;
  /** Columns headings take at the left of every row. */
  headings: number;
  head: Heading[][];
  rows: FormRow[];
}

const heading = (text: Bilingual, colspan = 1, rowspan = 1): Heading => ({ text, colspan, rowspan });
const say = (zh: string, en = gloss(zh)): Bilingual => ({ zh, en });

/** The official tables of an edition as the notice prints them (国办公开办函〔2021〕30号, 〔2019〕60号, 国办发〔2014〕32号). */
export function officialTables(edition: Edition): FormLayout[] {
  return FORMS[edition].map((form): FormLayout => {
    if (form.name === 'table3') return table3(form.rows);
    if (form.name === 'table4') return table4(form.rows);
    return form.name === 'table2' ? table2(form.rows) : annex(form.rows);
  });
}

const RULE = say('(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)');

function table3(rows: readonly IndicatorRow[]): FormLayout {
  const [natural, ...rest] = APPLICANTS.map((applicant) => applicant.name);
  const bodies = rest.slice(0, -1);
  const total = rest.at(-1);
  return {
    name: 'table3',
    headings: 3,
    head: [
      [heading(RULE, 3, 3), heading(say('申请人情况'), APPLICANTS.length)],
      [
        ...(natural ? [heading(natural, 1, 2)] : []),
        heading(say('法人或其他组织'), bodies.length),
        ...(total ? [heading(total, 1, 2)] : []),
      ],
      bodies.map((name) => heading(name)),
    ],
    rows: rows.map((row, index) => ({
      headings: table3Headings(rows, index),
      cells: APPLICANTS.map((applicant) => ({ key: `${row.code}.${applicant.code}`, span: 1 })),
    })),
  };
}

const RESULTS = '三、本年度办理结果';

/** Headings that start at a row: chapter three spans its rows, a group its own, and the row's label the rest. */
function table3Headings(rows: readonly IndicatorRow[], index: number): Heading[] {
  const row = rows[index];
  if (!row) return [];
  const inside = (candidate: IndicatorRow) => !candidate.code.startsWith('req_');
  if (!inside(row)) return [{ ...heading(say(row.zh, row.en), 3), leaf: true }];
  const headings: Heading[] = [];
  const before = rows[index - 1];
  if (before && !inside(before)) headings.push(heading(say(RESULTS), 1, rows.filter(inside).length));
  const group = groupOf(row);
  if (group !== null && (!before || groupOf(before) !== group)) {
    headings.push(heading(say(group), 1, rows.filter((other) => groupOf(other) === group).length));
  }
  const label = row.zh.replace(`${RESULTS} `, '').replace(`${group ?? ''} `, '');
  return [...headings, { ...heading(say(label, row.en), group === null ? 2 : 1), leaf: true }];
}

const groupOf = (row: IndicatorRow) => (row.group?.startsWith('(') ? row.group : null);

function table4(rows: readonly IndicatorRow[]): FormLayout {
  const parts = rows.map((row) => row.zh.split(' / '));
  const results = (count: number) => parts.slice(0, count).map((part) => say(part.at(-1) ?? ''));
  const [review, , direct] = [parts[0], parts[1], parts[5]];
  const after = parts[10];
  return {
    name: 'table4',
    headings: 0,
    head: [
      [heading(say(review?.[0] ?? ''), 5), heading(say(direct?.[0] ?? ''), 10)],
      [
        ...results(5).map((text) => heading(text, 1, 2)),
        heading(say(direct?.[1] ?? ''), 5),
        heading(say(after?.[1] ?? ''), 5),
      ],
      [...results(5), ...results(5)].map((text) => heading(text)),
    ],
    rows: [{ headings: [], cells: rows.map((row) => ({ key: row.code, span: 1 })) }],
  };
}

/** Table 2: blocks by clause of article 20, each with its own column heads; the last column fills the width of three. */
function table2(rows: readonly IndicatorRow[]): FormLayout {
  const WIDTH = 3;
  const clauses = [...new Set(rows.map((row) => row.clause ?? ''))];
  const blocks = clauses.flatMap((clause): FormRow[] => {
    const own = rows.filter((row) => row.clause === clause);
    const subjects = [...new Set(own.map((row) => half(row, 0)))];
    const columns = own.filter((row) => half(row, 0) === subjects[0]).map((row) => half(row, 1));
    const span = (index: number, count: number) => (index === count - 1 ? WIDTH - count + 1 : 1);
    const heads = columns.map((text, index) => heading(say(text), span(index, columns.length)));
    return [
      { headings: [heading(say(clause), WIDTH + 1)], cells: [] },
      { headings: [heading(say('信息内容')), ...heads], cells: [] },
      ...subjects.map((subject) => {
        const cells = own.filter((row) => half(row, 0) === subject);
        return {
          headings: [{ ...heading(say(subject)), leaf: true }],
          cells: cells.map((row, index) => ({ key: row.code, span: span(index, cells.length) })),
        };
      }),
    ];
  });
  return { name: 'table2', headings: 1, head: [], rows: blocks };
}

const half = (row: IndicatorRow, index: number) => row.zh.split(' / ')[index] ?? row.zh;

function annex(rows: readonly IndicatorRow[]): FormLayout {
  return {
    name: 'annex',
    headings: 2,
    head: [[heading(say('统计指标')), heading(say('单位')), heading(say('统计数'))]],
    rows: rows.map((row) => ({
      headings: [{ ...heading(say(row.zh, row.en)), leaf: true }, heading(say(row.unit))],
      cells: [{ key: row.code, span: 1 }],
    })),
  };
}
