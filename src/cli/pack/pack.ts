import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CliError } from '../errors.ts';
import { withLock } from '../lock.ts';
import { say } from '../output.ts';
import { ROOT, staticDir } from '../paths.ts';
import { listReleases, readReleaseMeta } from '../releases.ts';
import { writeServedFiles } from '../serve-files/write.ts';
import { viteBuild } from '../site/build-site.ts';
import { writeEngineFiles } from '../site/engine.ts';
import { copyOwnFiles } from '../site/own-files.ts';
import { packReadme } from './readme.ts';
import { zipFolder, type Zipped } from './zip.ts';

export interface PackOptions {
  collection: string;
  /** The newest release to hold; older ones come along. */
  release: string;
  out: string;
  dataOnly: boolean;
}

export interface Packed extends Zipped {
  file: string;
  collection: string;
  release: string;
}

/** Id of a collection's newest release. Throws E_RELEASES_NONE. */
export async function newestId(collection: string): Promise<string> {
  const newest = (await listReleases(collection)).at(-1);
  if (newest === undefined) throw new CliError('E_RELEASES_NONE', collection);
  return newest.id;
}

/** One zip of a collection's site and data, or of its data alone. Throws E_RELEASE_UNKNOWN, E_SITE_BUILD. */
export async function pack({ collection, release, out, dataOnly }: PackOptions): Promise<Packed> {
  const last = await readReleaseMeta(collection, release);
  const stage = await mkdtemp(join(tmpdir(), 'gouji-pack-'));
  try {
    const assets = join(stage, 'static');
    const root = join(assets, 'data');
    await keepServed(join(root, collection), join(staticDir(), 'data', collection));
    await writeServedFiles(say, { root, collection, upTo: last.id });
    if (!dataOnly) await buildStaged(assets, join(stage, 'build'));
    const readme = { 'README.txt': packReadme(collection, last.id, last.date, dataOnly) };
    await mkdir(dirname(out), { recursive: true });
    const zipped = await zipFolder(dataOnly ? assets : join(stage, 'build'), readme, out);
    return { file: out, collection, release: last.id, ...zipped };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Served files made before are taken along: the ones that are no longer right are made again. */
async function keepServed(target: string, source: string): Promise<void> {
  if (existsSync(source)) await cp(source, target, { recursive: true });
}

/** The site of the staged data alone, in a folder of its own: `build/` and `static/` stay as they are. */
async function buildStaged(assets: string, build: string): Promise<void> {
  await copyOwnFiles(assets);
  await writeEngineFiles(say, join(assets, 'engine'));
  await withLock(join(ROOT, '.cache', 'site.lock'), () => viteBuild({ served: assets, build }));
}
