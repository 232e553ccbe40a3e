import { otherRelease, type LiveRelease } from '$lib/live/data.ts';
import { dataFolder } from '$lib/live/index.svelte.ts';
import { loadBasis, type Basis } from '$lib/live/newest.ts';

/** What a page of the newest release was made from. */
interface Made {
  pinned: boolean;
  collection: { id: string };
  release: LiveRelease;
}

/** The way of a page of figures to a release the data folder holds and the site was not built from. */
export class FollowData {
  /** Null until the new release's own years and agencies are there. */
  basis = $state.raw<Basis | null>(null);
  state = $state.raw<{ kind: 'loading' | 'ready' | 'failed'; release: LiveRelease } | null>(null);
  #asked = '';

  /** Looks for another release than the page was made from; a pinned page never follows. `site` is its whole address. */
  seek({ pinned, collection, release }: Made, site: string): void {
    const other = pinned ? null : otherRelease(dataFolder.index, collection.id, release);
    if (other !== null) void this.load(`${site}/data/${collection.id}`, `${site}/engine`, other);
  }

  /** Loads a release once; never rejects, a failure is a state. */
  async load(folder: string, engineUrl: string, release: LiveRelease): Promise<void> {
    if (this.#asked === release.hash) return;
    this.#asked = release.hash;
    this.state = { kind: 'loading', release };
    try {
      this.basis = await loadBasis(folder, engineUrl, release);
      this.state = { kind: 'ready', release };
    } catch {
      // The figures the page was made with stay, and the line above them says whose they are.
      this.state = { kind: 'failed', release };
    }
  }
}
