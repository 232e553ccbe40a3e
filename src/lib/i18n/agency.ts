import type { Lang } from '../../core/model.ts';
import { exact } from './format.ts';

interface AgencyWords {
  title: (name: string) => string;
  description: (name: string, years: string, held: number, all: number) => string;
  officialName: string;
  also: string;
  class: string;
  region: string;
  lifetime: string;
  years: (from: number | null, to: number | null) => string;
  lineage: string;
  lineageRow: (kind: string, year: number, source: string | null) => string;
  yearStrip: string;
  held: (held: number, all: number) => string;
  checkedAt: (date: string, places: string) => string;
  findingCount: (error: number, warn: number, info: number) => string;
  flow: string;
  flowFormula: string;
  flowNote: string;
  outcomes: string;
  outcomesFormula: string;
  outcomesNote: string;
  table2: Record<'f2021' | 'f2019', string>;
  table2Note: string;
  decisions: string;
  decisionsNote: string;
  remedies: string;
  remediesNote: string;
  proposals: string;
  proposalsNote: string;
  prose: string;
  findings: string;
  noFindings: string;
  indicator: string;
  year: string;
  group: string;
  count: string;
  share: string;
  noShare: string;
  onlyOne: string;
  nothing: string;
  caption: (n: number, all: number, asOf: string, release: string) => string;
  summary: (year: number, parts: string) => string;
  part: (name: string, value: string) => string;
  noSummary: string;
  whole: string;
  byYear: (title: string) => string;
  notInText: string;
  crumbs: string;
}

const zh: AgencyWords = {
  title: (name) => `${name}：历年政府信息公开数据`,
  description: (name, years, held, all) =>
    `${name}${years}年度政府信息公开年报的申请、办理结果、许可处罚、复议诉讼和建议提案，${all} 个年度收录 ${held} 份，缺的年度写明原因。`,
  officialName: '中文名称',
  also: '又称',
  class: '类别',
  region: '地区',
  lifetime: '存续',
  years: (from, to) => `${from ?? '不详'} 年至${to === null ? '今' : ` ${to} 年`}`,
  lineage: '沿革',
  lineageRow: (kind, year, source) => `${year} 年 ${kind}${source === null ? '' : `（${source}）`}`,
  yearStrip: '各年度年报',
  held: (held, all) => `${all} 个年度，收录 ${held} 份`,
  checkedAt: (date, places) => `${date} 查找过：${places}`,
  findingCount: (error, warn, info) =>
    [error ? `不符 ${error}` : '', warn ? `待核 ${warn}` : '', info ? `提示 ${info}` : '']
      .filter(Boolean)
      .join('、'),
  flow: '申请：新收、办结与结转',
  flowFormula: '新收 + 上年结转 = 办结 + 结转下年（总计列）',
  flowNote: '2018 年及以前的“收到申请数”不能确定只计新收，与 2019 年起不连线；空心方块表示当年没有数。',
  outcomes: '办结申请的结果',
  outcomesFormula: '占比 = 该组件数 ÷ 六组件数之和',
  outcomesNote: '按当年办结计，含上年结转，不是当年新收的去向。不足 10 件只列件数，不计百分比。',
  table2: { f2021: '主动公开（表二，2021 年格式）', f2019: '主动公开（表二，2019 年格式）' },
  table2Note: '2019 年与 2021 年两种格式的项目含义不同，分表列出，不相接。',
  decisions: '行政许可与行政处罚决定',
  decisionsNote: '2019、2020 年格式多按办件量填报，与 2021 年起不连线（≈）。两图纵轴各自从零起。',
  remedies: '行政复议与行政诉讼',
  remediesNote: '复议、诉讼与当年申请不是同一批；“尚未审结”下年会再计，各年总计不可相加。',
  proposals: '建议提案办理',
  proposalsNote: '取自报告文字。柱高为承办数，实心部分为其中主办；没写主办的为空心。',
  prose: '文字部分的数',
  findings: '各年度核查线索',
  noFindings: '没有核查线索。',
  indicator: '项目',
  year: '年度',
  group: '结果',
  count: '件数',
  share: '占比',
  noShare: '无办结，比率无意义',
  onlyOne: '只有一个年度有数，不画趋势。',
  nothing: '没有数。',
  caption: (n, all, asOf, release) => `有数 ${n}/${all} 年 · 数据截至 ${asOf} · 版本 ${release}`,
  summary: (year, parts) => `${year} 年：${parts}。`,
  part: (name, value) => `${name} ${value}`,
  noSummary: '没有数。',
  whole: '辖区汇总，不与部门相加',
  notInText: '文中未见',
  byYear: (title) => `${title}（各年度）`,
  crumbs: '位置',
};

