import type { Progress, Source } from '$lib/db/browser.ts';
import type { SqlConsole } from '$lib/db/console.ts';
import { EngineError, type EngineCode } from '$lib/db/errors.ts';
import { refusal } from '$lib/sql/guard.ts';
import type { Outcome } from '$lib/sql/result.ts';

export type WorkState =
  | { kind: 'idle' }
  | { kind: 'starting'; progress: Progress }
  | { kind: 'running' }
  | { kind: 'failed'; code: EngineCode }
  | { kind: 'done'; outcome: Outcome; sql: string };

/** One reader's engine and the statement it is at. The engine starts with the first statement that may run. */
export class SqlWork {
  state = $state.raw<WorkState>({ kind: 'idle' });
  #console: Promise<SqlConsole> | null = null;
  #left = false;
  #busy = false;

  /** Runs a statement unless one is running; never rejects. A statement that may not run starts nothing. */
  async run(sql: string, source: Source): Promise<void> {
    if (this.#busy) return;
    const refused = refusal(sql);
    if (refused !== null) {
      this.state = { kind: 'done', outcome: { kind: 'refused', refusal: refused }, sql };
      return;
    }
    this.#busy = true;
    try {
      const engine = await this.#open(source);
      this.state = { kind: 'running' };
      const outcome = await engine.run(sql);
      if (outcome.kind === 'dead') this.#console = null;
      this.state = { kind: 'done', outcome, sql };
    } catch (cause) {
      this.#console = null;
      this.state = { kind: 'failed', code: cause instanceof EngineError ? cause.code : 'ENGINE_START' };
    } finally {
      this.#busy = false;
      if (this.#left) this.leave();
    }
  }

  /** Stops the running statement. */
  cancel(): void {
    void this.#console?.then((engine) => engine.cancel());
  }

  /** Frees the engine when the page is left. */
  leave(): void {
    this.#left = true;
    void this.#console?.then((engine) => engine.close()).catch(() => undefined);
    this.#console = null;
  }

  #open(source: Source): Promise<SqlConsole> {
    this.#console ??= import('$lib/db/console.ts').then(({ SqlConsole }) =>
      SqlConsole.open(source, (progress) => {
        if (this.state.kind !== 'running') this.state = { kind: 'starting', progress };
      }),
    );
    return this.#console;
  }
}
