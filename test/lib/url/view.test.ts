import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, format, KEYS, parse, same, type View } from '../../../src/lib/url/view.ts';

const year = fc.integer({ min: 1900, max: 2099 });
const ids = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,6}$/), { maxLength: 5 })
  .map((list) => [...list].sort());
const range = fc
  .tuple(fc.option(year), fc.option(year))
  .filter(([from, to]) => from === null || to === null || from <= to);
const view: fc.Arbitrary<View> = fc
  .tuple(range, ids, ids)
  .map(([[from, to], classes, agencies]) => ({ from, to, classes, agencies }));

describe('view codec', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(parse(format(given))).toEqual({ view: given, dropped: [] });
      }),
    );
  });

  it('never throws and always yields a view it can write canonically', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = format(parse(text).view);
        expect(format(parse(once).view)).toBe(once);
      }),
    );
  });

  it('writes ASCII that needs no escaping', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(format(given)).toMatch(/^[a-z0-9_.=&-]*$/);
      }),
    );
  });

  it('keeps a five-agency view with its years under 80 characters', () => {
    const five = {
      from: 2019,
      to: 2024,
      classes: ['dept'],
      agencies: ['a0001', 'a0002', 'a0003', 'a0004', 'a0005'],
    };
    expect(format(five)).toBe('y=2019-2024&cls=dept&a=a0001.a0002.a0003.a0004.a0005');
  });

  it.each([
    ['y=2019-2021', { from: 2019, to: 2021 }],
    ['y=2020', { from: 2020, to: 2020 }],
    ['y=2020-', { from: 2020 }],
    ['y=-2020', { to: 2020 }],
    ['?cls=town.dept.dept', { classes: ['dept', 'town'] }],
    ['utm_source=x&from=singlemessage&isappinstalled=0&scene=1&a=a1', { agencies: ['a1'] }],
  ])('reads %s', (text, part) => {
    expect(parse(text)).toEqual({ view: { ...DEFAULT_VIEW, ...part }, dropped: [] });
  });

  it.each([
    ['y=2021-2019', [{ key: 'y', value: '2021-2019', why: 'unreadable' }]],
    ['y=%E5%B9%B4', [{ key: 'y', value: '年', why: 'unreadable' }]],
    ['y=-', [{ key: 'y', value: '-', why: 'unreadable' }]],
    ['a=a1.A%202', [{ key: 'a', value: 'A 2', why: 'unreadable' }]],
    ['zz=1', [{ key: 'zz', value: '1', why: 'unknown' }]],
    ['y=2019&y=2020', [{ key: 'y', value: '2020', why: 'repeated' }]],
  ])('names what it drops of %s', (text, dropped) => {
    expect(parse(text).dropped).toEqual(dropped);
  });

  it('tells equal views from different ones', () => {
    expect(same(parse('a=b.a').view, parse('a=a.b.a').view)).toBe(true);
    expect(same(parse('y=2020').view, DEFAULT_VIEW)).toBe(false);
  });
});

describe('url README', () => {
  it('documents every key', () => {
    const readme = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    for (const key of KEYS) expect(readme).toContain(`| \`${key}\` |`);
  });
});
