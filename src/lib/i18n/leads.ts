import type { LeadGrade, LeadKind } from '../../core/leads/types.ts';
import type { Lang } from '../../core/model.ts';

const zh = {
  title: '报道线索',
  lead: '由固定规则从已公布的数和查找记录中列出，每张卡片写明公式、为何列出、先排除什么。核查线索，不是结论。',
  hidden: '本站没有开放报道线索。各机关的数和核查结果仍可在其他页面查看。',
  grades: { possible_error: '可能是填报错误', to_verify: '待核', note: '提示' } satisfies Record<
    LeadGrade,
    string
  >,
  kinds: {
    jump: '数值突变',
    unit: '单位或位数',
    powers: '与机关类型不相称',
    carry: '结转对不上',
    copied: '文字或表格雷同',
    first: '首次不为零',
    refused: '无一公开',
    backlog: '积压连增三年',
    overturned: '复议诉讼过半被纠正',
    missing: '确认未发布',
    changed: '公布后有变',
    vanished: '报告不再能打开',
  } satisfies Record<LeadKind, string>,
  kind: '线索种类',
  allKinds: '全部种类',
  allClasses: '全部类别（含政府）',
  reset: '看全部线索',
  list: '线索',
  why: '为何列出',
  first: '先排除',
  formula: '公式',
  rule: '规则',
  checks: '涉及的核查',
  published: (day: string) => `${day}公布`,
  head: (body: string, year: number, published: string | null) =>
    `${body}${year}年度报告${published === null ? '' : `（${published}公布）`}：`,
  dueHead: (body: string, year: number) => `${body}${year}年度报告：`,
  stop: '。',
  open: { report: '看报告中的原格', copied: '并排对照原文', missing: '看查找记录', vanished: '看留存的报告' },
  copy: { copy: '复制线索', copied: '已复制', copyFailed: '没有复制成功，请选中文字复制' },
  copyLabel: (what: string) => `复制线索：${what}`,
  searched: (reports: string, bodies: string, years: string) =>
    `查过 ${bodies} 个机关 ${years} 年度的 ${reports} 份年报`,
  shown: (shown: number, all: number) =>
    shown === all ? `列出 ${all} 条线索` : `符合筛选 ${shown} 条，全部 ${all} 条线索`,
  order: '按“可能是填报错误、待核、提示”分组，组内按机构序；不是排名。',
  absent: '没有列出不等于没有问题：缺数、识读把握低、年份不可比的都不列。',
  none: '这个版本没有符合规则的线索。',
  noneShown: '所选范围内没有线索。',
  loading: '正在取全部线索……',
  failed: '没有取到全部线索，下面只是前面一部分。',
  more: (n: number) => `再列 ${n} 条`,
  rules: '规则',
  rulesNote:
    '每条规则都是明确的等式或界限。基数不足10、跨格式断点、机构变动、不足一年、口径不同、约数、识读把握低和已声明更正的数，一律不列。“可查”是规则用得上的报告数。',
  columns: { id: '编号', name: '名称', formula: '规则', checks: '依据', looked: '可查', found: '列出' },
  version: (n: number) => `第${n}版`,
  ownRule: '直接读数',
  chance: (expected: string) => `若各机关都按合并比率，单凭机会预期${expected}条`,
  noChance: '除“无一公开”外，规则都不用统计界限，没有“单凭机会会出几条”之说。',
  few: '少于0.1',
};

const en: typeof zh = {
  title: 'Leads',
  lead: 'Fixed rules list these from published figures and records of searches; each card gives its formula, why it is listed and what to rule out first. Leads are clues, not conclusions.',
  hidden:
    'Leads are switched off on this site. The bodies’ figures and the checks are still on the other pages.',
  grades: { possible_error: 'Possible reporting error', to_verify: 'To verify', note: 'Note' },
  kinds: {
    jump: 'Jump in a figure',
    unit: 'Unit or digits',
    powers: 'Unusual for the body',
    carry: 'Carry-over does not match',
    copied: 'Text or tables alike',
    first: 'First figure not zero',
    refused: 'Nothing released',
    backlog: 'Backlog grew 3 years',
    overturned: 'Half the cases corrected',
    missing: 'Confirmed unpublished',
    changed: 'Changed after publication',
    vanished: 'Report no longer there',
  },
  kind: 'Kind of lead',
  allKinds: 'all kinds',
  allClasses: 'all classes (governments too)',
  reset: 'Show all leads',
  list: 'Leads',
  why: 'Why listed',
  first: 'Rule out first',
  formula: 'Formula',
  rule: 'Rule',
  checks: 'Checks concerned',
  published: (day) => `published ${day}`,
  head: (body, year, published) =>
    `${body}, data year ${year}${published === null ? '' : ` (published ${published})`}: `,
  dueHead: (body, year) => `${body}, report for data year ${year}: `,
  stop: '.',
  open: {
    report: 'See the cell in its report',
    copied: 'Read the texts side by side',
    missing: 'See the record of the search',
    vanished: 'See the report as held',
  },
  copy: { copy: 'Copy finding', copied: 'Copied', copyFailed: 'Not copied; select the text and copy it' },
  copyLabel: (what) => `Copy finding: ${what}`,
  searched: (reports, bodies, years) =>
    `${reports} reports of ${bodies} bodies, data years ${years}, were looked through`,
  shown: (shown, all) =>
    shown === all
      ? `${all} ${all === 1 ? 'lead is' : 'leads are'} listed`
      : `${shown} of ${all} leads meet the filter`,
  order:
    'Possible reporting errors first, then what is to verify, then notes; within each in official order. This is no ranking.',
  absent:
    'What is not listed may still be wrong: missing figures, doubtful readings and years that do not compare give no lead.',
  none: 'No rule gives a lead in this release.',
  noneShown: 'No lead in this selection.',
  loading: 'Fetching all leads …',
  failed: 'The whole list could not be fetched; below is only its first part.',
  more: (n) => `List ${n} more`,
  rules: 'Rules',
  rulesNote:
    'Every rule is an exact equation or limit. Bases below 10, breaks between forms, reorganisations, partial years, other scopes, approximate figures, doubtful readings and figures with a declared correction never make a lead. “Looked at” counts the reports a rule could be applied to.',
  columns: {
    id: 'Id',
    name: 'Name',
    formula: 'Rule',
    checks: 'Rests on',
    looked: 'Looked at',
    found: 'Listed',
  },
  version: (n) => `version ${n}`,
  ownRule: 'the figures',
  chance: (expected) => `if every body had the pooled rate, chance alone would give ${expected}`,
  noChance:
    'Apart from “Nothing released” no rule uses a statistical limit, so chance alone has no number of leads to give.',
  few: 'less than 0.1',
};

const WORDS: Record<Lang, typeof zh> = { zh, en };
export type LeadsWords = typeof zh;

/** Words of the leads page and its cards. */
export function leadsWords(lang: Lang): LeadsWords {
  return WORDS[lang];
}
