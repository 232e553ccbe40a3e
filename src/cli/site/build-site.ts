import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hashOf } from '../../core/dataset/hash.ts';
import { CliError } from '../errors.ts';
import { isMissing } from '../files.ts';
import { withLock } from '../lock.ts';
import { say } from '../output.ts';
import { buildDir, ROOT, staticDir } from '../paths.ts';
import { writeServedFiles } from '../serve-files/write.ts';
import { writeEngineFiles } from './engine.ts';
import { copyOwnFiles } from './own-files.ts';

/** Served data, engine files and the prerendered pages, into the build folder. Throws E_SITE_BUILD. */
export async function buildSite(): Promise<void> {
  await refuseForeign(buildDir());
  await withLock(join(ROOT, '.cache', 'site.lock'), async () => {
    await serveFiles();
    await writeEngineFiles(say);
    await copyOwnFiles(staticDir());
    await viteBuild({ served: staticDir(), build: buildDir() });
  });
}

/** A build replaces its folder: one that holds something other than a site is left alone. */
async function refuseForeign(dir: string): Promise<void> {
  const names = await readdir(dir).catch((error: unknown): string[] => {
    if (isMissing(error)) return [];
    throw error;
  });
  if (names.length > 0 && !names.includes('_app'))
    throw new CliError('E_SITE_BUILD', `${dir}: holds other files / 目录里有别的文件`);
}

/** The served data files alone. Throws E_LOCKED. */
export async function serveFiles(): Promise<void> {
  const lock = `served-${hashOf(staticDir()).slice(0, 12)}.lock`;
  await withLock(join(ROOT, '.cache', lock), () => writeServedFiles(say));
}

/** The pages alone, from the files in `served` into the folder `build`. Throws E_SITE_BUILD. */
export async function viteBuild({ served, build }: { served: string; build: string }): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const code = await new Promise<number>((resolve, reject) => {
    // The bundler's own lines are progress: standard output stays free for the address.
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      env: { ...process.env, GOUJI_STATIC: served, GOUJI_BUILD: build },
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
