import type { Answer, Job } from './work.ts';

/** What a lane needs of a worker; a test may give its own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(job: Job): void;
  terminate(): void;
}

export type Spawn = () => WorkerLike;

/** A reading takes well under a second; a minute later nobody waits for it any more. */
export const READ_MS = 45_000;

/**
 * One worker answering one job at a time. A worker that hangs, dies or is cancelled is ended, and the next job gets a
 * fresh one: no document can spoil the reading of another.
 */
export class Lane {
  readonly #spawn: Spawn;
  readonly #milliseconds: number;
  #worker: WorkerLike | null = null;
  #settle: ((answer: Answer) => void) | null = null;

  constructor(spawn: Spawn, milliseconds = READ_MS) {
    this.#spawn = spawn;
    this.#milliseconds = milliseconds;
  }

  /** The answer about one job; failures `timeout`, `crashed`, `cancelled` are answers too. */
  ask(job: Job): Promise<Answer> {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.#end('timeout', `${this.#milliseconds / 1000} s`),
        this.#milliseconds,
      );
      this.#settle = (answer) => {
        clearTimeout(timer);
        this.#settle = null;
        resolve(answer);
      };
      try {
        const worker = (this.#worker ??= this.#spawn());
        // pdfjs speaks on the same port when it finds itself in a worker; its messages have no kind.
        worker.onmessage = ({ data }) => {
          if ('kind' in data) this.#settle?.(data);
        };
        worker.onerror = (event) => this.#end('crashed', event.message ?? '');
        worker.postMessage(job);
      } catch (error) {
        this.#end('crashed', error instanceof Error ? error.message : String(error));
      }
    });
  }

  /** Ends the worker and whatever it was doing. */
  cancel(): void {
    this.#end('cancelled', '');
  }

  #end(code: 'timeout' | 'crashed' | 'cancelled', detail: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#settle?.({ kind: 'failure', code, detail });
  }
}
