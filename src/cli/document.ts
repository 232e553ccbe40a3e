import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashOf } from '../core/dataset/hash.ts';
import { ReadError } from '../core/errors.ts';
import type { ParsedReport } from '../core/model.ts';
import { nodeCMap } from './cmaps.ts';
import { CliError } from './errors.ts';
import { userPath } from './paths.ts';

/** The reader refuses more than this; a file is measured before it is loaded. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Bytes of a file the user named. Throws E_FILE_OPEN, E_FILE_TOO_LARGE. */
export async function readUserFile(file: string): Promise<Uint8Array> {
  const handle = await open(userPath(file), 'r').catch((error: unknown) => {
    throw new CliError('E_FILE_OPEN', `${file} (${codeOf(error)})`);
  });
  try {
    const { size } = await handle.stat();
    if (size > MAX_BYTES) throw new CliError('E_FILE_TOO_LARGE', `${file} (${size} B)`);
    return await handle.readFile();
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError('E_FILE_OPEN', `${file} (${codeOf(error)})`);
  } finally {
    await handle.close();
  }
}

/** One document as a report. Throws E_FILE_READ with the reader's own code. */
export async function parseFile(file: string): Promise<ParsedReport> {
  const bytes = await readUserFile(file);
  const { parseReport } = await import('../core/pipeline.ts');
  try {
    const origin = { kind: 'local' as const, name: file, file: basename(file), sha256: hashOf(bytes) };
    return await parseReport(bytes, origin, { cmap: nodeCMap });
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new CliError('E_FILE_READ', `${file}: ${error.code} ${error.message}`);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
