import { nodeCMap } from '../cmaps.ts';
import { ReadError } from '../../core/errors.ts';
import type { Origin, ParsedReport } from '../../core/model.ts';
import { parseReport } from '../../core/pipeline.ts';

export interface ParseOutcome {
  parsed: ParsedReport | null;
  /** `code detail` of a refusal; null when the document was read. */
  problem: string | null;
}

/** A document's bytes to a report; a refusal or a crash of the reader is an answer, never an exception. */
export async function parseBytes(
  bytes: Uint8Array,
  origin: Origin & { name: string },
): Promise<ParseOutcome> {
  try {
    return { parsed: await parseReport(bytes, origin, { cmap: nodeCMap }), problem: null };
  } catch (error) {
    if (error instanceof ReadError)
      return { parsed: null, problem: [error.code, error.detail ?? ''].join(' ').trim() };
    const reason = error instanceof Error ? error.message : String(error);
    return { parsed: null, problem: `internal ${reason}` };
  }
}
