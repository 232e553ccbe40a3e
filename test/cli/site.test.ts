import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

// A whole site of another folder is built by test/full/first-hour.mjs: it takes more than a minute.
describe('a site of another folder’s data', () => {
  it('is not built over files that are no site', () => {
    mkdirSync(target);
    writeFileSync(built('letter.txt'), 'mine');
    const ran = site();
    expect([ran.code, ran.err.includes('E_SITE_BUILD')], ran.err).toEqual([1, true]);
    expect(readFileSync(built('letter.txt'), 'utf8')).toBe('mine');
    rmSync(target, { recursive: true });
  });
});
