import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folder of the collections; `GOUJI_DATA` points tests and offices elsewhere. */
export function dataDir(): string {
  return resolve(process.env['GOUJI_DATA'] ?? join(ROOT, 'data'));
}

/** Folder of the served files derived from releases; `GOUJI_STATIC` moves it with the data. */
export function staticDir(): string {
  return resolve(process.env['GOUJI_STATIC'] ?? join(ROOT, 'static'));
}

/** Folder the site is built into; `GOUJI_BUILD` moves it. A build replaces what is there. */
export function buildDir(): string {
  return resolve(process.env['GOUJI_BUILD'] ?? join(ROOT, 'build'));
}

/** A path the user typed: `npm run` changes the folder, so the one they stood in comes first. */
export function userPath(path: string): string {
  if (isAbsolute(path)) return path;
  const typedIn = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  return existsSync(typedIn) ? typedIn : resolve(path);
}
