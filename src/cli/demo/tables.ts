import { APPLICANTS, TABLE_2014 } from '../../core/codebook/index.ts';
import type { Edition } from '../../core/model.ts';
import type { TableRows, Td } from './types.ts';

type Cells = Record<string, string>;

function td(text: string, colspan = 1, rowspan = 1): Td {
  return { text, colspan, rowspan };
}

const value = (cells: Cells, key: string): string => cells[key] ?? '';

/** Table 2 of 国办公开办函〔2021〕30号. */
function table2Of2021(cells: Cells): TableRows {
  const three = (label: string, code: string): Td[] => [
    td(label),
    ...['issued', 'repealed', 'in_force'].map((part) => td(value(cells, `${code}_${part}`))),
  ];
  const one = (label: string, key: string): Td[] => [td(label), td(value(cells, key), 3)];
  return [
    [td('第二十条第（一）项', 4)],
    [td('信息内容'), td('本年制发件数'), td('本年废止件数'), td('现行有效件数')],
    three('规章', 'rules'),
    three('行政规范性文件', 'normdocs'),
    [td('第二十条第（五）项', 4)],
    [td('信息内容'), td('本年处理决定数量', 3)],
    one('行政许可', 'licensing_decisions'),
    [td('第二十条第（六）项', 4)],
    [td('信息内容'), td('本年处理决定数量', 3)],
    one('行政处罚', 'penalty_decisions'),
    one('行政强制', 'coercion_decisions'),
    [td('第二十条第（八）项', 4)],
    [td('信息内容'), td('本年收费金额（单位：万元）', 3)],
    one('行政事业性收费', 'admin_fees_10k_yuan'),
  ];
}

/** Table 2 of 国办公开办函〔2019〕60号. */
function table2Of2019(cells: Cells): TableRows {
  const row = (label: string, code: string, parts: string[]): Td[] => [
    td(label),
    ...parts.map((part) => td(value(cells, `v19_${code}_${part}`))),
  ];
  const decisions = ['items_prev', 'items_delta', 'decisions'];
  const head = [td('信息内容'), td('上一年项目数量'), td('本年增/减'), td('处理决定数量')];
  return [
    [td('第二十条第（一）项', 4)],
    [td('信息内容'), td('本年新制作数量'), td('本年新公开数量'), td('对外公开总数量')],
    row('规章', 'rules', ['made', 'published', 'public_total']),
    row('规范性文件', 'normdocs', ['made', 'published', 'public_total']),
    [td('第二十条第（五）项', 4)],
    head,
    row('行政许可', 'licensing', decisions),
    row('其他对外管理服务事项', 'other_services', decisions),
    [td('第二十条第（六）项', 4)],
    head,
    row('行政处罚', 'penalty', decisions),
    row('行政强制', 'coercion', decisions),
    [td('第二十条第（八）项', 4)],
    [td('信息内容'), td('上一年项目数量'), td('本年增/减', 2)],
    [
      td('行政事业性收费'),
      td(value(cells, 'v19_fee_items_prev')),
      td(value(cells, 'v19_fee_items_delta'), 2),
    ],
    [td('第二十条第（九）项', 4)],
    [td('信息内容'), td('采购项目数量'), td('采购总金额', 2)],
    [
      td('政府集中采购'),
      td(value(cells, 'v19_procurement_items')),
      td(value(cells, 'v19_procurement_amount'), 2),
    ],
  ];
}

interface Group {
  label: string;
  rows: readonly [string, string][];
}

