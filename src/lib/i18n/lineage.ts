import type { Lang } from '../../core/model.ts';
import type { Change, LineMode, NoChain } from '../lineage/lines.ts';
import { exact } from './format.ts';

interface LineageWords {
  title: string;
  lead: string;
  measure: string;
  mode: string;
  modes: Record<LineMode, string>;
  what: Record<LineMode, string>;
  noChain: (why: NoChain) => string;
  fallback: string;
  year: string;
  value: string;
  change: string;
  sum: string;
  of: (known: number, bodies: number) => string;
  changeText: (change: Change) => string;
  caption: (mode: string, asOf: string, release: string) => string;
  summary: (events: string, first: string) => string;
  notThere: string;
  formula: Record<LineMode, string>;
}

/** One decimal always, with its sign. */
const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(1)}`;

const zh: LineageWords = {
  title: '机构改革前后',
  lead: '本机关由下列机关组建或接续而来。改革前的数按原机关列出；是否相加由你选择。',
  measure: '指标',
  mode: '画法',
  modes: { reported: '按原报', chained: '前身相加', stop: '止于改革' },
  what: {
    reported: '各机关各画各的，原机关止于最后一个年度。',
    chained: '改革以前为各前身同一数之和；有一家没有数，当年就没有和。',
    stop: '只画最近一次改革以后的年度。',
  },
  noChain: (no) => {
    if (no.why === 'rate') return '比率不能相加，要用各机关的件数合并计算。';
    if (no.why === 'in_force')
      return '现行有效件数不能相加：改革中文件被废止、承接或重新制定，同一件可能两头都算或都不算。';
    return `${no.names.join('、')}的职能只有一部分并入，相加会多算。`;
  },
  fallback: '此指标不能“前身相加”，下面按原报显示。',
  year: '年度',
  value: '数',
  change: '较上年',
  sum: '前身之和及本机关',
  of: (known, bodies) => `${known}/${bodies} 家有数`,
  changeText: (change) => {
    if (change.kind === 'reform') return '机构变动，不比';
    if (change.kind === 'form') return '口径不同，不比';
    if (change.kind === 'unknown') return '—';
    const pair = `${exact(change.from, 'zh', 1)} → ${exact(change.to, 'zh', 1)}`;
    if (change.kind === 'points') return `${signed(change.to - change.from)} 个百分点`;
    if (change.kind === 'added') return `${pair}${change.to === 0 ? '' : '（新增）'}`;
    return change.kind === 'small' ? `${pair}（基数过小）` : `${signed(100 * change.share)}%`;
  },
  caption: (mode, asOf, release) => `画法：${mode} · 数据截至 ${asOf} · 版本 ${release}`,
  summary: (events, first) => `${events} 年机构变动。${first}`,
  notThere: '— 当年没有这个机关。',
  formula: {
    reported: '各年度报告所载数',
    chained: '改革前 = Σ 各前身；改革后 = 本机关',
    stop: '各年度报告所载数，改革前不画',
  },
};

const en: LineageWords = {
  title: 'Before and after the reorganisation',
  lead: 'This body was formed from, or follows, the bodies below. Their figures stand under their own names; whether they are added is yours to choose.',
  measure: 'Measure',
  mode: 'Lines',
  modes: { reported: 'As reported', chained: 'Predecessors added', stop: 'Stop at the reform' },
  what: {
    reported: 'Every body has its own line; earlier bodies end with their last year.',
    chained:
      'Before the reform: the sum of the earlier bodies; a year in which one of them states nothing has no sum.',
    stop: 'Only the years since the last reform.',
  },
  noChain: (no) => {
    if (no.why === 'rate') return 'Rates cannot be added; they are pooled from the cases of the bodies.';
    if (no.why === 'in_force')
      return 'Documents in force cannot be added: in a reform they are repealed, taken over or made anew, so that one may count twice or not at all.';
    return `Only a part of ${no.names.join(', ')} came here; a sum would count too much.`;
  },
  fallback: 'This measure cannot be added over the predecessors; it is shown as reported.',
  year: 'Year',
  value: 'Figure',
  change: 'On the year before',
  sum: 'Predecessors, then this body',
  of: (known, bodies) => `${known} of ${bodies} state it`,
  changeText: (change) => {
    if (change.kind === 'reform') return 'reorganised: not compared';
    if (change.kind === 'form') return 'another form: not compared';
    if (change.kind === 'unknown') return '—';
    const pair = `${exact(change.from, 'en', 1)} → ${exact(change.to, 'en', 1)}`;
    if (change.kind === 'points') return `${signed(change.to - change.from)} percentage points`;
    if (change.kind === 'added') return `${pair}${change.to === 0 ? '' : ' (new)'}`;
    return change.kind === 'small' ? `${pair} (small base)` : `${signed(100 * change.share)}%`;
  },
  caption: (mode, asOf, release) => `lines: ${mode} · data as of ${asOf} · release ${release}`,
  summary: (events, first) => `Reorganised in ${events}. ${first}`,
  notThere: '— no such body in that year.',
  formula: {
    reported: 'figures as each report states them',
    chained: 'before the reform = Σ of the predecessors; after it = this body',
    stop: 'figures as each report states them; nothing before the reform',
  },
};

const WORDS: Record<Lang, LineageWords> = { zh, en };

/** Words of the part of the agency page about bodies that came before. */
export function lineageWords(lang: Lang): LineageWords {
  return WORDS[lang];
}
