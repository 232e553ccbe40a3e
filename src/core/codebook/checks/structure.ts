import type { CheckEntry } from './types.ts';
import {
  ARTICLE_49,
  ARTICLE_50,
  EVERY,
  FEE_RULES,
  FORM_2021,
  NO_TEXT,
  SINCE_2019,
  SINCE_2021,
} from './types.ts';

const COMMON = { version: 1, kind: 'check', reach: 'report', unassessable: NO_TEXT } as const;
const COPYING = {
  zh: '国办公开办函〔2021〕30号（四）：内容雷同、敷衍塞责',
  en: 'Notice 国办公开办函〔2021〕30号 (4) names near-identical text 内容雷同',
} as const;
const READING = { zh: '阅读所见', en: 'Seen while reading' } as const;

/** Rules about sections, period, dates and text. */
export const STRUCTURE_CHECKS: readonly CheckEntry[] = [
  {
    ...COMMON,
    id: 'S-01',
    severity: 'error',
    editions: SINCE_2019,
    name: { zh: '六个部分齐全且顺序正确', en: 'Six sections, in order' },
    formula: {
      zh: '总体情况、主动公开、申请办理、复议诉讼、问题改进、其他事项依次出现',
      en: 'overview, proactive disclosure, requests, reviews and suits, problems and remedies, other matters',
    },
    source: ARTICLE_50,
  },
  {
    ...COMMON,
    id: 'S-02',
    severity: 'warn',
    editions: SINCE_2019,
    name: { zh: '总体情况五个方面齐全', en: 'The overview covers five subjects' },
    formula: {
      zh: '主动公开、依申请公开、政府信息管理、平台建设、监督保障',
      en: 'proactive disclosure, requests, information management, platforms, supervision',
    },
    source: FORM_2021,
  },
  {
    ...COMMON,
    id: 'S-03',
    severity: 'warn',
    editions: SINCE_2019,
    name: {
      zh: '政府报告含考核、评议、责任追究',
      en: 'A government’s report covers assessment, public review, accountability',
    },
    formula: {
      zh: '县级以上地方政府报告写明工作考核、社会评议、责任追究结果',
      en: 'reports of county governments and above mention 工作考核, 社会评议 and 责任追究',
    },
    source: ARTICLE_50,
  },
  {
    ...COMMON,
    id: 'S-04',
    severity: 'warn',
    editions: SINCE_2021,
    name: { zh: '写明收取信息处理费情况', en: 'The information processing fee is mentioned' },
    formula: {
      zh: '正文提到信息处理费（未提到不等于0）',
      en: 'the text mentions 信息处理费 (silence is not 0)',
    },
    source: FEE_RULES,
  },
  {
    ...COMMON,
    id: 'S-05',
    severity: 'warn',
    editions: SINCE_2019,
    name: { zh: '第五部分有问题也有改进', en: 'Section five has both problems and remedies' },
    formula: {
      zh: '不少于10字，并同时写明问题和改进',
      en: 'at least 10 characters, with a problem and a remedy',
    },
    source: ARTICLE_50,
  },
  {
    ...COMMON,
    id: 'S-06',
    severity: 'error',
    editions: EVERY,
    name: { zh: '按期公布', en: 'Published by the deadline' },
    formula: {
      zh: '所有已知日期都晚于截止日期时为迟，天数为下限',
      en: 'late when every known date is after the deadline; the days are a lower bound',
    },
    source: ARTICLE_49,
    unassessable: {
      zh: '没有截止日期（如乡镇街道无法定期限），没有日期，或日期互相矛盾（见X-05）',
      en: 'No deadline (none in law for towns and streets), no date, or dates in conflict (see X-05)',
    },
  },
  {
    ...COMMON,
    id: 'S-07',
    severity: 'warn',
    editions: EVERY,
    name: { zh: '年度、统计期限前后一致', en: 'The year and the period are the same throughout' },
    formula: {
      zh: '统计期限为数据年度1月1日至12月31日；标题、期限、正文的年度相同',
      en: 'the period is 1 January to 31 December of the data year; title, period and text name the same year',
    },
    source: FORM_2021,
  },
  {
    ...COMMON,
    id: 'S-08',
    severity: 'info',
    editions: SINCE_2021,
    name: { zh: '引用现行格式文件', en: 'Cites the notice in force' },
    formula: {
      zh: '2021年度起引用国办公开办函〔2021〕30号而非〔2019〕60号',
      en: 'from data year 2021 on the report cites 〔2021〕30号, not 〔2019〕60号',
    },
    source: FORM_2021,
  },
  {
    ...COMMON,
    id: 'S-09',
    severity: 'warn',
    reach: 'collection',
    editions: EVERY,
    name: {
      zh: '正文与上年或其他机关高度相同',
      en: 'Text nearly the same as last year’s or another agency’s',
    },
    formula: {
      zh: '去除表格、数字和通用文字后，两文共有的六字以上片段占全文≥90%',
      en: 'outside tables, numbers and template text, runs of six characters or more that both have make up at least 90 % of the text',
    },
    source: COPYING,
    unassessable: {
      zh: '没有可比的正文，或去除通用文字后过短',
      en: 'No text to compare, or too little is left after template text is removed',
    },
  },
  {
    ...COMMON,
    id: 'S-10',
    severity: 'info',
    editions: SINCE_2021,
    name: { zh: '总体情况不超过一千字', en: 'The overview has at most 1,000 characters' },
    formula: { zh: '第一部分≤1000字', en: 'section one ≤ 1,000 characters' },
    source: { zh: '部分地方通知的篇幅要求', en: 'Length asked for by some local notices' },
  },
  {
    ...COMMON,
    id: 'S-11',
    severity: 'warn',
    editions: EVERY,
    name: { zh: '统计表可以读到', en: 'The tables can be read' },
    formula: {
      zh: '三张表各有单元格可读；整张读不到时不按0处理',
      en: 'each of the three tables has readable cells; an unread table is never zeros',
    },
    source: {
      zh: '阅读所见（图片表、附件或空缺）',
      en: 'Seen while reading (a picture, an attachment, or nothing)',
    },
    unassessable: {
      zh: '只转录了数字，没有保存原件',
      en: 'Figures only were transcribed; no document is held',
    },
  },
  {
    ...COMMON,
    id: 'S-12',
    severity: 'info',
    editions: EVERY,
    name: { zh: '文件是年度报告', en: 'The document is an annual report' },
    formula: { zh: '不是解读稿、通知、目录页等', en: 'not a commentary, a notice, an index page …' },
    source: READING,
    unassessable: { zh: '没有保存原件', en: 'No document is held' },
  },
  {
    ...COMMON,
    id: 'S-13',
    severity: 'info',
    editions: EVERY,
    name: {
      zh: '署名与标题一致，落款日期可读',
      en: 'Signature agrees with the title and its date can be read',
    },
    formula: {
      zh: '标题与署名为同一机关；落款日期只有一种读法，或可由网页日期判定',
      en: 'title and signature name the same body; the signed date has one reading, or the page date decides',
    },
    source: READING,
  },
  {
    ...COMMON,
    id: 'S-14',
    severity: 'warn',
    editions: EVERY,
    name: { zh: '正文写的是本机关', en: 'The text is about this agency' },
    formula: {
      zh: '两处以上泛称“各级政府部门”“一些地区”等，且没有本机关的数字',
      en: 'two or more general phrases (各级政府部门, 一些地区 …) and no figure of its own',
    },
    source: COPYING,
  },
  {
    ...COMMON,
    id: 'C-01',
    severity: 'error',
    editions: EVERY,
    name: {
      zh: '文字中数字与单位脱落、粘连',
      en: 'Numbers in the text have lost their unit or run together',
    },
    formula: {
      zh: '如“22024年度”“信息287并对”：这样的数不采用',
      en: 'such as “22024年度” or “信息287并对”: such a number is not used',
    },
    source: READING,
  },
  {
    ...COMMON,
    id: 'C-02',
    kind: 'note',
    severity: 'warn',
    reach: 'files',
    editions: EVERY,
    name: { zh: '同一报告的两份副本', en: 'Two copies of one report' },
    formula: { zh: '两份都保留，不互相填补', en: 'both are kept; neither fills the gaps of the other' },
    source: READING,
    unassessable: { zh: '收录时的规则，不产生线索', en: 'A rule of collecting; it yields no finding' },
  },
  {
    ...COMMON,
    id: 'C-03',
    kind: 'note',
    severity: 'warn',
    reach: 'files',
    editions: EVERY,
    name: { zh: '只收政府网站的页面', en: 'Only pages of government hosts are collected' },
    formula: { zh: '来源域名为gov.cn或已核对的地址', en: 'the host is under gov.cn or was verified' },
    source: READING,
    unassessable: { zh: '收录时的规则，不产生线索', en: 'A rule of collecting; it yields no finding' },
  },
  {
    ...COMMON,
    id: 'C-04',
    kind: 'note',
    severity: 'info',
    editions: EVERY,
    name: {
      zh: '全角、繁体、零宽字符统一',
      en: 'Full-width, traditional and zero-width characters are folded',
    },
    formula: {
      zh: '比较前统一字形，原文另存',
      en: 'characters are folded before comparison; the raw text is kept',
    },
    source: READING,
    unassessable: {
      zh: '阅读时遵守的规则，不产生线索',
      en: 'A rule obeyed while reading; it yields no finding',
    },
  },
  {
    ...COMMON,
    id: 'C-05',
    severity: 'info',
    editions: SINCE_2019,
    name: { zh: '已填表格中的空白单元格', en: 'Blank cells in a table that is otherwise filled' },
    formula: {
      zh: '空白保持空白；提示按0理解时是否平衡',
      en: 'blanks stay blank; the note says whether reading them as 0 would balance',
    },
    source: READING,
    unassessable: { zh: '没有读到表格，或表格大部分空白', en: 'No table was read, or most of it is blank' },
  },
];
