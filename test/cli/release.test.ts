import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TABLE_NAMES, tableFile } from '../../src/core/dataset/shapes.ts';
import { gouji, playground } from './run.ts';

const first = playground('xianning');
const second = playground('xianning');
afterAll(() => [first, second].forEach((place) => place.remove()));

const release = (dir: string, id = '2026.1') =>
  gouji(['release', 'xianning', '--id', id, '--date', '2026-11-24', '--json'], dir);

describe('releases', () => {
  it('are the same rows and the same bytes from the same inputs', () => {
    const [a, b] = [release(first.dir), release(second.dir)];
    expect(a.code, a.err).toBe(0);
    const answer: unknown = JSON.parse(a.out);
    expect(answer).toMatchObject({ id: '2026.1', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.parse(b.out)).toEqual(answer);
    const folder = 'xianning/releases/2026.1';
    for (const name of readdirSync(path.join(first.dir, folder))) {
      const bytes = readFileSync(path.join(first.dir, folder, name));
      expect(bytes.equals(readFileSync(path.join(second.dir, folder, name))), name).toBe(true);
    }
  });

  it('take the working copy of the same day and inputs, but not one that was changed since', () => {
    const place = playground('xianning');
    try {
      const facts = path.join(place.dir, 'xianning/work/facts.csv');
      const build = () => gouji(['build', 'xianning', '--date', '2026-11-24'], place.dir);
      expect(build().code).toBe(0);
      const untouched = statSync(facts).mtimeMs;
      const kept = release(place.dir);
      expect(statSync(facts).mtimeMs).toBe(untouched);
      writeFileSync(facts, readFileSync(facts, 'utf8').replace(',39,', ',93,'));
      const again = release(place.dir, '2026.2');
      expect(statSync(facts).mtimeMs).not.toBe(untouched);
      expect(JSON.parse(again.out).hash).toBe(JSON.parse(kept.out).hash);
    } finally {
      place.remove();
    }
  });

  it('are never written again', () => {
    const again = release(first.dir);
    expect(again.code).toBe(1);
    expect(again.out).toBe('');
    expect(again.err).toContain('E_RELEASE_EXISTS');
  });

  it('agree with their inputs until the inputs change', () => {
    const same = gouji(['build', 'xianning', '--json'], first.dir);
    expect(JSON.parse(same.out)).toMatchObject({
      collections: [{ id: 'xianning', reports: 1, facts: 208, drift: { release: '2026.1', changed: 0 } }],
    });
    const file = path.join(first.dir, 'xianning', 'figures.csv');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('licensing_decisions,,39', 'licensing_decisions,,93'));
    const drifted = gouji(['build', 'xianning', '--json'], first.dir);
    const change = {
      agency: 'a0001',
      year: 2024,
      key: 'licensing_decisions',
      from: 39,
      to: 93,
      why: 'transcription',
    };
    expect(JSON.parse(drifted.out)).toMatchObject({
      collections: [{ drift: { changed: 1, changes: [change] } }],
    });
    expect(release(first.dir, '2026.2').code).toBe(0);
    expect(JSON.parse(gouji(['diff', 'xianning', '2026.1', '2026.2', '--json'], first.dir).out)).toEqual({
      changes: [change],
    });
    const told = gouji(['diff', 'xianning', '2026.1', '2026.2'], first.dir).out;
    expect(told.split('\n')[0]).toBe('1 change');
    writeFileSync(file, before);
  });

  it('come in the order people count in: of one day, 2026.10 is newer than 2026.2, everywhere', () => {
    expect(release(first.dir, '2026.10').code).toBe(0);
    const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
    expect(read(path.join(first.dir, 'xianning/releases/2026.10/release.json'))).toMatchObject({
      parent: '2026.2',
    });
    expect(JSON.parse(gouji(['build', 'xianning', '--json'], first.dir).out)).toMatchObject({
      collections: [{ drift: { release: '2026.10' } }],
    });
    expect(JSON.parse(gouji(['verify', 'xianning', '--json'], first.dir).out)).toMatchObject({
      releases: [{ id: '2026.1' }, { id: '2026.2' }, { id: '2026.10' }],
    });
    expect(gouji(['serve-files'], first.dir).code).toBe(0);
    const served = `${first.dir}-static/data`;
    expect(read(`${served}/index.json`)).toMatchObject({
      collections: [{ releases: [{ id: '2026.1' }, { id: '2026.2' }, { id: '2026.10' }], latest: '2026.10' }],
    });
    expect(read(`${served}/xianning/2026.10/changes.json`)).toMatchObject({ from: '2026.2', to: '2026.10' });
  });

  it('hold a correction beside the published value, and drop it when that value has changed', () => {
    const header = 'agency,year,key,action,value,expect,reason,source,date\n';
    const line = (expected: number) =>
      `a0001,2024,licensing_decisions,set,40,${expected},letter,file 1,2026-11-24\n`;
    first.write('xianning/corrections.csv', header + line(39));
    expect(release(first.dir, '2026.3').code).toBe(0);
    expect(JSON.parse(gouji(['diff', 'xianning', '2026.1', '2026.3', '--json'], first.dir).out)).toEqual({
      changes: [
        { agency: 'a0001', year: 2024, key: 'licensing_decisions', from: 39, to: 40, why: 'correction' },
      ],
    });
    first.write('xianning/corrections.csv', header + line(38));
    const checked: unknown = JSON.parse(gouji(['check', 'xianning', '--json'], first.dir).out);
    expect(checked).toMatchObject({
      release: null,
      counts: { 'X-07': { pass: 0, fail: 1 } },
      findings: expect.arrayContaining([
        expect.objectContaining({ check: 'X-07', agency: 'a0001', year: 2024, state: 'fail' }),
      ]),
    });
  });

  it('hold while nothing is changed', () => {
    expect(gouji(['verify', '--json'], second.dir).code).toBe(0);
  });

  it.each([...TABLE_NAMES.map(tableFile), 'release.json'])('show a changed byte in %s', (name) => {
    const file = path.join(second.dir, 'xianning/releases/2026.1', name);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    const at = bytes.length - 12;
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    const ran = gouji(['verify', 'xianning', '--json'], second.dir);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('E_RELEASE_DAMAGED');
    expect(JSON.parse(ran.out)).toMatchObject({ ok: false, releases: [{ id: '2026.1', ok: false }] });
    writeFileSync(file, bytes);
  });

  it('hold again with the bytes put back', () => {
    expect(gouji(['verify', '--json'], second.dir).code).toBe(0);
  });
});
