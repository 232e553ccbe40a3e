import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gouji, playground, ROOT } from './run.ts';

let place: ReturnType<typeof playground>;
beforeEach(() => (place = playground()));
afterEach(() => place.remove());

const build = (...more: string[]) => {
  const ran = gouji(['build', 'my-city', '--json', ...more], place.dir);
  return { ...ran, of: JSON.parse(ran.out || '{"collections":[{}]}').collections[0] };
};
const agencies = () => readFileSync(path.join(place.dir, 'my-city/agencies.csv'), 'utf8');
const demoDocument = (from: string, to: string) => {
  const target = path.join(place.dir, 'my-city/raw', to);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(path.join(ROOT, 'data/demo/raw', from), target);
};

describe('new', { timeout: 120_000 }, () => {
  it('builds at once, without a complaint and without its example bodies', () => {
    const ran = gouji(['new', 'my-city', '--name-zh', '我的城市', '--json'], place.dir);
    expect(ran.code, ran.err).toBe(0);
    expect(JSON.parse(ran.out).files).toContain('sources.csv');
    const meta = JSON.parse(readFileSync(path.join(place.dir, 'my-city/collection.json'), 'utf8'));
    expect(meta.name).toEqual({ zh: '我的城市', en: '我的城市' });
    const { code, of } = build();
    expect(code).toBe(0);
    expect(of).toMatchObject({ reports: 0, unplaced: [], problems: [], added: [], hints: [] });
    expect(readFileSync(path.join(place.dir, 'my-city/work/agencies.csv'), 'utf8').split('\n')[1]).toBe('');
  });

  it('has examples that are right once uncommented', () => {
    gouji(['new', 'my-city'], place.dir);
    for (const file of readdirSync(path.join(place.dir, 'my-city')).filter((name) => name.endsWith('.csv'))) {
      const text = readFileSync(path.join(place.dir, 'my-city', file), 'utf8');
      place.write(`my-city/${file}`, text.replace(/^# (?=a\d{4},|https:)/gm, ''));
    }
    place.write(
      'my-city/agencies.csv',
      `${agencies()}a0002,乙局,dept,,,,,,,,,,,\na0009,丙局,dept,,,,,,,,,,,\na0015,丁局,dept,,,,,,,,,,,\n`,
    );
    expect(build().of.problems).toEqual([]);
  });

  it.each([
    ['../my-city', 2, 'E_NEW_NAME'],
    ['a/b', 2, 'E_NEW_NAME'],
    ['Stadt', 2, 'E_NEW_NAME'],
    ['城市', 2, 'E_NEW_NAME'],
    ['nul', 2, 'E_NEW_NAME'],
    ['selftest', 2, 'E_NEW_RESERVED'],
    ['taken', 1, 'E_NEW_EXISTS'],
  ])('refuses %s', (name, code, message) => {
    mkdirSync(path.join(place.dir, 'taken'));
    const ran = gouji(['new', name], place.dir);
    expect([ran.code, ran.err.includes(message)], ran.err).toEqual([code, true]);
    expect(readdirSync(place.dir)).toEqual(['taken']);
  });
});

describe('documents dropped into a fresh collection', { timeout: 120_000 }, () => {
  beforeEach(() => void gouji(['new', 'my-city'], place.dir));

  it('bring their bodies along, once', () => {
    demoDocument('a0002/2023.html', '随便/一份.html');
    demoDocument('a0002/2024.html', '另一份.html');
    const { of, err } = build();
    expect(of).toMatchObject({ reports: 2, unplaced: [], added: [{ agency: 'a0001', name: '甲市教育局' }] });
    expect(err).toContain('added: a0001 甲市教育局 (dept)');
    const text = agencies();
    expect(text).toContain('# 示例');
    expect(build().of).toMatchObject({ reports: 2, added: [], read: 0 });
    expect(agencies()).toBe(text);
  });

  it('wait for a word when bodies are listed already, with the line to add', () => {
    place.write('my-city/agencies.csv', 'name,agency,type\n甲市科学技术局,a0007,dept\n');
    demoDocument('a0002/2023.html', 'x.html');
    place.write('my-city/raw/bad.docx', 'no document');
    const { of } = build();
    expect(of.reports).toBe(0);
    const line = { to: 'agencies.csv', columns: 'name,agency,type', line: '甲市教育局,a0008,dept' };
    expect(of.unplaced.find(({ file }: { file: string }) => file === 'raw/x.html')).toMatchObject({
      why: 'agency_unknown',
      add: line,
    });
    expect(of.unplaced).toHaveLength(2);
    expect(build('--add-agencies').of).toMatchObject({ reports: 1, added: [{ agency: 'a0008' }] });
    expect(agencies()).toBe('name,agency,type\n甲市科学技术局,a0007,dept\n甲市教育局,a0008,dept\n');
  });

  it('write nothing when told so', () => {
    demoDocument('a0002/2023.html', 'x.html');
    const before = agencies();
    expect(build('--no-add-agencies').of).toMatchObject({ reports: 0, added: [] });
    expect(agencies()).toBe(before);
    expect(existsSync(path.join(place.dir, 'my-city/work/build.json'))).toBe(true);
  });
});
