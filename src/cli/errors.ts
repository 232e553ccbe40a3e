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

/** One line for standard error: code, both languages, detail. */
export function errorLine(error: CliError): string {
  const text = MESSAGES[error.code];
  return `gouji: ${error.code} ${text.zh} / ${text.en}${error.detail === '' ? '' : `: ${error.detail}`}`;
}
