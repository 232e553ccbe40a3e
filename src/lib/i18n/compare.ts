import type { Lang } from '../../core/model.ts';

const zh = {
  title: '比较',
  lead: '选二至六个机关，在同一标尺上看；政府汇总只与政府汇总比。',
  controls: '比较选项',
  of: '比较',
  on: '的',
  defaultPick: '没有选机关，先列资料集里的头几家。',
  tooMany: (names: string) => `一次最多比较 6 家，未列：${names}`,
  mixed: (names: string) => `政府汇总不与各机关同表，未列：${names}`,
  peersLabel: '参照组',
  peers: { none: '只看所选机关', family: '加上同职能的机关', volume: '加上申请量相近的机关' },
  peersRule: {
    none: '',
    family: (n: number) => `参照组：与所选机关职能相同、同为一类报告的 ${n} 家。`,
    volume: (low: number, high: number, n: number) =>
      `参照组：所选年度办结数在 ${low} 至 ${high} 件之间（所选机关最少的一半到最多的两倍）的 ${n} 家。`,
  },
  rank: '位次区间（据 95% 区间；分母不足 30 的不排，同等者同位）',
  rankOf: (first: number, last: number, n: number) =>
    first === last ? `第 ${first} 位（${n} 家参排）` : `第 ${first}–${last} 位（${n} 家参排）`,
  unranked: '不排',
  pooled: (text: string) => `合并 ${text}`,
  without: (name: string, before: string, after: string) => `不计最大的${name}：${before} → ${after}`,
  keyFigures: '主要数字，最近五个年度',
  keyNote: '每个数链到报告里的原格；没有数的写明原因。比率附分子/分母，分母不足 10 只写分数。',
  item: '指标',
  agency: '机关',
  explore: '在“探索”中打开',
};

const en: typeof zh = {
  title: 'Compare',
  lead: 'Choose two to six bodies and see them on the same axes; jurisdiction totals only beside jurisdiction totals.',
  controls: 'What is compared',
  of: 'Compare',
  on: 'by',
  defaultPick: 'No body is chosen: these are the first of the collection.',
  tooMany: (names) => `Six at most at a time; not shown: ${names}`,
  mixed: (names) => `Jurisdiction totals never stand beside bodies’ own reports; not shown: ${names}`,
  peersLabel: 'Beside them',
  peers: {
    none: 'only these',
    family: 'and the same line of work',
    volume: 'and bodies with as many requests',
  },
  peersRule: {
    none: '',
    family: (n) => `Peers: the ${n} bodies of the same line of work and kind of report.`,
    volume: (low, high, n) =>
      `Peers: the ${n} bodies that closed ${low} to ${high} requests in these years (half the fewest to twice the most of those chosen).`,
  },
  rank: 'Rank interval (from 95 % intervals; below 30 cases not ranked, equals are equal)',
  rankOf: (first, last, n) =>
    first === last ? `${first} of ${n} ranked` : `${first}–${last} of ${n} ranked`,
  unranked: 'not ranked',
  pooled: (text) => `pooled ${text}`,
  without: (name, before, after) => `Without the largest, ${name}: ${before} → ${after}`,
  keyFigures: 'Key figures, last five years',
  keyNote:
    'Every number leads to its cell in the report; where there is none the word says why. Rates carry their fraction; below 10 cases only the fraction is shown.',
  item: 'Measure',
  agency: 'Body',
  explore: 'Open in Explore',
};

/** Words of Compare, beside those it shares with Explore. */
export const compareWords = (lang: Lang) => (lang === 'zh' ? zh : en);
