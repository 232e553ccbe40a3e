import { fork, type ChildProcess } from 'node:child_process';
import type { Outcome } from './fuzz.ts';

/** Seeds `from` to `to - 1`. */
export interface Order {
  from: number;
  to: number;
}

/** What became of one document, with the processor time (ms) and the memory (MB) of the process that read it. */
export interface Measured extends Outcome {
  busy: number;
  megabytes: number;
}

export type Answer = Measured | 'ready' | 'done';

/** One document may take this much processor time (ms), which other work does not lengthen, and memory (MB). */
export const LIMIT = 5000;
export const MOST_MB = 1024;
/** By the clock (ms) a process that says nothing is taken to hang, however busy the machine. */
const SILENCE = 4 * LIMIT;

/**
 * A process that reads fuzz documents. It is ended when it is silent for too long or its heap is full; a new one goes
 * on with the next seed.
 */
export class Lane {
  private child: ChildProcess | null = null;

  /** Reads the seeds of an order and reports each. */
  async run({ from, to }: Order, report: (outcome: Measured) => void): Promise<void> {
    let next = from;
    while (next < to) {
      const reason = await this.read({ from: next, to }, (outcome) => {
        next = outcome.seed + 1;
        report(outcome);
      });
      if (reason === null) return;
      report({
        seed: next,
        name: 'unknown',
        result: 'crash',
        detail: reason,
        milliseconds: SILENCE,
        busy: 0,
        megabytes: 0,
      });
      next += 1;
    }
  }

  end(): void {
    this.child?.kill();
    this.child = null;
  }

  /** Null when the order is done, else why the process is gone. */
  private async read(order: Order, report: (outcome: Measured) => void): Promise<string | null> {
    const child = await this.process();
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const finish = (reason: string | null): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (reason !== null) this.end();
        resolve(reason);
      };
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => finish(`no answer after ${SILENCE} ms`), SILENCE);
      };
      child.on('message', (answer: Answer) => {
        if (answer === 'ready') return;
        if (answer === 'done') finish(null);
        else {
          report(answer);
          wait();
        }
      });
      child.on('exit', (code, signal) => finish(`process ended: ${code ?? signal}`));
      wait();
      child.send(order);
    });
  }

  private async process(): Promise<ChildProcess> {
    if (this.child !== null) return this.child;
    const execArgv = [...process.execArgv, `--max-old-space-size=${MOST_MB}`];
    const child = fork(new URL('./fuzz-worker.ts', import.meta.url), { execArgv });
    this.child = child;
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error('the reading process does not start')));
    });
    child.removeAllListeners();
    return child;
  }
}
