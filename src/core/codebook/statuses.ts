import type { Bilingual, Severity, Status } from '../model.ts';

/** How a state of a cell is written: the code in data, a glyph, a word and what it means. */
export interface StatusEntry {
  /** As in the column `status` of CSV files and in `data-status` on pages. */
  code: Status;
  /** Never alone: it stands beside the word, and shapes differ so that none depends on colour. */
  glyph: string;
  word: Bilingual;
  meaning: Bilingual;
  /** The nearest shorthand of statistical spreadsheets in English ([x] not available, [z] not applicable); '' for a number. */
  shorthand: '' | '[x]' | '[z]';
}

/** The eight states of a cell, in the order legends list them. A printed 0 is `reported` and is written 0. */
export const STATUSES: readonly StatusEntry[] = [
  {
    code: 'reported',
    glyph: '●',
    word: { zh: '有数', en: 'reported' },
    meaning: {
      zh: '报告写明的数；写明的 0 照写 0',
      en: 'a number the report states; a stated 0 is shown as 0',
    },
    shorthand: '',
  },
  {
    code: 'blank',
    glyph: '○',
    word: { zh: '空白', en: 'blank' },
    meaning: { zh: '单元格在，没有填', en: 'the cell is there and empty' },
    shorthand: '[x]',
  },
  {
    code: 'absent',
    glyph: '△',
    word: { zh: '缺行', en: 'row missing' },
    meaning: { zh: '这一格式应有的行，报告里没有', en: 'the form has this row, the report does not' },
    shorthand: '[x]',
  },
  {
    code: 'not_in_form',
    glyph: '—',
    word: { zh: '本年格式无此项', en: 'not in this form' },
    meaning: { zh: '当年的统计表没有这一项', en: 'the form in force that year has no such item' },
    shorthand: '[z]',
  },
  {
    code: 'not_applicable',
    glyph: '/',
    word: { zh: '不适用', en: 'not applicable' },
    meaning: {
      zh: '报告填“/”“-”等，或没有这项职权',
      en: 'the report writes "/" or "-", or has no such power',
    },
    shorthand: '[z]',
  },
  {
    code: 'unreadable',
    glyph: '?',
    word: { zh: '无法识读', en: 'unreadable' },
    meaning: { zh: '有内容，但不能确定是什么数', en: 'something is there, but which number is not certain' },
    shorthand: '[x]',
  },
  {
    code: 'not_transcribed',
    glyph: '…',
    word: { zh: '未转录', en: 'not transcribed' },
    meaning: {
      zh: '转录时没有见到这一格，不等于 0',
      en: 'the cell was not seen when transcribing; it is not 0',
    },
    shorthand: '[x]',
  },
  {
    code: 'no_report',
    glyph: '×',
    word: { zh: '未收录', en: 'not collected' },
    meaning: {
      zh: '这里没有这份报告，不等于未发布',
      en: 'the report is not held here; it may well be published',
    },
    shorthand: '[x]',
  },
];

/** How strongly a check speaks: words of a clue, never of blame. */
export const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '不符', en: 'mismatch' },
  warn: { zh: '待核', en: 'to verify' },
  info: { zh: '提示', en: 'note' },
};
