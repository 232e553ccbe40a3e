import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseTable } from '../../src/core/dataset/table.ts';
import { gouji, playground, ROOT } from './run.ts';

const FIXTURES = path.join(ROOT, 'test/fixtures/import');
const MAPPING = path.join(FIXTURES, 'made-up-mapping.csv');

let place: ReturnType<typeof playground>;
beforeEach(() => {
  place = playground();
  mkdirSync(path.join(place.dir, 'mine'));
  place.write('mine/collection.json', '{"name":{"zh":"我","en":"mine"},"kind":"transcribed"}');
});
afterEach(() => place.remove());

const file = (name: string) => path.join(place.dir, name);
const table = (name: string) =>
  parseTable(readFileSync(file(`mine/${name}.csv`), 'utf8').replace(/^#.*\n/gm, '')).rows;
const importing = (text: string, mapping?: string) => {
  place.write('f.csv', text);
  if (mapping !== undefined) place.write('m.csv', mapping);
  const mapped = mapping === undefined ? [] : ['--mapping', file('m.csv')];
  return gouji(['import', 'mine', file('f.csv'), ...mapped, '--json'], place.dir);
};

describe('a table with a column for each figure', { timeout: 120_000 }, () => {
  it('is imported with a mapping of a few lines, every cell to its key', () => {
    const ran = gouji(
      ['import', 'mine', path.join(FIXTURES, 'made-up.csv'), '--mapping', MAPPING, '--json'],
      place.dir,
    );
    expect(ran.code, ran.err).toBe(0);
    expect(JSON.parse(ran.out)).toEqual({ agencies: 2, reports: 3, figures: 35 });
    const figures = table('figures').map(({ agency, year, indicator, applicant, value, status }) =>
      [agency, year, indicator, applicant, value, status].join(),
    );
    expect(figures).toContain('a0002,2022,req_new,total,41,');
    expect(figures).toContain('a0001,2023,req_new,total,0,');
    expect(figures).toContain('a0002,2023,cppcc_total,,,unreadable');
    // An empty cell says nothing: neither zero nor blank.
    expect(figures.filter((row) => row.startsWith('a0002,2023,npc_total'))).toEqual([]);
    const again = gouji(
      ['import', 'mine', path.join(FIXTURES, 'made-up.csv'), '--mapping', MAPPING],
      place.dir,
    );
    expect(again.code, again.err).toBe(0);
    expect(table('figures')).toHaveLength(35);
  });

  it('needs no mapping when its columns have our names; one thing for all lines is a line of the mapping', () => {
    const ran = importing('机关,req_new.total,pub_website\n甲局,3,\n', 'column,as\n=2024,year\n=乙市,地区\n');
    expect(ran.code, ran.err).toBe(0);
    expect(table('agencies')).toMatchObject([{ name: '甲局', region: '乙市' }]);
    expect(table('figures')).toMatchObject([{ year: '2024', indicator: 'req_new', value: '3' }]);
  });

  it('keeps bodies of one name in two regions apart', () => {
    const ran = importing(
      'agency,region,year,pub_website\n教育局,丙市,2023,2\n教育局,乙市,2023,1\n教育局,丙市,2024,3\n',
    );
    expect(JSON.parse(ran.out)).toEqual({ agencies: 2, reports: 3, figures: 3 });
    expect(table('figures').map((row) => `${row['agency']}${row['value']}`)).toEqual([
      'a00012',
      'a00013',
      'a00021',
    ]);
  });

  it.each([
    ['an unknown column', 'agency,year,pub_website,mood\n甲局,2023,1,ok\n', 'E_IMPORT_COLUMNS', 'mood'],
    [
      'a column there twice',
      'agency,year,pub_website,pub_website\n甲局,2023,1,2\n',
      'E_IMPORT_COLUMNS',
      'twice',
    ],
    [
      'two columns of one meaning',
      'agency,机关,year,pub_website\n甲局,乙局,2023,1\n',
      'E_IMPORT_COLUMNS',
      'same',
    ],
    ['no year', 'agency,pub_website\n甲局,1\n', 'E_IMPORT_COLUMNS', 'year'],
    ['figures both ways', 'agency,year,pub_website,value\n甲局,2023,1,2\n', 'E_IMPORT_COLUMNS', 'value'],
    [
      'no number',
      'agency,year,pub_website\n甲局,2023,约十条\n',
      'E_IMPORT_ROWS',
      'line 2: pub_website=约十条',
    ],
    ['a thousand sign', 'agency,year,pub_website\n甲局,2023,"1,234"\n', 'E_IMPORT_ROWS', '1,234'],
    [
      'a bad day',
      'agency,year,published,pub_website\n甲局,2023,2024-13-01,1\n',
      'E_IMPORT_ROWS',
      '2024-13-01',
    ],
    ['a cell too many', 'agency,year,pub_website\n甲局,2023,1,9\n', 'E_IMPORT_ROWS', '9 (extra_cell'],
    ['a nameless column', 'agency,year,pub_website,\n甲局,2023,1,9\n', 'E_IMPORT_ROWS', '9 (extra_cell'],
    [
      'two names of one body',
      'agency,year,pub_website\n甲局,2023,1\na0001,2023,2\n',
      'E_IMPORT_ROWS',
      'lines 2, 3',
    ],
    [
      'no such applicant',
      'agency,year,indicator,applicant,value\n甲局,2023,req_new,who,1\n',
      'E_IMPORT_ROWS',
      'who',
    ],
  ])('with %s is refused by a code in both languages, and nothing is written', (_, text, code, detail) => {
    place.write('mine/agencies.csv', 'agency,name,type\na0001,甲局,dept\n');
    const ran = importing(text);
    expect([ran.code, ran.err.includes(code), ran.err.includes(detail)], ran.err).toEqual([1, true, true]);
    expect(ran.err).toMatch(/[一-鿿].* \/ [A-Za-z]/);
    expect(existsSync(file('mine/figures.csv'))).toBe(false);
    expect(table('agencies')).toHaveLength(1);
  });

  it.each([
    ['a column that is not in the file', 'column,as\npub,pub_website\n'],
    ['a key that is not in the codebook', 'column,as\nweb,pub_web\n'],
    ['one column twice', 'column,as\nweb,pub_website\nweb,pub_wechat\n'],
    ['no such header', 'from,to\nweb,pub_website\n'],
  ])('is refused when its mapping has %s', (_, mapping) => {
    const ran = importing('agency,year,web\n甲局,2023,1\n', mapping);
    expect([ran.code, ran.err.includes('E_IMPORT_MAPPING')], ran.err).toEqual([1, true]);
    expect(existsSync(file('mine/figures.csv'))).toBe(false);
  });

  it('names the first lines that cannot be used and counts the rest', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `甲局${at},2023,x\n`);
    const { err } = importing(`agency,year,pub_website\n${lines.join('')}`);
    expect(err.match(/line \d+/g)).toHaveLength(20);
    expect(err.trimEnd().endsWith('+10')).toBe(true);
  });
});

