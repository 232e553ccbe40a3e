import type { Bilingual } from '../model.ts';

/** Units as the forms, the prose and the measures write them. A number whose unit the table leaves open says so. */
const UNITS: Readonly<Record<string, Bilingual>> = {
  件: { zh: '件', en: 'cases or documents (件)' },
  条: { zh: '条', en: 'items (条)' },
  次: { zh: '次', en: 'times (次)' },
  项: { zh: '项', en: 'items of business (项)' },
  篇: { zh: '篇', en: 'articles (篇)' },
  个: { zh: '个', en: 'units (个)' },
  人: { zh: '人', en: 'people (人)' },
  名: { zh: '名', en: 'people (名)' },
  人次: { zh: '人次', en: 'attendances (人次)' },
  起: { zh: '起', en: 'incidents (起)' },
  场: { zh: '场', en: 'events (场)' },
  期: { zh: '期', en: 'issues (期)' },
  元: { zh: '元', en: 'yuan' },
  万元: { zh: '万元', en: '10,000 yuan (万元)' },
  '%': { zh: '%', en: '%' },
  '件/篇': { zh: '件、篇', en: 'pieces (件, 篇)' },
  '期/场': { zh: '期、场', en: 'sessions (期, 场)' },
  '期/次': { zh: '期、次', en: 'rounds (期, 次)' },
  '次/人': { zh: '次、人', en: 'cases or people (次, 人)' },
  '次/人次': { zh: '次、人次', en: 'visits (次, 人次)' },
  '次/场': { zh: '次、场', en: 'times (次, 场)' },
  '次/条': { zh: '次、条', en: 'times or items (次, 条)' },
  'unit NOT fixed by table: 元 or 万元': {
    zh: '表中未定单位：元或万元',
    en: 'not fixed by the table: yuan or 10,000 yuan (元, 万元)',
  },
  percent: { zh: '%', en: '%' },
  per_100: { zh: '每百件', en: 'per 100 requests' },
  ratio: { zh: '倍', en: 'ratio' },
  yuan_per_request: { zh: '元/件', en: 'yuan per request' },
  per_10k_residents: { zh: '件/万人', en: 'requests per 10,000 residents' },
  index: { zh: '0至1', en: '0 to 1' },
};

/** A unit's name in both languages; throws a RangeError on one the codebook does not know. */
export function unitName(unit: string): Bilingual {
  const found = UNITS[unit];
  if (found === undefined) throw new RangeError(`no unit ${unit}`);
  return found;
}
