import { DATE_PATTERN, DAY_PATTERN, field, named, text, whole, type OpenTable } from './types.ts';

const day = { pattern: DAY_PATTERN };
const date = { pattern: DATE_PATTERN };

/** Who reports, what was held, and what was due. */
export const REGISTRY_TABLES: readonly OpenTable[] = [
  {
    name: 'reports',
    title: { zh: '年度报告', en: 'Reports' },
    note: {
      zh: '收录的报告，一行是一个机关的一个数据年度：来源、日期、格式。',
      en: 'Reports held, one row per agency and data year: origin, dates, form.',
    },
    fields: [
      named('report', '报告：机关编号-数据年度', 'Report: agency id and data year'),
      named('agency', '机关编号', 'Agency id'),
      whole('year', '数据年度', 'Data year', { required: true }),
      whole('version', '第几次发布', 'Which publication of it', { required: true }),
      text('kind', '来源方式：留有原件、人工转录、演示', 'Copy held, transcribed, or synthetic', {
        required: true,
        values: ['snapshot', 'transcribed', 'synthetic', 'local'],
      }),
      text('edition', '统计表格式；空为不能确定', 'Form of the tables; empty when not certain', {
        values: ['f2021', 'f2019', 'f2014', 'f2008'],
      }),
      field(
        'edition_seen',
        'boolean',
        '格式是见到的（true），还是由年度推断的',
        'Whether the form was seen, or inferred from the year',
      ),
      text(
        'scope',
        '本机关，或全辖区；全辖区不与各部门相加',
        'The body itself, or its jurisdiction, which is never added to its departments',
        { values: ['own', 'jurisdiction'] },
      ),
      text('published', '公布日期，可能只到年月', 'Date of publication, maybe only a year or month', date),
      text('signed', '落款日期', 'Date signed', date),
      text('signed_raw', '落款原文', 'Signature date as printed'),
      text(
        'signed_readings',
        '落款日期的各种读法，用分号隔开',
        'Ways to read the signature date, joined by semicolons',
      ),
      text('first_seen', '首次见到的日期', 'First seen', date),
      text('accessed', '最近查看的日期', 'Last looked at', date),
      text('link_state', '最近查看时链接的状态', 'State of the link when last looked at'),
      text('url', '公布地址', 'Address of publication'),
      text('title', '标题', 'Title'),
      text('publisher', '公布者', 'Publisher'),
      text('file', '留存件在资料集中的位置', 'Place of the copy in the collection'),
      text('sha256', '原件的 SHA-256', 'SHA-256 of the original', { pattern: '^[0-9a-f]{64}$' }),
      text('media_type', '原件类型', 'Media type of the original'),
      text(
        'problems',
        '识读时遇到的问题代码，用分号隔开',
        'Codes of problems met while reading, joined by semicolons',
      ),
      text('note', '说明', 'Note'),
    ],
    key: ['report'],
    foreignKeys: [{ fields: ['agency'], table: 'agencies', reference: ['agency'] }],
  },
  {
    name: 'agencies',
    title: { zh: '机关', en: 'Agencies' },
    note: {
      zh: '机关名册。编号不含意义、永久不变；名称和代码是属性。',
      en: 'The registry. Ids carry no meaning and never change; names and codes are attributes.',
    },
    fields: [
      named('agency', '机关编号', 'Agency id'),
      whole('order', '正式排序', 'Official order'),
      named('name', '全称', 'Full official name'),
      text('name_en', '英文名称', 'Name in English'),
      text('short', '简称', 'Short name'),
      text('aliases', '文件中的其他名称，用分号隔开', 'Other names documents use, joined by semicolons'),
      named('type', '类别：gov 政府、dept 部门、town 乡镇等', 'Class: gov, dept, town …'),
      text('level', '层级', 'Administrative level'),
      text('family', '业务系统', 'Line of work'),
      text('region', '地区', 'Place'),
      text('region_code', '行政区划代码', 'Region code'),
      text('uscc', '统一社会信用代码', 'Unified social credit code 统一社会信用代码'),
      whole('from_year', '首个数据年度；空为不限', 'First data year; empty when open'),
      whole('to_year', '末个数据年度；空为不限', 'Last data year; empty when open'),
    ],
    key: ['agency'],
    foreignKeys: [],
  },
  {
    name: 'lineage',
    title: { zh: '沿革', en: 'Lineage' },
    note: { zh: '更名、合并、分设等机构变动。', en: 'Renamings, mergers, splits and other reorganisations.' },
    fields: [
      text('from', '原机关', 'Agency before'),
      text('to', '新机关', 'Agency after'),
      text('kind', '变动', 'Kind of change', {
        required: true,
        values: ['rename', 'merge', 'split', 'transfer', 'new', 'abolished'],
      }),
      whole('year', '新状态的首个数据年度', 'First data year of the new state', { required: true }),
      text('source', '依据', 'Source'),
    ],
    key: [],
    foreignKeys: [
      { fields: ['from'], table: 'agencies', reference: ['agency'] },
      { fields: ['to'], table: 'agencies', reference: ['agency'] },
    ],
  },
  {
    name: 'due',
    title: { zh: '应报与到报', en: 'Reports due' },
    note: {
      zh: '一行是一个应有或已有报告的机关和年度：是否收录、是否按期、查找过哪里。',
      en: 'One row per agency and year expected or held: whether held, whether in time, where it was looked for.',
    },
    fields: [
      named('agency', '机关编号', 'Agency id'),
      whole('year', '数据年度', 'Data year', { required: true }),
      text('state', '状态', 'State', {
        required: true,
        values: [
          'on_time',
          'late',
          'date_in_dispute',
          'received_no_deadline',
          'not_due',
          'not_collected',
          'confirmed_unpublished',
        ],
      }),
      whole('days', '至少晚多少天', 'Days late, at least'),
      text('deadline', '期限', 'Deadline', day),
      text('basis', '期限依据', 'Basis of the deadline'),
      text('published', '公布日期', 'Date of publication', date),
      text('signed', '落款日期', 'Date signed', date),
      text('checked', '查找日期', 'Day it was searched for', date),
      text('places', '查找过的地方', 'Places searched'),
      text('result', '查找结果', 'Result of the search'),
      text('note', '说明', 'Note'),
    ],
    key: ['agency', 'year'],
    foreignKeys: [{ fields: ['agency'], table: 'agencies', reference: ['agency'] }],
  },
];
