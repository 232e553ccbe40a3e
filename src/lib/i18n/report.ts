import type { TableName } from '../../core/codebook/index.ts';
import type { Lang, MentionScope } from '../../core/model.ts';

interface ReportWords {
  title: (agency: string, year: number) => string;
  description: (agency: string, year: number, held: number, all: number, findings: number) => string;
  dataYear: (year: number, published: string | null) => string;
  officialName: string;
  edition: string;
  editionInferred: string;
  noEdition: string;
  scope: Record<'own' | 'jurisdiction' | 'unknown', string>;
  scopeLabel: string;
  origin: string;
  openSource: (publisher: string) => string;
  noLink: string;
  linkDead: string;
  kind: Record<string, string>;
  published: string;
  signed: string;
  asPrinted: (raw: string) => string;
  alsoReads: (readings: string) => string;
  firstSeen: string;
  deadline: string;
  unknown: string;
  copyHash: string;
  counts: (reported: number, all: number) => string;
  findings: string;
  clues: string;
  noFindings: string;
  nothingToCheck: string;
  notAssessable: (count: number) => string;
  cells: string;
  /** What edit would make the relations hold: the cell, its value, the cells that change with it. */
  alternatives: (key: string, values: string, together: [key: string, value: number][]) => string;
  /** An edit that repairs most of what fails, not all of it. */
  mostLikely: (key: string, values: string) => string;
  tables: string;
  tableName: Record<TableName, string>;
  noTables: string;
  whole: (cells: number, word: string) => string;
  legend: string;
  printed: (raw: string) => string;
  prose: string;
  proseColumns: { fact: string; value: string; printed: string };
  mentions: string;
  mentionsNote: string;
  mentionColumns: { about: string; value: string; printed: string; kind: string; year: string };
  mentionScope: Record<MentionScope, string>;
  before: string;
  after: string;
  none: string;
  agencyPage: string;
}

const zh: ReportWords = {
  title: (agency, year) => `${agency} ${year} 年度政府信息公开工作年度报告`,
  description: (agency, year, held, all, findings) =>
    `${agency}${year}年度政府信息公开年报：统计表 ${all} 格中 ${held} 格有数，核查线索 ${findings} 条，逐格标明来源和状态。`,
  dataYear: (year, published) =>
    `${year} 年度（${published === null ? '公布日期不详' : `${published} 公布`}）`,
  officialName: '中文名称',
  edition: '格式',
  editionInferred: '按年份推定，未见统计表',
  noEdition: '不详',
  scope: { own: '本机关', jurisdiction: '辖区汇总（不与部门相加）', unknown: '未写明' },
  scopeLabel: '统计范围',
  origin: '来源',
  openSource: (publisher) => `${publisher}网站原文`,
  noLink: '没有网址',
  linkDead: '最近一次检查时打不开',
  kind: {
    transcribed: '转录，不存原文',
    synthetic: '演示数据（合成）',
    snapshot: '留存原文',
    local: '本机文件',
  },
  published: '公布日期',
  signed: '落款日期',
  asPrinted: (raw) => `原文作“${raw}”`,
  alsoReads: (readings) => `可读作 ${readings}`,
  firstSeen: '首次见到',
  deadline: '期限',
  unknown: '不详',
  copyHash: '原文 SHA-256',
  counts: (reported, all) => `统计表 ${all} 格，${reported} 格有数`,
  findings: '核查线索',
  clues: '核查线索，不是结论。',
  noFindings: '没有核查线索。',
  nothingToCheck: '统计表没有数，表内关系无从核对。',
  notAssessable: (count) => `另有 ${count} 项因空白、缺行或未转录等不能核对。`,
  cells: '涉及的格',
  alternatives: (key, values, together) =>
    `${[`${key} 若为 ${values}`, ...together.map(([other, value]) => `${other} 同时为 ${value}`)].join('、')}，各关系都成立（只供查对，未采用）`,
  mostLikely: (key, values) => `先查 ${key}：若为 ${values}，不成立的关系减少（只供查对，未采用）`,
  tables: '统计表',
  tableName: {
    table2: '二、主动公开政府信息情况',
    table3: '三、收到和处理政府信息公开申请情况',
    table4: '四、政府信息公开行政复议、行政诉讼情况',
    annex: '政府信息公开情况统计表',
  },
  noTables: '没有统计表的数。',
  whole: (cells, word) => `全部 ${cells} 格：${word}`,
  legend: '没有数的格写明原因，带斜线底纹；0 是报告写明的零。',
  printed: (raw) => `原文“${raw}”`,
  prose: '文字部分的数',
  proseColumns: { fact: '项目', value: '数', printed: '原文写法' },
  mentions: '文字里提到的其他数',
  mentionsNote: '涉及别的年度、别的范围或重复说法，不计入统计。',
  mentionColumns: { about: '关于', value: '数', printed: '原文写法', kind: '性质', year: '年度' },
  mentionScope: {
    own: '本机关',
    jurisdiction: '辖区',
    cumulative: '累计',
    previous: '上年',
    part: '其中',
    duplicate: '重复',
  },
  before: '上一年度',
  after: '下一年度',
  none: '没有',
  agencyPage: '本机关各年度',
};

