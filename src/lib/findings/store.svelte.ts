import { mergeVerdicts, verdictKey, type Merge, type Verdict } from './verdicts.ts';

/** What the browser's storage does for us; any part of it may throw. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem'>;

interface Kept {
  verdicts: Verdict[];
  /** Keys of verdicts given since the last export. */
  unsaved: string[];
}

/** Raised when the stored shape changes; older keys are read then, never overwritten. */
const VERSION = 1;

/**
 * One collection's verdicts, kept in this browser. A storage that refuses is said (`failed`), and what was given stays
 * in memory until the page closes.
 */
export class VerdictStore {
  verdicts = $state.raw<readonly Verdict[]>([]);
  unsaved = $state.raw<readonly string[]>([]);
  failed = $state<'read' | 'write' | null>(null);
  readonly #key: string;
  readonly #keeper: () => Keeper;

  /** `keeper` is asked for when needed, because even naming `localStorage` may throw. */
  constructor(collection: string, keeper: () => Keeper) {
    this.#key = `gouji.verdicts.v${VERSION}.${collection}`;
    this.#keeper = keeper;
  }

  /** Takes over what the browser keeps; again when another tab has changed it. */
  read(): void {
    try {
      const text = this.#keeper().getItem(this.#key);
      const kept = text === null ? { verdicts: [], unsaved: [] } : (JSON.parse(text) as Kept);
      this.verdicts = kept.verdicts;
      this.unsaved = kept.unsaved;
    } catch {
      // Refused or unreadable: said on the page; writing is refused too, lest the kept text be lost.
      this.failed = 'read';
    }
  }

  /** Gives or replaces a verdict on these numbers. */
  give(verdict: Verdict): void {
    const key = verdictKey(verdict);
    const others = this.verdicts.filter((each) => verdictKey(each) !== key);
    this.#keep([...others, verdict], [...this.unsaved.filter((each) => each !== key), key]);
  }

  /** Takes a verdict back. */
  drop(verdict: Verdict): void {
    const key = verdictKey(verdict);
    const others = this.verdicts.filter((each) => verdictKey(each) !== key);
    this.#keep(others, [...this.unsaved.filter((each) => each !== key), key]);
  }

  /** Takes in a colleague's verdicts; what they bring is in their file already, so nothing becomes unsaved. */
  merge(others: readonly Verdict[]): Merge {
    const merge = mergeVerdicts(this.verdicts, others);
    this.#keep(merge.merged, this.unsaved);
    return merge;
  }

  /** Notes that everything has been saved to a file. */
  exported(): void {
    this.#keep(this.verdicts, []);
  }

  #keep(verdicts: readonly Verdict[], unsaved: readonly string[]): void {
    this.verdicts = verdicts;
    this.unsaved = unsaved;
    if (this.failed === 'read') return;
    try {
      this.#keeper().setItem(this.#key, JSON.stringify({ verdicts, unsaved }));
      this.failed = null;
    } catch {
      // Full or forbidden: the page says so and asks to save a file.
      this.failed = 'write';
    }
  }
}
