import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_MEASURE, measureCodec, PANELS } from '../../../src/lib/url/measure.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^a\d{4}$/), { maxLength: 4 }).map((items) => items.sort());
const view = fc.record({
  from: fc.constant(2019),
  to: fc.constant(null),
  classes: fc.constantFrom([], ['dept'], ['dept', 'town']),
  agencies: ids,
  panel: fc.constantFrom(...PANELS),
  without: ids,
});

it('reads back what it writes, in ASCII that needs no escaping', () => {
  fc.assert(
    fc.property(view, (given) => {
      const text = measureCodec.format(given);
      expect(text).toMatch(/^[a-z0-9_.=&-]*$/);
      expect(measureCodec.parse(text)).toEqual({ view: given, dropped: [] });
    }),
  );
});

it('leaves defaults out and names what it cannot use', () => {
  expect(measureCodec.format(DEFAULT_MEASURE)).toBe('');
  expect(measureCodec.parse('?panel=half').dropped).toEqual([
    { key: 'panel', value: 'half', why: 'unreadable' },
  ]);
});

it('has every key in the table of keys', () => {
  const table = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
  for (const key of measureCodec.keys) expect(table).toContain(`| \`${key}\` |`);
});