const en: ReportWords = {
  title: (agency, year) => `${agency}: information disclosure report for ${year}`,
  description: (agency, year, held, all, findings) =>
    `${agency}, report for ${year}: ${held} of ${all} table cells state a number, ${findings} findings; every cell with its source and status.`,
  dataYear: (year, published) =>
    `Data year ${year} (${published === null ? 'date of publication not known' : `published ${published}`})`,
  officialName: 'Chinese name',
  edition: 'Form',
  editionInferred: 'inferred from the year, tables not seen',
  noEdition: 'not known',
  scope: {
    own: 'the agency itself',
    jurisdiction: 'whole jurisdiction (never added to its departments)',
    unknown: 'not stated',
  },
  scopeLabel: 'Scope',
  origin: 'Source',
  openSource: (publisher) => `Original on the website of ${publisher}`,
  noLink: 'no address known',
  linkDead: 'could not be opened when last checked',
  kind: {
    transcribed: 'transcribed, no copy held',
    synthetic: 'demonstration data (synthetic)',
    snapshot: 'copy held',
    local: 'file on this computer',
  },
  published: 'Published',
  signed: 'Signed',
  asPrinted: (raw) => `printed “${raw}”`,
  alsoReads: (readings) => `may be read as ${readings}`,
  firstSeen: 'First seen',
  deadline: 'Deadline',
  unknown: 'not known',
  copyHash: 'SHA-256 of the original',
  counts: (reported, all) => `${reported} of ${all} table cells state a number`,
  findings: 'Findings',
  clues: 'Findings are clues, not conclusions.',
  noFindings: 'No findings.',
  nothingToCheck: 'No table states a number, so its relations cannot be checked.',
  notAssessable: (count) =>
    `${count} further checks could not be made: cells are blank, missing or not transcribed.`,
  cells: 'Cells',
  alternatives: (key, values, together) =>
    `with ${[`${key} = ${values}`, ...together.map(([other, value]) => `${other} = ${value}`)].join(' and ')} every relation would hold (a hint, not applied)`,
  mostLikely: (key, values) =>
    `look at ${key} first: with ${values} fewer relations would fail (a hint, not applied)`,
  tables: 'Official tables',
  tableName: {
    table2: 'Table 2. Information proactively disclosed',
    table3: 'Table 3. Requests received and handled',
    table4: 'Table 4. Administrative reviews and lawsuits',
    annex: 'Statistical table of information disclosure',
  },
  noTables: 'No table figures.',
  whole: (cells, word) => `All ${cells} cells: ${word}`,
  legend: 'A cell without a number says why, on a hatched ground; 0 is a zero the report states.',
  printed: (raw) => `printed “${raw}”`,
  prose: 'Figures in the prose',
  proseColumns: { fact: 'Figure', value: 'Value', printed: 'As printed' },
  mentions: 'Other numbers the prose mentions',
  mentionsNote: 'About another year or scope, or said twice; not counted.',
  mentionColumns: { about: 'About', value: 'Value', printed: 'As printed', kind: 'Kind', year: 'Year' },
  mentionScope: {
    own: 'own',
    jurisdiction: 'jurisdiction',
    cumulative: 'cumulative',
    previous: 'year before',
    part: 'a part',
    duplicate: 'said twice',
  },
  before: 'Year before',
  after: 'Year after',
  none: 'none',
  agencyPage: 'All years of this agency',
};

const WORDS: Record<Lang, ReportWords> = { zh, en };

/** Words of the report page. */
export function reportWords(lang: Lang): ReportWords {
  return WORDS[lang];
}
