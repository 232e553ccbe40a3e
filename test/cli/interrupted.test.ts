import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asCliError, CliError, errorLine } from '../../src/cli/errors.ts';
import { gouji, playground, ROOT } from './run.ts';

let place: ReturnType<typeof playground>;
beforeEach(() => (place = playground('xianning')));
afterEach(() => place.remove());

const releases = () => {
  const dir = path.join(place.dir, 'xianning', 'releases');
  return existsSync(dir) ? readdirSync(dir) : [];
};
const lockFile = () => path.join(place.dir, 'xianning', 'work', 'lock');
const RELEASE = ['release', 'xianning', '--id', '2026.1', '--date', '2026-11-24'];

function lock(text: string, touched = new Date()) {
  mkdirSync(path.dirname(lockFile()), { recursive: true });
  writeFileSync(lockFile(), text);
  utimesSync(lockFile(), touched, touched);
}

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('two at once', () => {
  it('is refused with the holder’s name, and nothing is written', () => {
    lock(`${process.pid} ${hostname()}\n`);
    for (const args of [['build', 'xianning'], RELEASE]) {
      const ran = gouji(args, place.dir);
      expect([ran.code, ran.err.includes('E_LOCKED')], ran.err).toEqual([1, true]);
      expect(ran.err).toContain(`${process.pid} ${hostname()}`);
    }
    expect(existsSync(path.join(place.dir, 'xianning', 'releases'))).toBe(false);
    expect(readFileSync(lockFile(), 'utf8')).toContain(String(process.pid));
  });

  it.each([
    ['of a process that is gone', () => lock(`${deadPid()} ${hostname()}\n`)],
    ['not touched for an hour', () => lock('1 elsewhere\n', new Date(Date.now() - 3_600_000))],
  ])('is not taken from a lock %s', (_, prepare) => {
    prepare();
    const ran = gouji(['build', 'xianning'], place.dir);
    expect(ran.code, ran.err).toBe(0);
    expect(existsSync(lockFile())).toBe(false);
  });

  it('gives one whole release when two are asked for', async () => {
    const run = () =>
      new Promise<number | null>((resolve) => {
        const env = { ...process.env, GOUJI_DATA: place.dir };
        spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...RELEASE], {
          cwd: ROOT,
          env,
          stdio: 'ignore',
        }).on('close', resolve);
      });
    expect((await Promise.all([run(), run()])).sort()).toEqual([0, 1]);
    expect(releases()).toEqual(['2026.1']);
    expect(gouji(['verify', 'xianning'], place.dir).code).toBe(0);
  });
});

describe('a release that was cut short', () => {
  it('is no release, and the next attempt clears it away', () => {
    const half = path.join(place.dir, 'xianning', 'releases', '.2026.1.new');
    mkdirSync(half, { recursive: true });
    writeFileSync(path.join(half, 'facts.csv.gz'), 'half');
    expect(gouji(['verify', 'xianning'], place.dir).err).toContain('E_RELEASES_NONE');
    expect(gouji(RELEASE, place.dir).code).toBe(0);
    expect(releases()).toEqual(['2026.1']);
    expect(gouji(['verify', 'xianning'], place.dir).code).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('leaves nothing when nothing more can be written', () => {
    const node = `${process.execPath} --import tsx src/cli/main.ts ${RELEASE.join(' ')}`;
    // A limit on file sizes (in blocks of 1024 bytes) stands in for a full disk.
    const ran = spawnSync('bash', ['-c', `ulimit -f 1; exec ${node}`], {
      cwd: ROOT,
      env: { ...process.env, GOUJI_DATA: place.dir, TSX_DISABLE_CACHE: '1' },
      encoding: 'utf8',
    });
    expect([ran.status, ran.stderr.includes('E_DISK_FULL')], ran.stderr).toEqual([1, true]);
    expect(releases()).toEqual([]);
  });
});

describe('failures of the system', () => {
  const failure = (code: string) => Object.assign(new Error(`${code}: sentence`), { code });
  it.each([
    ['ENOSPC', 'E_DISK_FULL'],
    ['EDQUOT', 'E_DISK_FULL'],
    ['EROFS', 'E_WRITE'],
    ['EACCES', 'E_WRITE'],
    ['EMFILE', 'E_INTERNAL'],
  ])('%s is %s', (system, code) => {
    const known = asCliError(failure(system));
    expect([known.code, known.exitCode]).toEqual([code, 1]);
    expect(errorLine(known)).toContain(system);
  });

  it('keep a refusal as it is', () => {
    const refusal = new CliError('E_PORT', '0', 2);
    expect(asCliError(refusal)).toBe(refusal);
  });
});
