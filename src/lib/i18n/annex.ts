import type { Lang } from '../../core/model.ts';

/** Words of the circular's annex and the rectification sheets. Neutral: what was seen, never a judgement. */
const zh = {
  tab: '通报附件',
  lead: '把核查到的情况排成通报附件。勾选要列入的条目，预览就是打印出来的样子。',
  chooseLegend: '列入附件的条目',
  chooseAll: '全部列入',
  chooseNone: '全部不列',
  chosen: (n: number, all: number) => `已列入 ${n} 条，共 ${all} 条`,
  infoToo: '同时列出提示类条目',
  print: '打印（A4）',
  docx: '下载附件（Word）',
  xlsx: '下载附件（Excel）',
  sheets: '下载各机关核实单（Word）',
  pack: '打包离线核查包（单个网页文件）',
  packNote: '离线核查包可放进 U 盘，双击打开，不需要网络和服务器。',
  preview: '附件预览（A4）',
  empty: '没有列入任何条目。',
  working: '正在生成文件',
  failed: '文件没有生成',
  appendix: '附件',
  title: (place: string, year: number) => `${place}${year}年度政府信息公开工作年度报告核查情况`,
  columns: {
    no: '序号',
    agency: '单位',
    due: '应公开/已公开',
    published: '公布时间',
    place: '栏目位置',
    problems: '问题',
    note: '备注',
  },
  due: {
    published: '应公开；已公开',
    unpublished: '应公开；未见公布',
    notDue: '未到期限',
    unknown: '应公开；本资料集未收录',
    held: '已公开（无统一期限）',
  },
  late: (seen: string, dated: boolean, deadline: string, days: number) =>
    `${dated ? '公布日期' : '首次见到'}${seen}，期限${deadline}，至少晚${days}天`,
  dispute: (published: string, signed: string, deadline: string) =>
    `日期待核：网页日期${published}，落款日期${signed}，期限${deadline}`,
  unpublished: (checked: string, places: readonly string[]) =>
    places.length === 0
      ? `${checked}查阅，未见公布`
      : `${checked}查阅${places.length}处（${places.join('、')}），未见公布`,
  none: '—',
  clue: '以上为核查线索，不是结论；数字以各机关公布的报告为准。',
  asof: (date: string) => `数据截至${date}，此后公布的不在内`,
  release: (id: string) => `版本${id}`,
  link: '固定链接',
  sheet: {
    title: (agency: string, year: number) => `${agency}${year}年度报告核实单`,
    lead: '下列各处在核查时发现前后不一致或需要说明，请对照已公布的报告核实，并在右栏写明情况。',
    no: '序号',
    clue: '核查线索',
    cells: '涉及栏目',
    answer: '核实情况（由填报单位填写）',
    done: '更正或说明日期',
    signer: '填报单位（盖章）',
  },
  filter: { all: '全部', state: '公布情况', severity: '线索类别', search: '单位名称' },
  definitions: '说明',
};

type AnnexWords = typeof zh;

const en: AnnexWords = {
  tab: 'Annex',
  lead: 'Sets what the checks found as the annex of a circular. Tick what goes in; the preview is what is printed.',
  chooseLegend: 'Items in the annex',
  chooseAll: 'Tick all',
  chooseNone: 'Tick none',
  chosen: (n, all) => `${n} of ${all} items`,
  infoToo: 'Offer notes as well',
  print: 'Print (A4)',
  docx: 'Annex as Word file',
  xlsx: 'Annex as Excel file',
  sheets: 'One sheet per agency (Word)',
  pack: 'Offline pack (one HTML file)',
  packNote: 'The offline pack opens from a USB stick by double-click; it needs no network and no server.',
  preview: 'Preview of the annex (A4)',
  empty: 'Nothing is ticked.',
  working: 'Writing the file',
  failed: 'The file was not written',
  appendix: 'Annex',
  title: (place, year) => `${place}: annual disclosure reports for ${year}, results of checking`,
  columns: {
    no: 'No.',
    agency: 'Body',
    due: 'Due / published',
    published: 'Date',
    place: 'Where',
    problems: 'To be looked at',
    note: 'Note',
  },
  due: {
    published: 'Due; published',
    unpublished: 'Due; not found',
    notDue: 'Not due yet',
    unknown: 'Due; not in this collection',
    held: 'Published (no common deadline)',
  },
  late: (seen, dated, deadline, days) =>
    `${dated ? 'Published' : 'First seen'} ${seen}, due ${deadline}: at least ${days} days later`,
  dispute: (published, signed, deadline) =>
    `Date to verify: page ${published}, signed ${signed}, due ${deadline}`,
  unpublished: (checked, places) =>
    places.length === 0
      ? `Looked for on ${checked}, not found`
      : `Looked for on ${checked} in ${places.length} places (${places.join(', ')}), not found`,
  none: '—',
  clue: 'These are clues from checking, not conclusions; the published reports are authoritative.',
  asof: (date) => `Data as of ${date}; what was published later is not included`,
  release: (id) => `release ${id}`,
  link: 'Pinned link',
  sheet: {
    title: (agency, year) => `${agency}: points to verify in the report for ${year}`,
    lead: 'At these places the report does not agree with itself or needs a word of explanation. Please compare with the published report and write what you find in the column on the right.',
    no: 'No.',
    clue: 'Clue from checking',
    cells: 'Cells concerned',
    answer: 'What was found (for the body to fill in)',
    done: 'Corrected or explained on',
    signer: 'Body (seal)',
  },
  filter: { all: 'all', state: 'Publication', severity: 'Kind of clue', search: 'Name of body' },
  definitions: 'Notes',
};

export const annexWords = (lang: Lang): AnnexWords => (lang === 'zh' ? zh : en);
export type { AnnexWords };
