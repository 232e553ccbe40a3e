import { nodeCMap } from '../../src/cli/cmaps.ts';
import { readDocument } from '../../src/core/read/index.ts';
import { fuzzOnce, startDocuments } from './fuzz.ts';
import type { Answer, Order } from './fuzz-lane.ts';

/** Reads the seeds it is given, one answer each; memory is the highest this process ever held. */
async function work({ from, to }: Order): Promise<void> {
  for (let seed = from; seed < to; seed += 1) {
    const before = process.resourceUsage().maxRSS;
    const used = process.cpuUsage();
    const outcome = await fuzzOnce(seed);
    const { user, system } = process.cpuUsage(used);
    const { maxRSS } = process.resourceUsage();
    const megabytes = maxRSS > before ? maxRSS / 1024 : process.memoryUsage.rss() / 2 ** 20;
    answer({ ...outcome, busy: (user + system) / 1000, megabytes });
  }
  answer('done');
}

function answer(message: Answer): void {
  process.send?.(message);
}

// Loading the PDF library is not part of reading a document.
const pdf = startDocuments().find(({ name }) => name.endsWith('.pdf'));
if (pdf !== undefined) await readDocument(pdf.bytes, { cmap: nodeCMap });
process.on('message', (order: Order) => void work(order));
answer('ready');
