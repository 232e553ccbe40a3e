import type { Bilingual, Lang } from '../../core/model.ts';

/** What the kinds of document in the table of accuracy are; its own names are those of the test documents' folders. */
const KINDS: Record<string, Bilingual> = {
  'blank-cells': { zh: '有空白单元格', en: 'blank cells' },
  'docx-word': { zh: 'Word 文档', en: 'Word documents' },
  'err-N-01': { zh: '文字与表格不符', en: 'prose and table disagree' },
  'err-T3-01': { zh: '收办不平衡', en: 'requests do not balance' },
  'err-T3-03': { zh: '行合计不符', en: 'a row total does not agree' },
  'err-T4-01': { zh: '复议诉讼合计不符', en: 'a total of table 4 does not agree' },
  'f2014-table': { zh: '2014 年格式', en: '2014 form' },
  'f2019-html': { zh: '2019 年格式', en: '2019 form' },
  'html-clean': { zh: '网页，规整', en: 'web pages, clean' },
  'html-gb18030-meta': { zh: '网页，GB18030 编码', en: 'web pages in GB18030' },
  'html-nested-inline': { zh: '网页，嵌套标签', en: 'web pages, nested tags' },
  'html-site-chrome': { zh: '网页，带栏目和页脚', en: 'web pages with menus and footers' },
  'html-word-mso': { zh: '网页，由 Word 另存', en: 'web pages saved from Word' },
  'missing-section': { zh: '缺一章', en: 'a chapter missing' },
  'na-marks': { zh: '以“/”“-”填报', en: 'cells filled with “/” or “-”' },
  'numbers-thousands': { zh: '带千分位的数', en: 'numbers with thousands separators' },
  'pdf-text': { zh: 'PDF（有文字层）', en: 'PDF with text' },
  'seed-damage': { zh: '抓取受损的文字', en: 'text damaged by scraping' },
  'txt-one-cell': { zh: '文字，一格一行', en: 'text, one cell per line' },
  'txt-one-cell-blank': { zh: '文字，一格一行并有空行', en: 'text, one cell per line, blank lines' },
  'txt-pipe': { zh: '文字，竖线分隔', en: 'text, cells between pipes' },
  'xlsx-sheets': { zh: 'Excel 工作簿', en: 'Excel workbooks' },
  all: { zh: '全部', en: 'all' },
};

/** A kind of document in words; one without words is shown as it is, never hidden. */
export const documentKind = (kind: string, lang: Lang) => KINDS[kind]?.[lang] ?? kind;
