import type { Comparison } from './compare.ts';
import type { Failure, ReadResult } from './work.ts';

/** The served years an opened report was set beside, or why it was not. */
export type Beside =
  | { state: 'asked' | 'offline' | 'failed' }
  | { state: 'done'; collection: string; release: string; agency: string; comparison: Comparison };

/** A file opened in this visit. */
export interface Draft {
  id: number;
  name: string;
  bytes: number;
  state: 'waiting' | 'reading' | 'read' | 'failed';
  result: ReadResult | null;
  failure: Failure | null;
  beside: Beside | null;
  /** When it was read by this computer's clock, and how long that took. */
  at: Date | null;
  milliseconds: number;
}

/** Parts without which the page cannot do all it offers once the network is gone. */
export const PARTS = ['reader', 'maps', 'word', 'sheet', 'chart'] as const;
export type Part = (typeof PARTS)[number];

/**
 * The reports opened in this visit. They live in memory only: navigation inside the site keeps them, closing or
 * reloading the page forgets them, and no link or storage holds them.
 */
class Visit {
  drafts = $state.raw<readonly Draft[]>([]);
  selected = $state<number | null>(null);
  parts = $state.raw<Readonly<Record<Part, 'loading' | 'ready' | 'failed'>>>({
    reader: 'loading',
    maps: 'loading',
    word: 'loading',
    sheet: 'loading',
    chart: 'loading',
  });
  /** True while reading happens in the page itself, which cannot be stopped. */
  inPage = $state(false);
  #next = 1;

  /** Adds a file at the end of the list and shows it when nothing else is shown. */
  add(name: string, bytes: number): Draft {
    const draft: Draft = {
      id: this.#next++,
      name,
      bytes,
      state: 'waiting',
      result: null,
      failure: null,
      beside: null,
      at: null,
      milliseconds: 0,
    };
    this.drafts = [...this.drafts, draft];
    return draft;
  }

  get(id: number): Draft | undefined {
    return this.drafts.find((draft) => draft.id === id);
  }

  update(id: number, change: Partial<Draft>): void {
    this.drafts = this.drafts.map((draft) => (draft.id === id ? { ...draft, ...change } : draft));
  }

  remove(id: number): void {
    this.drafts = this.drafts.filter((draft) => draft.id !== id);
    if (this.selected === id) this.selected = this.drafts[0]?.id ?? null;
  }

  set(part: Part, state: 'ready' | 'failed'): void {
    this.parts = { ...this.parts, [part]: state };
  }
}

export const visit = new Visit();
