import { unpackRows, type AgenciesFile } from '../cube/parts.ts';
import type { AgencyRow } from '../queries/agencyList.ts';
import { fetchJson } from './data.ts';

/** All bodies of a large release, whose pages are made with the first of them: fetched when somebody looks for one. */
export class Bodies {
  /** Null until they are there. */
  all = $state.raw<AgencyRow[] | null>(null);
  #asked = false;

  /** Fetches the list of the release a page was made from. */
  loadOf(made: { collection: { id: string }; release: { id: string; hash: string } }, base: string) {
    return this.load(
      `${base}/parts/${made.collection.id}/${made.release.id}/agencies.json`,
      made.release.hash,
    );
  }

  /** Fetches the list of the release with that hash once; never rejects, and can be asked again after a failure. */
  async load(url: string, release: string): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const file = (await fetchJson(url)) as AgenciesFile;
      if (file.release === release) this.all = unpackRows<AgencyRow>(file.agencies);
    } catch {
      this.#asked = false;
    }
  }
}