const GRANTED: readonly Group[] = [
  { label: '（一）予以公开', rows: [['out_granted', '']] },
  { label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', rows: [['out_partial', '']] },
  {
    label: '（三）不予公开',
    rows: [
      ['den_state_secret', '1.属于国家秘密'],
      ['den_law_prohibited', '2.其他法律行政法规禁止公开'],
      ['den_three_securities', '3.危及“三安全一稳定”'],
      ['den_third_party', '4.保护第三方合法权益'],
      ['den_internal', '5.属于三类内部事务信息'],
      ['den_deliberative', '6.属于四类过程性信息'],
      ['den_enforcement_file', '7.属于行政执法案卷'],
      ['den_admin_query', '8.属于行政查询事项'],
    ],
  },
  {
    label: '（四）无法提供',
    rows: [
      ['unable_not_held', '1.本机关不掌握相关政府信息'],
      ['unable_need_creation', '2.没有现成信息需要另行制作'],
      ['unable_unclear', '3.补正后申请内容仍不明确'],
    ],
  },
  {
    label: '（五）不予处理',
    rows: [
      ['np_petition', '1.信访举报投诉类申请'],
      ['np_duplicate', '2.重复申请'],
      ['np_publication', '3.要求提供公开出版物'],
      ['np_excessive', '4.无正当理由大量反复申请'],
      ['np_confirm_reissue', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  },
];

const OTHER_2021: Group = {
  label: '（六）其他处理',
  rows: [
    ['oth_no_correction', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['oth_no_payment', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['oth_other', '3.其他'],
  ],
};
const OTHER_2019: Group = { label: '（六）其他处理', rows: [['oth_all', '']] };
const SUM: Group = { label: '（七）总计', rows: [['out_total', '']] };

function table3(cells: Cells, edition: 'f2019' | 'f2021'): TableRows {
  const seven = (code: string): Td[] =>
    APPLICANTS.map((column) => td(value(cells, `${code}.${column.code}`)));
  const groups = [...GRANTED, edition === 'f2021' ? OTHER_2021 : OTHER_2019, SUM];
  const results = groups.flatMap((group) =>
    group.rows.map(([code, label], index): Td[] => {
      if (label === '') return [td(group.label, 2), ...seven(code)];
      const lead = index === 0 ? [td(group.label, 1, group.rows.length)] : [];
      return [...lead, td(label), ...seven(code)];
    }),
  );
  results[0]?.unshift(td('三、本年度办理结果', 1, results.length));
  return [
    [td('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), td('申请人情况', 7)],
    [td('自然人', 1, 2), td('法人或其他组织', 5), td('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((label) => td(label)),
    [td('一、本年新收政府信息公开申请数量', 3), ...seven('req_new')],
    [td('二、上年结转政府信息公开申请数量', 3), ...seven('req_carried_in')],
    ...results,
    [td('四、结转下年度继续办理', 3), ...seven('req_carried_out')],
  ];
}

function table4(cells: Cells): TableRows {
  const parts = ['upheld', 'corrected', 'other', 'pending', 'total'];
  const labels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const heads = (rowspan: number): Td[] => labels.map((label) => td(label, 1, rowspan));
  return [
    [td('行政复议', 5), td('行政诉讼', 10)],
    [...heads(2), td('未经复议直接起诉', 5), td('复议后起诉', 5)],
    [...heads(1), ...heads(1)],
    ['rev', 'lit_direct', 'lit_post'].flatMap((block) =>
      parts.map((part) => td(value(cells, `${block}_${part}`))),
    ),
  ];
}

// Headings of the annex that carry no number, and the row each one stands before.
const ANNEX_HEADS: Record<string, string[]> = {
  s14_pub_total: ['一、主动公开情况'],
  s14_ch_gazette: ['（二）通过不同渠道和方式公开政府信息的情况'],
  s14_resp_hot: ['二、回应解读情况'],
  s14_resp_press: ['（二）通过不同渠道和方式回应解读的情况'],
  s14_req_received: ['三、依申请公开情况'],
  s14_units: ['八、机构建设和保障经费情况'],
  s14_meetings: ['九、政府信息公开会议和培训情况'],
};

/** The printed label of an annex row: the codebook's without the group number, which has a line of its own. */
function annexLabel(zh: string): string {
  return zh
    .replace(/^[一二三四五六七八九](?=\([一二三四]\))/, '')
    .replace(/^\(二\)(?=1\.)/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(':', '：');
}

function annex(cells: Cells): TableRows {
  const rows = TABLE_2014.flatMap((row) => [
    ...(ANNEX_HEADS[row.code] ?? []).map((head) => [td(head), td('—'), td('—')]),
    [td(annexLabel(row.zh)), td(row.unit), td(value(cells, row.code))],
  ]);
  return [[td('统计指标'), td('单位'), td('统计数')], ...rows];
}

/** The official tables of an edition in printed order, filled with what the report prints. */
export function tablesOf(edition: Edition, cells: Cells): TableRows[] {
  if (edition === 'f2014') return [annex(cells)];
  if (edition === 'f2008') return [];
  const table2 = edition === 'f2021' ? table2Of2021(cells) : table2Of2019(cells);
  return [table2, table3(cells, edition), table4(cells)];
}

/** The table as a full grid: what a span covers is empty, as text editors and spreadsheets print it. */
export function expand(rows: TableRows): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column] !== undefined) column += 1;
      for (let dr = 0; dr < cell.rowspan; dr += 1) {
        for (let dc = 0; dc < cell.colspan; dc += 1) {
          const line = grid[r + dr];
          if (line !== undefined) line[column + dc] = dr === 0 && dc === 0 ? cell.text : '';
        }
      }
      column += cell.colspan;
    }
  });
  return grid;
}
