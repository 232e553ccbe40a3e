import { fetchJson, readIndex, type LiveCollection } from './data.ts';

/**
 * What the data folder beside the site holds now. The folder can be replaced without building the site again, so every
 * page asks once; a page that cannot find out stands as it was made.
 */
class DataFolder {
  index = $state.raw<LiveCollection[] | null>(null);
  #asked: Promise<void> | undefined;

  /** Reads the index once per visit; never rejects. */
  load(folder: string): Promise<void> {
    this.#asked ??= fetchJson(`${folder}/index.json`).then(
      (json) => {
        this.index = readIndex(json);
      },
      () => undefined,
    );
    return this.#asked;
  }
}

export const dataFolder = new DataFolder();
