import type { Bilingual, Lang, Severity, Status } from '../../core/model.ts';

/** The word that stands in a cell without a number, and what it means. A printed zero is its own word: 0. */
const STATUS: Record<Status, { word: Bilingual; meaning: Bilingual }> = {
  reported: {
    word: { zh: '有数', en: 'reported' },
    meaning: {
      zh: '报告写明的数；写明的 0 照写 0',
      en: 'a number the report states; a stated 0 is shown as 0',
    },
  },
  blank: {
    word: { zh: '空白', en: 'blank' },
    meaning: { zh: '单元格在，没有填', en: 'the cell is there and empty' },
  },
  absent: {
    word: { zh: '缺行', en: 'row missing' },
    meaning: { zh: '这一格式应有的行，报告里没有', en: 'the form has this row, the report does not' },
  },
  not_in_form: {
    word: { zh: '本年格式无此项', en: 'not in this form' },
    meaning: { zh: '当年的统计表没有这一项', en: 'the form in force that year has no such item' },
  },
  not_applicable: {
    word: { zh: '不适用', en: 'not applicable' },
    meaning: {
      zh: '报告填“/”“-”等，或没有这项职权',
      en: 'the report writes "/" or "-", or has no such power',
    },
  },
  unreadable: {
    word: { zh: '无法识读', en: 'unreadable' },
    meaning: { zh: '有内容，但不能确定是什么数', en: 'something is there, but which number is not certain' },
  },
  not_transcribed: {
    word: { zh: '未转录', en: 'not transcribed' },
    meaning: {
      zh: '转录时没有见到这一格，不等于 0',
      en: 'the cell was not seen when transcribing; it is not 0',
    },
  },
  no_report: {
    word: { zh: '未收录', en: 'not collected' },
    meaning: {
      zh: '这里没有这份报告，不等于未发布',
      en: 'the report is not held here; it may well be published',
    },
  },
};

const SEVERITY: Record<Severity, Bilingual> = {
  error: { zh: '不符', en: 'mismatch' },
  warn: { zh: '待核', en: 'to verify' },
  info: { zh: '提示', en: 'note' },
};

export const statusWord = (status: Status, lang: Lang) => STATUS[status].word[lang];
export const statusMeaning = (status: Status, lang: Lang) => STATUS[status].meaning[lang];
export const severityWord = (severity: Severity, lang: Lang) => SEVERITY[severity][lang];

/** Flags that can stand beside a number; an unknown flag is shown as its code, never hidden. */
const FLAGS: Record<string, Bilingual> = {
  approx: { zh: '约数', en: 'approximate' },
  unit_converted: { zh: '已换算单位', en: 'unit converted' },
  unit_unknown: { zh: '单位不明', en: 'unit not stated' },
  derived: { zh: '推算', en: 'derived' },
  zero_in_words: { zh: '文字写明没有', en: 'none, said in words' },
  dedup_cells: { zh: '重复单元格已丢失', en: 'repeated cells were lost' },
  shared_cell: { zh: '与别项共用一格', en: 'shares its cell with another item' },
  low_confidence: { zh: '识读把握低', en: 'low confidence' },
};

export const flagWord = (flag: string, lang: Lang) => FLAGS[flag]?.[lang] ?? flag;
