import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { hashOf } from '../../../core/dataset/hash.ts';
import { writeAtomic } from '../../files.ts';

/** SHA256SUMS of a folder, as `sha256sum -c` reads it; `more` holds files that are written after it. */
export async function writeSums(dir: string, more: Readonly<Record<string, string>>): Promise<void> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const lines = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [path, hashOf(await readFile(join(dir, path)))]),
  );
  const all = [
    ...lines,
    ...Object.entries(more).map(([path, text]): [string, string] => [path, hashOf(text)]),
  ];
  const sorted = all.sort(([a], [b]) => (a < b ? -1 : 1));
  await writeAtomic(join(dir, 'SHA256SUMS'), sorted.map(([path, hash]) => `${hash}  ${path}\n`).join(''));
}
