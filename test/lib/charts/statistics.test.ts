import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/lib/charts/format.ts';
import {
  countRanks,
  expectedFlags,
  funnelLimits,
  funnelPlace,
  pooledRate,
  rateRanks,
  Z95,
  Z998,
} from '../../../src/lib/charts/statistics.ts';

const fraction = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('the 95 % Wilson interval', () => {
  it.each([
    [1, 2, 9.5, 90.5],
    [2, 2, 34.2, 100],
    [15, 30, 33.2, 66.8],
    [50, 100, 40.4, 59.6],
    [0, 10, 0, 27.8],
  ])('of %i of %i is %d to %d', (k, n, low, high) => {
    const [from, to] = wilson(k, n);
    expect(from).toBeCloseTo(low, 1);
    expect(to).toBeCloseTo(high, 1);
  });

  it('holds its rate, stays within 0 and 100, and mirrors', () => {
    fc.assert(
      fc.property(fraction, ({ k, n }) => {
        const [low, high] = wilson(k, n);
        expect(low).toBeLessThanOrEqual((100 * k) / n + 1e-9);
        expect(high).toBeGreaterThanOrEqual((100 * k) / n - 1e-9);
        const [mirroredLow, mirroredHigh] = wilson(n - k, n);
        expect(low + mirroredHigh).toBeCloseTo(100, 6);
        expect(high + mirroredLow).toBeCloseTo(100, 6);
      }),
    );
  });
});

describe('the funnel', () => {
  it('has the known limits around one half at a hundred', () => {
    const [low, high] = funnelLimits(0.5, 100, Z95);
    expect(low).toBeCloseTo(40.2, 1);
    expect(high).toBeCloseTo(59.8, 1);
    expect(funnelLimits(0.5, 100, Z998)[1]).toBeCloseTo(65.45, 1);
    expect(funnelLimits(0.02, 30, Z998)[0]).toBe(0);
  });

  it('narrows with the denominator', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 10, max: 5000 }),
        (p, n) => {
          const [low, high] = funnelLimits(p, n, Z95);
          const [nextLow, nextHigh] = funnelLimits(p, n + 1, Z95);
          expect(nextLow).toBeGreaterThanOrEqual(low);
          expect(nextHigh).toBeLessThanOrEqual(high);
        },
      ),
    );
  });

  it('puts a rate outside its limits exactly when the pooled rate is outside the rate’s own score interval', () => {
    fc.assert(
      fc.property(fraction, fc.double({ min: 0.02, max: 0.98, noNaN: true }), ({ k, n }, p) => {
        fc.pre(n >= 10);
        const [low, high] = wilson(k, n);
        const near = Math.min(Math.abs(100 * p - low), Math.abs(100 * p - high)) < 1e-6;
        fc.pre(!near);
        const outside = 100 * p < low || 100 * p > high;
        expect(funnelPlace(k, n, p) !== 'inside').toBe(outside);
      }),
    );
  });

  it('judges nobody below ten cases and says what chance would flag', () => {
    expect(funnelPlace(9, 9, 0.1)).toBe('small');
    expect(funnelPlace(10, 10, 0.1)).toBe('beyond998');
    expect(expectedFlags(500)).toBe(1);
  });
});

describe('ranks', () => {
  it('are intervals, and overlapping members cannot be told apart', () => {
    const members = [
      { k: 95, n: 100 },
      { k: 50, n: 100 },
      { k: 52, n: 100 },
      { k: 2, n: 2 },
    ];
    expect(rateRanks(members)).toEqual([[1, 1], [2, 3], [2, 3], null]);
  });

  it('of equal members are equal, and every interval lies among the ranked', () => {
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1, maxLength: 30 }), (members) => {
        const ranks = rateRanks([...members, ...members]);
        const ranked = ranks.filter((rank) => rank !== null).length;
        members.forEach((_, at) => expect(ranks[at]).toEqual(ranks[at + members.length]));
        for (const rank of ranks) {
          if (rank === null) continue;
          expect(rank[0]).toBeGreaterThanOrEqual(1);
          expect(rank[0]).toBeLessThanOrEqual(rank[1]);
          expect(rank[1]).toBeLessThanOrEqual(ranked);
        }
      }),
    );
  });

  it('of counts share an interval when equal and leave the missing out', () => {
    expect(countRanks([7, null, 3, 7, 0])).toEqual([[1, 2], null, [3, 3], [1, 2], [4, 4]]);
  });
});

it('rates pool: two halves of different size are not averaged', () => {
  expect(
    pooledRate([
      { k: 1, n: 2 },
      { k: 0, n: 98 },
    ]),
  ).toEqual({ k: 1, n: 100, percent: 1 });
  expect(pooledRate([]).percent).toBeNull();
});
