import type { IndicatorRow } from './types.ts';

/** Table 4, unchanged since 2019: 15 cells in three blocks of five. */
export const TABLE4: readonly IndicatorRow[] = [
  { code: 'rev_upheld', zh: '行政复议 / 结果维持', en: 'Review: upheld', unit: '件' },
  { code: 'rev_corrected', zh: '行政复议 / 结果纠正', en: 'Review: corrected', unit: '件' },
  { code: 'rev_other', zh: '行政复议 / 其他结果', en: 'Review: other result', unit: '件' },
  { code: 'rev_pending', zh: '行政复议 / 尚未审结', en: 'Review: pending', unit: '件' },
  { code: 'rev_total', zh: '行政复议 / 总计', en: 'Review: total', unit: '件' },
  {
    code: 'lit_direct_upheld',
    zh: '行政诉讼 / 未经复议直接起诉 / 结果维持',
    en: 'Direct lawsuit: upheld',
    unit: '件',
  },
  {
    code: 'lit_direct_corrected',
    zh: '行政诉讼 / 未经复议直接起诉 / 结果纠正',
    en: 'Direct lawsuit: corrected',
    unit: '件',
  },
  {
    code: 'lit_direct_other',
    zh: '行政诉讼 / 未经复议直接起诉 / 其他结果',
    en: 'Direct lawsuit: other result',
    unit: '件',
  },
  {
    code: 'lit_direct_pending',
    zh: '行政诉讼 / 未经复议直接起诉 / 尚未审结',
    en: 'Direct lawsuit: pending',
    unit: '件',
  },
  {
    code: 'lit_direct_total',
    zh: '行政诉讼 / 未经复议直接起诉 / 总计',
    en: 'Direct lawsuit: total',
    unit: '件',
  },
  {
    code: 'lit_post_upheld',
    zh: '行政诉讼 / 复议后起诉 / 结果维持',
    en: 'Lawsuit after review: upheld',
    unit: '件',
  },
  {
    code: 'lit_post_corrected',
    zh: '行政诉讼 / 复议后起诉 / 结果纠正',
    en: 'Lawsuit after review: corrected',
    unit: '件',
  },
  {
    code: 'lit_post_other',
    zh: '行政诉讼 / 复议后起诉 / 其他结果',
    en: 'Lawsuit after review: other result',
    unit: '件',
  },
  {
    code: 'lit_post_pending',
    zh: '行政诉讼 / 复议后起诉 / 尚未审结',
    en: 'Lawsuit after review: pending',
    unit: '件',
  },
  {
    code: 'lit_post_total',
    zh: '行政诉讼 / 复议后起诉 / 总计',
    en: 'Lawsuit after review: total',
    unit: '件',
  },
];
