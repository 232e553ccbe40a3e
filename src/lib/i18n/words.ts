import type { CoverageState } from '../../core/coverage.ts';
import type { Bilingual, Edition, Lang, OriginKind } from '../../core/model.ts';

/** Words for codes that stand in the data. A code without a word is shown as it is, never hidden. */
const CLASSES: Record<string, Bilingual> = {
  dept: { zh: '部门', en: 'Departments' },
  gov: { zh: '政府（汇总）', en: 'Governments (jurisdiction totals)' },
  gov_office: { zh: '政府办公室', en: 'Government offices' },
  dept_branch: { zh: '派出机构', en: 'Branch offices' },
  zone: { zh: '开发区', en: 'Development zones' },
  inst: { zh: '事业单位', en: 'Public institutions' },
  public_enterprise: { zh: '公共企事业单位', en: 'Public utilities' },
  soe: { zh: '国有企业', en: 'State-owned enterprises' },
  vertical: { zh: '垂直管理单位', en: 'Vertically managed bodies' },
  party_mass: { zh: '党群机关', en: 'Party and mass organisations' },
  town: { zh: '乡镇', en: 'Townships' },
  street: { zh: '街道', en: 'Subdistricts' },
  other: { zh: '其他单位', en: 'Other bodies' },
};

const STATES: Record<CoverageState, Bilingual> = {
  on_time: { zh: '按期', en: 'On time' },
  late: { zh: '迟', en: 'Late' },
  date_in_dispute: { zh: '日期待核', en: 'Date to verify' },
  received_no_deadline: { zh: '已收录，无统一期限', en: 'Held; no common deadline' },
  not_due: { zh: '未到期', en: 'Not due yet' },
  not_collected: { zh: '未收录', en: 'Not collected' },
  confirmed_unpublished: { zh: '确认未发布', en: 'Confirmed unpublished' },
};

/** One glyph per state, told apart by shape, not by colour. */
const GLYPHS: Record<CoverageState, string> = {
  on_time: '●',
  late: '◐',
  date_in_dispute: '◇',
  received_no_deadline: '○',
  not_due: '·',
  not_collected: '□',
  confirmed_unpublished: '■',
};

const KINDS: Record<OriginKind, Bilingual> = {
  synthetic: { zh: '演示数据（合成）', en: 'Demonstration data (synthetic)' },
  transcribed: { zh: '转录数据（不存原文）', en: 'Transcribed figures (no document held)' },
  snapshot: { zh: '留存原文', en: 'Documents held' },
  local: { zh: '本机文件', en: 'File on this computer' },
};

const EDITIONS: Record<Edition, Bilingual> = {
  f2008: { zh: '2008 年起（文字）', en: 'since 2008 (prose)' },
  f2014: { zh: '2014 年格式', en: '2014 form' },
  f2019: { zh: '2019 年格式', en: '2019 form' },
  f2021: { zh: '2021 年格式', en: '2021 form' },
};

const word = (table: Record<string, Bilingual>, code: string, lang: Lang) => table[code]?.[lang] ?? code;

export const className = (code: string, lang: Lang) => word(CLASSES, code, lang);
export const stateName = (code: string, lang: Lang) => word(STATES, code, lang);
export const stateGlyph = (code: string) => (GLYPHS as Record<string, string>)[code] ?? '◌';
export const kindName = (code: string, lang: Lang) => word(KINDS, code, lang);
export const editionName = (code: string, lang: Lang) => word(EDITIONS, code, lang);

/** Every state with a word, in the order legends list them. */
export const STATE_CODES = Object.keys(STATES);
