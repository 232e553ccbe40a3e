import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CliError } from '../errors.ts';
import { say } from '../output.ts';
import { ROOT } from '../paths.ts';
import { writeServedFiles } from '../serve-files/write.ts';
import { writeEngineFiles } from './engine.ts';

/** Served data, engine files and the prerendered pages, into `build/`. Throws E_SITE_BUILD. */
export async function buildSite(): Promise<void> {
  await writeServedFiles(say);
  await writeEngineFiles(say);
  await viteBuild();
}

async function viteBuild(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const code = await new Promise<number>((resolve, reject) => {
    // The bundler's own lines are progress: standard output stays free for the address.
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: ['ignore', process.stderr, process.stderr],
    });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0) throw new CliError('E_SITE_BUILD', `vite build: ${code}`);
}
