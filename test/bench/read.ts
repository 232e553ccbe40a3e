import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Job, Work } from './read-worker.ts';

/**
 * How fast documents are read: the corpus split over worker threads, next to the same pages only parsed by the same
 * library. Prints a table of medians; asserts nothing. Options: --count (2000), --threads, --rounds (3).
 */
const { values } = parseArgs({
  options: { count: { type: 'string' }, threads: { type: 'string' }, rounds: { type: 'string' } },
});
const count = Number(values.count ?? '2000');
const threads = Number(values.threads ?? String(Math.min(4, availableParallelism())));
const rounds = Number(values.rounds ?? '3');
const JOBS: readonly [Job, string][] = [
  ['bare', 'html only parsed (htmlparser2, events)'],
  ['bare-dom', 'html only parsed (htmlparser2, tree)'],
  ['read-html', 'html to documents'],
  ['parse-html', 'html to facts'],
  ['read', 'all formats to documents'],
  ['parse', 'all formats to facts'],
];

interface Measured {
  /** Documents a second by the clock, over all threads. */
  perSecond: number;
  /** Processor time of a document (ms). */
  busy: number;
  kilobytes: number;
  /** Highest memory of the process while the job ran (MB). */
  peak: number;
}

async function measure(job: Job, documents: number): Promise<Measured> {
  let peak = 0;
  const sample = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const all = Array.from({ length: documents }, (_, seed) => seed);
  const shares = Array.from({ length: threads }, (_, thread) =>
    all.filter((seed) => seed % threads === thread),
  );
  const works = await Promise.all(shares.map((seeds) => runWorker(job, seeds)));
  clearInterval(sample);
  const sum = (pick: (work: Work) => number): number => works.reduce((total, work) => total + pick(work), 0);
  const read = sum((work) => work.documents);
  return {
    perSecond: (read / Math.max(...works.map(({ elapsed }) => elapsed))) * 1000,
    busy: sum((work) => work.busy) / read,
    kilobytes: sum((work) => work.bytes) / read / 1000,
    peak: peak / 1e6,
  };
}

function runWorker(job: Job, seeds: number[]): Promise<Work> {
  return new Promise((resolve, reject) => {
    const module = new URL('./read-worker.ts', import.meta.url).href;
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { module, job, seeds },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

const results = new Map<Job, Measured[]>(JOBS.map(([job]) => [job, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [job] of JOBS) results.get(job)?.push(await measure(job, count));
}
const half = await measure('parse', Math.ceil(count / 2));
const of = (job: Job, pick: (measured: Measured) => number): number =>
  median((results.get(job) ?? []).map(pick));
const load = loadavg().map((average) => average.toFixed(1));
console.log(
  `${count} documents, ${threads} threads, medians of ${rounds} rounds; Node ${process.version}, ` +
    `${cpus()[0]?.model ?? 'unknown processor'} × ${availableParallelism()}, load average ${load.join(' ')}\n`,
);
console.log('| run | documents/s | ms a document (processor) | /s per core | kB each | peak MB | bare = 1 |');
console.log('|---|--:|--:|--:|--:|--:|--:|');
const bare = of('bare', ({ busy }) => busy);
for (const [job, title] of JOBS) {
  const busy = of(job, (measured) => measured.busy);
  const figures = [
    of(job, ({ perSecond }) => perSecond).toFixed(0),
    busy.toFixed(2),
    (1000 / busy).toFixed(0),
    of(job, ({ kilobytes }) => kilobytes).toFixed(0),
    of(job, ({ peak }) => peak).toFixed(0),
    (busy / bare).toFixed(2),
  ];
  console.log(`| ${title} | ${figures.join(' | ')} |`);
}
console.log(`\nPeak memory of half the corpus, all formats to facts: ${half.peak.toFixed(0)} MB.`);
