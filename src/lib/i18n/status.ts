import { SEVERITIES, STATUSES, type StatusEntry } from '../../core/codebook/statuses.ts';
import type { Bilingual, Lang, Severity, Status } from '../../core/model.ts';

const BY_CODE = Object.fromEntries(STATUSES.map((entry) => [entry.code, entry])) as Record<
  Status,
  StatusEntry
>;

/** The word that stands in a cell without a number. A printed zero is its own word: 0. */
export const statusWord = (status: Status, lang: Lang) => BY_CODE[status].word[lang];
export const statusMeaning = (status: Status, lang: Lang) => BY_CODE[status].meaning[lang];
export const severityWord = (severity: Severity, lang: Lang) => SEVERITIES[severity][lang];

/** Flags that can stand beside a number; an unknown flag is shown as its code, never hidden. */
const FLAGS: Record<string, Bilingual> = {
  approx: { zh: '约数', en: 'approximate' },
  unit_converted: { zh: '已换算单位', en: 'unit converted' },
  unit_unknown: { zh: '单位不明', en: 'unit not stated' },
  derived: { zh: '推算', en: 'derived' },
  zero_in_words: { zh: '文字写明没有', en: 'none, said in words' },
  dedup_cells: { zh: '重复单元格已丢失', en: 'repeated cells were lost' },
  shared_cell: { zh: '与别项共用一格', en: 'shares its cell with another item' },
  corrected: { zh: '有更正', en: 'corrected' },
  disputed: { zh: '更正：无法辨认', en: 'corrected: cannot be read' },
  low_confidence: { zh: '识读把握低', en: 'low confidence' },
};

export const flagWord = (flag: string, lang: Lang) => FLAGS[flag]?.[lang] ?? flag;
