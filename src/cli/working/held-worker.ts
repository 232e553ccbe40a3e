import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { hashOf } from '../../core/dataset/hash.ts';
import { ReadError } from '../../core/errors.ts';
import { readDocument } from '../../core/read/index.ts';
import { heldView } from '../../core/source/view.ts';
import { nodeCMap } from '../cmaps.ts';
import { gzip, writeAtomic } from '../files.ts';

/** One document to keep a view of. */
export interface HeldJob {
  /** Path below the collection's folder. */
  file: string;
  path: string;
  /** What the release says the bytes are; other bytes are another document. */
  sha256: string;
  parser: string;
  target: string;
}

export interface HeldOutcome {
  file: string;
  sha256: string;
  /** SHA-256 of the view's file; null when none was made, and then `why`. */
  view: string | null;
  why: string | null;
}

async function keep({ file, path, sha256, parser, target }: HeldJob): Promise<HeldOutcome> {
  const no = (why: string): HeldOutcome => ({ file, sha256, view: null, why });
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return no('file_missing');
  if (hashOf(bytes) !== sha256) return no('other_bytes');
  try {
    const document = await readDocument(bytes, { name: file, cmap: nodeCMap });
    const content = gzip(JSON.stringify(heldView(document, sha256, parser)));
    await writeAtomic(target, content);
    return { file, sha256, view: hashOf(content), why: null };
  } catch (error) {
    if (error instanceof ReadError) return no(error.code);
    throw error;
  }
}

parentPort?.on('message', async (job: HeldJob) => {
  parentPort?.postMessage(await keep(job));
});
