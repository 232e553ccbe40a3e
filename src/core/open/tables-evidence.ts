import { DAY_PATTERN, field, named, text, whole, type OpenTable } from './types.ts';

const KEY: [string, string] = [
  '数据项：indicator 或 indicator.applicant',
  'Fact key: indicator or indicator.applicant',
];
const AGENCY = { fields: ['agency'], table: 'agencies', reference: ['agency'] } as const;

/** What the checks noticed and what changed since. */
export const EVIDENCE_TABLES: readonly OpenTable[] = [
  {
    name: 'findings',
    title: { zh: '核查线索', en: 'Findings' },
    note: {
      zh: '一行是一份报告的一条规则。核查线索，不是结论。',
      en: 'One row per report and check. Clues to verify, not conclusions.',
    },
    fields: [
      named('report', '报告', 'Report'),
      named('check', '核查规则', 'Check'),
      whole('version', '规则版本', 'Version of the rule', { required: true }),
      text('severity', 'error 不符、warn 待核、info 提示', 'error: mismatch, warn: to verify, info: note', {
        required: true,
        values: ['error', 'warn', 'info'],
      }),
      text('state', '不成立，或无法核对', 'Does not hold, or could not be assessed', {
        required: true,
        values: ['fail', 'not_assessable'],
      }),
      text('zh', '中文说明', 'Sentence in Chinese'),
      text('en', '英文说明', 'Sentence in English'),
      field(
        'instances',
        'array',
        '每处一项：左式、右式、单元格（JSON）',
        'One per place: left, right, cells (JSON)',
      ),
      field(
        'suspects',
        'array',
        '可能的单元格（JSON），从不套用',
        'Cells to look at first (JSON); never applied',
      ),
    ],
    key: ['report', 'check'],
    foreignKeys: [{ fields: ['report'], table: 'reports', reference: ['report'] }],
  },
  {
    name: 'checks',
    title: { zh: '核查规则', en: 'Checks' },
    note: {
      zh: '每条规则核对了多少份报告，结果如何。',
      en: 'How many reports each rule was tried on, and how it ended.',
    },
    fields: [
      named('check', '核查规则', 'Check'),
      whole('pass', '成立', 'Held', { required: true }),
      whole('fail', '不成立', 'Did not hold', { required: true }),
      whole('not_assessable', '无法核对', 'Could not be assessed', { required: true }),
    ],
    key: ['check'],
    foreignKeys: [],
  },
  {
    name: 'corrections',
    title: { zh: '更正', en: 'Corrections' },
    note: {
      zh: '声明的更正：原数、改为多少、理由、依据。facts 里的 value 不变。',
      en: 'Declared corrections: the number expected, what it becomes, why, on what basis. value in facts stays.',
    },
    fields: [
      named('agency', '机关编号', 'Agency id'),
      whole('year', '数据年度', 'Data year', { required: true }),
      named('key', ...KEY),
      named('action', '做法', 'Action'),
      field('value', 'number', '改为', 'Becomes'),
      field('expect', 'number', '改前应为', 'Expected before'),
      text('reason', '理由', 'Reason'),
      text('source', '依据', 'Source'),
      text('date', '日期', 'Date', { pattern: DAY_PATTERN }),
      field(
        'holds',
        'boolean',
        '原数仍是所期望的；空为没有这一格',
        'The number is still as expected; empty: no such cell',
      ),
    ],
    key: ['agency', 'year', 'key'],
    foreignKeys: [AGENCY],
  },
  {
    name: 'notes',
    title: { zh: '核查意见', en: 'Verdicts' },
    note: {
      zh: '人工对核查线索的意见，按数值记录。',
      en: 'What people concluded about findings, kept with the values they saw.',
    },
    fields: [
      named('agency', '机关编号', 'Agency id'),
      whole('year', '数据年度', 'Data year', { required: true }),
      named('check', '核查规则', 'Check'),
      text('values', '当时的数值', 'Values at the time'),
      text('verdict', '意见', 'Verdict'),
      text('note', '说明', 'Note'),
      text('source', '依据', 'Source'),
      text('date', '日期', 'Date', { pattern: DAY_PATTERN }),
      field('applies', 'boolean', '数值未变，意见仍适用', 'The values stand, so the verdict applies'),
    ],
    key: ['agency', 'year', 'check', 'values'],
    foreignKeys: [AGENCY],
  },
  {
    name: 'changes',
    title: { zh: '版本间变化', en: 'Changes' },
    note: {
      zh: '从第一个版本到本版本，相邻版本之间每一格的变化和原因。',
      en: 'Every cell that changed between consecutive releases up to this one, and why.',
    },
    fields: [
      named('from_release', '前一版本', 'Release before'),
      named('to_release', '后一版本', 'Release after'),
      text('date', '后一版本的日期', 'Date of the release after', { required: true, pattern: DAY_PATTERN }),
      named('agency', '机关编号', 'Agency id'),
      whole('year', '数据年度', 'Data year', { required: true }),
      named('key', ...KEY),
      field(
        'from_value',
        'number',
        '原来计入的数（含更正）',
        'Number that counted before (corrections included)',
      ),
      text('from_status', '原来的状态；空为没有这一行', 'Status before; empty when there was no such row'),
      field('to_value', 'number', '现在计入的数（含更正）', 'Number that counts now (corrections included)'),
      text('to_status', '现在的状态；空为没有这一行', 'Status now; empty when there is no such row'),
      text('why', '原因', 'Reason', {
        required: true,
        values: [
          'report_added',
          'report_removed',
          'recollected',
          'transcription',
          'manifest',
          'correction',
          'codebook',
          'parser',
        ],
      }),
    ],
    key: ['to_release', 'agency', 'year', 'key'],
    foreignKeys: [],
  },
];
