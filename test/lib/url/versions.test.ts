import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { versionsCodec } from '../../../src/lib/url/versions.ts';

const release = fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,6}$/));
const view = fc
  .record({ r1: release, r2: release })
  .map((pair) => ({
    ...pair,
    from: 2020,
    to: null,
    classes: ['dept'],
    agencies: ['a0001'],
    measures: ['req_new'],
  }));

it('reads back what it writes, in ASCII that needs no escaping', () => {
  fc.assert(
    fc.property(view, (given) => {
      const text = versionsCodec.format(given);
      expect(text).toMatch(/^[a-z0-9_.=&-]*$/);
      expect(versionsCodec.parse(text)).toEqual({ view: given, dropped: [] });
    }),
  );
});

it('leaves the messengers’ own key alone and names what it cannot use', () => {
  const { view: read, dropped } = versionsCodec.parse('?from=singlemessage&r1=t1&r2=../x');
  expect([read.r1, read.r2]).toEqual(['t1', null]);
  expect(dropped).toEqual([{ key: 'r2', value: '../x', why: 'unreadable' }]);
});

it('has every key in the table of keys', () => {
  const table = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
  for (const key of versionsCodec.keys) expect(table).toContain(`| \`${key}\` |`);
});
