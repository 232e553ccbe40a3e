import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareReleases } from '../../../src/core/dataset/release.ts';

const ordered = (...ids: string[]) =>
  ids
    .map((id) => ({ id, date: '2026-11-24' }))
    .sort(compareReleases)
    .map(({ id }) => id);

it('of one day, 2026.10 follows 2026.2 and 2026.9', () => {
  expect(ordered('2026.10', '2026.2', '2026.1', '2026.9')).toEqual(['2026.1', '2026.2', '2026.9', '2026.10']);
  expect(ordered('t10', 't9', 'draft', '2026.1-b', '2026.1')).toEqual([
    '2026.1',
    '2026.1-b',
    'draft',
    't9',
    't10',
  ]);
});

it('the day comes before the id', () => {
  const early = { id: '2026.10', date: '2026-03-01' };
  expect(compareReleases(early, { id: '2026.2', date: '2026-04-01' })).toBeLessThan(0);
});

it('is an order: whichever way round they are asked, and none but the same id is equal', () => {
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,9}$/);
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      const compare = (x: string, y: string) =>
        Math.sign(compareReleases({ id: x, date: '' }, { id: y, date: '' }));
      expect(compare(a, b)).toBe(0 - compare(b, a));
      expect(compare(a, b) === 0).toBe(a === b);
      if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBe(-1);
    }),
  );
});
