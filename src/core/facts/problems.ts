import type { Bilingual } from '../model.ts';

/** What reading the tables may have to say; `detail` of the problem carries the raw cells or the place. */
export const FACT_PROBLEMS: Record<string, Bilingual> = {
  table_missing: {
    zh: '文档中没有找到统计表,表内数据未知(不是零)。',
    en: 'No statistical table was found; its cells are unknown, not zero.',
  },
  table_picture: {
    zh: '统计表是图片,其中的数字未读取。',
    en: 'The table is a picture; its figures were not read.',
  },
  dedup_cells: {
    zh: '重复的单元格在抓取时被去掉,数字无法恢复,该表不予采用。',
    en: 'Repeated cells were dropped when the page was copied; the numbers cannot be recovered and are refused.',
  },
  row_arity: {
    zh: '一行中的数字个数与表头不符,整行不予采用。',
    en: 'A row holds more or fewer numbers than its header; the whole row is refused.',
  },
  extra_row: {
    zh: '统计表中有格式以外的行,原样保留,不计入数据项。',
    en: 'The table holds a row that is not in the form; it is kept as printed and is no fact.',
  },
  copies_differ: {
    zh: '同一张表出现多次且数字不同。',
    en: 'The same table is printed more than once with different numbers.',
  },
  other_copy: {
    zh: '另有同一格式的表(如下属单位或重复粘贴),未计入数据项。',
    en: 'Another copy of the table (a sub-office, or pasted twice) is not counted as facts.',
  },
  header_truncated: {
    zh: '表头不完整,按该格式的列序辨认。',
    en: 'A header is incomplete; the column was recognised by the order of the form.',
  },
  header_unknown: {
    zh: '表头无法辨认,该列或该表不予采用。',
    en: 'A header could not be recognised; its column or table is refused.',
  },
  glued_cells: {
    zh: '数字之间没有分隔,只在切分方法唯一时采用。',
    en: 'Numbers were printed without separators; they are used only where one reading is possible.',
  },
  mixed_editions: { zh: '文档混用两种格式的统计表。', en: 'The document mixes the tables of two editions.' },
};
