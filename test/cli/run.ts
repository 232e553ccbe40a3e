import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line as a user does, in its own process; `data` replaces the collections' folder. */
export function gouji(
  args: readonly string[],
  data?: string,
  more: Readonly<Record<string, string>> = {},
): Ran {
  const env = {
    ...process.env,
    ...more,
    ...(data === undefined ? {} : { GOUJI_DATA: data, GOUJI_STATIC: `${data}-static` }),
  };
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A folder of collections to play with: copies of committed ones (inputs only), and a function to remove it. */
export function playground(...collections: string[]) {
  const dir = mkdtempSync(path.join(tmpdir(), 'gouji-cli-'));
  for (const name of collections) {
    cpSync(path.join(ROOT, 'data', name), path.join(dir, name), {
      recursive: true,
      filter: (source) => !/[\\/](work|releases)$/.test(source),
    });
  }
  return {
    dir,
    write: (file: string, text: string) => writeFileSync(path.join(dir, file), text),
    remove: () =>
      [dir, `${dir}-static`].forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}
