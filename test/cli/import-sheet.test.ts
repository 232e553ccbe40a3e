import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx, type WriteSheet } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSheet } from '../../src/cli/import/sheet.ts';
import { parseTable } from '../../src/core/dataset/table.ts';
import { gouji, playground } from './run.ts';

let place: ReturnType<typeof playground>;
beforeEach(() => {
  place = playground();
  mkdirSync(path.join(place.dir, 'mine'));
  place.write('mine/collection.json', '{"name":{"zh":"我","en":"mine"},"kind":"transcribed"}');
  place.write(
    'mine/agencies.csv',
    'agency,name,type,region,aliases\n# 说明\na0001,甲市教育局,dept,甲市,甲市教委(-2018)\n',
  );
});
afterEach(() => place.remove());

const HEAD = ['机关', '年度', 'indicator', 'applicant', '数值', 'raw'];
const book = (...sheets: WriteSheet[]) => writeXlsx({ sheets });
const importing = async (bytes: Uint8Array | string, name = 'f.xlsx') => {
  const file = path.join(place.dir, name);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(file, bytes);
  return gouji(['import', 'mine', file, '--json'], place.dir);
};
const table = (name: string) =>
  parseTable(readFileSync(path.join(place.dir, 'mine', `${name}.csv`), 'utf8').replace(/^#.*\n/gm, '')).rows;

describe('a workbook of figures', { timeout: 120_000 }, () => {
  it('keeps a zero a zero, typed as a number or as text, and an empty cell nothing', async () => {
    const rows = [
      HEAD,
      ['甲市教育局', 2023, 'req_new', 'total', 0],
      ['a0001', '2023', 'req_new', 'nat', '0'],
      [null, null, null, null, null],
      ['甲市教委', 2017, 'pub_total', null, 10, '10余条'],
    ];
    const ran = await importing(await book({ name: '数据', rows }, { name: '空', rows: [] }));
    expect(ran.code, ran.err).toBe(0);
    expect(
      table('figures').map(({ agency, year, indicator, applicant, value, raw }) =>
        [agency, year, indicator, applicant, value, raw].join(),
      ),
    ).toEqual([
      'a0001,2017,pub_total,,10,10余条',
      'a0001,2023,req_new,nat,0,',
      'a0001,2023,req_new,total,0,',
    ]);
    expect(table('agencies')).toHaveLength(1);
    expect(readFileSync(path.join(place.dir, 'mine/agencies.csv'), 'utf8')).toContain('# 说明');
    const empty = await book({ name: 'a', rows: [HEAD, ['甲市教育局', 2023, 'req_new', 'biz', null]] });
    expect((await importing(empty)).err).toContain('E_IMPORT_ROWS');
  });

  it.each<[string, string, WriteSheet[]]>([
    [
      'merged cells',
      'E_IMPORT_CELLS',
      [
        {
          name: 'a',
          rows: [HEAD, ['甲市教育局', 2023, 'req_new', 'nat', 1]],
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
      ],
    ],
    [
      'a formula',
      'a!E2 formula',
      [
        {
          name: 'a',
          rows: [HEAD, ['甲市教育局', 2023, 'req_new', 'nat', 3]],
          cells: new Map([['1,4', { value: 3, type: 'formula', formula: '1+2', formulaResult: 3 }]]),
        },
      ],
    ],
    [
      'two sheets',
      'E_IMPORT_SHEET',
      [
        { name: 'a', rows: [HEAD] },
        { name: 'b', rows: [HEAD] },
      ],
    ],
    ['a huge number', 'E_IMPORT_ROWS', [{ name: 'a', rows: [HEAD, ['甲局', 2023, 'req_new', 'nat', 1e21]] }]],
    [
      'a day for a number',
      'E_IMPORT_ROWS',
      [{ name: 'a', rows: [HEAD, ['甲局', 2023, 'req_new', 'nat', new Date(Date.UTC(2024, 0, 5))]] }],
    ],
    [
      'two figures for one cell',
      'lines 2, 3',
      [{ name: 'a', rows: [HEAD, ['甲局', 2023, 'req_new', 'nat', 1], ['甲局', 2023, 'req_new', 'nat', 2]] }],
    ],
    ['half a year', 'E_IMPORT_ROWS', [{ name: 'a', rows: [HEAD, ['甲局', 2023.5, 'req_new', 'nat', 1]] }]],
  ])('is refused with %s and its place, and nothing is written', async (_, message, sheets) => {
    const before = readFileSync(path.join(place.dir, 'mine/agencies.csv'), 'utf8');
    const ran = await importing(await book(...sheets));
    expect([ran.code, ran.err.includes(message)], ran.err).toEqual([1, true]);
    expect(readFileSync(path.join(place.dir, 'mine/agencies.csv'), 'utf8')).toBe(before);
  });

  it('gives days as days and cells without noise of their arithmetic', async () => {
    const rows = [
      ['published', 'value'],
      [new Date(Date.UTC(2024, 0, 31)), 0.1 + 0.2],
      ['  2024-02-01 ', '7'],
    ];
    const { columns, by } = await readSheet(await book({ name: 'a', rows }), 'f');
    const { words, of } = by([0, -1]);
    expect(columns).toEqual(['published', 'value']);
    expect(words.flatMap(of)).toEqual([
      { line: 2, cells: ['2024-01-31', '0.3'] },
      { line: 3, cells: ['2024-02-01', '7'] },
    ]);
  });
});

describe('importing', { timeout: 120_000 }, () => {
  it('reads what Chinese Excel saves as CSV', async () => {
    const gbk = Buffer.from(
      'bbfab9d82cc4eab6c82c696e64696361746f722ccafdd6b50abcd7cad0bdccd3fdbed62c323032332c7075625f746f74616c2c350a',
      'hex',
    );
    const ran = await importing(gbk, 'f.csv');
    expect(ran.code, ran.err).toBe(0);
    expect(table('figures')).toMatchObject([{ agency: 'a0001', value: '5' }]);
  });

  it('never deletes lines of the collection that reading left out', async () => {
    const text = 'agency,name,type\na0001,甲市教育局,dept\nA 2,乙局,dept\n';
    place.write('mine/agencies.csv', text);
    const ran = await importing('agency,year,indicator,value\n甲市教育局,2023,pub_total,5\n', 'f.csv');
    expect([ran.code, ran.err.includes('E_IMPORT_INPUTS')], ran.err).toEqual([1, true]);
    expect(readFileSync(path.join(place.dir, 'mine/agencies.csv'), 'utf8')).toBe(text);
  });
});
