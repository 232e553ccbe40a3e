import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashOf } from '../core/dataset/hash.ts';
import type { ParsedReport } from '../core/model.ts';
import { problemText } from '../core/read/problems.ts';
import { CliError } from './errors.ts';
import { userPath } from './paths.ts';
import type { ParseJob } from './working/parse-worker.ts';
import type { ParseOutcome } from './working/parse.ts';
import { Thread } from './working/thread.ts';

/** The reader refuses more than this; a file is measured before it is loaded. */
export const MAX_BYTES = 30 * 1024 * 1024;

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

/** One document as a report, read in a thread that is stopped when it hangs. Throws E_FILE_READ with the reason. */
export async function parseFile(file: string): Promise<ParsedReport> {
  const script = new URL('./working/parse-worker.ts', import.meta.url);
  const bytes = await readUserFile(file);
  const thread = new Thread<ParseJob, ParseOutcome>(script).start();
  try {
    const origin = { kind: 'local' as const, name: file, file: basename(file), sha256: hashOf(bytes) };
    const answer = await thread.ask({ bytes, origin });
    if ('failure' in answer) throw unreadable(file, answer.failure.code, answer.failure.detail);
    const { parsed, problem } = answer.result;
    if (parsed !== null) return parsed;
    const [code = 'internal', ...detail] = (problem ?? '').split(' ');
    throw unreadable(file, code, detail.join(' '));
  } finally {
    await thread.close();
  }
}

function unreadable(file: string, code: string, detail: string): CliError {
  const text = problemText(code, detail);
  return new CliError('E_FILE_READ', `${file}: ${code} ${text.zh} / ${text.en}`);
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
