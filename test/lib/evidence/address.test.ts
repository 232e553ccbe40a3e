import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  evidenceData,
  formatAddress,
  parseAddress,
  reportAddress,
  LINE,
  sumAddress,
  totalAddress,
  type Address,
} from '../../../src/lib/evidence/address.ts';
import { evidenceOf, withEvidence } from '../../../src/lib/url/evidence.ts';
import { parse } from '../../../src/lib/url/view.ts';

const report = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/), fc.integer({ min: 2008, max: 2099 }))
  .map(([agency, year]) => `${agency}-${year}`);
const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}(\.(nat|total))?$/);
const term = fc.record({ report, key });
const address: fc.Arbitrary<Address> = fc.oneof(
  term.map((one): Address => ({ kind: 'cell', ...one })),
  fc.array(term, { minLength: 2, maxLength: 9 }).map((terms): Address => ({ kind: 'sum', terms })),
  fc
    .record({
      code: fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/),
      year: fc.integer({ min: 2008, max: 2099 }),
      part: fc.stringMatching(/^[a-z0-9_.-]{0,8}$/),
    })
    .map((one): Address => ({ kind: 'total', ...one })),
);

describe('evidence addresses', () => {
  it('reads back what it writes, in ASCII that a query needs no escape for', () => {
    fc.assert(
      fc.property(address, (one) => {
        const text = formatAddress(one);
        expect(parseAddress(text)).toEqual(one);
        expect(text).toMatch(/^[a-z0-9_.:~-]+$/);
        expect(evidenceOf(withEvidence('?y=2024', one))).toEqual({ address: one, unreadable: null });
      }),
    );
  });

  it('says a report once for the terms that follow it', () => {
    expect(
      formatAddress({
        kind: 'sum',
        terms: [
          { report: 'a1-2018', key: 'x.total' },
          { report: 'a1-2018', key: 'y.total' },
          { report: 'a2-2018', key: 'x.total' },
        ],
      }),
    ).toBe('a1-2018:x.total~y.total~a2-2018:x.total');
  });

  it('takes nothing else', () => {
    for (const text of [
      '',
      'x',
      'a1:x',
      'a1-2024:',
      'a1-2024:X',
      'total:x',
      'a1-2024:x:y',
      '~',
      'a1-2024:x~',
    ])
      expect(parseAddress(text), text).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void parseAddress(text)));
    expect(evidenceOf('?ev=nonsense%20')).toEqual({ address: null, unreadable: 'nonsense ' });
  });

  it('is no part of a view and leaves other keys alone', () => {
    const query = withEvidence('?y=2024&a=a0001', { kind: 'cell', report: 'a1-2024', key: 'x' });
    expect(query).toBe('?y=2024&a=a0001&ev=a1-2024:x');
    expect(parse(query)).toEqual(parse('?y=2024&a=a0001'));
    expect(withEvidence(query, null)).toBe('?y=2024&a=a0001');
    expect(withEvidence('?ev=a1-2024:x', null)).toBe('');
  });

  it('is found again from the attributes of an element', () => {
    fc.assert(
      fc.property(address, (one) => {
        const data: Record<string, unknown> = evidenceData(one, 1);
        const text = (name: string) => data[name] as string | undefined;
        expect(addressOf(text('data-cell'), text('data-computed'))).toEqual(one);
      }),
    );
    expect(addressOf(undefined, undefined)).toBeNull();
    expect(evidenceData({ kind: 'cell', report: 'a1-2024', key: 'x' }, null)['data-value']).toBeUndefined();
  });

  it('has none for a number without a report or a key', () => {
    expect(reportAddress(null, ['x'])).toBeNull();
    expect(reportAddress('a1-2024', [])).toBeNull();
    expect(reportAddress('a1-2024', ['x', 'y'])?.kind).toBe('sum');
    const terms = Array.from({ length: 61 }, (_, at) => ({ report: `a${at}-2024`, key: 'x' }));
    expect(sumAddress(terms.slice(1))?.kind).toBe('sum');
    expect(sumAddress(terms), 'no link holds that many').toBeNull();
    const total = totalAddress('req_new', 2024, LINE);
    expect(sumAddress(terms, total), 'and what it is a total of is named').toEqual(total);
    expect(sumAddress(terms.slice(1), total)?.kind).toBe('sum');
    expect(sumAddress([], total)).toBeNull();
  });
});
