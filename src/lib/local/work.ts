import { unzipSync } from 'fflate';
import { checkReport, toCheckInput, type CheckResult } from '../../core/checks/index.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import { hashOf } from '../../core/dataset/hash.ts';
import { ReadError } from '../../core/errors.ts';
import type { ParsedReport } from '../../core/model.ts';
import { parseReport } from '../../core/pipeline.ts';
import type { SourceFile } from '../../core/source/served.ts';
import { compareYears, type Comparison } from './compare.ts';
import { servedText } from './servedText.ts';

/** One document to read. `cmaps` is the zip of character maps, sent along with a PDF only. */
export interface ReadJob {
  kind: 'read';
  name: string;
  mediaType?: string;
  bytes: Uint8Array;
  cmaps?: Uint8Array;
}

/** One report, read before, to be set beside the served years of its agency. */
export interface CompareJob {
  kind: 'compare';
  parsed: ParsedReport;
  file: AgencyFile;
  /** The document of last year's report, where the release serves it. */
  source?: SourceFile;
}

/** Runs the parts a first PDF would otherwise wait for. */
export interface WarmJob {
  kind: 'warm';
}

export type Job = ReadJob | CompareJob | WarmJob;

export interface ReadResult {
  kind: 'read';
  sha256: string;
  parsed: ParsedReport;
  checks: CheckResult;
}

/** A code of read/problems.ts or of the words of the page, with its detail. */
export interface Failure {
  kind: 'failure';
  code: string;
  detail: string;
}

export type Answer = ReadResult | ({ kind: 'compare' } & Comparison) | { kind: 'warm' } | Failure;

/** Does one job; a refusal or a defect of the reader is an answer, never an exception. The same in a worker and in the page. */
export async function work(job: Job): Promise<Answer> {
  try {
    if (job.kind === 'read') return await read(job);
    if (job.kind === 'compare') return compare(job);
    await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
      import('pdfjs-dist/legacy/build/pdf.mjs'),
    ]);
    return { kind: 'warm' };
  } catch (error) {
    if (error instanceof ReadError) return { kind: 'failure', code: error.code, detail: error.detail ?? '' };
    return {
      kind: 'failure',
      code: 'internal',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

function compare({ parsed, file, source }: CompareJob): Answer {
  const text = source === undefined ? undefined : servedText(source);
  return { kind: 'compare', ...compareYears(parsed, file, text) };
}

async function read({ bytes, name, mediaType, cmaps }: ReadJob): Promise<ReadResult | Failure> {
  const sha256 = hashOf(bytes);
  let lacking = '';
  const cmap = async (wanted: string): Promise<Uint8Array> => {
    const entry = `${wanted}.bcmap`;
    const found =
      cmaps === undefined ? undefined : unzipSync(cmaps, { filter: (file) => file.name === entry })[entry];
    if (found !== undefined) return found;
    lacking = wanted;
    throw new Error(`no character map ${wanted}`);
  };
  const origin = {
    kind: 'local' as const,
    name,
    file: name,
    sha256,
    ...(mediaType === undefined ? {} : { mediaType }),
  };
  const parsed = await parseReport(bytes, origin, { cmap });
  // Without its character map a page looks empty: that must not pass for a scan.
  if (lacking !== '' && cmaps === undefined)
    return { kind: 'failure', code: 'cmaps_missing', detail: lacking };
  return { kind: 'read', sha256, parsed, checks: checkReport(toCheckInput(parsed)) };
}