const en: AgencyWords = {
  title: (name) => `${name}: disclosure figures over the years`,
  description: (name, years, held, all) =>
    `${name}, ${years}: requests, outcomes, licences and penalties, reviews and lawsuits, proposals from its disclosure reports; ${held} of ${all} years held, gaps explained.`,
  officialName: 'Chinese name',
  also: 'Also called',
  class: 'Class',
  region: 'Region',
  lifetime: 'Existed',
  years: (from, to) => `${from ?? 'not known'} to ${to ?? 'today'}`,
  lineage: 'Lineage',
  lineageRow: (kind, year, source) => `${kind}, ${year}${source === null ? '' : ` (${source})`}`,
  yearStrip: 'Reports by year',
  held: (held, all) => `${held} of ${all} years held`,
  checkedAt: (date, places) => `looked for on ${date}: ${places}`,
  findingCount: (error, warn, info) =>
    [error ? `${error} mismatch` : '', warn ? `${warn} to verify` : '', info ? plural(info) : '']
      .filter(Boolean)
      .join(', '),
  flow: 'Requests: new, closed, carried over',
  flowFormula: 'new + carried in = closed + carried over (total column)',
  flowNote:
    'Up to 2018 “requests received” may include cases carried over; it is not joined to the years since 2019. Hollow squares: no figure that year.',
  outcomes: 'Outcomes of closed requests',
  outcomesFormula: 'share = cases of the group ÷ sum of the six groups',
  outcomesNote:
    'Cases closed in the year, including those carried in: not the fate of the year’s new requests. Fewer than 10: counts only, no percentage.',
  table2: {
    f2021: 'Proactive disclosure (table 2, 2021 form)',
    f2019: 'Proactive disclosure (table 2, 2019 form)',
  },
  table2Note: 'Items of the 2019 and 2021 forms mean different things: two tables, not joined.',
  decisions: 'Licensing and penalty decisions',
  decisionsNote:
    'The 2019–2020 form was often filled with cases handled; it is not joined to the years since 2021 (≈). Each panel has its own axis from zero.',
  remedies: 'Administrative reviews and lawsuits',
  remediesNote:
    'Reviews and lawsuits are another set of cases than the year’s requests; pending cases return the next year, so totals are not added over years.',
  proposals: 'Proposals handled',
  proposalsNote:
    'From the prose of the reports. Column: proposals handled; filled part: those the agency led; hollow where the led part is not stated.',
  prose: 'Figures in the prose',
  findings: 'Findings by year',
  noFindings: 'No findings.',
  indicator: 'Item',
  year: 'Year',
  group: 'Outcome',
  count: 'Cases',
  share: 'Share',
  noShare: 'nothing closed, no rate',
  onlyOne: 'Only one year states a figure: no trend is drawn.',
  nothing: 'No figures.',
  caption: (n, all, asOf, release) =>
    `${n} of ${all} years state figures · data as of ${asOf} · release ${release}`,
  summary: (year, parts) => `${year}: ${parts}.`,
  part: (name, value) => `${name} ${value}`,
  noSummary: 'No figures.',
  whole: 'whole jurisdiction, never added to its departments',
  notInText: 'not in the text',
  byYear: (title) => `${title}, by year`,
  crumbs: 'You are here',
};

function plural(count: number): string {
  return `${exact(count, 'en')} ${count === 1 ? 'note' : 'notes'}`;
}

const WORDS: Record<Lang, AgencyWords> = { zh, en };

/** Words of the agency page. */
export function agencyWords(lang: Lang): AgencyWords {
  return WORDS[lang];
}
