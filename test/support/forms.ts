/**
 * Official tables with random numbers, drawn in the ways real pages print them (LAYOUTS): what a reader is held to.
 * A form is a list of tables of spanned cells; a layout turns it into the text of a page.
 */
import { APPLICANTS, FORMS, TABLE_2014, formKeys } from '../../src/core/codebook/index.ts';
import type { Edition } from '../../src/core/model.ts';

export interface SpanCell {
  text: string;
  rows: number;
  cols: number;
}
export type SpanTable = SpanCell[][];
export interface Form {
  edition: Edition;
  /** Printed text by fact key; '' is an empty cell. */
  printed: Map<string, string>;
  tables: { heading: string; rows: SpanTable }[];
}

/** Small seeded generator (mulberry32), so a failing seed can be run again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Options {
  /** Share of cells left empty. */
  blanks?: number;
  /** Largest number; small numbers repeat and glue, large ones fuse. */
  most?: number;
  /** Order of the applicant columns; without `total` the column is not printed. */
  columns?: readonly string[];
}

export const APPLICANT_ORDER: readonly string[] = APPLICANTS.map(({ code }) => code);

export function makeForm(edition: Edition, next: () => number, options: Options = {}): Form {
  const { blanks = 0, most = 300, columns = APPLICANT_ORDER } = options;
  const printed = new Map<string, string>();
  for (const key of formKeys(edition)) {
    const applicant = key.split('.')[1];
    if (applicant !== undefined && !columns.includes(applicant)) continue;
    const count = next() < 0.5 ? 0 : Math.floor(next() * (most + 1));
    const delta = key.endsWith('_delta') && count > 0 ? (next() < 0.5 ? '+' : '-') : '';
    printed.set(key, next() < blanks ? '' : `${delta}${count}`);
  }
  const cell = (key: string): string => printed.get(key) ?? '';
  if (edition === 'f2014')
    return { edition, printed, tables: [{ heading: '附表:政府信息公开情况统计表', rows: annex(cell) }] };
  return {
    edition,
    printed,
    tables: [
      {
        heading: '二、主动公开政府信息情况',
        rows: edition === 'f2019' ? table2of2019(cell) : table2of2021(cell),
      },
      { heading: '三、收到和处理政府信息公开申请情况', rows: table3(edition, cell, columns) },
      { heading: '四、政府信息公开行政复议、行政诉讼情况', rows: table4(cell) },
    ],
  };
}

const c = (text: string, cols = 1, rows = 1): SpanCell => ({ text, rows, cols });

function table2of2021(cell: (key: string) => string): SpanTable {
  const three = (code: string): SpanCell[] =>
    ['issued', 'repealed', 'in_force'].map((name) => c(cell(`${code}_${name}`)));
  const one = (label: string, key: string): SpanCell[] => [c(label), c(cell(key), 3)];
  const head = (name: string): SpanCell[] => [c('信息内容'), c(name, 3)];
  return [
    [c('第二十条第(一)项', 4)],
    [c('信息内容'), c('本年制发件数'), c('本年废止件数'), c('现行有效件数')],
    [c('规章'), ...three('rules')],
    [c('行政规范性文件'), ...three('normdocs')],
    [c('第二十条第(五)项', 4)],
    head('本年处理决定数量'),
    one('行政许可', 'licensing_decisions'),
    [c('第二十条第(六)项', 4)],
    head('本年处理决定数量'),
    one('行政处罚', 'penalty_decisions'),
    one('行政强制', 'coercion_decisions'),
    [c('第二十条第(八)项', 4)],
    head('本年收费金额(单位:万元)'),
    one('行政事业性收费', 'admin_fees_10k_yuan'),
  ];
}

