import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { gzip, writeAtomic } from '../files.ts';
import { ROOT, staticDir } from '../paths.ts';

const WASM = 'duckdb-eh.wasm';
const WORKER = 'duckdb-browser-eh.worker.js';

/**
 * Puts the browser engine's files below `static/engine/`. Compressing 34 MB takes seconds, so it is done once per
 * engine version and kept in `.cache/`, outside anything a clean build deletes.
 */
export async function writeEngineFiles(
  progress: (line: string) => void,
  target = join(staticDir(), 'engine'),
): Promise<void> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  await mkdir(target, { recursive: true });
  for (const name of [WASM, WORKER]) {
    const packed = await compressedOnce(join(dist, name), name, progress);
    await copyIfOther(packed, join(target, `${name}.gz`));
  }
  await copyIfOther(join(dist, WORKER), join(target, WORKER));
  await writeCharacterMaps(target);
}

/** Character maps of simplified and traditional Chinese; the others belong to Japanese and Korean documents. */
const CHINESE = /^(?:Adobe-(?:GB1|CNS1)|GB|UniGB|UniCNS|B5|CNS|ET|HK)/;

/**
 * pdfjs's Chinese character maps as one zip for the page that opens PDFs on the reader's computer. They are packed
 * already and stored as they are; one date makes the same bytes every time.
 */
async function writeCharacterMaps(target: string): Promise<void> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const names = (await readdir(join(root, 'cmaps'))).filter((name) => CHINESE.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(root, 'cmaps', name))] as const),
  );
  const licence = await readFile(join(root, 'cmaps', 'LICENSE'));
  const mtime = new Date(2025, 0, 1, 12);
  const zip = zipSync(Object.fromEntries([['LICENSE', licence], ...files]), { level: 0, mtime });
  await writeAtomic(join(target, 'cmaps.zip'), zip);
}

async function compressedOnce(
  source: string,
  name: string,
  progress: (line: string) => void,
): Promise<string> {
  const { size, mtimeMs } = await stat(source);
  const kept = join(ROOT, '.cache', 'engine', `${name}.${size}-${Math.round(mtimeMs)}.gz`);
  if (!(await isThere(kept))) {
    progress(`compressing ${name} once (${(size / 1e6).toFixed(0)} MB)`);
    await writeAtomic(kept, gzip(await readFile(source)));
  }
  return kept;
}

async function copyIfOther(source: string, target: string): Promise<void> {
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  if (to === null || to.size !== from.size || to.mtimeMs < from.mtimeMs) await copyFile(source, target);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
