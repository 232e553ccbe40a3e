import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hashOf } from '../../core/dataset/hash.ts';
import { CliError } from '../errors.ts';
import { withLock } from '../lock.ts';
import { say } from '../output.ts';
import { ROOT, staticDir } from '../paths.ts';
import { writeServedFiles } from '../serve-files/write.ts';
import { writeEngineFiles } from './engine.ts';

/** Served data, engine files and the prerendered pages, into `build/`. Throws E_SITE_BUILD. */
export async function buildSite(): Promise<void> {
  await withLock(join(ROOT, '.cache', 'site.lock'), async () => {
    await serveFiles();
    await writeEngineFiles(say);
    await viteBuild({});
  });
}

/** The served data files alone. Throws E_LOCKED. */
export async function serveFiles(): Promise<void> {
  const lock = `served-${hashOf(staticDir()).slice(0, 12)}.lock`;
  await withLock(join(ROOT, '.cache', lock), () => writeServedFiles(say));
}

/** The pages alone, from files that are there; `env` moves where they are read and written. Throws E_SITE_BUILD. */
export async function viteBuild(env: Readonly<Record<string, string>>): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const code = await new Promise<number>((resolve, reject) => {
    // The bundler's own lines are progress: standard output stays free for the address.
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', process.stderr, process.stderr],
    });
    // The bundler must not go on writing when we are told to stop.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0) throw new CliError('E_SITE_BUILD', `vite build: ${code}`);
}
