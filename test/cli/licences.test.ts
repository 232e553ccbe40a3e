import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesText, licensed, packageFolders } from '../../src/cli/site/licences.ts';
import { ROOT } from './run.ts';

const at = (name: string) => path.join(ROOT, 'node_modules', name);

describe('licences of what the site ships', () => {
  it('finds the package of a module, also a scoped or nested one', () => {
    const ids = [
      `${at('fflate')}/esm/browser.js`,
      `\0${at('@noble/hashes')}/sha2.js?x`,
      path.join(ROOT, 'src/core/model.ts'),
      '\0virtual:thing',
    ];
    expect(packageFolders(ids)).toEqual([at('fflate'), at('@noble/hashes')]);
  });

  it('lists each package once with version, licence and text, and what is copied or inlined', () => {
    const found = licensed([at('fflate'), at('fflate'), at('docx')], ROOT);
    const names = found.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['@duckdb/duckdb-wasm', 'apache-arrow', 'docx', 'jszip', 'pdfjs-dist']),
    );
    const text = licencesText(found);
    expect(text).toContain('fflate 0.8.3 (MIT)');
    expect(text).toContain('Permission is hereby granted');
  });

  it('reads texts in a folder of their own as well', () => {
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-licence-')), 'node_modules', 'split');
    mkdirSync(path.join(folder, 'licenses'), { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{"name":"split","version":"1.0.0","license":"ISC"}');
    writeFileSync(path.join(folder, 'NOTICE'), 'one');
    writeFileSync(path.join(folder, 'licenses', 'inner.txt'), 'two');
    expect(licensed([folder], ROOT).find(({ name }) => name === 'split')?.texts).toEqual(['one', 'two']);
  });

  it('refuses a package that states no licence', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'gouji-licence-'));
    mkdirSync(path.join(root, 'node_modules', 'bare'), { recursive: true });
    writeFileSync(
      path.join(root, 'node_modules', 'bare', 'package.json'),
      '{"name":"bare","version":"1.0.0"}',
    );
    expect(() => licensed([path.join(root, 'node_modules', 'bare')], root)).toThrow(
      'bare 1.0.0 states no licence',
    );
  });
});