function table2of2019(cell: (key: string) => string): SpanTable {
  const row = (label: string, ...keys: string[]): SpanCell[] => [
    c(label),
    ...keys.map((key) => c(cell(`v19_${key}`))),
  ];
  const items = (label: string, code: string): SpanCell[] =>
    row(label, `${code}_items_prev`, `${code}_items_delta`, `${code}_decisions`);
  const head = (...names: string[]): SpanCell[] => [c('信息内容'), ...names.map((name) => c(name))];
  const wide = (row2: SpanCell[]): SpanCell[] =>
    row2.map((one, at) => (at === 2 ? { ...one, cols: 2 } : one));
  const counts = head('上一年项目数量', '本年增/减', '处理决定数量');
  return [
    [c('第二十条第(一)项', 4)],
    head('本年新制作数量', '本年新公开数量', '对外公开总数量'),
    row('规章', 'rules_made', 'rules_published', 'rules_public_total'),
    row('规范性文件', 'normdocs_made', 'normdocs_published', 'normdocs_public_total'),
    [c('第二十条第(五)项', 4)],
    counts,
    items('行政许可', 'licensing'),
    items('其他对外管理服务事项', 'other_services'),
    [c('第二十条第(六)项', 4)],
    counts,
    items('行政处罚', 'penalty'),
    items('行政强制', 'coercion'),
    [c('第二十条第(八)项', 4)],
    wide(head('上一年项目数量', '本年增/减')),
    wide(row('行政事业性收费', 'fee_items_prev', 'fee_items_delta')),
    [c('第二十条第(九)项', 4)],
    wide(head('采购项目数量', '采购总金额')),
    wide(row('政府集中采购', 'procurement_items', 'procurement_amount')),
  ];
}

function table3(edition: Edition, cell: (key: string) => string, columns: readonly string[]): SpanTable {
  const rows = FORMS[edition].find(({ name }) => name === 'table3')?.rows ?? [];
  const inner = ['biz', 'res', 'npo', 'law', 'oth'];
  const name = (code: string): string => APPLICANTS.find((one) => one.code === code)?.name.zh ?? code;
  const outer = columns.filter((code) => !inner.includes(code));
  const kinds = columns.filter((code) => inner.includes(code));
  const at = columns.findIndex((code) => inner.includes(code));
  const second = [
    ...outer.slice(0, at).map((code) => c(name(code), 1, 2)),
    c('法人或其他组织', kinds.length),
  ];
  const table: SpanTable = [
    [
      c('(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', 3, 3),
      c('申请人情况', columns.length),
    ],
    [...second, ...outer.slice(at).map((code) => c(name(code), 1, 2))],
    kinds.map((code) => c(name(code))),
  ];
  let group = '';
  for (const { code, zh, group: own = '' } of rows) {
    const label = zh.split(' ').at(-1) ?? zh;
    const values = columns.map((applicant) => c(cell(`${code}.${applicant}`)));
    const outcome = code.startsWith('req_')
      ? []
      : code === 'out_granted'
        ? [c('三、本年度办理结果', 1, rows.length - 3)]
        : null;
    const title =
      own.startsWith('(') && own !== group ? [c(own, 1, rows.filter((row) => row.group === own).length)] : [];
    group = own;
    const cols = code.startsWith('req_') ? 3 : own.startsWith('(') ? 1 : 2;
    table.push([...(outcome ?? []), ...title, c(label, cols), ...values]);
  }
  return table;
}

function table4(cell: (key: string) => string): SpanTable {
  const words = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const codes = ['upheld', 'corrected', 'other', 'pending', 'total'];
  const values = ['rev', 'lit_direct', 'lit_post'].flatMap((block) =>
    codes.map((code) => c(cell(`${block}_${code}`))),
  );
  return [
    [c('行政复议', 5), c('行政诉讼', 10)],
    [...words.map((word) => c(word, 1, 2)), c('未经复议直接起诉', 5), c('复议后起诉', 5)],
    [...words, ...words].map((word) => c(word)),
    values,
  ];
}

function annex(cell: (key: string) => string): SpanTable {
  const table: SpanTable = [[c('统计指标'), c('单位'), c('统计数')]];
  for (const { code, zh, unit } of TABLE_2014) {
    table.push([c(zh.replace(/^[一二三八九](?=\()/, '')), c(unit), c(cell(code))]);
  }
  return table;
}

/** Every cell at every position it spans, for layouts that repeat or blank the spanned ones. */
export function expand(table: SpanTable, fill: 'repeat' | 'blank'): string[][] {
  const grid: (string | undefined)[][] = table.map(() => []);
  for (const [row, cells] of table.entries()) {
    let col = 0;
    for (const { text, rows, cols } of cells) {
      while (grid[row]?.[col] !== undefined) col += 1;
      for (let down = 0; down < rows; down += 1) {
        for (let across = 0; across < cols; across += 1) {
          const line = grid[row + down];
          if (line) line[col + across] = fill === 'repeat' || (down === 0 && across === 0) ? text : '';
        }
      }
    }
  }
  return grid.map((line) => Array.from(line, (text) => text ?? ''));
}
