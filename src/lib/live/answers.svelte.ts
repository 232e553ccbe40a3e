import { EngineError, type EngineCode } from '$lib/db/errors.ts';
import type { OnProgress, Progress, Source } from '$lib/db/browser.ts';
import type { Engine } from '$lib/queries/types.ts';

export type Answer<R> =
  /** The prerendered rows answer the view. */
  | { kind: 'default' }
  | { kind: 'pending'; progress: Progress }
  | { kind: 'answered'; rows: R }
  | { kind: 'failed'; code: EngineCode };

/** The engine's code is fetched with the first question, not with the page. */
async function openInBrowser(source: Source, onProgress: OnProgress): Promise<Engine> {
  const { openDatabase } = await import('$lib/db/browser.ts');
  return openDatabase(source, onProgress);
}

/**
 * The state of the page's question to the engine. A newer question makes an older answer void; while the engine
 * works the page keeps the rows it shows.
 */
export class Answers<R> {
  current = $state.raw<Answer<R>>({ kind: 'default' });
  /** The last answer's rows, kept while the next is worked out; null means the prerendered rows. */
  rows = $state.raw<R | null>(null);
  /** Which database they are from: a release's name must never stand over another one's rows. */
  from = $state.raw<string | null>(null);
  #asked = '';
  readonly #open: typeof openInBrowser;

  constructor(open = openInBrowser) {
    this.#open = open;
  }

  /** Shows the prerendered rows again. */
  reset(): void {
    this.#asked = '';
    this.rows = null;
    this.from = null;
    this.current = { kind: 'default' };
  }

  /** Settles a question the page answers from what it holds. */
  give(rows: R): void {
    this.#asked = '';
    this.#settle({ kind: 'answered', rows }, rows, null);
  }

  /** What is needed for an answer is on its way; no engine is involved. */
  wait(): void {
    this.#asked = '';
    this.current = { kind: 'pending', progress: { step: 'data', loaded: 0, total: null } };
  }

  /**
   * Asks the engine; `question` says in one text what is asked (equal texts have equal answers), `run` asks it. Never
   * rejects: a failure is a state.
   */
  async ask(question: string, source: Source, run: (engine: Engine) => Promise<R>): Promise<void> {
    const key = source.databaseUrl + question;
    // An address may change in what asks for nothing else, as when evidence opens: the answer stands or is on its way.
    if (this.#asked === key && this.current.kind !== 'failed') return;
    let open = true;
    // A download may still report bytes after another one has failed: what is settled stays settled.
    const wanted = () => open && this.#asked === key;
    const pending = (progress: Progress) => {
      if (wanted()) this.current = { kind: 'pending', progress };
    };
    this.#asked = key;
    pending({ step: 'query', loaded: 0, total: null });
    try {
      const engine = await this.#open(source, pending);
      pending({ step: 'query', loaded: 0, total: null });
      const rows = await run(engine);
      if (wanted()) this.#settle({ kind: 'answered', rows }, rows, source.databaseUrl);
    } catch (cause) {
      const code = cause instanceof EngineError ? cause.code : 'QUERY';
      if (wanted()) this.#settle({ kind: 'failed', code }, null, null);
    } finally {
      open = false;
    }
  }

  #settle(answer: Answer<R>, rows: R | null, from: string | null): void {
    this.rows = rows;
    this.from = from;
    this.current = answer;
  }
}
