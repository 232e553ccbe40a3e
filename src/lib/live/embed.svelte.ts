import type { Source } from '../db/browser.ts';
import { Answers } from './answers.svelte.ts';
import type { Engine } from '../queries/types.ts';
import { rowsAre } from '../url/pinned.ts';

/** What an embed asks of the engine for the view in its address; null when what it was made with answers it. */
export interface EmbedQuestion<R> {
  key: string;
  run: (engine: Engine) => Promise<R>;
  /** Tried before the engine is started; null where a small file beside the embed holds too little. Never rejects. */
  held?: () => Promise<R | null>;
}

/**
 * The rows of an embed: those it was made with until its address asks for others. It must be made while a component
 * is being made. `question` gives null until the page runs.
 */
export class EmbedRows<R> {
  readonly #answers = new Answers<R>();
  readonly #usual: () => R;
  readonly #source: () => Source;
  readonly #question: () => EmbedQuestion<R> | null;
  /** The newest question: an answer to an older one is void. */
  #asked: EmbedQuestion<R> | null = null;

  constructor(parts: { usual: () => R; source: () => Source; question: () => EmbedQuestion<R> | null }) {
    this.#usual = parts.usual;
    this.#source = parts.source;
    this.#question = parts.question;
    // The engine is not Svelte's: it is asked whenever the address is about something else.
    $effect(() => this.ask());
    // app.html hid the default figure where the address asks for another; it comes back with the answer.
    $effect(() => {
      if (this.answer.kind !== 'pending') delete document.documentElement.dataset.view;
    });
  }

  /** Asks what the address asks, again after a failure. */
  ask(): void {
    const question = (this.#asked = this.#question());
    if (question === null) this.#answers.reset();
    else if (question.held === undefined) this.#askEngine(question);
    else {
      this.#answers.wait();
      void question.held().then((rows) => {
        if (this.#asked !== question) return;
        if (rows === null) this.#askEngine(question);
        else this.#answers.give(rows);
      });
    }
  }

  #askEngine({ key, run }: EmbedQuestion<R>): void {
    void this.#answers.ask(key, this.#source(), run);
  }

  /** Whether the rows are those the address asks for. */
  get ready(): 'ready' | 'pending' | 'failed' {
    return rowsAre(true, this.answer.kind);
  }

  get answer() {
    return this.#answers.current;
  }

  get failed(): boolean {
    return this.answer.kind === 'failed';
  }

  get rows(): R {
    return this.#answers.rows ?? this.#usual();
  }
}
