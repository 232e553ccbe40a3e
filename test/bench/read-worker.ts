import { Parser, parseDocument as parseDom } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { nodeCMap } from '../../src/cli/cmaps.ts';
import { parseReport } from '../../src/core/pipeline.ts';
import { readDocument } from '../../src/core/read/index.ts';
import { corpusDocument, type CorpusDocument } from './corpus.ts';

export type Job = 'bare' | 'bare-dom' | 'read-html' | 'parse-html' | 'read' | 'parse';

const jobs: Record<Job, (document: CorpusDocument) => unknown> = {
  bare: ({ bytes }) => new Parser({ onopentag: () => undefined, ontext: () => undefined }).end(decode(bytes)),
  'bare-dom': ({ bytes }) => parseDom(decode(bytes)),
  'read-html': ({ bytes, name }) => readDocument(bytes, { name }),
  read: ({ bytes, name }) => readDocument(bytes, { name, cmap: nodeCMap }),
  'parse-html': (document) => jobs.parse(document),
  parse: ({ bytes, name }) => parseReport(bytes, { kind: 'synthetic', name }, { cmap: nodeCMap }),
};

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** What one thread did in the measured time. */
export interface Work {
  /** Time on the clock and on the processor (ms). */
  elapsed: number;
  busy: number;
  documents: number;
  bytes: number;
}

/** Documents are made in small batches outside the measured time, so that memory is the reader's own. */
const BATCH = 20;

async function run(job: Job, seeds: readonly number[]): Promise<Work> {
  const htmlOnly = job !== 'read' && job !== 'parse';
  const work: Work = { elapsed: 0, busy: 0, documents: 0, bytes: 0 };
  for (let at = 0; at < seeds.length; at += BATCH) {
    const made = seeds.slice(at, at + BATCH).map((seed) => corpusDocument(seed));
    const batch = made.filter(({ format }) => !htmlOnly || format === 'html');
    const [began, usedBefore] = [performance.now(), threadTime()];
    for (const document of batch) await jobs[job](document);
    work.elapsed += performance.now() - began;
    work.busy += threadTime() - usedBefore;
    work.documents += batch.length;
    work.bytes += batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
  return work;
}

/** Processor time of this thread (ms), which other work on the machine does not lengthen; the clock where Linux does not tell. */
function threadTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

const { job, seeds } = workerData as { job: Job; seeds: number[] };
await run(job, seeds.slice(0, BATCH));
parentPort?.postMessage(await run(job, seeds));
