import { field, named, text, whole, type OpenTable } from './types.ts';

/** The figures: those that count, and those that only look like them. */
export const FACT_TABLES: readonly OpenTable[] = [
  {
    name: 'facts',
    title: { zh: '数据项', en: 'Facts' },
    note: {
      zh: '长表，一行是一份报告的一格：数，或没有数的原因。',
      en: 'The long table: one row is one cell of one report, with its number or the reason there is none.',
    },
    fields: [
      named('report', '报告：机关编号-数据年度', 'Report: agency id and data year'),
      named('agency', '机关编号，永久不变', 'Agency id, permanent'),
      whole('year', '数据年度', 'Data year', { required: true }),
      named('indicator', '指标代码，见 indicators', 'Indicator code, see indicators'),
      text('applicant', '表三的申请人类别；其他表为空', 'Kind of applicant in table 3; empty elsewhere', {
        values: ['nat', 'biz', 'res', 'npo', 'law', 'oth', 'total'],
      }),
      field(
        'value',
        'number',
        '报告公布的数；当且仅当 status 为 reported 时有值',
        'The number as published; present if and only if status is reported',
      ),
      text('raw', '原文（已遮盖姓名和电话）', 'Source text (names and telephone numbers masked)'),
      text('status', '有数，或没有数的原因；从不为空', 'A number, or why there is none; never empty', {
        required: true,
        values: [
          'reported',
          'blank',
          'absent',
          'not_in_form',
          'not_applicable',
          'unreadable',
          'not_transcribed',
          'no_report',
        ],
      }),
      field(
        'locator',
        'object',
        '在原文中的位置，从 0 起计（JSON）',
        'Where it stands in the document, counted from 0 (JSON)',
      ),
      text('method', '取自表格、正文，或人工转录', 'Read from a table or from prose, or transcribed', {
        required: true,
        values: ['table', 'prose', 'transcribed'],
      }),
      field('confidence', 'number', '识读把握，0 至 1', 'Confidence of reading, 0 to 1', { required: true }),
      text(
        'flags',
        '标记，用分号隔开，如 approx 约数',
        'Marks joined by semicolons, such as approx (approximate)',
      ),
      field(
        'corrected',
        'number',
        '更正后的数；value 不改',
        'Number after a correction; value stays as it was',
      ),
      field(
        'computed',
        'number',
        '由同一行各格推算的合计；从不填入 value',
        'Total derived from the other cells of the row; never put into value',
      ),
    ],
    key: ['report', 'indicator', 'applicant'],
    foreignKeys: [
      { fields: ['report'], table: 'reports', reference: ['report'] },
      { fields: ['agency'], table: 'agencies', reference: ['agency'] },
      { fields: ['indicator'], table: 'indicators', reference: ['code'] },
    ],
  },
  {
    name: 'mentions',
    title: { zh: '提及', en: 'Mentions' },
    note: {
      zh: '正文里与指标有关、但属于别的年度、范围或重复出现的数。不计入。',
      en: 'Numbers in the prose that are about an indicator but another year or scope, or said twice. Not counted.',
    },
    fields: [
      named('report', '报告', 'Report'),
      named('indicator', '指标代码', 'Indicator code'),
      field('value', 'number', '数', 'Number'),
      text('raw', '原文', 'Source text'),
      text('scope', '范围', 'Scope', {
        required: true,
        values: ['own', 'jurisdiction', 'cumulative', 'previous', 'part', 'duplicate'],
      }),
      whole('year', '所说年度', 'Year it is about'),
      field('approx', 'boolean', '约数', 'Approximate', { required: true }),
      field('span', 'object', '在原文中的位置（JSON）', 'Where it stands in the document (JSON)'),
    ],
    key: [],
    foreignKeys: [
      { fields: ['report'], table: 'reports', reference: ['report'] },
      { fields: ['indicator'], table: 'indicators', reference: ['code'] },
    ],
  },
];
