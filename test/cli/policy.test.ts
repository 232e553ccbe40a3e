import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerPolicy } from '../../src/cli/site/policy.ts';
import { ROOT } from './run.ts';

const README = readFileSync(path.join(ROOT, 'src/README.md'), 'utf8');
const EMBEDS = ['/zh/demo/e/x/', '/base/en/demo/v/t1/e/f/requests/'];
const OTHERS = ['/', '/zh/demo/', '/zh/demo/v/t1/x/', '/zh/e/', '/zh/demo/m/e/'];

describe('the policy in the response', () => {
  it('is the one the README gives, for nginx and Apache too', () => {
    expect(README).toContain(`\n${headerPolicy('/zh/demo/')}\n`);
    for (const path of ['/zh/demo/', EMBEDS[0] ?? ''])
      expect(README).toContain(`Header always set Content-Security-Policy "${headerPolicy(path)}"`);
    const nginx = headerPolicy('/').replace(/'self'$/, '$gouji_framed');
    expect(README).toContain(`add_header Content-Security-Policy "${nginx}" always;`);
  });

  it('lets embeds alone be framed by others', () => {
    for (const path of EMBEDS) expect(headerPolicy(path)).toMatch(/frame-ancestors \*$/);
    for (const path of OTHERS) expect(headerPolicy(path)).toMatch(/frame-ancestors 'self'$/);
  });

  it('names no other origin and nothing unsafe', () => {
    expect(headerPolicy('/')).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('the policy in the page', () => {
  it('is the one the README gives', () => {
    const config = readFileSync(path.join(ROOT, 'svelte.config.js'), 'utf8');
    const block = /directives: \{([^]*?)\n {6}\}/.exec(config)?.[1] ?? '';
    const rules = [...block.matchAll(/'([a-z-]+)': \[([^\]]*)\]/g)].map(
      ([, name = '', sources = '']) => [name, sources.match(/'[^']*'|bootHash/g) ?? []] as const,
    );
    expect(rules.length).toBeGreaterThan(8);
    const said = README.split('\n').find((line) => line.startsWith("default-src 'none'; ")) ?? '';
    const written = new Map(said.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect([...written.keys()].sort()).toEqual(rules.map(([name]) => name).sort());
    for (const [name, sources] of rules) {
      const plain = sources.filter((source) => source !== 'bootHash').map((source) => source.slice(1, -1));
      const wanted = written.get(name)?.filter((source) => !source.startsWith("'sha256-"));
      expect(
        wanted?.map((source) => source.replaceAll("'", '')),
        name,
      ).toEqual(plain);
    }
    expect(said).not.toMatch(/'unsafe-/);
  });
});

describe('serve', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'gouji-policy-'));
  let origin = '';
  let stop = () => {};
  beforeAll(async () => {
    writeFileSync(path.join(dir, 'index.html'), '<!doctype html>');
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', '4980', '--dir', dir];
    const child = spawn(process.execPath, args, { cwd: ROOT });
    stop = () => child.kill('SIGTERM');
    origin = await new Promise((resolve) =>
      child.stdout.once('data', (line) => resolve(String(line).trim())),
    );
  });
  afterAll(() => {
    stop();
    rmSync(dir, { recursive: true });
  });

  it('sends it, with a page, an embed and an address that does not exist', async () => {
    for (const path of ['', 'zh/demo/e/x/', 'zh/none/']) {
      const { headers } = await fetch(new URL(path, origin));
      expect(headers.get('content-security-policy')).toBe(headerPolicy(`/${path}`));
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
