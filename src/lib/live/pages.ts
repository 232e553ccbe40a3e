import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import { agencyView, type AgencyView } from '../agency/agencyView.ts';
import { findingYears, type FindingYear } from '../agency/findingYears.ts';
import { carryChain, type ChainLink } from '../findings/chain.ts';
import { collectBefore, lineView, type LineView } from '../lineage/bodies.ts';
import { reportView, type ReportView } from '../agency/reportView.ts';

export interface LiveAgency {
  view: AgencyView;
  line: LineView | null;
  findings: FindingYear[];
  chain: ChainLink[];
  names: Record<string, string | null>;
}

/** One agency of a served release with everything its page shows; null when the release has none of that id. */
export async function liveAgency(folder: string, agency: string): Promise<LiveAgency | null> {
  const file = await agencyFileOf(folder, agency);
  if (file === null) return null;
  const ids = [...new Set(file.lineage.flatMap((row) => [row.from, row.to]))];
  const names = await Promise.all(
    ids.map(async (id): Promise<[string, string | null]> => [
      id,
      id === agency ? file.agency.name : ((await agencyFileOf(folder, id))?.agency.name ?? null),
    ]),
  );
  const before = await collectBefore(file, (id) => agencyFileOf(folder, id));
  return {
    view: agencyView(file),
    line: lineView(file, before),
    findings: findingYears(file),
    chain: carryChain(file),
    names: Object.fromEntries(names),
  };
}

/** One report of a served release, by `agency-year`; null when the release has none of that id. */
export async function liveReport(
  folder: string,
  report: string,
): Promise<{ view: ReportView; held: boolean } | null> {
  const match = /^([a-z0-9-]+)-(\d{4})$/.exec(report);
  if (match?.[1] === undefined) return null;
  const file = await agencyFileOf(folder, match[1]);
  const view = file === null ? null : reportView(file, Number(match[2]));
  if (view === null) return null;
  // Whether the document's text is held too: most file servers answer HEAD, a refusal means no text is shown.
  const source = await fetch(`${folder}/source/${report}.json`, { method: 'HEAD' });
  return { view, held: source.ok };
}

/** Null for an id the release does not have; an id that is no plain name never becomes part of an address. */
async function agencyFileOf(folder: string, agency: string): Promise<AgencyFile | null> {
  if (!/^[a-z0-9-]+$/.test(agency)) return null;
  const url = `${folder}/agency/${agency}.json`;
  const response = await fetch(url, { cache: 'no-cache' });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as AgencyFile;
}
