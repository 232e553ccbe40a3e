import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalRows,
  fingerprint,
  isFingerprint,
  shortestDecimal,
} from '../../../src/lib/url/fingerprint.ts';

const COLUMNS = ['agency', 'year', 'value'] as const;
const row = fc.record({
  agency: fc.stringMatching(/^a\d{4}$/),
  year: fc.integer({ min: 2008, max: 2030 }),
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
});

describe('canonical rows', () => {
  it('are cells in column order, null as ~, sorted, joined as the contract says', () => {
    const rows = [
      { value: 0.5, year: 2024, agency: 'a0002' },
      { agency: 'a0001', year: 2023, value: null },
      { agency: 'a0001', year: 2022, value: 0 },
    ];
    expect(canonicalRows(COLUMNS, rows)).toBe('a0001|2022|0\na0001|2023|~\na0002|2024|0.5');
  });

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(canonicalRows(COLUMNS, [...rows].reverse())).toBe(canonicalRows(COLUMNS, rows));
      }),
    );
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.5e22, '-25000000000000000000000'],
  ])('write %d in decimals', (value, text) => expect(shortestDecimal(value)).toBe(text));

  it('write numbers that read back as themselves, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(shortestDecimal(value)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(shortestDecimal(value)) === value).toBe(true);
      }),
    );
  });
});

describe('the fingerprint', () => {
  it('is the base32 form of the first 60 bits of SHA-256, computed here from the digest’s bits', () => {
    const bits = [...createHash('sha256').update('a0001|2022|0').digest()]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('');
    const wanted = Array.from(
      { length: 12 },
      (_, at) => 'abcdefghijklmnopqrstuvwxyz234567'[parseInt(bits.slice(5 * at, 5 * at + 5), 2)],
    ).join('');
    expect(fingerprint(COLUMNS, [{ agency: 'a0001', year: 2022, value: 0 }])).toBe(wanted);
  });

  it('of no rows is that of the empty text', () => {
    expect(fingerprint(COLUMNS, [])).toBe('4oymiquy7qob');
  });

  it('changes with any one value, and tells null from zero', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.nat(), fc.nat(), (rows, at, by) => {
        const changed = rows.map((one, index) =>
          index === at % rows.length ? { ...one, value: one.value === null ? 0 : null, year: one.year } : one,
        );
        expect(fingerprint(COLUMNS, changed)).not.toBe(fingerprint(COLUMNS, rows));
        expect(isFingerprint(fingerprint(COLUMNS, rows.slice(by % rows.length)))).toBe(true);
      }),
    );
  });
});
