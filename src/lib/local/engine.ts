import workerUrl from './read.worker.ts?worker&url';
import type { Job, Answer } from './work.ts';
import type { Spawn } from './lane.ts';

/** How documents are read here: in workers that can be stopped, or, where there are none, in the page itself. */
export type Engine = { kind: 'worker'; spawn: Spawn } | { kind: 'page'; work: (job: Job) => Promise<Answer> };

/** A worker that does not answer the first question in this time does not work here. */
const START_MS = 15_000;

/**
 * Gets the reader ready. The worker is one file, fetched once and kept in memory: further workers start from there,
 * also after one had to be killed with the network gone, and whatever MIME type the server gives.
 */
export async function startEngine(): Promise<Engine> {
  for (const spawn of await spawners()) {
    if (await answers(spawn)) return { kind: 'worker', spawn };
  }
  const { work } = await import('./work.ts');
  await work({ kind: 'warm' });
  return { kind: 'page', work };
}

async function spawners(): Promise<Spawn[]> {
  const direct: Spawn = () => new Worker(workerUrl, { type: 'module' });
  // The development server's module imports others by path, which a worker from memory cannot.
  if (import.meta.env.DEV) return [direct];
  try {
    const response = await fetch(workerUrl);
    if (!response.ok) return [direct];
    const url = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
    return [() => new Worker(url, { type: 'module' }), direct];
  } catch {
    return [direct];
  }
}

/** True when a worker starts and answers; its PDF part is loaded by the same question. */
async function answers(spawn: Spawn): Promise<boolean> {
  let worker: ReturnType<Spawn> | null = null;
  try {
    const started = (worker = spawn());
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), START_MS);
      const settle = (well: boolean) => {
        clearTimeout(timer);
        resolve(well);
      };
      started.onmessage = ({ data }) => {
        if ('kind' in data) settle(true);
      };
      started.onerror = () => settle(false);
      started.postMessage({ kind: 'warm' });
    });
  } catch {
    return false;
  } finally {
    worker?.terminate();
  }
}
