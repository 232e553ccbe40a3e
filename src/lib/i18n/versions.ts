import type { ChangeReason } from '../../core/dataset/diff.ts';
import type { Lang } from '../../core/model.ts';

interface VersionsWords {
  title: string;
  lead: string;
  list: string;
  listNote: string;
  columns: Record<'id' | 'date' | 'parent' | 'note' | 'counts' | 'versions' | 'hash', string>;
  newest: string;
  shown: string;
  first: string;
  noNote: string;
  counts: (reports: string, cells: string, findings: string) => string;
  versions: (parser: string, codebook: string) => string;
  openPinned: (id: string) => string;
  hashes: (hash: string, database: string) => string;
  verify: string;
  compare: string;
  compareFrom: string;
  compareTo: string;
  go: string;
  between: (from: string, fromDate: string, to: string, toDate: string) => string;
  onlyOne: string;
  none: string;
  noneInScope: (all: number) => string;
  inScope: (shown: number, all: number) => string;
  whole: string;
  cellCount: (n: number) => string;
  cellsTitle: string;
  cellColumns: Record<'agency' | 'year' | 'indicator' | 'from' | 'to' | 'why', string>;
  reasons: Record<ChangeReason, string>;
  then: string;
  noRow: string;
  showAll: (n: number) => string;
  movedTitle: string;
  movedNote: string;
  movedNone: string;
  movedColumns: Record<'measure' | 'year' | 'who' | 'from' | 'to' | 'by', string>;
  who: Record<'own' | 'gov', string>;
  ofN: (value: string, n: number) => string;
  noTotal: string;
  findingsTitle: string;
  findingColumns: Record<'report' | 'check' | 'severity' | 'change', string>;
  findingChange: Record<'new' | 'gone' | 'other', string>;
  statesTitle: string;
  stateColumns: Record<'agency' | 'year' | 'from' | 'to', string>;
  notListed: string;
  unknown: (ids: readonly string[]) => string;
  order: string;
  loading: string;
  failed: string;
  newerInView: (id: string, date: string, newest: string, n: number) => string;
  newerUncounted: (id: string, date: string, newest: string) => string;
  newerAnywhere: (id: string, date: string, newest: string, n: number) => string;
  seeChanges: string;
}

