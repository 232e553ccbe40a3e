import { Parser, parseDocument as parseDom } from 'htmlparser2';
import { parentPort, workerData } from 'node:worker_threads';
import { nodeCMap } from '../../src/cli/cmaps.ts';
import { parseReport } from '../../src/core/pipeline.ts';
import { readDocument } from '../../src/core/read/index.ts';
import { corpusDocument, type CorpusDocument } from './corpus.ts';

export type Job = 'bare' | 'bare-dom' | 'read-html' | 'read' | 'parse';

const jobs: Record<Job, (document: CorpusDocument) => unknown> = {
  bare: ({ bytes }) => new Parser({ onopentag: () => undefined, ontext: () => undefined }).end(decode(bytes)),
  'bare-dom': ({ bytes }) => parseDom(decode(bytes)),
  'read-html': ({ bytes, name }) => readDocument(bytes, { name }),
  read: ({ bytes, name }) => readDocument(bytes, { name, cmap: nodeCMap }),
  parse: ({ bytes, name }) => parseReport(bytes, { kind: 'synthetic', name }, { cmap: nodeCMap }),
};

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Documents are made in small batches outside the measured time, so that memory is the reader's own. */
const BATCH = 20;

async function run(
  job: Job,
  seeds: readonly number[],
): Promise<{ milliseconds: number; documents: number; bytes: number }> {
  const htmlOnly = job !== 'read' && job !== 'parse';
  const result = { milliseconds: 0, documents: 0, bytes: 0 };
  for (let at = 0; at < seeds.length; at += BATCH) {
    const made = seeds.slice(at, at + BATCH).map((seed) => corpusDocument(seed));
    const batch = made.filter(({ format }) => !htmlOnly || format === 'html');
    const before = performance.now();
    for (const document of batch) await jobs[job](document);
    result.milliseconds += performance.now() - before;
    result.documents += batch.length;
    result.bytes += batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
  return result;
}

const { job, seeds } = workerData as { job: Job; seeds: number[] };
await run(job, seeds.slice(0, BATCH));
parentPort?.postMessage(await run(job, seeds));
