import type { Lang } from '../../core/model.ts';

interface CorrectionWords {
  title: string;
  /** Where corrections come from and what they do not do. */
  note: string;
  year: string;
  figure: string;
  published: string;
  corrected: string;
  reason: string;
  source: string;
  date: string;
  /** Beside a published number elsewhere on the page. */
  to: (value: string) => string;
  unreadable: string;
  noCell: string;
  notApplied: (expect: string) => string;
  nothing: string;
}

const zh: CorrectionWords = {
  title: '更正',
  note: '公布的数值照录，更正并列；核查和各页的合计用公布的数值。',
  year: '年度',
  figure: '数据项',
  published: '公布',
  corrected: '更正',
  reason: '理由',
  source: '依据',
  date: '日期',
  to: (value) => `更正为 ${value}`,
  unreadable: '无法辨认',
  noCell: '报告没有此项',
  notApplied: (expect) => `未应用：更正针对的公布值是 ${expect}`,
  nothing: '空',
};

const en: CorrectionWords = {
  title: 'Corrections',
  note: 'Published values stay as they are, corrections stand beside them; checks and sums use the published values.',
  year: 'Year',
  figure: 'Figure',
  published: 'As published',
  corrected: 'Corrected',
  reason: 'Reason',
  source: 'Source',
  date: 'Date',
  to: (value) => `corrected to ${value}`,
  unreadable: 'cannot be read',
  noCell: 'not in the report',
  notApplied: (expect) => `not applied: written for a published value of ${expect}`,
  nothing: 'none',
};

/** Words about declared corrections. */
export function correctionWords(lang: Lang): CorrectionWords {
  return lang === 'zh' ? zh : en;
}
