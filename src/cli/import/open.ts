import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { recordsOf } from '../../core/dataset/record-runs.ts';
import { decode } from '../../core/read/charset.ts';
import { sniffBytes } from '../../core/read/sniff.ts';
import { MAX_BYTES, readUserFile } from '../document.ts';
import { CliError } from '../errors.ts';
import { userPath } from '../paths.ts';
import { filePieces } from '../rows/read.ts';
import { tableInFile, tableInMemory, type OpenTable } from './records.ts';
import { readSheet } from './sheet.ts';

/**
 * A table the user named, CSV or XLSX, told apart by its bytes. CSV of any size in UTF-8 is read from its file; a smaller
 * one may also be what Chinese Excel saves (GBK). Throws E_FILE_OPEN, E_FILE_TOO_LARGE, E_IMPORT_ENCODING.
 */
export async function openTable(file: string): Promise<OpenTable> {
  const path = userPath(file);
  if (isLargeText(path)) {
    if (!isUtf8(path)) throw new CliError('E_IMPORT_ENCODING', file);
    return tableInFile(path);
  }
  const bytes = await readUserFile(file);
  if (sniffBytes(bytes) === 'zip') return readSheet(bytes, file);
  const { text, problems } = decode(bytes);
  if (problems.some(({ code }) => code === 'charset_damaged')) throw new CliError('E_IMPORT_ENCODING', file);
  return tableOfText(text);
}

/** A file that is no archive and too large to be held; one that is not there or no file is left to `readUserFile`. */
function isLargeText(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size <= MAX_BYTES) return false;
  const head = new Uint8Array(8);
  const file = openSync(path, 'r');
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  return sniffBytes(head) !== 'zip';
}

function isUtf8(path: string): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of filePieces(path)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function tableOfText(text: string): OpenTable {
  const lines = recordsOf(new TextEncoder().encode(text.replace(/^\uFEFF/, ''))).flatMap((cells, at) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ line: at + 1, cells }],
  );
  const [head, ...rest] = lines;
  return tableInMemory(head?.cells.map((name) => name.trim()) ?? [], rest);
}
