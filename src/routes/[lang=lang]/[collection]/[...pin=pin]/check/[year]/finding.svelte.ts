import type { AgencyFile } from '../../../../../../core/dataset/agency-file.ts';
import { reportView, type ReportView } from '$lib/agency/reportView.ts';
import { carryChain, type ChainLink } from '$lib/findings/chain.ts';
import type { FindingRow } from '$lib/findings/rows.ts';
import { compareTexts, twinOf, type Twins } from '$lib/findings/twins.ts';
import { fetchJson, loadSource, type SourceState } from '$lib/source/load.ts';

/** What the view of one finding shows besides the finding itself. */
export interface Opened {
  view: ReportView;
  chain: ChainLink[] | null;
}

export type OpenState =
  { kind: 'closed' } | { kind: 'pending' } | { kind: 'failed' } | ({ kind: 'ready' } & Opened);

type TwinView = { texts: Twins; share: string; years: { before: number; now: number } };

/** Fetches what an open finding needs from the release's folder; a newer opening makes an older one void. */
export class OpenFinding {
  state = $state.raw<OpenState>({ kind: 'closed' });
  source = $state.raw<SourceState>({ kind: 'pending' });
  twins = $state.raw<TwinView | null>(null);
  #asked = '';

  close(): void {
    this.#asked = '';
    this.state = { kind: 'closed' };
  }

  /** Opens a finding; `again` also after a failure. Never rejects. */
  async open(row: FindingRow, folder: string, again = false): Promise<void> {
    const key = `${folder} ${row.id}`;
    if (this.#asked === key && !again) return;
    this.#asked = key;
    this.state = { kind: 'pending' };
    this.source = { kind: 'pending' };
    this.twins = null;
    const [opened, source] = await Promise.all([
      agencyOf(row, folder),
      loadSource(sourceUrl(folder, row.report)),
    ]);
    if (this.#asked !== key) return;
    this.state = opened === null ? { kind: 'failed' } : { kind: 'ready', ...opened };
    this.source = source;
    const twins = row.check === 'S-09' ? await twinsOf(row, folder, source) : null;
    if (this.#asked === key) this.twins = twins;
  }
}

/** Address of a report's served source. */
export function sourceUrl(folder: string, report: string): string {
  return `${folder}/source/${report}.json`;
}

async function agencyOf(row: FindingRow, folder: string): Promise<Opened | null> {
  const file = await fetchJson<AgencyFile>(`${folder}/agency/${row.agency}.json`).catch(() => null);
  const view = file === null ? null : reportView(file, row.year);
  if (file === null || view === null) return null;
  return { view, chain: row.check === 'T3-05' ? carryChain(file) : null };
}

async function twinsOf(row: FindingRow, folder: string, source: SourceState): Promise<TwinView | null> {
  const [instance] = row.instances;
  const twin = instance === undefined ? null : twinOf(instance.right);
  if (instance === undefined || twin === null || source.kind !== 'ready') return null;
  const other = await loadSource(sourceUrl(folder, twin));
  const year = Number(twin.slice(-4));
  const texts = other.kind === 'ready' ? compareTexts(other.source, source.source, year) : null;
  return texts && { texts, share: instance.left.replace(/%$/, ' %'), years: { before: year, now: row.year } };
}
