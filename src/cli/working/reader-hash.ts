import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../../core/dataset/hash.ts';
import { ROOT } from '../paths.ts';

/** Parts of the core that have no say in what is read from a document. */
const LATER = /^(checks|dataset|registry|export|codebook[/\\](checks|reforms))/;

/**
 * A hash over the reader's own source. Kept readings are keyed by it, so that no change to the reader, however small,
 * is hidden by an older reading of the same bytes.
 */
export async function readerHash(): Promise<string> {
  const core = join(ROOT, 'src', 'core');
  const files = (await readdir(core, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !LATER.test(file),
  );
  const hashes = await Promise.all(
    files.sort().map(async (file) => `${file} ${hashOf(await readFile(join(core, file)))}`),
  );
  return hashOf(hashes.join('\n')).slice(0, 16);
}
