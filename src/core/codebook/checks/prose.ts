import type { CheckEntry } from './types.ts';
import {
  ARTICLE_50,
  EVERY,
  FEE_RULES,
  LOGIC,
  NOT_SAID,
  NO_LAST_YEAR,
  SINCE_2019,
  SINCE_2021,
} from './types.ts';

const COMMON = { version: 1, kind: 'check', reach: 'report', unassessable: NOT_SAID } as const;

/** Rules that set the prose beside the tables, or beside itself. */
export const PROSE_CHECKS: readonly CheckEntry[] = [
  {
    ...COMMON,
    id: 'N-01',
    severity: 'error',
    editions: SINCE_2019,
    name: { zh: '文字申请件数与表三相符', en: 'Requests in the text agree with table 3' },
    formula: {
      zh: '文字收到（受理）件数应为三种口径之一：本年新收、本年新收+上年结转、（七）总计',
      en: 'the number in the text is one of three readings: req_new, req_new + req_carried_in, out_total',
    },
    source: ARTICLE_50,
  },
  {
    ...COMMON,
    id: 'N-02',
    severity: 'error',
    editions: SINCE_2019,
    name: { zh: '文字“未收到申请”与表三相符', en: '“No requests received” agrees with table 3' },
    formula: {
      zh: '文字为0件时表三新收总计应为0；表三新收、结转、办结均为0时文字不应有件数',
      en: 'text 0 requires req_new.total = 0; no requests at all in table 3 requires text 0',
    },
    source: LOGIC,
  },
  {
    ...COMMON,
    id: 'N-03',
    severity: 'warn',
    editions: SINCE_2019,
    name: { zh: '文字所列办理结果之和与表三相符', en: 'Outcomes listed in the text agree with table 3' },
    formula: {
      zh: '一句中列出两类以上结果时，其和应等于表三同类之和或（七）总计',
      en: 'when a sentence lists two or more outcome groups, they add up to the same groups of table 3, or to out_total',
    },
    source: LOGIC,
  },
  {
    ...COMMON,
    id: 'N-04',
    severity: 'warn',
    editions: SINCE_2019,
    name: { zh: '文字中的占比可由表三算出', en: 'Shares in the text follow from table 3' },
    formula: {
      zh: 'n件占p%：n/（七）总计（或新收、新收+结转）与p相差不超过0.06个百分点或末位舍入',
      en: 'n requests = p %: n / out_total (or req_new, or req_new + req_carried_in) within 0.06 points or the last printed digit',
    },
    source: LOGIC,
  },
  {
    ...COMMON,
    id: 'N-05',
    severity: 'warn',
    editions: SINCE_2019,
    name: { zh: '“全部办结”与结转下年度', en: '“All closed” beside requests carried out' },
    formula: {
      zh: '文字称申请全部办结或办结率100%时，结转下年度总计应为0',
      en: 'if the text says all requests were closed, req_carried_out.total = 0',
    },
    source: LOGIC,
  },
  {
    ...COMMON,
    id: 'N-06',
    severity: 'warn',
    editions: SINCE_2019,
    name: {
      zh: '文字“未发生复议诉讼”“均维持”与表四相符',
      en: '“No reviews or suits”, “all upheld” agree with table 4',
    },
    formula: {
      zh: '称未发生则表四相应总计为0；称均维持则纠正、其他、尚未审结为0',
      en: '“none” requires the totals of table 4 to be 0; “all upheld” requires corrected = other = pending = 0',
    },
    source: LOGIC,
  },
  {
    ...COMMON,
    id: 'N-07',
    severity: 'warn',
    editions: SINCE_2021,
    name: { zh: '文字规范性文件件数与表二相符', en: 'Normative documents in the text agree with table 2' },
    formula: {
      zh: '文字制发、废止、现行有效规范性文件件数=表二',
      en: 'issued, repealed and in force in the text = table 2',
    },
    source: ARTICLE_50,
  },
  {
    ...COMMON,
    id: 'N-08',
    severity: 'warn',
    editions: EVERY,
    name: { zh: '主动公开：其中各项之和=总数', en: 'Proactive disclosure: parts add up to the total' },
    formula: {
      zh: '仅当“其中……其他”列全时：各项之和=总数',
      en: 'only where the list ends with “others” (其他): sum of parts = total',
    },
    source: LOGIC,
  },
  {
    ...COMMON,
    id: 'N-09',
    severity: 'warn',
    editions: EVERY,
    name: { zh: '主动公开总数前后一致', en: 'The number of items disclosed is the same throughout' },
    formula: {
      zh: '正文多处给出的本机关本年主动公开总数应相同',
      en: 'every own-scope pub_total of the data year in the text is the same',
    },
    source: LOGIC,
  },
  {
    ...COMMON,
    id: 'N-10',
    severity: 'warn',
    editions: SINCE_2021,
    name: {
      zh: '信息处理费与行政事业性收费是两笔钱',
      en: 'The information fee is not the administrative fee',
    },
    formula: {
      zh: '信息处理费（元）与表二收费金额（万元）折算后相等且不为0时提示核对',
      en: 'to verify when info_fee_yuan = admin_fees_10k_yuan × 10,000 and is not 0',
    },
    source: FEE_RULES,
  },
  {
    ...COMMON,
    id: 'N-11',
    severity: 'warn',
    editions: SINCE_2021,
    name: { zh: '信息处理费金额合乎收费档', en: 'The information fee fits the fee scale' },
    formula: {
      zh: '按件按量计收均为10元的整数倍',
      en: 'by case or by page, the fee is a multiple of 10 yuan',
    },
    source: FEE_RULES,
  },
  {
    ...COMMON,
    id: 'N-12',
    severity: 'warn',
    editions: EVERY,
    name: { zh: '建议提案：主办+会办=总数', en: 'Proposals: led + assisted = total' },
    formula: {
      zh: '人大建议、政协提案各自：主办+会办=总数；主办≤总数',
      en: 'for People’s Congress and CPPCC (政协) proposals: lead + assist = total; lead ≤ total',
    },
    source: LOGIC,
  },
  {
    ...COMMON,
    id: 'N-13',
    severity: 'info',
    reach: 'series',
    editions: SINCE_2019,
    name: { zh: '文字“同比增减”可由两年数据算出', en: 'Growth stated in the text follows from both years' },
    formula: {
      zh: '申请件数的同比百分比或增减件数与两年表三相符',
      en: 'percent or difference stated for requests = computed from table 3 of both years',
    },
    source: LOGIC,
    unassessable: NO_LAST_YEAR,
  },
  {
    ...COMMON,
    id: 'N-14',
    severity: 'warn',
    editions: EVERY,
    name: { zh: '比率不超过100%', en: 'Rates are at most 100 %' },
    formula: {
      zh: '满意率、好评率、办结率≤100%；留言答复数≤收到数',
      en: 'satisfaction, rating and completion rates ≤ 100 %; messages answered ≤ received',
    },
    source: LOGIC,
  },
];
