import { availableParallelism } from 'node:os';
import { Thread, type Failure } from './thread.ts';

/**
 * Runs a job per item in threads. An item whose thread hangs or dies gets `onFailure`'s answer, so that one bad item
 * never stops the others. Results are in item order.
 */
export async function runPool<Item, Result>(options: {
  items: readonly Item[];
  script: URL;
  jobs: number;
  onFailure: (item: Item, failure: Failure) => Promise<Result>;
  onDone: (done: number, total: number) => void;
}): Promise<Result[]> {
  const { items, script, jobs, onFailure, onDone } = options;
  const results: Result[] = [];
  const queue = [...items.entries()];
  let done = 0;
  const lanes = Array.from({ length: Math.min(jobs, items.length) }, async () => {
    const thread = new Thread<Item, Result>(script);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, item] = next;
      const answer = await thread.ask(item);
      results[index] = 'result' in answer ? answer.result : await onFailure(item, answer.failure);
      onDone(++done, items.length);
    }
    await thread.close();
  });
  await Promise.all(lanes);
  return results;
}

/** Threads to use when the user named no number. */
export function defaultJobs(): number {
  return Math.max(1, Math.min(8, availableParallelism()));
}
