import type { Format, Locator } from '../../core/model.ts';
import type { Part } from '../local/visit.svelte.ts';

/** Words of the page that checks drafts; a sentence missing in one language does not compile. */
export interface OpenWords {
  menu: string;
  title: string;
  description: string;
  lead: string;
  privacy: string;
  verifyTitle: string;
  verify: string[];
  offlineReady: string;
  loading: (parts: string) => string;
  failedParts: (parts: string) => string;
  part: Record<Part, string>;
  inPage: string;
  noScript: string;
  dropTitle: string;
  choose: string;
  formats: string;
  pasteLabel: string;
  pastePlaceholder: string;
  pastedName: (count: number) => string;
  nothingPasted: string;
  opened: (count: number) => string;
  openedNote: string;
  notice: (count: number) => string;
  noticeLink: string;
  clear: string;
  remove: (name: string) => string;
  stop: (name: string) => string;
  show: (name: string) => string;
  columns: { file: string; agency: string; year: string; read: string; findings: string; state: string };
  state: { waiting: string; reading: string; failed: string };
  done: (seconds: string) => string;
  announce: (name: string, cells: number, findings: number) => string;
  announceFailed: (name: string, why: string) => string;
  failure: Record<string, string>;
  none: string;
  unknownAgency: string;
  unknownYear: string;
  noTables: string;
  noTablesMore: string;
  findingsCount: (error: number, warn: number, info: number) => string;
  noFindings: string;
  nothingToCheck: string;
  identity: string;
  agency: string;
  otherNames: string;
  nameFrom: Record<string, string>;
  year: string;
  yearFrom: Record<string, string>;
  edition: string;
  scope: string;
  period: string;
  published: string;
  signed: string;
  basis: string;
  file: string;
  sha256: string;
  checkedAt: string;
  cellsRead: string;
  problems: string;
  noProblems: string;
  besideTitle: string;
  besideNote: string;
  besideButton: string;
  besideCollection: string;
  besideNoMatch: string;
  besideState: { asked: string; offline: string; failed: string };
  besideDone: (collection: string, release: string, years: string) => string;
  besideNoLast: (year: number) => string;
  besideNoText: string;
  opinionTitle: string;
  opinionHeading: (agency: string, year: string) => string;
  opinionDownload: string;
  print: string;
  readCsv: string;
  readXlsx: string;
  opinionFindings: string;
  opinionNone: string;
  opinionPlaces: string;
  opinionOpen: (count: number) => string;
  footer: string;
  sideTitle: string;
  sideNote: string;
  sideAll: string;
  sideFigure: string;
  chartTitle: (agency: string) => string;
  chartSummary: (count: number) => string;
  chartSeries: (name: string) => string;
  chartCaption: (collection: string, release: string) => string;
  sheet: { cells: string; findings: string; file: string };
  sheetColumns: string[];
  findingColumns: string[];
  fileColumns: string[];
  place: (where: Locator, format: Format | null) => string;
  writeFailed: string;
}

