/** Characters of a 统一社会信用代码, GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3 to the power of the place, modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character GB 32100-2015 demands after 17 characters; null when one of them cannot stand in a code. */
export function usccCheck(first17: string): string | null {
  const values = [...first17].map((character) => CHARACTERS.indexOf(character));
  if (values.length !== 17 || values.includes(-1)) return null;
  const sum = values.reduce((total, value, place) => total + value * (WEIGHTS[place] ?? 0), 0);
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** Whether a code has 18 characters and the right check character. */
export function isUscc(code: string): boolean {
  return code.length === 18 && usccCheck(code.slice(0, 17)) === code.charAt(17);
}
