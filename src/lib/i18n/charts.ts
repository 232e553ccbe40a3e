import type { Lang } from '../../core/model.ts';
import type { Band } from '../charts/types.ts';
import { exact } from './format.ts';

interface ChartWords {
  table: string;
  tableOf: (title: string) => string;
  exportCsv: string;
  /** Before the numbers of a figure's sentence, each leading to its evidence. */
  follow: string;
  formula: string;
  walk: (title: string) => string;
  walkHint: string;
  noFigure: string;
  logAxis: string;
  missing: (year: number | string, series: string, why: string) => string;
  point: (year: number, series: string, value: string, n: string) => string;
  outcome: (year: number | string, group: string, part: string) => string;
  noRequests: (year: number | string) => string;
  outcomeTotal: (total: number, n: string) => string;
  bands: Band[];
  body: Record<'npc' | 'cppcc' | 'both', string>;
  leadOf: (year: number, body: string, total: number | null, lead: number | null) => string;
}

const BANDS: ChartWords['bands'] = [
  { name: { zh: '2008、2014 年格式', en: '2008/2014 form' }, short: '–2018', from: 2008, to: 2018 },
  { name: { zh: '2019 年格式', en: '2019 form' }, short: '2019', from: 2019, to: 2020 },
  { name: { zh: '2021 年格式', en: '2021 form' }, short: '2021', from: 2021, to: 2099 },
];

/** A year as such, and whatever else a row stands for by its own name. */
const yearOf = (row: number | string) => (typeof row === 'number' ? `${row} 年` : row);

const zh: ChartWords = {
  table: '表格',
  tableOf: (title) => `${title}（表格）`,
  exportCsv: '导出 CSV',
  follow: '核对：',
  formula: '公式',
  walk: (title) => `${title}，逐点查看`,
  walkHint: '左右方向键逐点查看',
  noFigure: '无数',
  logAxis: '对数刻度',
  missing: (year, series, why) => `${yearOf(year)} ${series}：${why}`,
  point: (year, series, value, n) => `${year} 年 ${series} ${value}${n && `（${n} 家有数）`}`,
  outcome: (year, group, part) => `${yearOf(year)} ${group} ${part}`,
  noRequests: (year) => `${yearOf(year)}没有办结的申请，占比不存在`,
  outcomeTotal: (total, n) => `共 ${exact(total, 'zh')} 件${n && ` · ${n} 家`}`,
  bands: BANDS,
  body: { npc: '人大建议', cppcc: '政协提案', both: '建议提案（未分）' },
  leadOf: (year, body, total, lead) =>
    `${year} 年 ${body}：承办 ${total === null ? '无数' : exact(total, 'zh')}，其中主办 ${lead === null ? '无数' : exact(lead, 'zh')}`,
};

const en: ChartWords = {
  table: 'Table',
  tableOf: (title) => `${title} (table)`,
  exportCsv: 'Export CSV',
  follow: 'Check:',
  formula: 'Formula',
  walk: (title) => `${title}, point by point`,
  walkHint: 'Left and right arrow keys walk the points',
  noFigure: 'no figure',
  logAxis: 'logarithmic scale',
  missing: (year, series, why) => `${series}, ${year}: ${why}`,
  point: (year, series, value, n) => `${series}, ${year}: ${value}${n && ` (${n} reporting)`}`,
  outcome: (year, group, part) => `${year}: ${group} ${part}`,
  noRequests: (year) => `${year}: no request was closed, so there are no shares`,
  outcomeTotal: (total, n) => `${exact(total, 'en')} closed${n && ` · ${n}`}`,
  bands: BANDS,
  body: { npc: 'People’s Congress', cppcc: 'CPPCC', both: 'Proposals, not split' },
  leadOf: (year, body, total, lead) =>
    `${body}, ${year}: handled ${total === null ? 'no figure' : exact(total, 'en')}, of which led ${lead === null ? 'no figure' : exact(lead, 'en')}`,
};

const WORDS: Record<Lang, ChartWords> = { zh, en };

/** Words inside and around figures. */
export function chartWords(lang: Lang): ChartWords {
  return WORDS[lang];
}
