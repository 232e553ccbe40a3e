import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gouji, playground } from './run.ts';

const place = playground('xianning');
const target = `${place.dir}-site`;
afterAll(() => {
  place.remove();
  rmSync(target, { recursive: true, force: true });
});

const site = () => gouji(['site'], place.dir, { GOUJI_BUILD: target });
const built = (name: string) => path.join(target, name);

describe('a site of another folder’s data', () => {
  it('is not built over files that are no site', () => {
    mkdirSync(target);
    writeFileSync(built('letter.txt'), 'mine');
    const ran = site();
    expect([ran.code, ran.err.includes('E_SITE_BUILD')], ran.err).toEqual([1, true]);
    expect(readFileSync(built('letter.txt'), 'utf8')).toBe('mine');
    rmSync(target, { recursive: true });
  });

  it('has the pages and data of that folder alone, and the project’s own files', () => {
    const frozen = gouji(['release', 'xianning', '--id', 'x1', '--date', '2026-11-24'], place.dir);
    expect(frozen.code, frozen.err).toBe(0);
    const ran = site();
    expect(ran.code, ran.err).toBe(0);
    const index = JSON.parse(readFileSync(built('data/index.json'), 'utf8')) as {
      collections: { id: string; latest: string }[];
    };
    expect(index.collections).toMatchObject([{ id: 'xianning', latest: 'x1' }]);
    const wanted = [
      'index.html',
      '404.html',
      'icon.svg',
      'engine/duckdb-eh.wasm.gz',
      'zh/xianning/v/x1/index.html',
    ];
    expect(wanted.filter((name) => !existsSync(built(name)))).toEqual([]);
    expect(existsSync(built('zh/demo'))).toBe(false);
    expect(readFileSync(built('en/xianning/index.html'), 'utf8')).toContain('x1');
  }, 600_000);
});
