import { TABLE_2014, TABLE3_2019, TABLE3_2021 } from '../codebook/index.ts';
import type { Applicant } from '../model.ts';
import { squash } from '../text.ts';

/** What a printed label can stand for. One text may have several meanings (其他, 总计); the reader's place decides. */
export type Meaning =
  | { kind: 'clause'; code: string }
  | { kind: 't2head'; code: 'head' }
  | { kind: 't2col'; code: Table2Column }
  | { kind: 't2row'; code: Table2Row }
  | { kind: 't3head'; code: 'note' | 'org' }
  | { kind: 't3col'; code: Applicant }
  | { kind: 't3group'; code: string }
  | { kind: 't3row'; code: string }
  | { kind: 't4block'; code: 'rev' | 'lit' | 'direct' | 'post' }
  | { kind: 't4word'; code: Table4Word }
  | { kind: 'annexhead'; code: 'item' | 'unit' | 'number' | 'cumulative' }
  | { kind: 'annexgroup'; code: string }
  | { kind: 'annexrow'; code: string };

export type Table2Row =
  'rules' | 'normdocs' | 'licensing' | 'other_services' | 'penalty' | 'coercion' | 'fee' | 'procurement';
export type Table2Column =
  | 'issued'
  | 'repealed'
  | 'in_force'
  | 'made'
  | 'published'
  | 'public_total'
  | 'new'
  | 'prev'
  | 'delta'
  | 'decisions'
  | 'fee'
  | 'items'
  | 'amount';
export type Table4Word = 'upheld' | 'corrected' | 'other' | 'pending' | 'total';

const T2_COLUMNS: Record<Table2Column, string> = {
  issued: '本年制发件数 本年制发件 本年发件数 本年发件 本年制发数 本年制发 本年度制发件数 制发件数 制发数量',
  repealed: '本年废止件数 本年废止件 本年废止数 本年废止 本年度废止件数 废止件数 废止数量',
  in_force: '现行有效件数 现行有效件 现行有效数 现行有效',
  made: '本年新制作数量 本年新制作数 本年新制作 本年制作数量 新制作数量 制作数量',
  published: '本年新公开数量 本年新公开数 本年新公开 本年公开数量 新公开数量 公开数量',
  public_total: '对外公开总数量 对外公开总数 公开总数量 公开总数',
  new: '本年新',
  prev: '上一年项目数量 上一年项目数 上年项目数量 上年度项目数量 上一年度项目数量 上一年项目',
  delta: '本年增减 本年增减数 本年增减数量 本年增减项目数量 本年增 增减',
  decisions:
    '本年处理决定数量 本年处理决定数 本年处理决定 本年度处理决定数量 处理决定数量 处理决定数 处理决定',
  fee: '本年收费金额 本年度收费金额 收费金额',
  items: '采购项目数量 采购项目数 采购项目',
  amount: '采购总金额 采购金额 采购总额',
};
const T2_ROWS: Record<Table2Row, string> = {
  rules: '规章',
  normdocs: '行政规范性文件 规范性文件',
  licensing: '行政许可',
  other_services: '其他对外管理服务事项 其它对外管理服务事项',
  penalty: '行政处罚',
  coercion: '行政强制',
  fee: '行政事业性收费',
  procurement: '政府集中采购 集中采购',
};
const T3_COLUMNS: Record<Applicant, string> = {
  nat: '自然人',
  biz: '商业企业 商业 企业',
  res: '科研机构 科研',
  npo: '社会公益组织 社会公益 公益组织 社会 公益',
  law: '法律服务机构 法律服务 服务机构 法律 服务',
  oth: '其他 其它 其他组织 其它组织',
  total: '总计 合计',
};
const T4_BLOCKS = {
  rev: '行政复议',
  lit: '行政诉讼',
  direct: '未经复议直接起诉 未经复议直接诉讼 直接起诉',
  post: '复议后起诉 复议后诉讼 复议后再起诉',
} as const;
const T4_WORDS: Record<Table4Word, string> = {
  upheld: '结果维持 维持',
  corrected: '结果纠正 纠正',
  other: '其他结果 其它结果',
  pending: '尚未审结 未审结',
  total: '总计 合计',
};
/** Labels seen beside the official ones; the official text itself is taken from the codebook. */
const T3_ALIASES: Record<string, string> = {
  req_new: '本年新收政府信息公开申请 本年新收申请数量',
  req_carried_in: '上年结转政府信息公开申请 上年结转申请数量 上一年结转政府信息公开申请数量',
  out_partial: '部分公开区分处理的只计这一情形不计其他情形',
  den_law_prohibited: '其他法律法规禁止公开 其它法律行政法规禁止公开',
  den_three_securities: '危及国家安全公共安全经济安全社会稳定 危及国家安全公共安全经济安全和社会稳定',
  den_internal: '属于内部事务信息',
  den_deliberative: '属于过程性信息',
  den_enforcement_file: '属于行政执法案卷信息',
  unable_not_held: '本机关不掌握',
  unable_need_creation: '没有现成信息需另行制作',
  oth_no_correction: '申请人无正当理由逾期不补正',
  oth_no_payment: '申请人逾期未按收费通知要求缴纳费用',
  oth_other: '其它',
  out_total: '合计',
  req_carried_out: '结转下年度继续办理',
  oth_all: '其它处理',
};
const T3_GROUPS = '本年度办理结果 本年办理结果 不予公开 无法提供 不予处理';
const ANNEX_GROUPS =
  '主动公开情况 通过不同渠道和方式公开政府信息的情况 回应解读情况 通过不同渠道和方式回应解读的情况 依申请公开情况 收到申请情况 机构建设和保障经费情况 政府信息公开会议和培训情况';
