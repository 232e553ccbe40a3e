import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface Zipped {
  files: number;
  bytes: number;
  sha256: string;
}

/** Compressed already: packing them again takes time and saves nothing. */
const PACKED = /\.(gz|br|zip|xlsx|parquet|png|woff2)$/;
/** The zip format's first day, in local terms as fflate writes it: the same bytes in every time zone and at any time. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Writes a folder as a zip, and further texts by name; sorted names and no times, so that the same folder gives the
 * same bytes. Files go through one at a time, whatever their sum. The zip appears under its name when it is whole.
 */
export async function zipFolder(
  folder: string,
  more: Readonly<Record<string, string>>,
  target: string,
): Promise<Zipped> {
  const names = [...(await namesBelow(folder)), ...Object.keys(more)].sort();
  const temporary = `${target}.part`;
  const out = await open(temporary, 'w');
  try {
    const hash = sha256.create();
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    let bytes = 0;
    const flush = async () => {
      for (const chunk of chunks.splice(0)) {
        hash.update(chunk);
        bytes += chunk.length;
        await out.writeFile(chunk);
      }
    };
    for (const name of names) {
      const text = more[name];
      const content =
        text === undefined ? await readFile(join(folder, name)) : new TextEncoder().encode(text);
      const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = NO_TIME;
      zip.add(entry);
      entry.push(content, true);
      await flush();
    }
    zip.end();
    await flush();
    await out.close();
    await rename(temporary, target);
    return { files: names.length, bytes, sha256: bytesToHex(hash.digest()) };
  } catch (error) {
    await out.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Paths of all files below a folder with `/` between their parts, whatever the system's separator. */
async function namesBelow(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map((entry) => {
      const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? namesBelow(folder, name) : [name];
    }),
  );
  return lists.flat();
}
