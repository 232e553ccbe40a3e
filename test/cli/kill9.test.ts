import { expect, it } from 'vitest';
import { killRounds } from '../support/kill-rounds.ts';

/** The quick part of test/full/kill9.mjs. */
it(
  'kill -9 leaves what was there readable, and going on gives the same rows',
  { timeout: 300_000 },
  async () => {
    const { failures, rounds } = await killRounds(6, 7);
    expect(failures).toEqual([]);
    expect(rounds).toBe(6);
  },
);
