import type { Lang } from '../../core/model.ts';
import { counted } from '../../core/plural.ts';

const zh = {
  title: '比较',
  lead: '选二至六个机关或地区，在同一标尺上看；政府汇总只与政府汇总比。',
  controls: '比较选项',
  of: '比较',
  on: '的',
  byLabel: '比较什么',
  by: { agency: '机关', place: '地区' },
  places: { label: '查地区', prompt: '地区名', remove: (name: string) => `去掉${name}` },
  place: '地区',
  placeReports: '报告（有数/应有）',
  placeTitle: (measure: string, years: string, n: number) => `各地区${measure}，${years}，共 ${n} 个`,
  placeRule:
    '地区的数是区内各机关自己报告之和：按登记的地区名归并，不含下级地区，不计政府汇总；一年有数的报告不到应有的一半，该年不列数。',
  noPlaces: '这个资料集没有登记机关的地区。',
  placeWithout: (names: string) => `已剔除：${names}。`,
  defaultPick: '没有选，先列资料集里的头几家。',
  tooMany: (names: string) => `一次最多比较 6 个，未列：${names}`,
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
  lead: 'Choose two to six bodies or places and see them on the same axes; jurisdiction totals only beside jurisdiction totals.',
  controls: 'What is compared',
  of: 'Compare',
  on: 'by',
  byLabel: 'What is compared',
  by: { agency: 'bodies', place: 'places' },
  places: { label: 'Find a place', prompt: 'name of a place', remove: (name) => `Remove ${name}` },
  place: 'Place',
  placeReports: 'Reports (stated/due)',
  placeTitle: (measure, years, n) => `${measure}, ${years}: ${counted(n, 'place')}`,
  placeRule:
    'A place’s figure adds up its bodies’ own reports: bodies registered under the same place name, none of the places below it, no jurisdiction totals. A year in which under half of the reports due state it has no figure.',
  noPlaces: 'This collection registers no place for its bodies.',
  placeWithout: (names) => ` Left out: ${names}.`,
  defaultPick: 'None is chosen: these are the first of the collection.',
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
