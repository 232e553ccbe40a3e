import type { Bilingual, Edition, Severity } from '../../model.ts';

/** What a check looks at: one report, one agency's years, the whole collection, or files kept beside the reports. */
export type CheckReach = 'report' | 'series' | 'collection' | 'files';

/** One rule of the codebook. `kind: 'note'` is a rule the reader obeys while reading; it yields no finding. */
export interface CheckEntry {
  id: string;
  /** Raised whenever the rule's result can change for the same figures. */
  version: number;
  kind: 'check' | 'note';
  /** The highest severity the check gives; a finding may be milder where the rule says so. */
  severity: Severity;
  reach: CheckReach;
  editions: readonly Edition[];
  name: Bilingual;
  formula: Bilingual;
  /** Legal or logical source. */
  source: Bilingual;
  /** What it means when the check could not be made; for a note, why it is no check. */
  unassessable: Bilingual;
}

export const SINCE_2019: readonly Edition[] = ['f2021', 'f2019'];
export const SINCE_2021: readonly Edition[] = ['f2021'];
export const ONLY_2019: readonly Edition[] = ['f2019'];
export const EVERY: readonly Edition[] = ['f2021', 'f2019', 'f2014', 'f2008'];

export const BOTH_FORMS: Bilingual = {
  zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附统计表',
  en: 'Tables annexed to notices 国办公开办函〔2019〕60号 and 〔2021〕30号 (General Office of the State Council)',
};
export const FORM_2021: Bilingual = {
  zh: '国办公开办函〔2021〕30号所附统计表及填报要求',
  en: 'Tables and instructions of notice 国办公开办函〔2021〕30号 (General Office of the State Council)',
};
export const FORM_2019: Bilingual = {
  zh: '国办公开办函〔2019〕60号所附统计表',
  en: 'Tables annexed to notice 国办公开办函〔2019〕60号 (General Office of the State Council)',
};
export const ARTICLE_49: Bilingual = {
  zh: '《政府信息公开条例》第四十九条（2019年前为2007年条例第三十一条）；本地通知可另定日期',
  en: 'Article 49 of the Regulation on Open Government Information 政府信息公开条例 (before 2019: Article 31 of 2007); a local notice may set another date',
};
export const ARTICLE_50: Bilingual = {
  zh: '《政府信息公开条例》第五十条及国办公开办函〔2021〕30号',
  en: 'Article 50 of the Regulation on Open Government Information 政府信息公开条例 and notice 国办公开办函〔2021〕30号',
};
export const FEE_RULES: Bilingual = {
  zh: '国办函〔2020〕109号（政府信息公开信息处理费管理办法）',
  en: 'Rules on the information processing fee 信息处理费, notice 国办函〔2020〕109号',
};
export const LOGIC: Bilingual = { zh: '逻辑关系', en: 'Logic of the figures' };

export const CELL_MISSING: Bilingual = {
  zh: '有关单元格空白、缺行、无法识读或未转录；空白不按0计算',
  en: 'A cell is blank, missing, unreadable or not transcribed; a blank is never counted as 0',
};
export const NOT_SAID: Bilingual = {
  zh: '没有保存正文，或正文没有相应表述，或表中没有可对照的数',
  en: 'No text is held, the text does not say it, or the table has no figure to set beside it',
};
export const NO_TEXT: Bilingual = {
  zh: '没有保存正文（如只转录了数字），或未识别到章节',
  en: 'No text is held (figures only were transcribed), or no sections were recognised',
};
export const NO_LAST_YEAR: Bilingual = {
  zh: '没有上一年度报告的对应数据，或两年之间机构有变动、格式不可比',
  en: 'No figure of the year before, or the agency or the form changed between the years',
};
