import { problemText } from './read/problems.ts';

/**
 * Bytes that cannot become a Document at all (anything milder is a `ReadProblem` inside the Document).
 * `code` is stable and listed in read/problems.ts; `detail` is a short fact (a size, a part name), never a sentence.
 */
export class ReadError extends Error {
  readonly code: string;
  readonly detail: string | null;

  constructor(code: string, detail?: string) {
    super(problemText(code, detail).en);
    this.name = 'ReadError';
    this.code = code;
    this.detail = detail ?? null;
  }
}
