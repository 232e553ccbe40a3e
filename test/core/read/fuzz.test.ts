import { expect, test } from 'vitest';
import { fuzzOnce } from '../../bench/fuzz.ts';

/** The long run is test/bench/fuzz-read.ts; these seeds are its beginning. */
const SEEDS = 200;

test('a damaged document is read or refused with a listed code', { timeout: 120_000 }, async () => {
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const { result, detail } = await fuzzOnce(seed);
    expect(result === 'crash' ? `seed ${seed}: ${detail}` : '').toBe('');
  }
});
