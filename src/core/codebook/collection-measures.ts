import type { Bilingual } from '../model.ts';
import { EDITION_ORDER } from './across.ts';
import { SINCE_2019 } from './checks/types.ts';
import type { Measure } from './types.ts';

const SINCE_TABLE3 = [...SINCE_2019].reverse();

type Words = Pick<Measure, 'code' | 'name' | 'formula' | 'numerator' | 'nullPolicy' | 'unit' | 'scale'> & {
  denominator: Bilingual | null;
  caveat: Bilingual;
  editions?: Measure['editions'];
};

function measure(words: Words): Measure {
  return { editions: SINCE_TABLE3, ...words, kind: 'collection', stock: false, terms: {} };
}

/**
 * Measures that no single report holds: they need the year before, other agencies, the list of who must report, or a
 * population. None is an official index.
 */
export const COLLECTION_MEASURES: readonly Measure[] = [
  measure({
    code: 'requests_per_10k_pop',
    name: { zh: '每万人申请量', en: 'Requests per 10,000 residents' },
    formula: { zh: '10000×本年新收 ÷ 常住人口', en: '10,000 × new requests ÷ resident population' },
    numerator: { zh: '本年新收·总计（全辖区报告）', en: 'new requests, total (jurisdiction report)' },
    denominator: {
      zh: '常住人口（注明来源和年份）',
      en: 'resident population (its source and year are named)',
    },
    nullPolicy: {
      zh: '没有注明年份的人口数则无值；部门、乡镇报告没有这一项',
      en: 'No value without a dated population; departments and towns do not have it',
    },
    unit: 'per_10k_residents',
    scale: 10_000,
    caveat: {
      zh: '只用于政府的全辖区报告，不与部门相加',
      en: 'Only for governments’ jurisdiction reports, never added to departments',
    },
  }),
  measure({
    code: 'zero_request_agencies',
    name: { zh: '零申请机关占比', en: 'Share of agencies with no requests' },
    formula: {
      zh: '本年新收为0的报告数 ÷ 本年新收有数的报告数',
      en: 'reports with 0 new requests ÷ reports that state new requests',
    },
    numerator: { zh: '写明本年新收·总计为0的报告数', en: 'reports that state 0 new requests in total' },
    denominator: { zh: '本年新收·总计有数的报告数', en: 'reports whose total of new requests has a number' },
    nullPolicy: {
      zh: '空白、缺表、未收录都不算0，也不进分母',
      en: 'Blank, missing or not collected is neither 0 nor part of the denominator',
    },
    unit: 'percent',
    scale: 100,
    caveat: {
      zh: '说明申请分布，不说明工作好坏',
      en: 'Says how requests are spread, not how well an agency works',
    },
  }),
  measure({
    code: 'yoy',
    name: { zh: '同比', en: 'Change on the year before' },
    formula: { zh: '（本年−上年） ÷ 上年', en: '(this year − last year) ÷ last year' },
    numerator: { zh: '本年−上年', en: 'this year − last year' },
    denominator: { zh: '上年', en: 'last year' },
    nullPolicy: {
      zh: '任一年没有数、两年格式不可比、机构有变动或不足一年则无值；上年不足10（含0）只写两年的数；两年均为0是没有变化',
      en: 'No value when a year has no number, the forms do not compare, or the agency changed or was partial; below 10 last year (0 too) both numbers are shown instead; 0 after 0 is no change',
    },
    unit: 'percent',
    scale: 100,
    editions: EDITION_ORDER,
    caveat: {
      zh: '比率之间的变化写百分点，不写百分比',
      en: 'The change of a rate is in percentage points, not per cent',
    },
  }),
  measure({
    code: 'anomaly',
    name: { zh: '数值突变占比', en: 'Share of reports with a jump' },
    formula: {
      zh: '有X-01线索的报告数 ÷ X-01可评估的报告数',
      en: 'reports with a finding of X-01 ÷ reports X-01 could be assessed for',
    },
    numerator: { zh: '有X-01线索的报告数', en: 'reports with a finding of check X-01' },
    denominator: { zh: 'X-01成立或不成立的报告数', en: 'reports for which X-01 passed or failed' },
    nullPolicy: {
      zh: '其他年份不足两个的报告不可评估，不进分母；分母为0则无意义',
      en: 'Reports with fewer than two other years cannot be assessed and are left out; undefined over 0',
    },
    unit: 'percent',
    scale: 100,
    editions: EDITION_ORDER,
    caveat: {
      zh: '突变只有一条规则（X-01），另无阈值；是提示，不是结论',
      en: 'Jumps have one rule (X-01) and no second threshold; a lead, not a verdict',
    },
  }),
  measure({
    code: 'timeliness',
    name: { zh: '按期公布率', en: 'Published in time' },
    formula: {
      zh: '按期的报告数 ÷ 应报且已到期的机关数',
      en: 'reports in time ÷ agencies whose report was due',
    },
    numerator: { zh: '按期的报告数（状态为“按期”）', en: 'reports whose state is “on time”' },
    denominator: {
      zh: '应报且已到期的机关数（以应报名单为准，不以已收录的报告为准）',
      en: 'agencies whose report was due (from the list of who must report, not from the reports held)',
    },
    nullPolicy: {
      zh: '没有应报名单的资料集无值；日期待核、未收录留在分母并分别写明',
      en: 'No value without a list of who must report; dates to verify and reports not collected stay in the denominator and are named',
    },
    unit: 'percent',
    scale: 100,
    editions: EDITION_ORDER,
    caveat: {
      zh: '未收录不等于未公布，故为下限；乡镇街道无统一期限，不计',
      en: 'Not collected is not unpublished, so it is a lower bound; towns and streets have no common deadline and are left out',
    },
  }),
  measure({
    code: 'completeness',
    name: { zh: '要素完备率', en: 'Completeness' },
    formula: {
      zh: '成立的结构规则数 ÷ 可评估的结构规则数',
      en: 'structure checks passed ÷ structure checks that could be made',
    },
    numerator: { zh: '成立的结构规则（S类）次数', en: 'structure checks (family S) that passed' },
    denominator: { zh: '成立与不成立的结构规则次数', en: 'structure checks that passed or failed' },
    nullPolicy: {
      zh: '不可评估的不进分母；没有保存正文的报告无值',
      en: 'What could not be assessed is left out; no value for reports whose text is not held',
    },
    unit: 'percent',
    scale: 100,
    caveat: { zh: '只看要素在不在，不看内容', en: 'Whether the parts are there, not what they say' },
  }),
  measure({
    code: 'hhi_outcome',
    name: { zh: '结果集中度', en: 'Concentration of outcomes' },
    formula: {
      zh: '各类结果占（七）总计比例的平方和',
      en: 'sum of the squared shares of the outcome groups in total outcomes',
    },
    numerator: {
      zh: '予以公开、部分公开、不予公开、无法提供、不予处理、其他处理各自占比的平方',
      en: 'squared shares of granted, granted in part, denied, cannot provide, not processed, other handling',
    },
    denominator: null,
    nullPolicy: {
      zh: '任一类没有数则无值；（七）总计为0则无意义；不足10不显示',
      en: 'No value when a group has no number; undefined over 0; not shown below 10',
    },
    unit: 'index',
    scale: 1,
    caveat: {
      zh: '六类均等为0.17，只有一类为1；仅作描述',
      en: '0.17 when the six groups are equal, 1 when there is only one; descriptive only',
    },
  }),
];
