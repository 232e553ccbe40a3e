import type { LeadsFile } from '../../core/leads/index.ts';
import { fetchJson, type LiveRelease } from '../live/data.ts';
import type { Basis } from '../live/newest.ts';
import type { AgencyRow } from '../queries/agencyList.ts';
import { fingerprint } from '../url/fingerprint.ts';
import { LEAD_COLUMNS, leadRows } from './view.ts';

/** A release's leads as the page shows them; a page made from the release carries only the first. */
export interface LeadsShown {
  release: LiveRelease;
  file: LeadsFile;
  /** How many leads the release has, and the fingerprint of all of them. */
  all: number;
  allFp: string;
  agencies: AgencyRow[];
}

/** The leads of a release found in the data folder, all of them. Rejects when its file cannot be had. */
export async function newestLeads(folder: string, { release, agencies }: Basis): Promise<LeadsShown> {
  const file = (await fetchJson(`${folder}/${release.id}/leads.json`)) as LeadsFile;
  const allFp = fingerprint(LEAD_COLUMNS, leadRows(file.leads));
  return { release, file, all: file.leads.length, allFp, agencies };
}
