import { loadSource, type SourceState } from '../source/load.ts';
import type { Address } from './address.ts';
import { answerFrom, termsOf, type EvidenceState } from './answer.ts';
import { loadAgencies, loadAgency } from './load.ts';
import type { Totals } from './totals.svelte.ts';
import { cellVersion, type CellVersion } from './versions.ts';

interface Release {
  id: string;
  date: string;
}

/** Fetches what the drawer shows. One per collection layout; a newer question makes an older answer void. */
export class EvidenceDesk {
  state = $state.raw<EvidenceState>({ kind: 'pending' });
  source = $state.raw<SourceState>({ kind: 'pending' });
  /** Null while they are fetched. */
  versions = $state.raw<readonly CellVersion[] | null>(null);
  #asked = {};

  /** `folder` is the collection's data folder; `releases` those of the folder, oldest first. */
  async open(
    address: Address,
    folder: string,
    release: string,
    releases: readonly Release[],
    totals: Totals | null,
  ): Promise<void> {
    const asked = (this.#asked = {});
    this.state = { kind: 'pending' };
    this.source = { kind: 'pending' };
    this.versions = null;
    const state = await this.#answer(address, folder, release, totals);
    if (this.#asked !== asked) return;
    this.state = state;
    if (state.kind !== 'cell') return;
    const { report, key, held, agency } = state.fact;
    const [source, versions] = await Promise.all([
      held === null || held.origin.kind === 'transcribed'
        ? ({ kind: 'none' } as const)
        : loadSource(`${folder}/${release}/source/${report}.json`),
      versionsOf(folder, releases, agency.agency, report, key),
    ]);
    if (this.#asked !== asked) return;
    this.source = source;
    this.versions = versions;
  }

  async #answer(
    address: Address,
    folder: string,
    release: string,
    totals: Totals | null,
  ): Promise<EvidenceState> {
    try {
      if (address.kind === 'total') {
        const computed = (await totals?.(address)) ?? null;
        return computed === null ? { kind: 'elsewhere', address } : { kind: 'computed', computed, address };
      }
      const ids = termsOf(address).map(({ report }) => report.replace(/-\d{4}$/, ''));
      return answerFrom(address, await loadAgencies(folder, release, ids));
    } catch {
      return { kind: 'failed' };
    }
  }
}

/** The cell in every release of the folder; a release whose file cannot be had is left out. */
async function versionsOf(
  folder: string,
  releases: readonly Release[],
  agency: string,
  report: string,
  key: string,
): Promise<CellVersion[]> {
  const asked = releases.map((release) =>
    loadAgency(folder, release.id, agency).then(
      (file) => [cellVersion(file, release, report, key)],
      () => [],
    ),
  );
  return (await Promise.all(asked)).flat();
}
