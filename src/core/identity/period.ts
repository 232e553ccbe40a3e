import type { Identity } from '../model.ts';
import { dateReadings } from './dates.ts';

export interface PeriodReading {
  year: number;
  raw: string;
  /** Null when the year can be read but a day or month was lost. */
  period: Identity['period'];
}

const PLACE =
  /(?:统计(?!局)|数据|报告|所列)[^,。;]{0,14}(?:期限|时段|时间|期间|周期|区间|范围)|起止(?:时间|日期)|(?:期限|时段)(?:为|是|自|从|:)/;
const FROM = '(?<year>(?:19|20)\\d{2})\\s*年\\s*(?<m1>\\d{1,2})\\s*月\\s*(?<d1>\\d{1,2})\\s*日?';
const TO =
  '(?:(?<year2>(?:19|20)\\d{2})\\s*年|同年|当年)?\\s*(?<m2>\\d{1,2})\\s*月\\s*(?:(?<d2>\\d{1,2})\\s*日?|底)';
const WHOLE = new RegExp(`${FROM}\\s*(?:起)?\\s*(?:至|到|-|~|,)+\\s*${TO}`);
/** 202311日至20231231日: the year stands, its days ran together. */
const DAMAGED = /(?<!\d)((?:19|20)\d{2})(?:年?\d{1,4})?\s*[月日年]?[^。;]{0,12}?(?:至|到|-)/;

/** The statistical period and the year it names, from the first line that speaks of it; null without one. */
export function readPeriod(lines: readonly string[]): PeriodReading | null {
  for (const line of lines) {
    const place = PLACE.exec(line);
    const rest = place ? line.slice(place.index, place.index + 90) : '';
    const found = WHOLE.exec(place ? rest : line);
    if (found?.groups) return whole(found);
    const damaged = place ? DAMAGED.exec(rest) : null;
    if (damaged) return { year: Number(damaged[1]), raw: rest.slice(0, 40), period: null };
    const year = place ? /(?<!\d)((?:19|20)\d{2})\s*年/.exec(rest) : null;
    if (year) return { year: Number(year[1]), raw: rest.slice(0, 40), period: null };
  }
  return null;
}

function whole(found: RegExpExecArray): PeriodReading {
  const { year = '', m1 = '', d1 = '', year2, m2 = '', d2 } = found.groups ?? {};
  const [from] = dateReadings(`${year}年${m1}月${d1}日`);
  const lastDay = d2 ?? (m2 === '12' ? '31' : '');
  const [to] = dateReadings(`${year2 ?? year}年${m2}月${lastDay}日`);
  const period = from && to ? { from, to, raw: found[0] } : null;
  return { year: Number(year), raw: found[0], period };
}
