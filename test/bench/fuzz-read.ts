import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Lane, type Measured } from './fuzz-lane.ts';
import { Tally } from './fuzz-tally.ts';

/**
 * Mutated documents of all formats through the whole pipeline, in processes of their own. A document is bad when it
 * crashes, is not read or refused with a listed code, takes over 5 s of processor time or makes its process hold over 1 GB. Bad ones are
 * printed at once, counts by format at the end; exit code 1 when there is one. One seed again: --from SEED --count 1.
 * Options: --count (200000), --from (0), --threads (2), --minutes (stop then, and say where to go on).
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    from: { type: 'string' },
    threads: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const from = Number(values.from ?? '0');
const to = from + Number(values.count ?? '200000');
const threads = Number(values.threads ?? String(Math.min(4, availableParallelism())));
const minutes = Number(values.minutes ?? 'Infinity');
const ORDER = 200;

const began = performance.now();
const seconds = (): number => (performance.now() - began) / 1000;
const tally = new Tally();
let next = from;
let stopped = false;
process.once('SIGINT', () => (stopped = true));
process.once('SIGTERM', () => (stopped = true));

function note(outcome: Measured): void {
  if (tally.add(outcome)) console.log(`BAD ${JSON.stringify(outcome)}`);
  if (tally.documents % 1000 === 0) {
    const rate = (tally.documents / seconds()).toFixed(0);
    console.log(`${tally.documents} documents of ${to - from}, ${rate}/s, ${tally.bad} bad`);
  }
}

async function run(lane: Lane): Promise<void> {
  while (next < to && !stopped && seconds() < 60 * minutes) {
    const order = { from: next, to: Math.min(next + ORDER, to) };
    next = order.to;
    await lane.run(order, note);
  }
  lane.end();
}

await Promise.all(Array.from({ length: threads }, () => run(new Lane())));
console.log(`\nSeeds ${from} to ${next - 1}: ${tally.documents} documents in ${seconds().toFixed(0)} s.\n`);
console.log(tally.table());
console.log(`\n${tally.bad} bad.${next < to ? ` Go on with --from ${next} --count ${to - next}` : ''}`);
process.exitCode = tally.bad === 0 ? 0 : 1;