describe('a file too large to be held', { timeout: 300_000 }, () => {
  it('is read from the disk, in whatever order its lines stand, and gives what a small one gives', () => {
    const filler = 'x'.repeat(300);
    const bodies = Array.from({ length: 500 }, (_, at) => `机关${String(at).padStart(3, '0')}`);
    const years = Array.from({ length: 20 }, (_, at) => 2004 + at);
    const row = (name: string, year: number, more: string) =>
      `${name},乙市,${year},${(year * 7) % 100},${more}\n`;
    const text = (more: string) =>
      `agency,region,year,n,more\n${years.flatMap((year) => bodies.map((name) => row(name, year, more))).join('')}`;
    const mapping = 'column,as\nn,pub_website\nmore,-\n';
    expect(importing(text(''), mapping).code).toBe(0);
    const small = readFileSync(file('mine/figures.csv'));
    for (const name of ['agencies', 'reports', 'figures']) writeFileSync(file(`mine/${name}.csv`), '');
    const large = text(filler.repeat(11));
    expect(Buffer.byteLength(large)).toBeGreaterThan(30 * 2 ** 20);
    const ran = importing(large, mapping);
    expect(ran.code, ran.err).toBe(0);
    expect(readFileSync(file('mine/figures.csv')).equals(small)).toBe(true);
    writeFileSync(file('f.csv'), Buffer.concat([Buffer.from(large), Buffer.from([0xff, 0xfe])]));
    const broken = gouji(['import', 'mine', file('f.csv'), '--mapping', file('m.csv')], place.dir);
    expect([broken.code, broken.err.includes('E_IMPORT_ENCODING')], broken.err).toEqual([1, true]);
  });
});

const generator = path.resolve(ROOT, process.env['GOUJI_SHARED'] ?? '../shared', 'bench/gen.mjs');

it.skipIf(!existsSync(generator))(
  'the tables of the speed comparison are importable as they are',
  () => {
    const made = spawnSync(process.execPath, [generator, '300', file('made')], { encoding: 'utf8' });
    expect(made.status, made.stderr).toBe(0);
    const ran = gouji(['import', 'mine', file('made/data.csv'), '--mapping', MAPPING, '--json'], place.dir);
    expect(JSON.parse(ran.out)).toEqual({ agencies: 15, reports: 300, figures: 300 * 12 });
    const meta = JSON.parse(readFileSync(file('made/meta.json'), 'utf8')) as {
      totalFrom: Record<string, number>;
    };
    const asked = table('figures').filter((row) => row['indicator'] === 'req_new');
    expect(asked.reduce((sum, row) => sum + Number(row['value']), 0)).toBe(meta.totalFrom['2005']);
  },
  120_000,
);
