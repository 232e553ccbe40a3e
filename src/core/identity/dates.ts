import { parseDigitByDigit, parseChinese } from '../narrative/numerals.ts';

/** Every way to read a printed date as YYYY-MM-DD; none when it is no date, several when digits ran together. */
export function dateReadings(printed: string): string[] {
  const text = printed
    .trim()
    .replace(/\s*([年月日\-/.])\s*/g, '$1')
    .replace(/(?<=[一二三四五六七八九〇零○]年)元月/, '一月')
    .replace('元月', '1月');
  const full = /(?<!\d)((?:19|20)\d{2})[年\-/.](\d{1,2})[月\-/.](\d{1,2})(?!\d)/.exec(text);
  if (full) return valid([[Number(full[1]), Number(full[2]), Number(full[3])]]);
  const chinese =
    /([一二三四五六七八九〇零○O0]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日?/.exec(
      text,
    );
  if (chinese)
    return valid([
      [parseDigitByDigit(chinese[1] ?? ''), parseChinese(chinese[2] ?? ''), parseChinese(chinese[3] ?? '')],
    ]);
  const glued = /(?<!\d)((?:19|20)\d{2})年?(\d{2,4})(?:日|(?!\d))/.exec(text);
  if (glued) return gluedReadings(Number(glued[1]), glued[2] ?? '');
  const halfGlued = /(?<!\d)((?:19|20)\d{2})(\d{1,2})月(\d{1,2})日?/.exec(text);
  if (halfGlued) return valid([[Number(halfGlued[1]), Number(halfGlued[2]), Number(halfGlued[3])]]);
  const noMonth = /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月?(\d{1,2})日/.exec(text);
  return noMonth ? valid([[Number(noMonth[1]), Number(noMonth[2]), Number(noMonth[3])]]) : [];
}

/** 2025114 → 2025-01-14 and 2025-11-04: 年 and 月 were lost, so every split of month and day is kept. */
function gluedReadings(year: number, rest: string): string[] {
  const splits: [number, number, number][] = [];
  for (const width of [1, 2]) {
    const [month, day] = [rest.slice(0, width), rest.slice(width)];
    // Four digits are two and two; a day never has more than two.
    if (day === '' || day.length > 2 || (rest.length === 4 && width !== 2)) continue;
    if (day.length === 2 && day.startsWith('0') && rest.length === 3 && width === 1)
      splits.push([year, Number(month), Number(day)]);
    else splits.push([year, Number(month), Number(day)]);
  }
  return valid(splits);
}

function valid(
  parts: readonly (readonly [number, number | null, number | null] | readonly (number | null)[])[],
): string[] {
  const dates = parts.flatMap(([year, month, day]) => {
    if (!year || !month || !day || month > 12 || day > daysIn(year, month)) return [];
    return [`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`];
  });
  return [...new Set(dates)];
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Days from `a` to `b` (both YYYY-MM-DD); positive when `b` is later. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}
