import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runPool } from '../../src/cli/working/pool.ts';
import { gouji, playground, ROOT } from './run.ts';

const place = playground();
afterAll(() => place.remove());

const twin = path.join(ROOT, 'test/fixtures/xianning-twin.txt');
const file = (name: string) => path.join(place.dir, name);

describe('a document that cannot be opened', () => {
  it.each([
    ['old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'doc_binary'],
    ['torn.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'zip_damaged'],
    ['torn.pdf', new TextEncoder().encode('%PDF-1.7\nnothing'), 'pdf_damaged'],
    ['letter.rtf', new TextEncoder().encode('{\\rtf1 x}'), 'rtf'],
  ])(
    '%s fails with its reason in both languages and prints no result',
    (name, bytes, reason) => {
      writeFileSync(file(name), bytes);
      const ran = gouji(['extract', file(name), '--json'], place.dir);
      expect([ran.code, ran.out], ran.err).toEqual([1, '']);
      expect(ran.err).toMatch(new RegExp(`^gouji: E_FILE_READ .*${reason} .*[^ -~]+.* / .*\\w`));
    },
    120_000,
  );

  it('is refused by its size before it is loaded', () => {
    writeFileSync(file('big.html'), '');
    truncateSync(file('big.html'), 30 * 1024 * 1024 + 1);
    const ran = gouji(['extract', file('big.html'), '--json'], place.dir);
    expect([ran.code, ran.out, ran.err.includes('E_FILE_TOO_LARGE')]).toEqual([1, '', true]);
  });

  it('is stopped when it takes too long', () => {
    const ran = gouji(['extract', twin, '--json'], place.dir, { GOUJI_READ_SECONDS: '0.001' });
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toMatch(/^gouji: E_FILE_READ .*timeout/);
  });
});

it('a document with nothing in it is read: no facts, exit 0, and the reason', () => {
  writeFileSync(file('empty.txt'), ' \n');
  const ran = gouji(['extract', file('empty.txt'), '--json'], place.dir);
  expect(ran.code, ran.err).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({ facts: [], year: null, problems: [{ code: 'empty' }] });
});

it('findings of extract are strings beside their check and severity', () => {
  const answer = JSON.parse(gouji(['extract', twin, '--json'], place.dir).out) as {
    findings: Record<string, unknown>[];
  };
  expect(answer.findings.length).toBeGreaterThan(0);
  for (const finding of answer.findings)
    expect(finding).toMatchObject({
      check: expect.stringMatching(/^[A-Z]\d?-\d\d$|^T\d-\d\d$/),
      severity: expect.stringMatching(/^(error|warn|info)$/),
      message: expect.any(String),
      message_en: expect.any(String),
    });
});

describe('a collection with bad documents', () => {
  beforeAll(() => {
    const raw = file('town/raw');
    mkdirSync(raw, { recursive: true });
    writeFileSync(
      file('town/collection.json'),
      JSON.stringify({ name: { zh: '镇', en: 'Town' }, note: { zh: '', en: '' }, kind: 'collected' }),
    );
    writeFileSync(file('town/agencies.csv'), 'agency,name,type\na0001,咸宁市科学技术局,dept\n');
    writeFileSync(
      file('town/reports.csv'),
      'agency,year,file\na0001,2024,raw/good.txt\na0001,2023,raw/torn.pdf\na0001,2022,raw/none.html\n',
    );
    copyFileSync(twin, path.join(raw, 'good.txt'));
    copyFileSync(twin, path.join(raw, 'same-again.txt'));
    writeFileSync(path.join(raw, 'torn.pdf'), '%PDF-1.7\nnothing');
  });

  it('is built with what can be read, and names the rest', () => {
    const ran = gouji(['build', 'town', '--jobs', '2', '--json'], place.dir);
    expect(ran.code, ran.err).toBe(0);
    const [built] = (
      JSON.parse(ran.out) as { collections: { reports: number; facts: number; unplaced: object[] }[] }
    ).collections;
    expect(built).toMatchObject({ reports: 3 });
    expect(built?.facts).toBeGreaterThan(150);
    expect(built?.unplaced).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'raw/torn.pdf', why: 'cannot_read' }),
        expect.objectContaining({ file: 'raw/none.html', why: 'file_missing' }),
      ]),
    );
    expect(readFileSync(file('town/work/reports.csv'), 'utf8')).toMatch(
      /raw\/torn\.pdf,[0-9a-f]{64},.*pdf_damaged/,
    );
  });

  it('is released with damaged documents, but not with readings that were stopped, unless told to', () => {
    const args = ['release', 'town', '--date', '2026-11-24', '--id'];
    const slow = { GOUJI_READ_SECONDS: '0.001' };
    const refused = gouji([...args, 'r1'], place.dir, slow);
    expect([refused.code, refused.err.includes('E_RELEASE_UNREAD')], refused.err).toEqual([1, true]);
    expect(gouji([...args, 'r1', '--with-unread'], place.dir, slow).code).toBe(0);
    expect(gouji([...args, 'r2'], place.dir).code).toBe(0);
  });

  it('keeps no reading that was stopped', () => {
    const slow = gouji(['build', 'town', '--reread', '--json'], place.dir, { GOUJI_READ_SECONDS: '0.001' });
    expect(slow.code, slow.err).toBe(0);
    expect(JSON.parse(slow.out)).toMatchObject({ collections: [{ reports: 3, facts: 0 }] });
    expect(readFileSync(file('town/work/reports.csv'), 'utf8')).toMatch(
      /raw\/good\.txt,[0-9a-f]{64},.*timeout/,
    );
    const again = JSON.parse(gouji(['build', 'town', '--json'], place.dir).out) as {
      collections: { facts: number }[];
    };
    expect(again.collections[0]?.facts).toBeGreaterThan(150);
  });
});

it('a thread that loops or dies costs its own item only', async () => {
  const script = new URL('./thread-fixture.ts', import.meta.url);
  vi.stubEnv('GOUJI_READ_SECONDS', '4');
  const answers = await runPool<string, string>({
    items: ['one', 'loop', 'two', 'throw', 'exit', 'three'],
    script,
    jobs: 2,
    onFailure: (item, { code }) => Promise.resolve(`${item} ${code}`),
    onDone: () => undefined,
  });
  expect(answers).toEqual(['ONE', 'loop timeout', 'TWO', 'throw crashed', 'exit crashed', 'THREE']);
  vi.unstubAllEnvs();
});
