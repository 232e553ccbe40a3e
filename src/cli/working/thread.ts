import { Worker } from 'node:worker_threads';

/** Why a thread gave no answer; both are codes of read/problems.ts. */
export interface Failure {
  code: 'timeout' | 'crashed';
  detail: string;
}

export type Answer<Result> = { result: Result } | { failure: Failure };

/** A reading takes well under a second; a minute later nobody waits for it any more. */
const DEFAULT_SECONDS = 45;
const MEGABYTES = 1536;

/**
 * A thread that answers one item at a time and may be stopped in the middle of a loop, which nothing can do to the
 * main one. `script` is a module that answers every message with one message. After a failure the next item gets a
 * fresh thread.
 */
export class Thread<Item, Result> {
  readonly #script: URL;
  readonly #milliseconds: number;
  #worker: Worker | null = null;

  constructor(script: URL, seconds = readSeconds()) {
    this.#script = script;
    this.#milliseconds = seconds * 1000;
  }

  /** Starts the thread before there is anything to ask, so that it loads while the caller does. */
  start(): this {
    this.#worker ??= startWorker(this.#script);
    return this;
  }

  /** The answer about one item; a thread that hangs or dies is one too. */
  async ask(item: Item): Promise<Answer<Result>> {
    this.start();
    const worker = this.#worker;
    if (worker === null) throw new Error('no thread');
    const answer = await askWorker<Result>(worker, item, this.#milliseconds);
    if ('failure' in answer) await this.close();
    return answer;
  }

  /** Ends the thread, whatever it is doing. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

/** Seconds one document may take; `GOUJI_READ_SECONDS` for machines that are much slower. */
function readSeconds(): number {
  const given = Number(process.env['GOUJI_READ_SECONDS']);
  return Number.isFinite(given) && given > 0 ? given : DEFAULT_SECONDS;
}

/** Worker threads do not inherit the TypeScript loader of the main thread: each registers its own first. */
function startWorker(script: URL): Worker {
  const boot = `const { workerData } = require('node:worker_threads');
    import(workerData.loader).then(({ register }) => { register(); return import(workerData.script); });`;
  const worker = new Worker(boot, {
    eval: true,
    execArgv: [],
    workerData: { loader: import.meta.resolve('tsx/esm/api'), script: script.href },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  // A thread that is being ended may still report how it died, to nobody.
  return worker.on('error', () => undefined);
}

function askWorker<Result>(worker: Worker, item: unknown, milliseconds: number): Promise<Answer<Result>> {
  return new Promise((resolve) => {
    const crashed = (detail: string) => finish({ failure: { code: 'crashed', detail } });
    const onMessage = (result: Result) => finish({ result });
    const onError = (error: Error) => crashed(error.message);
    const onExit = (code: number) => crashed(`exit ${code}`);
    const timer = setTimeout(
      () => finish({ failure: { code: 'timeout', detail: `${milliseconds / 1000} s` } }),
      milliseconds,
    );
    const finish = (answer: Answer<Result>) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(item);
  });
}
