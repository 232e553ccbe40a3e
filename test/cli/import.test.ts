import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTable } from '../../src/core/dataset/table.ts';
import { gouji, playground, ROOT } from './run.ts';

const place = playground('sample');
afterAll(() => place.remove());

const table = (collection: string, name: string) =>
  parseTable(readFileSync(path.join(place.dir, collection, `${name}.csv`), 'utf8')).rows;

beforeAll(() => {
  mkdirSync(path.join(place.dir, 'mine'));
  place.write('mine/collection.json', '{"name":{"zh":"我","en":"mine"},"kind":"transcribed"}');
});

describe('import', () => {
  const file = path.join(place.dir, 'figures.csv');
  const header = 'agency,region,year,indicator,applicant,value,printed\n';

  it('makes one body of one name in one place, whatever the year', () => {
    const rows =
      '甲局,乙市,2023,pub_total,,10,10余条\n甲局,乙市,2024,req_new,total,3,\n甲局,丙市,2024,pub_total,,1,\n';
    place.write('figures.csv', header + rows);
    const ran = gouji(['import', 'mine', file, '--json'], place.dir);
    expect(JSON.parse(ran.out)).toEqual({ agencies: 2, reports: 3, figures: 3 });
    expect(
      table('mine', 'agencies').map(({ agency, name, region, type }) => [agency, name, region, type]),
    ).toEqual([
      ['a0001', '甲局', '丙市', 'dept'],
      ['a0002', '甲局', '乙市', 'dept'],
    ]);
    expect(table('mine', 'figures')[1]).toMatchObject({
      agency: 'a0002',
      year: '2023',
      value: '10',
      raw: '10余条',
    });
  });

  it('replaces a figure that is there and keeps ids', () => {
    place.write('figures.csv', `${header}甲局,乙市,2023,pub_total,,12,\n新局,乙市,2023,pub_total,,0,\n`);
    expect(JSON.parse(gouji(['import', 'mine', file, '--json'], place.dir).out)).toMatchObject({
      agencies: 3,
      figures: 4,
    });
    expect(table('mine', 'agencies')[2]).toMatchObject({ agency: 'a0003', name: '新局' });
    expect(table('mine', 'figures').find((row) => row['agency'] === 'a0002')).toMatchObject({ value: '12' });
  });

  it.each([
    ['甲局,乙市,2023,no_such_code,,1,\n', 'E_IMPORT_ROWS'],
    ['甲局,乙市,2023,pub_total,,约十条,\n', 'E_IMPORT_ROWS'],
    ['甲局,乙市,2023,pub_total,,,\n', 'E_IMPORT_ROWS'],
  ])('refuses a file with a line it cannot use and writes nothing: %s', (row, code) => {
    const before = table('mine', 'figures');
    place.write('figures.csv', header + row);
    const ran = gouji(['import', 'mine', file], place.dir);
    expect([ran.code, ran.err.includes(code)]).toEqual([1, true]);
    expect(table('mine', 'figures')).toEqual(before);
  });
});

const shared = path.resolve(ROOT, process.env['GOUJI_SHARED'] ?? '../shared', 'real');

it.skipIf(!existsSync(shared))('gives the committed sample from the shared figures', () => {
  const ran = gouji(
    ['import', 'sample', path.join(shared, 'figures.csv'), '--reports', path.join(shared, 'reports.csv')],
    place.dir,
  );
  expect(ran.code, ran.err).toBe(0);
  for (const name of ['agencies', 'reports', 'figures']) {
    const committed = readFileSync(path.join(ROOT, 'data/sample', `${name}.csv`), 'utf8');
    expect(readFileSync(path.join(place.dir, 'sample', `${name}.csv`), 'utf8'), name).toBe(committed);
  }
});
