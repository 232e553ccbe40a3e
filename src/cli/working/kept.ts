import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CODEBOOK_VERSION } from '../../core/codebook/index.ts';
import { hashOf, releaseHash } from '../../core/dataset/hash.ts';
import { INPUT_NAMES } from '../../core/dataset/inputs.ts';
import { TABLE_NAMES, type TableName, type Tables } from '../../core/dataset/shapes.ts';
import { PARSER_VERSION } from '../../core/pipeline.ts';
import { collectionDir } from '../collections.ts';
import { readTextIfThere } from '../files.ts';
import { ROOT } from '../paths.ts';
import { digestOf, filePieces, fileTables } from '../rows/read.ts';

/** Rows of an earlier build that stand for the inputs as they are now. */
export interface Kept {
  hash: string;
  counts: Record<string, number>;
  tables: Tables;
}

/** What `work/build.json` says about the rows beside it. */
export interface BuildNote {
  date: string;
  hash: string;
  counts: Record<string, number>;
  /** Hash over the input files and our own source; null where documents were read, which a release reads again. */
  made: string | null;
}

/** Every input of a collection without documents and every line of code its rows depend on, as one hash; else null. */
export async function madeFrom(collection: string): Promise<string | null> {
  const dir = collectionDir(collection);
  if (existsSync(join(dir, 'raw'))) return null;
  const inputs = ['collection.json', ...[...INPUT_NAMES, 'collected'].map((name) => `${name}.csv`)];
  const there = inputs.filter((name) => existsSync(join(dir, name)));
  const digests = there.map((name) => `${name} ${digestOf(filePieces(join(dir, name))).sha256}`);
  return hashOf([...digests, await sourceHash()].join('\n'));
}

/**
 * The working copy's rows, when they were made for this day from the inputs and code there are now and are still those
 * rows; else null.
 */
export async function keptRows(collection: string, date: string): Promise<Kept | null> {
  const dir = join(collectionDir(collection), 'work');
  const text = await readTextIfThere(join(dir, 'build.json'));
  if (text === null) return null;
  const note = JSON.parse(text) as Partial<BuildNote>;
  if (note.date !== date || note.made == null || note.hash === undefined) return null;
  if (note.made !== (await madeFrom(collection))) return null;
  const fileOf = (name: TableName) => join(dir, `${name}.csv`);
  if (!TABLE_NAMES.every((name) => existsSync(fileOf(name)))) return null;
  const digests = TABLE_NAMES.map((name) => [name, digestOf(filePieces(fileOf(name))).sha256]);
  const versions = { codebook: CODEBOOK_VERSION, parser: PARSER_VERSION };
  if (releaseHash(Object.fromEntries(digests) as Record<TableName, string>, versions) !== note.hash)
    return null;
  const tables = fileTables(fileOf);
  return { hash: note.hash, counts: note.counts ?? {}, tables };
}

async function sourceHash(): Promise<string> {
  const folders = ['core', join('cli', 'working'), join('cli', 'rows')].map((name) =>
    join(ROOT, 'src', name),
  );
  const hashes: string[] = [];
  for (const folder of folders) {
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
    for (const file of files.sort()) hashes.push(`${file} ${hashOf(await readFile(join(folder, file)))}`);
  }
  return hashOf(hashes.join('\n'));
}
