import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { hashOf } from '../../core/dataset/hash.ts';
import type { ParsedReport } from '../../core/model.ts';
import { isMissing, writeAtomic } from '../files.ts';
import { parseBytes, type ParseOutcome } from './parse.ts';
import { readerHash } from './reader-hash.ts';
import { defaultJobs, runPool } from './pool.ts';
import type { Failure } from './thread.ts';

/** A document below raw/ and what reading it gave. */
export interface RawDocument {
  /** Path below the collection's folder, with `/`. */
  file: string;
  sha256: string;
  parsed: ParsedReport | null;
  /** `code detail` of a refusal; null when it was read. */
  problem: string | null;
  /** False when an earlier run's reading was taken over. */
  fresh: boolean;
}

/** One item of work for a thread. */
export interface ReadJob {
  dir: string;
  file: string;
  cache: string;
  /** Take over an earlier reading of the same bytes by the same parser. */
  reuse: boolean;
}

/**
 * Reads every document below `raw/`, or takes over what an earlier run read of the same bytes with the same reader.
 * A document that cannot be read is an entry with a problem: it never stops the others.
 */
export async function readDocuments(
  dir: string,
  options: { jobs?: number; reread?: boolean; onDone?: (done: number, total: number) => void } = {},
): Promise<RawDocument[]> {
  const files = await listFiles(join(dir, 'raw'), dir);
  const kept = join(dir, 'work', 'parsed');
  const reader = await readerHash();
  const cache = join(kept, reader);
  await dropOthers(kept, reader);
  return runPool<ReadJob, RawDocument>({
    items: files.map((file) => ({ dir, file, cache, reuse: options.reread !== true })),
    script: new URL('./read-worker.ts', import.meta.url),
    jobs: options.jobs ?? defaultJobs(),
    onFailure: unanswered,
    onDone: options.onDone ?? (() => undefined),
  });
}

/** Reads one document or its cached reading. */
export async function readOne({ dir, file, cache, reuse }: ReadJob): Promise<RawDocument> {
  const bytes = await readFile(join(dir, file)).catch(codeOf);
  if (typeof bytes === 'string')
    return { file, sha256: '', parsed: null, problem: `cannot_open ${bytes}`, fresh: true };
  const sha256 = hashOf(bytes);
  // The name's ending is a hint to the reader, so the same bytes under another ending are another reading.
  const entry = join(cache, `${sha256}${/\.[a-z0-9]{1,5}$/i.exec(file)?.[0].toLowerCase() ?? ''}.json`);
  const kept = reuse ? await cached(entry) : null;
  if (kept !== null) return { file, sha256, ...kept, fresh: false };
  const outcome = await parseBytes(bytes, { kind: 'snapshot', name: file });
  await writeAtomic(entry, JSON.stringify(outcome));
  return { file, sha256, ...outcome, fresh: true };
}

/** A document whose thread hung or died. Not kept: another run may have more time or memory. */
async function unanswered({ dir, file }: ReadJob, { code, detail }: Failure): Promise<RawDocument> {
  const bytes = await readFile(join(dir, file)).catch(() => null);
  const sha256 = bytes === null ? '' : hashOf(bytes);
  return { file, sha256, parsed: null, problem: `${code} ${detail}`, fresh: true };
}

async function cached(entry: string): Promise<ParseOutcome | null> {
  try {
    return JSON.parse(await readFile(entry, 'utf8')) as ParseOutcome;
  } catch (error) {
    // A torn or foreign cache entry is read again from the document.
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Readings by an older reader are of no use to anyone. */
async function dropOthers(kept: string, reader: string): Promise<void> {
  const names = await readdir(kept).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const old = names.filter((name) => name !== reader);
  await Promise.all(old.map((name) => rm(join(kept, name), { recursive: true, force: true })));
}

async function listFiles(folder: string, dir: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The system's code, which unlike its sentence names no folder of this machine: it goes into releases. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
