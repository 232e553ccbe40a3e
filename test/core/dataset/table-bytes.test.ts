import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rowsOfPieces,
  tableBytes,
  tableColumns,
  tablePieces,
} from '../../../src/core/dataset/table-bytes.ts';
import { cut } from '../../support/cut.ts';
import { formatTable } from '../../../src/core/dataset/table.ts';

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '勾', '😀', '\uFEFF', ' ', '0') });
const table = fc.array(fc.record({ a: cell, b: cell }));

describe('tables in pieces', () => {
  it('gives the bytes of the whole text wherever it is cut', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 4 }), (rows, piece) => {
        const whole = new TextEncoder().encode(formatTable(['a', 'b'], rows));
        expect(tableBytes(['a', 'b'], rows, piece)).toEqual(whole);
      }),
    );
  });

  it('writes the same text row by row', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect([...tablePieces(['a', 'b'], rows)].join('')).toBe(formatTable(['a', 'b'], rows));
      }),
    );
  });

  it('reads the rows of the whole text wherever it is cut, line ends inside quotes kept together', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, piece) => {
        const text = formatTable(['a', 'b'], rows);
        expect([...rowsOfPieces(cut(text, piece))]).toEqual(rows);
      }),
    );
    expect([...rowsOfPieces(cut('a,b\n1,2\n3,4', 1))]).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ]);
  });

  it('knows the columns of an empty table and none of an empty file', () => {
    expect(tableColumns(new TextEncoder().encode('a,b\n'))).toEqual(['a', 'b']);
    expect(tableColumns(new Uint8Array())).toEqual([]);
    expect([...rowsOfPieces([])]).toEqual([]);
  });
});
