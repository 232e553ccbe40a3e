import { wilson } from './format.ts';

/** Two-sided normal quantiles of the limits PRODUCT H6 and H18 ask for. */
export const Z95 = 1.959964;
export const Z998 = 3.090232;

/** Denominators below this give a fraction and no percent; from `RANKABLE` on, rates may be ranked (PRODUCT H6). */
export const SMALL = 10;
export const RANKABLE = 30;

/** Share of agencies outside the 99.8 % limits when nothing but chance is at work (PRODUCT H18). */
const CHANCE = 0.002;

/** How many agencies of `count` chance alone would put outside the 99.8 % limits. */
export const expectedFlags = (count: number) => CHANCE * count;

/**
 * Limits of a funnel at denominator `n` around the pooled rate `p` (0…1), in percent: p ± z √(p(1−p)/n), cut at 0 and
 * 100 (Spiegelhalter 2005, Stat. Med. 24:1185). A rate lies outside them exactly when `p` lies outside its score interval.
 */
export function funnelLimits(p: number, n: number, z: number): [number, number] {
  const half = z * Math.sqrt((p * (1 - p)) / n);
  return [100 * Math.max(0, p - half), 100 * Math.min(1, p + half)];
}

export type FunnelPlace = 'inside' | 'beyond95' | 'beyond998' | 'small';

/** Where k of n lies in the funnel around `p`; below ten cases it is not judged. */
export function funnelPlace(k: number, n: number, p: number): FunnelPlace {
  if (n < SMALL) return 'small';
  const rate = (100 * k) / n;
  const beyond = (z: number) => {
    const [low, high] = funnelLimits(p, n, z);
    return rate < low || rate > high;
  };
  if (beyond(Z998)) return 'beyond998';
  return beyond(Z95) ? 'beyond95' : 'inside';
}

/** A rate as numerator and denominator. */
export interface Fraction {
  k: number;
  n: number;
}

/** First and last rank a member can have. */
export type RankInterval = [first: number, last: number];

/**
 * Ranks as intervals, largest rate first: a member is surely behind those whose 95 % interval lies wholly above its
 * own, and surely before those whose interval lies wholly below (PRODUCT H17). Null below 30 cases. The others are
 * neither ranked nor counted.
 */
export function rateRanks(members: readonly Fraction[]): (RankInterval | null)[] {
  const bounds = members.map(({ k, n }) => (n < RANKABLE ? null : wilson(k, n)));
  const ranked = bounds.filter((bound) => bound !== null);
  return bounds.map((own) => {
    if (own === null) return null;
    const above = ranked.filter(([low]) => low > own[1]).length;
    const below = ranked.filter(([, high]) => high < own[0]).length;
    return [above + 1, ranked.length - below];
  });
}

/** Ranks of numbers, largest first; equal numbers share an interval, and a number that is missing has none. */
export function countRanks(values: readonly (number | null)[]): (RankInterval | null)[] {
  const known = values.filter((value) => value !== null);
  return values.map((own) => {
    if (own === null) return null;
    const above = known.filter((value) => value > own).length;
    return [above + 1, above + known.filter((value) => value === own).length];
  });
}

/** Sum of numerators over sum of denominators, in percent: rates pool, they are not averaged (PRODUCT H9). Null over 0. */
export function pooledRate(members: readonly Fraction[]): { k: number; n: number; percent: number | null } {
  const k = members.reduce((sum, member) => sum + member.k, 0);
  const n = members.reduce((sum, member) => sum + member.n, 0);
  return { k, n, percent: n > 0 ? (100 * k) / n : null };
}
