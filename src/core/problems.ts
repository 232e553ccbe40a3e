import { FACT_PROBLEMS } from './facts/problems.ts';
import type { Bilingual } from './model.ts';
import { problems as READ_PROBLEMS } from './read/problems.ts';

/** Problems the pipeline itself meets (reading and tables have their own lists), for the checks and the report page. */
export const PIPELINE_PROBLEMS = {
  not_a_report: {
    zh: '这不是政府信息公开工作年度报告（通知、解读、新闻、列表或指南等），未提取任何数字。',
    en: 'This is not an annual disclosure report (a notice, interpretation, news item, list or guide); no figures were taken.',
  },
  year_conflict: {
    zh: '标题、统计期限、正文或日期所指的年度不一致。',
    en: 'Title, statistical period, text and dates name different years.',
  },
  fused_number: {
    zh: '数字粘连，其中的数不予采用。',
    en: 'Digits of two numbers ran together; the number is not used.',
  },
  unit_lost: {
    zh: '数字后的单位缺失，该数不作为数据项。',
    en: 'A number lost its unit; it is not taken as a fact.',
  },
  date_glued: {
    zh: '日期缺少年、月、日分隔，存在多种读法。',
    en: 'A date lost its separators and can be read in more than one way.',
  },
  agency_unknown: { zh: '未能确定发布机关。', en: 'The reporting body could not be told.' },
  year_unknown: { zh: '未能确定报告年度。', en: 'The data year could not be told.' },
} as const satisfies Record<string, Bilingual>;

/** Every code that can stand in `ParsedReport.problems`, with its sentence. */
export const PROBLEMS: Readonly<Record<string, Bilingual>> = {
  ...READ_PROBLEMS,
  ...FACT_PROBLEMS,
  ...PIPELINE_PROBLEMS,
};
