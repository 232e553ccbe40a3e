import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHECK_KEYS,
  DEFAULT_CHECK,
  formatCheck,
  parseCheck,
  SORTS,
  TABS,
  type CheckView,
  type DeadlineChoice,
} from '../../../src/lib/url/check.ts';

const day = fc
  .date({ min: new Date('2009-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const choice = fc.oneof(
  fc.constantFrom<DeadlineChoice>('recorded', 'statutory'),
  day.map((text) => text as DeadlineChoice),
);
const subset = <T extends string>(...items: T[]) => fc.subarray(items).map((list) => [...list].sort() as T[]);
const view: fc.Arbitrary<CheckView> = fc
  .record({
    tab: fc.constantFrom(...TABS),
    asof: fc.option(day),
    deadlines: fc.record({ dept: choice, gov: choice, other: choice }),
    statuses: subset('late', 'on_time', 'confirmed_unpublished', 'not_due'),
    classes: subset('dept', 'gov', 'town'),
    severities: subset('error', 'warn', 'info'),
    sort: fc.constantFrom(...SORTS),
    direction: fc.constantFrom('asc', 'desc'),
  })
  .map((part) => ({ ...DEFAULT_CHECK, ...part }));

describe('keys of the oversight page', () => {
  it('read back what they write, in ASCII that needs no escaping', () => {
    fc.assert(
      fc.property(view, (given) => {
        const text = formatCheck(given);
        expect(text).toMatch(/^[a-z0-9_.=&-]*$/);
        expect(parseCheck(text)).toEqual({ view: given, dropped: [] });
      }),
    );
  });

  it('never throw and always yield a view that can be written canonically', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = formatCheck(parseCheck(text).view);
        expect(formatCheck(parseCheck(once).view)).toBe(once);
      }),
    );
  });

  it.each([
    ['deadline=2025-02-30', 'deadline'],
    ['st=late.unknown', 'st'],
    ['sev=bad', 'sev'],
    ['sort=rank', 'sort'],
    ['zz=1', 'zz'],
  ])('name what they cannot use in %s', (text, key) => {
    expect(parseCheck(text).dropped.map((item) => item.key)).toEqual([key]);
  });

  it('ask for the plain page by default', () => {
    expect(formatCheck(DEFAULT_CHECK)).toBe('');
  });

  it('stand in the table of keys, each with its words', () => {
    const table = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    const part = table.slice(table.indexOf('Oversight page'));
    for (const key of CHECK_KEYS) expect(part).toContain(`| \`${key}\` |`);
    for (const sort of SORTS) expect(part).toContain(`\`${sort}\``);
  });
});
