import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CMapSource } from '../core/read/pdf-source.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/** pdfjs's own character maps, for PDFs that name a Chinese font without embedding it. */
export const nodeCMap: CMapSource = async (name) => {
  // The name comes out of the document.
  if (!/^[\w-]+$/.test(name)) throw new Error(`not a character map: ${name}`);
  return new Uint8Array(await readFile(join(folder, `${name}.bcmap`)));
};

/**
 * pdfjs drops promises of pages it prefetched when a damaged file makes it start over; they are rejected with nobody
 * waiting, which ends a Node process although the document is read. Every reader of PDFs in Node passes this module,
 * in the main thread or its own. Any other rejection stays fatal.
 */
process.on('unhandledRejection', (reason: unknown) => {
  const stack =
    typeof reason === 'object' && reason !== null && 'stack' in reason ? String(reason.stack) : '';
  if (!stack.includes('pdfjs-dist')) throw reason;
});
