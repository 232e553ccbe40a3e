import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { hashOf } from '../core/dataset/hash.ts';
import type { RowOf } from '../core/dataset/shapes.ts';
import { PARSER_VERSION } from '../core/pipeline.ts';
import { formatHeldIndex, heldFile, parseHeldIndex, type HeldIndex } from '../core/source/index-file.ts';
import type { HeldView } from '../core/source/view.ts';
import { collectionDir } from './collections.ts';
import { CliError } from './errors.ts';
import { isMissing, readTextIfThere, writeAtomic } from './files.ts';
import type { HeldJob, HeldOutcome } from './working/held-worker.ts';
import { defaultJobs, runPool } from './working/pool.ts';

/** Documents whose views are new, are there already, or cannot be made, with why. */
export interface Held {
  written: number;
  kept: number;
  left: { file: string; why: string }[];
}

/** Folder of a collection's held views as one version of the reader made them. */
export function heldDir(collection: string, parser: string): string {
  return join(collectionDir(collection), 'held', parser);
}

/**
 * Keeps the view of every document these reports were read from, unless it is kept already: a view is never written
 * again. The caller holds the collection's lock. Throws E_HELD_DAMAGED when the index is not as it was written.
 */
export async function keepViews(
  collection: string,
  reports: readonly Pick<RowOf<'reports'>, 'file' | 'sha256'>[],
  onDone: (done: number, total: number) => void = () => undefined,
): Promise<Held> {
  const dir = heldDir(collection, PARSER_VERSION);
  const index = await readIndex(collection, PARSER_VERSION);
  const known = new Map((index?.views ?? []).map((entry) => [entry.sha256, entry]));
  const wanted = new Map(
    reports.filter((row) => row.file !== '' && row.sha256 !== '').map((row) => [row.sha256, row]),
  );
  const missing = [...wanted.values()].filter(({ sha256 }) => !known.has(sha256));
  const outcomes = await runPool<HeldJob, HeldOutcome>({
    items: missing.map(({ file, sha256 }) => ({
      ...{ file, sha256, parser: PARSER_VERSION },
      path: join(collectionDir(collection), file),
      target: join(dir, heldFile(sha256)),
    })),
    script: new URL('./working/held-worker.ts', import.meta.url),
    jobs: defaultJobs(),
    onFailure: async ({ file, sha256 }, { code }) => ({ file, sha256, view: null, why: code }),
    onDone,
  });
  for (const { sha256, view } of outcomes) if (view !== null) known.set(sha256, { sha256, view });
  const left = outcomes.flatMap(({ file, why }) => (why === null ? [] : [{ file, why }]));
  const written = outcomes.length - left.length;
  // Last: a view without a line in the index is not there, and is written again.
  if (written > 0)
    await writeAtomic(join(dir, 'index.json'), formatHeldIndex(PARSER_VERSION, [...known.values()]));
  return { written, kept: wanted.size - missing.length, left };
}

async function readIndex(collection: string, parser: string): Promise<HeldIndex | null> {
  const text = await readTextIfThere(join(heldDir(collection, parser), 'index.json'));
  const index = text === null ? null : parseHeldIndex(text);
  if (text !== null && index === null)
    throw new CliError('E_HELD_DAMAGED', `${collection} held/${parser}/index.json`);
  return index;
}

/** Files below `held/` that are missing, changed or not listed, by path below the collection. */
export async function damagedViews(collection: string): Promise<string[]> {
  const parsers = await namesIn(join(collectionDir(collection), 'held'));
  const damaged = await Promise.all(parsers.map((parser) => damagedIn(collection, parser)));
  return damaged.flat().sort();
}

async function damagedIn(collection: string, parser: string): Promise<string[]> {
  const dir = heldDir(collection, parser);
  const text = await readTextIfThere(join(dir, 'index.json'));
  const index = text === null ? null : parseHeldIndex(text);
  if (index === null || index.parser !== parser) return [`held/${parser}/index.json`];
  const listed = new Map(index.views.map((entry) => [heldFile(entry.sha256), entry.view]));
  const unlisted = (await namesIn(dir)).filter((name) => name !== 'index.json' && !listed.has(name));
  const changed = await Promise.all(
    [...listed].map(async ([name, view]) => {
      const bytes = await readFile(join(dir, name)).catch(() => null);
      return bytes !== null && hashOf(bytes) === view ? [] : [name];
    }),
  );
  return [...unlisted, ...changed.flat()].map((name) => `held/${parser}/${name}`);
}

/** A reader of the views one version of the reader made: the view of a document, or null when none is held. */
export async function heldViews(
  collection: string,
  parser: string,
): Promise<(sha256: string) => Promise<HeldView | null>> {
  const index = await readIndex(collection, parser);
  const entries = new Map((index?.views ?? []).map((entry) => [entry.sha256, entry.view]));
  return async (sha256) => {
    const expected = entries.get(sha256);
    if (expected === undefined) return null;
    const path = join(heldDir(collection, parser), heldFile(sha256));
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null || hashOf(bytes) !== expected)
      throw new CliError('E_HELD_DAMAGED', `${collection} held/${parser}/${heldFile(sha256)}`);
    return JSON.parse(new TextDecoder().decode(gunzipSync(bytes))) as HeldView;
  };
}

/** The seal of the views one version of the reader made; '' when there are none. It changes with every view added. */
export async function heldSeal(collection: string, parser: string): Promise<string> {
  return (await readIndex(collection, parser))?.seal ?? '';
}

async function namesIn(dir: string): Promise<string[]> {
  return readdir(dir).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}
