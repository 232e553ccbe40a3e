/** Chinese numerals of ordinary prose: 两, 十二, 三百, 一千零五, 一万二千. */
const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千万]';

/** The value of a Chinese numeral, or null when the characters do not make one (二三, 十百). */
export function parseChinese(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = Infinity;
  for (const char of text) {
    const value = DIGITS[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    if (char === '万') {
      section += digit ?? 0;
      if (section === 0) return null;
      total += section * 10_000;
      section = 0;
      digit = null;
      last = Infinity;
      continue;
    }
    const scale = SMALL[char];
    if (scale === undefined || scale >= last) return null;
    section += (digit ?? 1) * scale;
    digit = null;
    last = scale;
  }
  return total + section + (digit ?? 0);
}

/** A year or day written digit by digit, as on signatures: 二〇二五, 二零二四. Null when a character is no digit. */
export function parseDigitByDigit(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = char === '○' || char === 'O' || char === '0' ? 0 : DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}
