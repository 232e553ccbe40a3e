import { MESSAGES, type MessageCode } from './messages.ts';

/** A refusal the user can act on: a stable code, what it was about, and the exit status it ends with. */
export class CliError extends Error {
  readonly code: MessageCode;
  readonly detail: string;
  readonly exitCode: 1 | 2;

  constructor(code: MessageCode, detail = '', exitCode: 1 | 2 = 1) {
    super(`${code} ${detail}`);
    this.name = 'CliError';
    this.code = code;
    this.detail = detail;
    this.exitCode = exitCode;
  }
}

/** What the system says when nothing more can be written (EFBIG: a limit on file sizes), and when it may not be. */
const SYSTEM: Record<string, MessageCode> = {
  ENOSPC: 'E_DISK_FULL',
  EDQUOT: 'E_DISK_FULL',
  EFBIG: 'E_DISK_FULL',
  EACCES: 'E_WRITE',
  EPERM: 'E_WRITE',
  EROFS: 'E_WRITE',
};

/** Any failure as a coded one; what is neither ours nor the system's is a defect, with its stack. */
export function asCliError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  if (!(error instanceof Error)) return new CliError('E_INTERNAL', String(error));
  const code = 'code' in error && typeof error.code === 'string' ? SYSTEM[error.code] : undefined;
  if (code !== undefined) return new CliError(code, error.message);
  return new CliError('E_INTERNAL', error.stack ?? error.message);
}

/** One line for standard error: code, both languages, detail. */
export function errorLine(error: CliError): string {
  const text = MESSAGES[error.code];
  return `gouji: ${error.code} ${text.zh} / ${text.en}${error.detail === '' ? '' : `: ${error.detail}`}`;
}
