import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/core/dataset/figures.ts';
import { readInputs } from '../../../src/core/dataset/inputs.ts';
import { indexRecords } from '../../../src/core/dataset/record-runs.ts';
import { formatRow } from '../../../src/core/dataset/table.ts';
import { cut } from '../../support/cut.ts';

const AGENCIES = 'agency,name,type\na1,甲局,dept\na2,乙局,dept\n';
const COLUMNS = ['raw', 'agency', 'year', 'indicator', 'applicant', 'value', 'status', 'more'];

/** Both ways to read a file of figures: all lines at once, and agency by agency from pieces of so many bytes. */
function bothWays(text: string, size: number) {
  const plain = readInputs({ agencies: AGENCIES, figures: text });
  const bytes = new TextEncoder().encode(text);
  const figures = figuresOf(indexRecords(cut(text, size), 'agency'), ({ from, to }) => bytes.slice(from, to));
  const known = new Set(['a1', 'a2']);
  return {
    plain: {
      rows: ['a1', 'a2'].map((agency) => plain.inputs.figures.filter((row) => row.agency === agency)),
      problems: plain.problems,
      columns: plain.columns.figures,
    },
    streamed: {
      rows: ['a1', 'a2'].map((agency) => figures.of(agency)),
      problems: figures.problems(known),
      columns: figures.columns,
    },
  };
}

const line = fc.record({
  raw: fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '#', '余', '😀', ' ') }),
  agency: fc.constantFrom('a1', 'a1', 'a2', ' a2 ', 'zz', 'A1', '', '勾'),
  year: fc.constantFrom('2021', '2022', 'x'),
  indicator: fc.constantFrom('pub_total', 'req_new'),
  applicant: fc.constantFrom('', 'nat', 'who'),
  value: fc.constantFrom('0', '1', '1,000', ''),
  status: fc.constantFrom('', 'blank'),
  more: fc.constantFrom('', 'x'),
});
const between = fc.constantFrom('', '', '', '\n', '# a "comment, \n', ' ,,\n', '\r\n');
const file = fc.tuple(fc.constantFrom('', '\uFEFF', '# first\n', '\n'), fc.array(fc.tuple(between, line)));

describe('figures agency by agency', () => {
  it('are the lines and the problems of the whole file, wherever it is cut', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 60 }), ([top, lines], size) => {
        const rows = lines.map(([before, row]) => before + formatRow(COLUMNS, row));
        const { plain, streamed } = bothWays(`${top}${COLUMNS.join(',')}\n${rows.join('')}`, size);
        expect(streamed).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('need neither a last line end nor lines of one agency to stand together', () => {
    const { plain, streamed } = bothWays(
      'agency,year,indicator,value\r\na1,2021,pub_total,1\r\na2,2021,pub_total,2\r\na1,2022,pub_total,3',
      7,
    );
    expect(streamed).toEqual(plain);
    expect(streamed.rows[0]?.map((row) => row.value)).toEqual(['1', '3']);
  });

  it.each([
    ['no file', ''],
    ['a required column is missing', 'agency,year,value\na1,2021,1\n'],
    ['nothing but a header', 'agency,year,indicator'],
    ['only comments', '# one\n# two\n'],
  ])('say the same of %s', (_, text) => {
    const { plain, streamed } = bothWays(text, 3);
    expect(streamed).toEqual(plain);
  });
});
