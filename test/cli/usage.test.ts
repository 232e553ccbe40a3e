import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { goujiProcess as gouji, playground, ROOT } from './run.ts';

const place = playground();
afterAll(() => place.remove());
const twin = path.join(ROOT, 'test/fixtures/xianning-twin.txt');

describe('exit statuses', () => {
  it.each([
    [['frobnicate']],
    [['release', 'xianning']],
    [['release', 'xianning', '--id', '../x', '--date', '2026-01-01']],
    [['release', 'xianning', '--id', 'x', '--date', '2026-02-30']],
    [['serve', '--port', 'abc']],
    [['build', '--jobs', '0']],
    [['extract']],
  ])('%j is a usage mistake: 2', (args) => {
    const ran = gouji(args, place.dir);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).not.toBe('');
  });

  it.each([
    [['extract', '/no/such/file'], 'E_FILE_OPEN'],
    [['check', 'no-such-thing'], 'E_FILE_OPEN'],
    [['build', 'nowhere'], 'E_COLLECTION_UNKNOWN'],
    [['diff', 'nowhere', 'a', 'b'], 'E_COLLECTION_UNKNOWN'],
    [['import', 'nowhere', twin], 'E_COLLECTION_UNKNOWN'],
    [['release', 'nowhere', '--id', 'a', '--date', '2026-01-01'], 'E_COLLECTION_UNKNOWN'],
    [['verify'], 'E_RELEASES_NONE'],
    [['locate', twin, 'no_such_fact'], 'E_FACT_UNKNOWN'],
    [['serve', '--dir', '/no/such/folder'], 'E_SITE_MISSING'],
  ])('%j fails with its code: 1', (args, code) => {
    const ran = gouji(args, place.dir);
    expect([ran.code, ran.err.includes(code)], ran.err).toEqual([1, true]);
  });

  it('every command explains itself', () => {
    const help = gouji(['--help']);
    const commands = [...help.out.matchAll(/^ {2}([a-z-]+) /gm)].map((match) => match[1] ?? '');
    expect(commands).toEqual(
      expect.arrayContaining(['extract', 'locate', 'check', 'build', 'release', 'diff', 'verify']),
    );
    const ran = gouji(['extract', '--help']);
    expect([ran.code, ran.out.includes('--json')]).toEqual([0, true]);
  });
});

describe('one document', () => {
  it('is one JSON object on standard output', () => {
    const ran = gouji(['extract', twin, '--json']);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const answer = JSON.parse(ran.out) as {
      facts: { indicator: string; applicant: string | null; value: number }[];
    };
    expect(answer).toMatchObject({
      year: 2024,
      edition: 'f2021',
      mentions: expect.any(Array),
      sections: expect.any(Array),
    });
    expect(
      answer.facts.filter((fact) => fact.indicator === 'licensing_decisions').map((fact) => fact.value),
    ).toEqual([39]);
  });

  it('is found again at a fact’s locator', () => {
    const ran = gouji(['locate', twin, 'licensing_decisions', '--json']);
    expect(JSON.parse(ran.out)).toMatchObject({ text: '39', locator: { start: expect.any(Number) } });
  });
});
