import { parentPort } from 'node:worker_threads';
import type { Origin } from '../../core/model.ts';
import { parseBytes } from './parse.ts';

/** One document for a reading thread. */
export interface ParseJob {
  bytes: Uint8Array;
  origin: Origin & { name: string };
}

parentPort?.on('message', async ({ bytes, origin }: ParseJob) => {
  parentPort?.postMessage(await parseBytes(bytes, origin));
});
