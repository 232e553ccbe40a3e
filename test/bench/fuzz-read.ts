import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './fuzz.ts';

/**
 * Mutated documents of all formats through the whole pipeline, in workers that are stopped after `LIMIT` on one
 * document or beyond 1 GB. Prints counts as JSON, every bad seed with its reason; exit code 1 when there is one.
 * Options: --count (200000), --from (0), --threads. One seed again: --from SEED --count 1.
 */
const { values } = parseArgs({
  options: { count: { type: 'string' }, from: { type: 'string' }, threads: { type: 'string' } },
});
const from = Number(values.from ?? '0');
const to = from + Number(values.count ?? '200000');
const threads = Number(values.threads ?? String(Math.min(4, availableParallelism())));
const LIMIT = 5000;
const HEAP_MB = 1024;

type Message = Outcome | { starting: number } | { finished: true };

const counts: Record<string, number> = {};
const bad: Outcome[] = [];
let slowest = 0;
let read = 0;
let peak = 0;

function note(outcome: Outcome): void {
  read += 1;
  slowest = Math.max(slowest, outcome.milliseconds);
  const key = outcome.result === 'crash' ? 'crash' : `${outcome.result} ${outcome.detail}`;
  counts[key] = (counts[key] ?? 0) + 1;
  if (outcome.result === 'crash' || outcome.milliseconds > LIMIT) bad.push(outcome);
  if (read % 5000 === 0)
    console.error(`${read} of ${to - from}, ${bad.length} bad, slowest ${slowest.toFixed(0)} ms`);
}

/** Runs seeds first, first + threads, …; a worker that hangs or dies is replaced from the next seed on. */
function run(first: number): Promise<void> {
  return new Promise((resolve) => {
    const start = (seed: number): void => {
      if (seed >= to) {
        resolve();
        return;
      }
      let current = seed;
      let timer: NodeJS.Timeout | undefined;
      const module = new URL('./fuzz-worker.ts', import.meta.url).href;
      const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
        workerData: { module, from: seed, to, step: threads },
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      });
      const fail = (detail: string): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        worker.on('error', () => undefined);
        void worker.terminate();
        note({ seed: current, name: '', result: 'crash', detail, milliseconds: LIMIT });
        start(current + threads);
      };
      worker.on('message', (message: Message) => {
        clearTimeout(timer);
        if ('finished' in message) {
          worker.removeAllListeners();
          void worker.terminate().then(() => resolve());
        } else if ('starting' in message) {
          current = message.starting;
          // Twice the limit: other threads share the processor, and the outcome carries its own time.
          timer = setTimeout(() => fail(`no answer after ${2 * LIMIT} ms`), 2 * LIMIT);
        } else note(message);
      });
      worker.on('error', (error: Error) => fail(`${error.name}: ${error.message}`));
    };
    start(first);
  });
}

const sample = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
const began = performance.now();
await Promise.all(Array.from({ length: threads }, (_, thread) => run(from + thread)));
clearInterval(sample);
const seconds = (performance.now() - began) / 1000;
const summary = {
  documents: read,
  seconds: Math.round(seconds),
  perSecond: Math.round(read / seconds),
  slowestMs: Math.round(slowest),
  peakMB: Math.round(peak / 1e6),
  counts,
  bad: bad.slice(0, 50),
};
console.log(JSON.stringify(summary, null, 1));
process.exitCode = bad.length === 0 ? 0 : 1;
