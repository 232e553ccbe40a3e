import { join } from 'node:path';
import { agencyFile, indexByAgency } from '../../core/dataset/agency-file.ts';
import { agencyGroups, type ReportGroup } from '../../core/dataset/groups.ts';
import type { Dataset, RowOf, Tables } from '../../core/dataset/shapes.ts';
import { groupBy } from '../../core/dataset/table.ts';
import { sourceFile } from '../../core/source/served.ts';
import { gzip, writeAtomic } from '../files.ts';
import { heldViews } from '../held.ts';

type Group = ReportGroup<'facts' | 'mentions' | 'findings'>;

/**
 * Writes `agency/<agency>.json` of every agency, and `source/<report>.json` of every report whose document's view is
 * held, agency by agency. Returns how many agencies there are.
 */
export async function writeAgencies(
  dir: string,
  id: string,
  parser: string,
  tables: Tables,
): Promise<number> {
  const agencies = new Map([...tables.agencies].map((row) => [row.agency, row]));
  const about = smallTables(tables);
  const write = (agency: RowOf<'agencies'>, groups: readonly Group[]) => {
    const own = about(agency, groups);
    const file = agencyFile(own, indexByAgency(own), agency);
    return writeAtomic(join(dir, 'agency', `${agency.agency}.json`), JSON.stringify(file));
  };
  const silent = new Set(agencies.keys());
  const viewOf = await heldViews(id, parser);
  for (const { agency, reports } of agencyGroups(tables, ['facts', 'mentions', 'findings'])) {
    for (const report of reports) await writeSource(dir, report, viewOf);
    const row = agencies.get(agency);
    if (row !== undefined) await write(row, reports);
    silent.delete(agency);
  }
  for (const [agency, row] of agencies) if (silent.has(agency)) await write(row, []);
  return agencies.size;
}

/** A dataset of one agency: its reports with their rows, and its lines of the tables that few rows are in. */
function smallTables(tables: Tables): (agency: RowOf<'agencies'>, groups: readonly Group[]) => Dataset {
  const due = groupBy(tables.due, (row) => row.agency);
  const corrections = groupBy(tables.corrections, (row) => row.agency);
  const notes = groupBy(tables.notes, (row) => row.agency);
  const lineage = [...tables.lineage];
  return (agency, groups) => ({
    agencies: [agency],
    lineage,
    checks: [],
    due: due.get(agency.agency) ?? [],
    corrections: corrections.get(agency.agency) ?? [],
    notes: notes.get(agency.agency) ?? [],
    reports: groups.map(({ report }) => report),
    facts: groups.flatMap(({ facts }) => facts),
    mentions: groups.flatMap(({ mentions }) => mentions),
    findings: groups.flatMap(({ findings }) => findings),
  });
}

/** Characters above which a source is also kept ready-made in gzip. */
const LARGE = 32_000;

async function writeSource(
  dir: string,
  { report: { report, sha256 }, facts, mentions }: Group,
  viewOf: Awaited<ReturnType<typeof heldViews>>,
): Promise<void> {
  const view = sha256 === '' ? null : await viewOf(sha256);
  if (view === null) return;
  const text = JSON.stringify(sourceFile(view, report, facts, mentions));
  const path = join(dir, 'source', `${report}.json`);
  await writeAtomic(path, text);
  if (text.length > LARGE) await writeAtomic(`${path}.gz`, gzip(text));
}
