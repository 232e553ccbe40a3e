import { parentPort } from 'node:worker_threads';
import { readOne, type ReadJob } from './documents.ts';

/** A reading thread: one job in, one document out (protocol in pool.ts). */
parentPort?.on('message', async (job: ReadJob) => {
  parentPort?.postMessage(await readOne(job));
});