const ANNEX_ALIASES: Record<string, string> = {
  s14_rev_upheld: '维持具体行政行为数 维持具体行政行为',
  s14_lit_upheld: '维持具体行政行为或者驳回原告诉讼请求数 维持具体行政行为或驳回原告诉讼请求数',
  s14_lit: '行政诉讼数 提起行政诉讼数',
  s14_rev: '行政复议数 申请行政复议数',
  s14_complaints: '举报投诉数',
};
const ANNEX_HEADS = {
  item: '统计指标 指标名称 指标',
  unit: '单位 计量单位',
  number: '统计数 数量 本年度 本年数 本年',
  cumulative: '历年累计 累计 历年累计数',
} as const;

const NUMBERING =
  /^(?:\(?[一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}[、.,:]|\(\d{1,2}\)|\d{1,2}[.、)]|[①-⑳⑴-⒇]|其中[::]?)/;

/** Words a conversion to traditional characters puts in; no label has them otherwise. */
const TAIWAN: Readonly<Record<string, string>> = { 资讯: '信息', 档案: '文件', 答覆: '答复' };

/**
 * The text of a label without what varies: width, script, spaces, numbering, bracketed tails, punctuation.
 * Empty for a cell that holds nothing else.
 */
export function labelKey(squashed: string): string {
  let text = squashed;
  for (;;) {
    const match = NUMBERING.exec(text);
    if (!match) break;
    text = text.slice(match[0].length);
  }
  return text
    .replace(/\([^()]*\)/g, '')
    .replace(/\(.*$/, '')
    .replace(/[^一-鿿0-9A-Za-z]/g, '')
    .replace(/资讯|档案|答覆/g, (word) => TAIWAN[word] ?? word);
}

/** Every known label text → what it may mean. */
export const LEXICON: ReadonlyMap<string, readonly Meaning[]> = buildLexicon();

function buildLexicon(): Map<string, Meaning[]> {
  const map = new Map<string, Meaning[]>();
  const add = (meaning: Meaning, texts: string): void => {
    for (const text of texts.split(' ')) {
      const known = map.get(text) ?? [];
      if (!known.some((other) => other.kind === meaning.kind)) map.set(text, [...known, meaning]);
    }
  };
  const addAll = <Code extends string>(
    table: Readonly<Record<Code, string>>,
    meaning: (code: Code) => Meaning,
  ): void => {
    for (const [code, texts] of Object.entries<string>(table)) add(meaning(code as Code), texts);
  };
  for (const number of '一五六八九') {
    add(
      { kind: 'clause', code: number },
      `第二十条第${number}项 二十条第${number}项 第二十条${number}项 第二十条第${number}`,
    );
  }
  add({ kind: 't2head', code: 'head' }, '信息内容');
  addAll(T2_COLUMNS, (code) => ({ kind: 't2col', code }));
  addAll(T2_ROWS, (code) => ({ kind: 't2row', code }));
  add({ kind: 't3head', code: 'note' }, '申请人情况 申请人');
  add(
    { kind: 't3head', code: 'org' },
    '法人或其他组织 法人或其它组织 法人和其他组织 法人及其他组织 法人或其他 法人或组织 法人组织 法人或者其他组织 法人其他组织',
  );
  addAll(T3_COLUMNS, (code) => ({ kind: 't3col', code }));
  for (const row of [...TABLE3_2021, ...TABLE3_2019]) {
    add({ kind: 't3row', code: row.code }, officialKey(row.zh));
  }
  addAll(T3_ALIASES, (code) => ({ kind: 't3row', code }));
  for (const text of T3_GROUPS.split(' ')) add({ kind: 't3group', code: text }, text);
  addAll(T4_BLOCKS, (code) => ({ kind: 't4block', code }));
  addAll(T4_WORDS, (code) => ({ kind: 't4word', code }));
  addAll(ANNEX_HEADS, (code) => ({ kind: 'annexhead', code }));
  for (const row of TABLE_2014) add({ kind: 'annexrow', code: row.code }, officialKey(row.zh));
  addAll(ANNEX_ALIASES, (code) => ({ kind: 'annexrow', code }));
  for (const text of ANNEX_GROUPS.split(' ')) add({ kind: 'annexgroup', code: text }, text);
  return map;
}

/** The codebook prints group and row label together (`(三)不予公开 1.属于国家秘密`); the row is what comes last. */
function officialKey(zh: string): string {
  const last = zh.split(' ').at(-1) ?? zh;
  return labelKey(squash(last).replace(/^[一二三四五六七八九](?=\()/, ''));
}