/** The page in Chinese. */
export const openZh: OpenWords = {
  menu: '预检',
  title: '预检：打开本机的年度报告',
  description: '在本机浏览器里读一份年度报告草稿，按表内、表间勾稽关系核对，不上传。',
  lead: '把还没有公布的年度报告放进来，先看数字是否对得上。规则、说法与本站其他页面相同。',
  privacy: '文件只在本机浏览器内处理，不上传。',
  verifyTitle: '怎样验证',
  verify: [
    '等下面出现“本页已可断网使用”，断开网络（拔网线、关无线网，或在开发者工具“网络”中选“离线”），再放入文件：结果一样。',
    '不断网也可以：按 F12 打开开发者工具的“网络”，清空列表，再放入文件：列表里不出现任何请求。只有点“与上年比较”时，才向本站取公开的数据文件，不含您的文件的任何内容。',
    '打开的内容只在这个页面的内存里，刷新或关闭网页即消失；不写入浏览器存储，也不进入任何链接。',
  ],
  offlineReady: '本页已可断网使用',
  loading: (parts) => `正在载入：${parts}。载入完成前请不要断网。`,
  failedParts: (parts) => `没有载入：${parts}。其余部分可用；联网后刷新可以重试。`,
  part: {
    reader: '阅读与核对程序',
    maps: '中文 PDF 字符映射表',
    word: 'Word 输出',
    sheet: 'Excel 输出',
    chart: '图表',
  },
  inPage: '浏览器不能使用后台线程，改在网页内读取：读取时页面可能短暂停顿，也不能中途停止。',
  noScript: '预检在浏览器里运行，需要启用 JavaScript。',
  dropTitle: '把文件拖到这里',
  choose: '选择文件',
  formats: '.docx .html .xlsx .pdf .txt，可以一次放入多份，每份不超过 30 MB。',
  pasteLabel: '或者从 Word、WPS、网页复制后在此粘贴（Ctrl+V）',
  pastePlaceholder: '在此粘贴',
  pastedName: (count) => `粘贴的内容 ${count}`,
  nothingPasted: '剪贴板里没有可以读取的文字或文件。',
  opened: (count) => `本机打开的报告（${count}）`,
  openedNote: '只在本次访问中，不进入任何链接。',
  notice: (count) => `本次访问打开了 ${count} 份本机报告。它们不在本页的数字里，固定链接也不包含它们。`,
  noticeLink: '回到预检',
  clear: '清除',
  remove: (name) => `移除 ${name}`,
  stop: (name) => `停止读取 ${name}`,
  show: (name) => `查看 ${name}`,
  columns: {
    file: '文件',
    agency: '机关',
    year: '年度',
    read: '有数单元格',
    findings: '核查线索',
    state: '状态',
  },
  state: { waiting: '等待', reading: '读取中…', failed: '没有读成' },
  done: (seconds) => `已读（${seconds} 秒）`,
  announce: (name, cells, findings) => `${name}：读到 ${cells} 个数，${findings} 条核查线索。`,
  announceFailed: (name, why) => `${name}：${why}`,
  failure: {
    cancelled: '已停止读取。',
    cmaps_missing:
      '这份 PDF 需要中文字符映射表，断网前没有载入。请联网打开本页，等“本页已可断网使用”出现后再试。',
  },
  none: '无',
  unknownAgency: '未能确定机关',
  unknownYear: '未能确定年度',
  noTables: '未识别到三张表',
  noTablesMore: '文件里没有认出年度报告的统计表，所以没有可核对的单元格；不作任何推断。',
  findingsCount: (error, warn, info) => `不符 ${error}，待核 ${warn}，提示 ${info}`,
  noFindings: '没有核查线索。',
  nothingToCheck: '没有读到表格里的数字，无从核对勾稽关系。',
  identity: '认出的内容',
  agency: '机关',
  otherNames: '文中所用名称',
  nameFrom: { title: '标题', source: '来源', signature: '落款', text: '正文' },
  year: '数据年度',
  yearFrom: { title: '标题', period: '统计期限', section: '正文', published: '发布日期', signed: '落款日期' },
  edition: '格式',
  scope: '口径',
  period: '统计期限',
  published: '页面日期',
  signed: '落款日期',
  basis: '所引文件',
  file: '文件',
  sha256: '文件 SHA-256',
  checkedAt: '预检时间（本机时钟）',
  cellsRead: '统计表单元格',
  problems: '读取时遇到的问题',
  noProblems: '没有。',
  besideTitle: '与上年比较',
  besideNote:
    '向本站取这个机关的公开数据文件（及所存上年报告的文字），核对“上年结转”与上年报告的“结转下年度”，并看有没有突变。',
  besideButton: '与上年比较',
  besideCollection: '资料集',
  besideNoMatch: '本站的资料集里没有找到这个机关，不能与上年比较。',
  besideState: {
    asked: '正在取上年数据…',
    offline: '现在没有网络，取不到上年数据，没有比较；其他核对不受影响。',
    failed: '没有取到上年数据（可能已断网），没有比较；其他核对不受影响。',
  },
  besideDone: (collection, release, years) =>
    `已与“${collection}”版本 ${release} 中这个机关 ${years} 年的报告比较，线索已并入上面的列表。`,
  besideNoLast: (year) => `其中没有 ${year} 年的报告，结转数没有核对。`,
  besideNoText: '这个版本不提供上年报告的文字，没有比较文字相似度。',
  opinionTitle: '预检意见',
  opinionHeading: (agency, year) => `${agency}${year}年政府信息公开工作年度报告预检意见`,
  opinionDownload: '下载预检意见（Word）',
  print: '打印',
  readCsv: '导出读到的数据（CSV）',
  readXlsx: '导出读到的数据（Excel）',
  opinionFindings: '核查线索',
  opinionNone: '按现有规则没有核查线索。',
  opinionPlaces: '单元格位置',
  opinionOpen: (count) => `另有 ${count} 条规则因单元格空白、缺行或无上年数据等没有核对。`,
  footer: '核查线索，不是结论。以发布机关核实为准。',
  sideTitle: '并排查看',
  sideNote: '没有数字的单元格写明原因，不当作 0。',
  sideAll: '全部单元格',
  sideFigure: '数据项',
  chartTitle: (agency) => `${agency}：公布的历年数与本机打开的报告`,
  chartSummary: (count) => `线是本站已收录的公布数，单独的点是本机打开的 ${count} 份报告。`,
  chartSeries: (name) => `${name}（本机打开）`,
  chartCaption: (collection, release) =>
    `公布数：${collection}，版本 ${release}。本机打开的报告只在本次访问中，不进入任何链接。`,
  sheet: { cells: '单元格', findings: '核查线索', file: '文件' },
  sheetColumns: ['文件', '机关', '年度', '代码', '数据项', '数值', '状态', '原文', '标记', '位置'],
  findingColumns: ['文件', '规则', '程度', '说明', '算式'],
  fileColumns: ['文件', '机关', '年度', '格式', 'SHA-256', '预检时间（本机时钟）', '读取问题'],
  place: (where, format) => placeZh(where, format),
  writeFailed: '没有写成文件（需要的部分没有载入）。请联网刷新本页后再试。',
};

function placeZh(where: Locator, format: Format | null): string {
  const page = where.page === undefined ? '' : `第${where.page + 1}页`;
  if (where.table === undefined) return `${page}第${where.block + 1}段`;
  const table = `${page}${format === 'xlsx' ? '第' : '文中第'}${where.table + 1}${format === 'xlsx' ? '块' : '张'}表`;
  return `${table}第${(where.row ?? 0) + 1}行第${(where.col ?? 0) + 1}列`;
}
