import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionDir } from '../../src/cli/collections.ts';
import { readReleaseMeta } from '../../src/cli/releases.ts';
import { readInputs } from '../../src/core/dataset/inputs.ts';
import { parseTable } from '../../src/core/dataset/table.ts';
import { gouji, playground, ROOT } from './run.ts';

const PATHS = [
  '../../x',
  '..',
  '/etc',
  '..\\x',
  'a/b',
  '__proto__',
  'A',
  'a\u0000b',
  '.hidden',
  'x'.repeat(41),
];

describe('a name that would be a path or an object’s own', () => {
  it.each(PATHS)('is no collection: %j', (id) => {
    expect(() => collectionDir(id)).toThrow(/E_COLLECTION_UNKNOWN/);
  });

  it.each(PATHS.filter((id) => id !== 'A'))('is no release: %j', async (id) => {
    await expect(readReleaseMeta('demo', id)).rejects.toMatchObject({ code: 'E_RELEASE_UNKNOWN' });
  });

  it('is refused by every command that takes one', { timeout: 240_000 }, () => {
    const place = playground();
    try {
      for (const args of [
        ['new', '../../x'],
        ['build', '../../x'],
        ['release', '../x', '--id', '1', '--date', '2026-01-01'],
        ['import', '__proto__', path.join(ROOT, 'data/demo/agencies.csv')],
        ['pack', '/etc'],
        ['collect', '..'],
      ]) {
        const ran = gouji(args, place.dir);
        expect([args[0], ran.code === 0, /E_(COLLECTION_UNKNOWN|NEW_NAME)/.test(ran.err)]).toEqual([
          args[0],
          false,
          true,
        ]);
      }
      expect(readdirSync(place.dir)).toEqual([]);
    } finally {
      place.remove();
    }
  });
});

describe('columns and cells of the prototype chain', () => {
  const columns = ['__proto__', 'constructor', 'toString'];
  it('are cells like others and change no object', () => {
    const { rows } = parseTable(`${columns.join(',')}\npolluted,b,c\n`);
    expect(rows.map((row) => Object.keys(row))).toEqual([columns]);
    const { inputs, problems } = readInputs({
      agencies: `agency,name,type,${columns.join(',')}\nconstructor,甲市教育局,dept,polluted,b,c\n__proto__,乙,dept,,,\n`,
      corrections:
        'agency,year,key,action,reason\nconstructor,2024,__proto__,set,x\nconstructor,2024,constructor,unreadable,x\n',
    });
    expect(inputs.agencies.map(({ agency }) => agency)).toEqual(['constructor']);
    expect(problems.filter(({ code }) => code === 'unknown_column').map(({ detail }) => detail)).toEqual(
      columns,
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a collection full of traps', { timeout: 240_000 }, () => {
  const place = playground();
  const file = (...parts: string[]) => path.join(place.dir, ...parts);
  const SECRET = '仅供内部';
  let built: { collections: { reports: number; unplaced: { file: string; why: string }[] }[] };

  beforeAll(() => {
    mkdirSync(file('traps/raw/constructor'), { recursive: true });
    place.write(
      'traps/collection.json',
      '{"name":{"zh":"陷阱","en":"Traps"},"kind":"collected","__proto__":{"polluted":1},"constructor":{"prototype":1}}',
    );
    const source = readFileSync(path.join(ROOT, 'data/demo/raw/a0002/2024.html'), 'utf8');
    place.write(
      'outside.html',
      source.replace('<body', `<body title="${SECRET}"`).replaceAll('教育局', SECRET),
    );
    cpSync(path.join(ROOT, 'data/demo/raw/a0002/2024.html'), file('traps/raw/constructor/2024.html'));
    symlinkSync(file('outside.html'), file('traps/raw/link.html'));
    symlinkSync(place.dir, file('traps/raw/loop'));
    writeFileSync(file('traps/raw/=cmd()|x <img src=x onerror=alert(1)>.html'), 'x');
    place.write(
      'traps/agencies.csv',
      'agency,name,type\nconstructor,甲市教育局,dept\na0002,"<img src=x onerror=alert(1)>局",dept\n',
    );
    place.write(
      'traps/reports.csv',
      [
        'agency,year,file',
        'a0002,2020,../outside.html',
        `a0002,2021,${file('outside.html')}`,
        'a0002,2022,raw/../../outside.html',
        'a0002,2023,raw/link.html',
        'a0002,2024,raw/a\u0000b.html',
        '',
      ].join('\n'),
    );
    place.write(
      'traps/corrections.csv',
      'agency,year,key,action,reason,value\nconstructor,2024,__proto__,set,x,1\nconstructor,2024,constructor,set,x,1\nconstructor,2024,req_new.constructor,set,x,1\n',
    );
    built = JSON.parse(gouji(['build', 'traps', '--json'], place.dir).out);
  }, 120_000);
  afterAll(() => place.remove());

  it('reads what stands below raw/ and nothing a path or a link leads out to', () => {
    const [{ unplaced = [] } = {}] = built.collections;
    const why = new Map(unplaced.map((document) => [document.file, document.why]));
    expect(
      [...why.keys()].some((name) => name.includes('link.html') && why.get(name) !== 'file_missing'),
    ).toBe(false);
    const facts = parseTable(readFileSync(file('traps/work/facts.csv'), 'utf8')).rows;
    expect(
      facts.filter((row) => row['report']?.startsWith('a0002-') && row['status'] === 'reported'),
    ).toEqual([]);
    expect([...why.keys()].some((name) => name.startsWith('raw/loop'))).toBe(false);
    const work = file('traps/work');
    const rows = readdirSync(work).filter((name) => name.endsWith('.csv'));
    for (const name of rows) expect(readFileSync(path.join(work, name), 'utf8')).not.toContain(SECRET);
  });

  it('knows a body by an id of the prototype chain like any other', () => {
    const reports = readFileSync(file('traps/work/reports.csv'), 'utf8');
    expect(reports).toMatch(/^constructor-2024,constructor,2024,/m);
    const facts = parseTable(readFileSync(file('traps/work/facts.csv'), 'utf8'));
    const own = facts.rows.filter(
      (row) => row['report'] === 'constructor-2024' && row['status'] === 'reported',
    );
    expect(own.length).toBeGreaterThan(50);
  });

  it('becomes a release that is proved, and served files that keep inside their folder', () => {
    const made = gouji(['release', 'traps', '--id', 'r1', '--date', '2026-01-01'], place.dir);
    expect(made.code, made.err).toBe(0);
    expect(gouji(['verify', 'traps'], place.dir).code).toBe(0);
    const served = gouji(['serve-files'], place.dir);
    expect(served.code, served.err).toBe(0);
    const files = readdirSync(`${place.dir}-static`, { recursive: true }).map(String);
    expect(files).toContain(path.join('data', 'traps', 'r1', 'agency', 'constructor.json'));
    expect(readdirSync(path.dirname(place.dir)).includes('outside.html')).toBe(false);
  });
});
