import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Below this a worker costs more to start than it saves. */
const WORTH_IT = 12;

/**
 * Runs a job per item, in worker threads when there are many. `script` is a module that answers `{index, item}`
 * messages with `{index, result}`; a worker that dies (out of memory on one document) is replaced and its item gets
 * `onCrash`'s answer, so that one bad item never stops the others. Results are in item order.
 */
export async function runPool<Item, Result>(options: {
  items: readonly Item[];
  script: URL;
  jobs: number;
  inline: (item: Item) => Promise<Result>;
  onCrash: (item: Item, reason: string) => Result;
  onDone: (done: number, total: number) => void;
}): Promise<Result[]> {
  const { items, inline, onDone } = options;
  const results: Result[] = [];
  if (items.length < WORTH_IT || options.jobs < 2) {
    for (const [index, item] of items.entries()) {
      results[index] = await inline(item);
      onDone(index + 1, items.length);
    }
    return results;
  }
  const queue = [...items.entries()];
  let done = 0;
  const take = () => queue.shift();
  const lanes = Array.from({ length: Math.min(options.jobs, items.length) }, async () => {
    for (let next = take(); next !== undefined; next = take()) {
      let worker: Worker | null = null;
      for (; next !== undefined; next = take()) {
        worker ??= startWorker(options.script);
        const [index, item]: [number, Item] = next;
        const answer = await ask<Result>(worker, item);
        results[index] = 'result' in answer ? answer.result : options.onCrash(item, answer.crash);
        onDone(++done, items.length);
        if ('crash' in answer) worker = null;
      }
      await worker?.terminate();
    }
  });
  await Promise.all(lanes);
  return results;
}

/** Worker threads do not inherit the TypeScript loader of the main thread: each registers its own first. */
function startWorker(script: URL): Worker {
  const boot = `const { workerData } = require('node:worker_threads');
    import(workerData.loader).then(({ register }) => { register(); return import(workerData.script); });`;
  const loader = import.meta.resolve('tsx/esm/api');
  return new Worker(boot, { eval: true, workerData: { loader, script: script.href } });
}

/** Threads to use when the user named no number. */
export function defaultJobs(): number {
  return Math.max(1, Math.min(8, availableParallelism()));
}

function ask<Result>(worker: Worker, item: unknown): Promise<{ result: Result } | { crash: string }> {
  return new Promise((resolve) => {
    const onMessage = (result: Result) => finish({ result });
    const onError = (error: Error) => finish({ crash: error.message });
    const onExit = (code: number) => finish({ crash: `worker exit ${code}` });
    const finish = (answer: { result: Result } | { crash: string }) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(item);
  });
}
