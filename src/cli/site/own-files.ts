import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';

/** Folders below `static/` that the command line derives; everything else there belongs to the project. */
const DERIVED: ReadonlySet<string> = new Set(['data', 'engine']);

/** Puts the project's own static files (icon, page for unknown addresses) into the folder the pages are built from. */
export async function copyOwnFiles(target: string): Promise<void> {
  const source = join(ROOT, 'static');
  if (target === source) return;
  for (const name of await readdir(source))
    if (!DERIVED.has(name)) await cp(join(source, name), join(target, name), { recursive: true });
}
