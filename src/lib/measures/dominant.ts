import { MIN_DENOMINATOR } from './value.ts';

/**
 * Whether one body's part is half or more of a total of `k` bodies, so that the total speaks of it rather than of them
 * (PRODUCT H10). Half of a total below 10 says nothing, and one body alone is no total.
 */
export function isDominant(part: number, whole: number, k: number): boolean {
  return k >= 2 && whole >= MIN_DENOMINATOR && 2 * part >= whole;
}
