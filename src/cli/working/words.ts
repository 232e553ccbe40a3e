import type { InputProblem } from '../../core/dataset/inputs.ts';
import type { Unplaced } from '../../core/dataset/place.ts';
import type { Bilingual } from '../../core/model.ts';

/** Why a document found no place, in both languages; the codes are those of `build --json`. */
export const WHY: Record<Unplaced['why'], Bilingual> = {
  cannot_read: { zh: '文件打不开', en: 'the file cannot be opened' },
  file_missing: { zh: 'reports.csv 列出的文件不存在', en: 'listed in reports.csv, but not there' },
  not_a_report: { zh: '不像年度报告', en: 'does not look like an annual report' },
  no_text: { zh: '没有可识读的文字（扫描件或图片）', en: 'holds no text (a scan or a picture)' },
  agency_unknown: { zh: '机关不在 agencies.csv 中', en: 'the body is not in agencies.csv' },
  agency_ambiguous: { zh: '名称对应多个机关', en: 'the name fits more than one body' },
  agency_not_then: { zh: '登记的机关在该年度不存在', en: 'no body of that name reports for that year' },
  year_unknown: { zh: '看不出是哪一年度', en: 'the year cannot be told' },
  already_there: { zh: '该机关该年度已有报告', en: 'there is a report for this body and year already' },
};

/** `agency_unknown` of a document in which no name was found at all. */
export const UNNAMED: Bilingual = { zh: '文件没有写明机关', en: 'the document names no body' };

/** What is wrong with a line of an input file. */
export const PROBLEM: Record<InputProblem['code'], Bilingual> = {
  missing_column: { zh: '缺少列', en: 'a required column is missing' },
  unknown_column: { zh: '不认识的列，未使用', en: 'an unknown column, not used' },
  empty_cell: { zh: '必填项为空，此行未使用', en: 'a required cell is empty, line left out' },
  bad_value: { zh: '值不合规则，此行未使用', en: 'a value breaks the rule, line left out' },
  unknown_agency: { zh: 'agencies.csv 没有此机关，相关行未使用', en: 'not in agencies.csv, lines left out' },
  duplicate: { zh: '与前面的行重复，此行未使用', en: 'repeats an earlier line, left out' },
  uscc_check: {
    zh: '统一社会信用代码校验位不符，照录',
    en: 'wrong check character (GB 32100), kept as written',
  },
  lineage_years: {
    zh: '沿革年份与机关起止年份不一致，照录',
    en: 'years of the change and the body disagree, kept',
  },
  lineage_cycle: { zh: '沿革成环，此行未使用', en: 'closes a circle of successions, line left out' },
};

/** `中文 / English`. */
export function both({ zh, en }: Bilingual): string {
  return `${zh} / ${en}`;
}
