import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGGREGATES,
  closed,
  DEFAULT_EXPLORE,
  exploreCodec,
  FORMS,
  PANELS,
  SCALES,
  SCOPES,
  type ExploreView,
} from '../../../src/lib/url/explore.ts';

const ids = fc.subarray(['a0001', 'a0005', 'a0017', 'a0026', 'a0100']);
const view: fc.Arbitrary<ExploreView> = fc.record({
  measure: fc.constantFrom('disclosure_rate_broad', 'req_new', 'x1_y'),
  scope: fc.constantFrom(...SCOPES),
  classes: fc.subarray(['dept', 'gov', 'town']),
  families: fc.subarray(['education', 'health']),
  agencies: ids,
  from: fc.option(fc.integer({ min: 2008, max: 2018 })),
  to: fc.option(fc.integer({ min: 2019, max: 2030 })),
  edition: fc.constantFrom('all', 'f2008', 'f2014', 'f2019', 'f2021'),
  scale: fc.constantFrom(...SCALES),
  form: fc.constantFrom(...FORMS),
  minN: fc.nat(999999),
  excluded: ids,
  panel: fc.constantFrom(...PANELS),
  aggregate: fc.constantFrom(...AGGREGATES),
  fp: fc.option(fc.stringMatching(/^[a-z2-7]{12}$/)),
});

describe('keys of Explore', () => {
  it('read back what they write, short and in full, in ASCII that needs no escaping', () => {
    fc.assert(
      fc.property(view, (given) => {
        for (const text of [exploreCodec.format(given), exploreCodec.formatFull(given)]) {
          expect(text).toMatch(/^[a-z0-9_.=&-]*$/);
          expect(exploreCodec.parse(text)).toEqual({ view: given, dropped: [] });
        }
      }),
    );
  });

  it('never throw and always yield a view that can be written canonically', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = exploreCodec.format(exploreCodec.parse(text).view);
        expect(exploreCodec.format(exploreCodec.parse(once).view)).toBe(once);
      }),
    );
  });

  it('leave defaults out of an ordinary link and write every one of them in a pinned link', () => {
    expect(exploreCodec.format(DEFAULT_EXPLORE)).toBe('');
    const pinned = exploreCodec.formatFull({
      ...closed(DEFAULT_EXPLORE, { from: 2017, to: 2024 }),
      fp: '4oymiquy7qob',
    });
    expect([...new URLSearchParams(pinned).keys()]).toEqual(exploreCodec.keys);
    expect(pinned).toContain('y=2017-2024');
  });

  it('keep a pinned link of five agencies within 300 characters', () => {
    const full = exploreCodec.formatFull({
      ...closed(DEFAULT_EXPLORE, { from: 2017, to: 2024 }),
      measure: 'substantive_disclosure_rate',
      agencies: ['a0001', 'a0005', 'a0017', 'a0026', 'a0100'],
      scale: 'per100',
      form: 'multiples',
      panel: 'balanced',
      minN: 30,
      fp: '4oymiquy7qob',
    });
    expect(`https://data.example.gov.cn/gouji/zh/demo/v/2026.1/x/?${full}`.length).toBeLessThanOrEqual(300);
  });

  it.each([
    ['m=Ü', 'm'],
    ['fp=short', 'fp'],
    ['min_n=-1', 'min_n'],
    ['view=pie', 'view'],
    ['scope=both', 'scope'],
  ])('name %s as unreadable', (text, key) => {
    const { view: read, dropped } = exploreCodec.parse(text);
    expect(read).toEqual(DEFAULT_EXPLORE);
    expect(dropped).toMatchObject([{ key, why: 'unreadable' }]);
  });

  it('stand in the table of keys', () => {
    const table = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    const own = table.slice(table.indexOf('Explore (`x/`)'));
    for (const key of exploreCodec.keys) expect(own).toContain(`| \`${key}\` |`);
  });
});
