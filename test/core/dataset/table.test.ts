import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellNumber,
  formatTable,
  numberCell,
  parseTable,
  sortRows,
} from '../../../src/core/dataset/table.ts';

describe('canonical tables', () => {
  it('reads back what it wrote, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '勾', ' ', '0') });
    const row = fc.record({ a: cell, b: cell }).filter(({ a, b }) => `${a}${b}`.trim() !== '');
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(parseTable(formatTable(['a', 'b'], rows)).rows).toEqual(rows);
      }),
    );
  });

  it('sorts the same from any order, whole numbers by value', () => {
    const rows = ['10', '9', '2', 'b', 'a', ''].map((k) => ({ k }));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(sortRows(shuffled, ['k']).map(({ k }) => k)).toEqual(['', '2', '9', '10', 'a', 'b']);
      }),
    );
  });

  it('keeps numbers exactly and never takes text for one', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(cellNumber(numberCell(value))).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(cellNumber('')).toBeNull();
    expect(numberCell(null)).toBe('');
    expect(() => cellNumber('287条')).toThrow(RangeError);
  });

  it('tolerates a byte order mark, CRLF, short and empty lines, and knows line numbers', () => {
    const table = parseTable('\uFEFFa,b\r\n1,2\r\n,\r\n3\r\n');
    expect(table.rows).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '' },
    ]);
    expect(table.lines).toEqual([2, 4]);
  });
});
