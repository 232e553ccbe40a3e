import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { CliError } from './errors.ts';
import { isMissing } from './files.ts';

/** A holder touches its lock this often; one untouched for much longer belongs to nobody. */
const TOUCH_MS = 10_000;
const STALE_MS = 10 * 60_000;

/**
 * Runs `work` while no other process holds the lock file `path`, which names its holder. A lock whose process is gone,
 * or that was not touched for ten minutes (another machine on a shared disk), is taken over. Throws E_LOCKED.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await take(path);
  const touching = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, TOUCH_MS);
  touching.unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (await created(path)) return;
  const holder = await readFile(path, 'utf8').catch(() => '');
  if (await isStale(path, holder)) {
    await removeStale(path, holder);
    if (await created(path)) return;
  }
  throw new CliError('E_LOCKED', `${path} (${holder.trim()})`);
}

/** Of two processes that find the same stale lock one alone can move it away; a fresh one caught by it goes back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) === holder) await rm(aside);
    else await rename(aside, path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function created(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string, holder: string): Promise<boolean> {
  const [pid = '', host = ''] = holder.trim().split(' ');
  if (host === hostname() && /^\d+$/.test(pid) && !isRunning(Number(pid))) return true;
  try {
    return Date.now() - (await stat(path)).mtimeMs > STALE_MS;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

/** True while a process of this number exists on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
