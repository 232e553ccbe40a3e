import { parentPort, workerData } from 'node:worker_threads';
import { nodeCMap } from '../../src/cli/cmaps.ts';
import { readDocument } from '../../src/core/read/index.ts';
import { fuzzOnce, startDocuments } from './fuzz.ts';

const { from, to, step } = workerData as { from: number; to: number; step: number };
// Loading the PDF library is not part of reading a document.
const pdf = startDocuments().find(({ name }) => name.endsWith('.pdf'));
if (pdf !== undefined) await readDocument(pdf.bytes, { cmap: nodeCMap });
for (let seed = from; seed < to; seed += step) {
  parentPort?.postMessage({ starting: seed });
  parentPort?.postMessage(await fuzzOnce(seed));
}
parentPort?.postMessage({ finished: true });
