import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Milliseconds after which a run is given up. */
const LONGEST = 240_000;

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** The environment of a run; `data` replaces the collections' folder. */
const environment = (data: string | undefined, more: Readonly<Record<string, string>>) => ({
  ...process.env,
  ...more,
  ...(data === undefined ? {} : { GOUJI_DATA: data, GOUJI_STATIC: `${data}-static` }),
});

/** Runs the command line as a user does, in a process of its own. */
export function goujiProcess(
  args: readonly string[],
  data?: string,
  more: Readonly<Record<string, string>> = {},
): Ran {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: environment(data, more),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

interface Thread {
  port: MessagePort;
  done: Int32Array<SharedArrayBuffer>;
}
let thread: Thread | null = null;

function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(path.join(ROOT, 'test/support/cli-thread.mjs'), {
    execArgv: [],
    workerData: { port: port2, done },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, done };
}

/**
 * The same command line, in a thread that keeps its modules loaded: starting a process takes longer than most of what
 * is tested. Everything a run keeps is on disk; what a user's process adds is tested with `goujiProcess`.
 */
export function gouji(
  args: readonly string[],
  data?: string,
  more: Readonly<Record<string, string>> = {},
): Ran {
  thread ??= startThread();
  const { port, done } = thread;
  Atomics.store(done, 0, 0);
  port.postMessage({ args, env: environment(data, more) });
  if (Atomics.wait(done, 0, 0, LONGEST) === 'timed-out') throw new Error(`no answer to ${args.join(' ')}`);
  const answer = receiveMessageOnPort(port) as { message: Ran } | undefined;
  if (answer === undefined) throw new Error(`no message for ${args.join(' ')}`);
  return answer.message;
}

/** A folder of collections to play with: copies of committed ones (inputs only), and a function to remove it. */
export function playground(...collections: string[]) {
  const dir = mkdtempSync(path.join(tmpdir(), 'gouji-cli-'));
  for (const name of collections) {
    cpSync(path.join(ROOT, 'data', name), path.join(dir, name), {
      recursive: true,
      filter: (source) => !/[\\/](work|releases)$/.test(source),
    });
  }
  return {
    dir,
    write: (file: string, text: string) => writeFileSync(path.join(dir, file), text),
    remove: () =>
      [dir, `${dir}-static`].forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}
