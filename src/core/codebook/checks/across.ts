import type { CheckEntry } from './types.ts';
import { ARTICLE_49, EVERY, LOGIC, SINCE_2019 } from './types.ts';

const COMMON = { version: 1, kind: 'check', editions: EVERY } as const;

/** Checks beyond the codebook's table of rules. */
export const ACROSS_CHECKS: readonly CheckEntry[] = [
  {
    ...COMMON,
    id: 'X-01',
    severity: 'warn',
    reach: 'series',
    name: {
      zh: '数值突变（可能是填报或单位问题）',
      en: 'Jump in a figure (perhaps a slip of entry or unit)',
    },
    formula: {
      zh: '≥本机关其他年份中位数的10倍且≥100；或≥100且恰为相邻年份的10、100、10000倍',
      en: '≥ 10 × the median of the agency’s other years and ≥ 100; or ≥ 100 and exactly 10, 100 or 10,000 × a neighbouring year',
    },
    source: { zh: '经验：单位或录入', en: 'Experience: units or typing' },
    unassessable: {
      zh: '同一口径的其他年份不足两个，或该数缺失',
      en: 'Fewer than two other years with the same indicator, or no number',
    },
  },
  {
    ...COMMON,
    id: 'X-02',
    severity: 'warn',
    reach: 'collection',
    editions: SINCE_2019,
    name: { zh: '整张表与另一份报告相同', en: 'A whole table equals another report’s' },
    formula: {
      zh: '表二、表三或表四全部有数、非零足够多，且与上年或其他机关逐格相同',
      en: 'table 2, 3 or 4 is complete, has enough non-zero cells, and equals last year’s or another agency’s cell by cell',
    },
    source: {
      zh: '国办公开办函〔2021〕30号（四）：内容雷同',
      en: 'Notice 国办公开办函〔2021〕30号 (4): near-identical content 内容雷同',
    },
    unassessable: { zh: '表不完整，或几乎全为0', en: 'The table is incomplete, or nearly all zero' },
  },
  {
    ...COMMON,
    id: 'X-03',
    severity: 'info',
    reach: 'files',
    name: { zh: '公布后数值有变化', en: 'Figures changed after publication' },
    formula: { zh: '同一报告前后两个版本逐格比较', en: 'two versions of one report, cell by cell' },
    source: { zh: '两次收录的原件', en: 'Documents collected on two dates' },
    unassessable: { zh: '只收录了一个版本', en: 'Only one version is held' },
  },
  {
    ...COMMON,
    id: 'X-04',
    severity: 'info',
    reach: 'files',
    name: { zh: '曾经收录的页面已无法打开', en: 'A page that was collected can no longer be opened' },
    formula: { zh: '收录之后的查看记录为未找到', en: 'a check record after collection says not found' },
    source: { zh: '查看记录', en: 'Check records' },
    unassessable: { zh: '收录之后没有再次查看', en: 'Not looked at again since it was collected' },
  },
  {
    ...COMMON,
    id: 'X-05',
    severity: 'warn',
    reach: 'report',
    name: { zh: '日期互相矛盾', en: 'Dates in conflict' },
    formula: {
      zh: '有的日期在截止前、有的在截止后；或仅有网页日期且晚于截止一年以上；或落款与网页日期相差超过90天；或日期早于统计年度结束',
      en: 'one date is in time and another is not; or a page date alone is over a year late; or signed and page dates are over 90 days apart; or a date lies before the end of the data year',
    },
    source: ARTICLE_49,
    unassessable: { zh: '没有日期可比', en: 'There are no dates to compare' },
  },
  {
    ...COMMON,
    id: 'X-06',
    severity: 'info',
    reach: 'collection',
    editions: SINCE_2019,
    name: { zh: '全辖区数与各单位之和', en: 'Jurisdiction total against its members' },
    formula: {
      zh: '资料集说明汇总关系时：政府报告的数与各单位之和的差',
      en: 'where the collection says who is included: the government’s figure beside the sum of its members',
    },
    source: LOGIC,
    unassessable: {
      zh: '资料集没有说明汇总关系，或有单位缺数',
      en: 'The collection does not say who is included, or a member has no figure',
    },
  },
  {
    ...COMMON,
    id: 'X-07',
    severity: 'warn',
    reach: 'files',
    name: { zh: '更正记录的前提已变', en: 'A correction no longer holds' },
    formula: {
      zh: '更正所记的公布值与现有公布值不同',
      en: 'the published value the correction expects is not the one published',
    },
    source: { zh: '更正记录', en: 'corrections.csv' },
    unassessable: { zh: '没有更正记录', en: 'There is no correction' },
  },
  {
    ...COMMON,
    id: 'X-08',
    severity: 'info',
    reach: 'files',
    name: { zh: '人工判断的前提已变', en: 'A verdict no longer applies' },
    formula: {
      zh: '作出判断时的数值与现有数值不同',
      en: 'the values a verdict was given for are not those of the finding now',
    },
    source: { zh: '人工判断记录', en: 'notes.csv' },
    unassessable: { zh: '没有人工判断记录', en: 'There is no verdict' },
  },
];
