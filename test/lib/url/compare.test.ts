import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPARED, compareCodec, PEERS, type CompareView } from '../../../src/lib/url/compare.ts';

const view: fc.Arbitrary<CompareView> = fc.record({
  measure: fc.constantFrom('disclosure_rate_broad', 'req_new'),
  by: fc.constantFrom(...COMPARED),
  agencies: fc.subarray(['a0001', 'a0002', 'a0003']),
  from: fc.option(fc.integer({ min: 2008, max: 2018 })),
  to: fc.option(fc.integer({ min: 2019, max: 2030 })),
  peers: fc.constantFrom(...PEERS),
  excluded: fc.subarray(['a0004', 'a0005']),
  fp: fc.option(fc.stringMatching(/^[a-z2-7]{12}$/)),
});

it('reads back what it writes, short and in full', () => {
  fc.assert(
    fc.property(view, (given) => {
      for (const text of [compareCodec.format(given), compareCodec.formatFull(given)]) {
        expect(text).toMatch(/^[a-z0-9_.=&-]*$/);
        expect(compareCodec.parse(text)).toEqual({ view: given, dropped: [] });
      }
    }),
  );
});

it('has every key in the tables of keys', () => {
  const table = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
  for (const key of compareCodec.keys) expect(table).toContain(`| \`${key}\` |`);
});
