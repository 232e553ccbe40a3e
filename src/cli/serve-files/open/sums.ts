import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { writeAtomic } from '../../files.ts';
import { digestOf, filePieces } from '../../rows/read.ts';

/** The engine leaves unused bytes of its files as they were in memory: their hash is of one writing, not of the release. */
const NOT_REPRODUCIBLE = new Set(['gouji.duckdb', 'gouji.duckdb.gz', 'release.json', 'SHA256SUMS']);

/**
 * SHA256SUMS of a release's folder, as `sha256sum -c` reads it: every file that is the same bytes whenever it is
 * derived. The database, which is not, has its hash in the served release.json.
 */
export async function writeSums(dir: string): Promise<void> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NOT_REPRODUCIBLE.has(path))
    .sort();
  // One after the other: a folder may hold more than memory does.
  const lines = paths.map((path) => `${digestOf(filePieces(join(dir, path))).sha256}  ${path}\n`);
  await writeAtomic(join(dir, 'SHA256SUMS'), lines.join(''));
}