const zh: VersionsWords = {
  title: '版本与变更',
  lead: '每个版本发布后不再改动。下面列出各版本，以及任意两个版本之间每一格的变化、原因和受影响的合计。',
  list: '全部版本',
  listNote: '新的在前。',
  columns: {
    id: '版本',
    date: '数据截至',
    parent: '上一版',
    note: '说明',
    counts: '规模',
    versions: '识读与编码规则',
    hash: '校验值',
  },
  newest: '最新',
  shown: '本页所在版本',
  first: '（首个版本）',
  noNote: '（无）',
  counts: (reports, cells, findings) => `${reports} 份年报，${cells} 格有数，${findings} 条核查线索`,
  versions: (parser, codebook) => `识读 ${parser}，编码 ${codebook}`,
  openPinned: (id) => `打开版本 ${id}`,
  hashes: (hash, database) => `数据行 SHA-256：${hash}；网页所用数据库 SHA-256：${database}`,
  verify:
    '生成网站数据时，每个文件都先与版本记录的校验值核对，不符即停止；网页打开数据库前再核对一次。自行核对：npm run -s gouji -- verify',
  compare: '比较两个版本',
  compareFrom: '较早版本',
  compareTo: '较晚版本',
  go: '比较',
  between: (from, fromDate, to, toDate) => `${from}（${fromDate}）→ ${to}（${toDate}）`,
  onlyOne: '目前只有一个版本，还没有可比较的变化。',
  none: '两个版本之间没有任何一格变化。',
  noneInScope: (all) => `所选范围内没有变化；两个版本之间共有 ${all} 格变化。`,
  inScope: (shown, all) => `所选范围内 ${shown} 格变化，全部 ${all} 格。`,
  whole: '看全部变化',
  cellCount: (n) => `${n} 格变化`,
  cellsTitle: '逐格变化',
  cellColumns: { agency: '机关', year: '年度', indicator: '项目', from: '原', to: '现', why: '原因' },
  reasons: {
    report_added: '新收录的年报',
    report_removed: '年报不再收录',
    recollected: '机关重新公布或重新采集，原文已变',
    transcription: '转录的数改动',
    manifest: '清单登记的格式改动',
    correction: '已声明的更正',
    parser: '识读规则改进',
    codebook: '编码规则改动',
  },
  then: '，',
  noRow: '（无此格）',
  showAll: (n) => `显示全部 ${n} 格`,
  movedTitle: '随之变动的合计',
  movedNote: '按公布值计算：各机关之和（不含政府汇总），政府汇总另列；比率先合计再相除。没有列出的合计不变。',
  movedNone: '没有合计因此变动。',
  movedColumns: { measure: '合计', year: '年度', who: '范围', from: '原', to: '现', by: '差' },
  who: { own: '各机关', gov: '政府汇总' },
  ofN: (value, n) => `${value}（${n} 家有数）`,
  noTotal: '没有数',
  findingsTitle: '核查线索的变化',
  findingColumns: { report: '年报', check: '核查规则', severity: '级别', change: '变化' },
  findingChange: { new: '新出现', gone: '不再出现', other: '内容改变' },
  statesTitle: '收录状态的变化',
  stateColumns: { agency: '机关', year: '年度', from: '原', to: '现' },
  notListed: '（不在应报名单）',
  unknown: (ids) => `没有这个版本：${ids.join('、')}。下面是默认的比较。`,
  order: '两个版本的先后颠倒了，已按日期排列。',
  loading: '正在载入两个版本之间的变化。',
  failed: '变化文件没有取到。下面仍是默认的比较。',
  newerInView: (id, date, newest, n) =>
    n === 0
      ? `您看到的是 ${id}（${date}）。最新版 ${newest} 中此视图没有变化`
      : `您看到的是 ${id}（${date}）。最新版 ${newest} 中此视图有 ${n} 处变化`,
  newerUncounted: (id, date, newest) =>
    `您看到的是 ${id}（${date}）。最新版是 ${newest}，此视图的变化还没有数出来`,
  newerAnywhere: (id, date, newest, n) =>
    `您看到的是 ${id}（${date}）。最新版是 ${newest}，两版之间${n === 0 ? '没有变化' : `共有 ${n} 处变化`}`,
  seeChanges: '查看差异',
};

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const en: VersionsWords = {
  title: 'Versions and changes',
  lead: 'A release is never changed once published. Here are all of them and, between any two, every cell that differs, why, and the totals it moves.',
  list: 'All releases',
  listNote: 'Newest first.',
  columns: {
    id: 'Release',
    date: 'Data as of',
    parent: 'Follows',
    note: 'Note',
    counts: 'Size',
    versions: 'Reader and codebook',
    hash: 'Hash',
  },
  newest: 'newest',
  shown: 'the release of this page',
  first: '(first release)',
  noNote: '(none)',
  counts: (reports, cells, findings) =>
    `${reports} reports, ${cells} cells with a number, ${findings} findings`,
  versions: (parser, codebook) => `reader ${parser}, codebook ${codebook}`,
  openPinned: (id) => `Open release ${id}`,
  hashes: (hash, database) => `SHA-256 of the rows: ${hash}; of the database this site loads: ${database}`,
  verify:
    'When the served files are made, every file is first compared with the hash its release recorded, and a difference stops the build; the page compares the database once more before opening it. To verify yourself: npm run -s gouji -- verify',
  compare: 'Compare two releases',
  compareFrom: 'Earlier release',
  compareTo: 'Later release',
  go: 'Compare',
  between: (from, fromDate, to, toDate) => `${from} (${fromDate}) → ${to} (${toDate})`,
  onlyOne: 'There is one release so far and nothing to compare it with.',
  none: 'Not one cell differs between the two releases.',
  noneInScope: (all) => `No change in this selection; ${plural(all, 'cell differs', 'cells differ')} in all.`,
  inScope: (shown, all) => `${plural(shown, 'change', 'changes')} in this selection, ${all} in all.`,
  whole: 'Show all changes',
  cellCount: (n) => plural(n, 'cell changed', 'cells changed'),
  cellsTitle: 'Cell by cell',
  cellColumns: { agency: 'Agency', year: 'Year', indicator: 'Indicator', from: 'From', to: 'To', why: 'Why' },
  reasons: {
    report_added: 'report added',
    report_removed: 'report no longer held',
    recollected: 're-collection: the document was published or collected again with other content',
    transcription: 'transcription: a typed-in figure changed',
    manifest: 'manifest: another form was recorded for the report',
    correction: 'declared correction',
    parser: 'parser: the reader was improved',
    codebook: 'codebook changed',
  },
  then: '; ',
  noRow: '(no such cell)',
  showAll: (n) => `Show all ${n} cells`,
  movedTitle: 'Totals this moves',
  movedNote:
    'Computed from published values: bodies reporting for themselves added up, governments’ jurisdiction reports apart; rates pool numerators and denominators. Totals not listed stay the same.',
  movedNone: 'No total moves.',
  movedColumns: { measure: 'Total', year: 'Year', who: 'Over', from: 'From', to: 'To', by: 'Difference' },
  who: { own: 'bodies reporting for themselves', gov: 'governments (jurisdiction totals)' },
  ofN: (value, n) => `${value} (${plural(n, 'body states', 'bodies state')} it)`,
  noTotal: 'no figure',
  findingsTitle: 'Findings that changed',
  findingColumns: { report: 'Report', check: 'Check', severity: 'Severity', change: 'Change' },
  findingChange: { new: 'new', gone: 'gone', other: 'says something else' },
  statesTitle: 'Coverage that changed',
  stateColumns: { agency: 'Agency', year: 'Year', from: 'From', to: 'To' },
  notListed: '(not on the list)',
  unknown: (ids) => `No such release: ${ids.join(', ')}. Below is the usual comparison.`,
  order: 'The later release was named first; they are shown in order of date.',
  loading: 'Loading what changed between the two releases.',
  failed: 'The file of changes could not be fetched. Below is still the usual comparison.',
  newerInView: (id, date, newest, n) =>
    n === 0
      ? `You are looking at ${id} (${date}). Nothing in this view differs in the newest release ${newest}`
      : `You are looking at ${id} (${date}). In the newest release ${newest} this view has ${plural(n, 'change', 'changes')}`,
  newerUncounted: (id, date, newest) =>
    `You are looking at ${id} (${date}). The newest release is ${newest}; what changed in this view has not been counted`,
  newerAnywhere: (id, date, newest, n) =>
    `You are looking at ${id} (${date}). The newest release is ${newest}; ${n === 0 ? 'no cell differs' : `${plural(n, 'cell differs', 'cells differ')} between the two`}`,
  seeChanges: 'See what changed',
};

/** Words of the versions page and of the notice on pages of an older release. */
export function versionsWords(lang: Lang): VersionsWords {
  return lang === 'zh' ? zh : en;
}
