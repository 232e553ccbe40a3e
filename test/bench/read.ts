import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Job } from './read-worker.ts';

/**
 * How fast documents are read: the corpus split over worker threads, next to the same pages only parsed by the same
 * library. Prints a table; asserts nothing. Options: --count (2000), --threads, --rounds (2).
 */
const { values } = parseArgs({
  options: { count: { type: 'string' }, threads: { type: 'string' }, rounds: { type: 'string' } },
});
const count = Number(values.count ?? '2000');
const threads = Number(values.threads ?? String(Math.min(4, availableParallelism())));
const rounds = Number(values.rounds ?? '2');
const JOBS: readonly [Job, string][] = [
  ['bare', 'html only parsed (htmlparser2, events)'],
  ['bare-dom', 'html only parsed (htmlparser2, tree)'],
  ['read-html', 'html to documents'],
  ['read', 'all formats to documents'],
  ['parse', 'all formats to facts'],
];

interface Measured {
  perSecond: number;
  perCore: number;
  megabytes: number;
  peak: number;
}

async function measure(job: Job, documents: number): Promise<Measured> {
  let peak = 0;
  const sample = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const shares = Array.from({ length: threads }, (_, thread) =>
    Array.from({ length: documents }, (_, seed) => seed).filter((seed) => seed % threads === thread),
  );
  const results = await Promise.all(shares.map((seeds) => runWorker(job, seeds)));
  clearInterval(sample);
  const read = results.reduce((sum, result) => sum + result.documents, 0);
  const slowest = Math.max(...results.map(({ milliseconds }) => milliseconds));
  const busy = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const bytes = results.reduce((sum, result) => sum + result.bytes, 0);
  return {
    perSecond: (read / slowest) * 1000,
    perCore: (read / busy) * 1000,
    megabytes: bytes / 1e6,
    peak: peak / 1e6,
  };
}

function runWorker(
  job: Job,
  seeds: number[],
): Promise<{ milliseconds: number; documents: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const module = new URL('./read-worker.ts', import.meta.url).href;
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { module, job, seeds },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const best = new Map<Job, Measured>();
for (let round = 0; round < rounds; round += 1) {
  for (const [job] of JOBS) {
    const measured = await measure(job, count);
    const before = best.get(job);
    if (before === undefined || measured.perCore > before.perCore) best.set(job, measured);
  }
}
const half = await measure('read', Math.ceil(count / 2));
console.log(`${count} documents, ${threads} threads, best of ${rounds} rounds\n`);
console.log('| run | documents/s | per core | MB | peak MB | time per document, bare = 1 |');
console.log('|---|--:|--:|--:|--:|--:|');
const bare = best.get('bare')?.perCore ?? 0;
for (const [job, title] of JOBS) {
  const row = best.get(job);
  if (row === undefined) continue;
  const figures = [
    row.perSecond.toFixed(0),
    row.perCore.toFixed(0),
    row.megabytes.toFixed(0),
    row.peak.toFixed(0),
  ];
  console.log(`| ${title} | ${figures.join(' | ')} | ${(bare / row.perCore).toFixed(2)} |`);
}
console.log(`\nPeak memory of half the corpus, all formats to documents: ${half.peak.toFixed(0)} MB.`);
