import { describe, expect, it } from 'vitest';
import { Lane, type WorkerLike } from '../../../src/lib/local/lane.ts';
import type { Answer, Job } from '../../../src/lib/local/work.ts';

/** A worker that does what its script says with each job, and remembers being ended. */
class Scripted implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  ended = false;
  readonly #script: (worker: Scripted, job: Job) => void;

  constructor(script: (worker: Scripted, job: Job) => void) {
    this.#script = script;
  }
  postMessage(job: Job): void {
    this.#script(this, job);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent<Answer>);
  }
}

const WARM: Job = { kind: 'warm' };
const answers = (worker: Scripted) => queueMicrotask(() => worker.say({ kind: 'warm' }));

/** A lane whose workers follow the scripts in turn, the last one for good. */
function laneOf(scripts: ((worker: Scripted) => void)[], milliseconds: number) {
  const workers: Scripted[] = [];
  const lane = new Lane(() => {
    const worker = new Scripted(scripts[Math.min(workers.length, scripts.length - 1)] ?? answers);
    workers.push(worker);
    return worker;
  }, milliseconds);
  return { lane, workers };
}

describe('a reading lane', () => {
  it('keeps one worker as long as it answers', async () => {
    const { lane, workers } = laneOf([answers], 1000);
    expect(await lane.ask(WARM)).toEqual({ kind: 'warm' });
    expect(await lane.ask(WARM)).toEqual({ kind: 'warm' });
    expect(workers).toHaveLength(1);
  });

  it('ends a worker that hangs, says so, and reads the next file with a fresh one', async () => {
    const { lane, workers } = laneOf([() => undefined, answers], 20);
    expect(await lane.ask(WARM)).toEqual({ kind: 'failure', code: 'timeout', detail: '0.02 s' });
    expect(workers[0]?.ended).toBe(true);
    expect(await lane.ask(WARM)).toEqual({ kind: 'warm' });
    expect(workers).toHaveLength(2);
  });

  it('says when a worker dies or cannot be started', async () => {
    const dies = (worker: Scripted) =>
      queueMicrotask(() => worker.onerror?.({ message: 'out of memory' } as ErrorEvent));
    const { lane } = laneOf([dies, answers], 1000);
    expect(await lane.ask(WARM)).toEqual({ kind: 'failure', code: 'crashed', detail: 'out of memory' });
    expect(await lane.ask(WARM)).toEqual({ kind: 'warm' });
    const refused = new Lane(() => {
      throw new Error('not here');
    });
    expect(await refused.ask(WARM)).toEqual({ kind: 'failure', code: 'crashed', detail: 'not here' });
  });

  it('stops at once when cancelled', async () => {
    const { lane, workers } = laneOf([() => undefined, answers], 60_000);
    const asked = lane.ask(WARM);
    lane.cancel();
    expect(await asked).toEqual({ kind: 'failure', code: 'cancelled', detail: '' });
    expect(workers[0]?.ended).toBe(true);
  });

  it('does not take other messages of the worker for an answer', async () => {
    const chats = (worker: Scripted) =>
      queueMicrotask(() => {
        worker.say({ sourceName: 'worker', action: 'ready' });
        worker.say({ kind: 'warm' });
      });
    const { lane } = laneOf([chats], 1000);
    expect(await lane.ask(WARM)).toEqual({ kind: 'warm' });
  });
});
