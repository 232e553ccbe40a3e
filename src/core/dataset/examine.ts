import { checkReport, mergeResults, toCheckInput, type CheckInput } from '../checks/index.ts';
import type { Examination, HeldReport } from './held.ts';
import type { RowOf } from './shapes.ts';

/**
 * Runs every check over a collection's reports. What could not be assessed is a finding for documents we hold; for
 * transcribed reports it is counted only, since most of their cells were never seen.
 */
export function examine(reports: readonly HeldReport[], due: readonly RowOf<'due'>[]): Examination {
  const deadlines = new Map(due.map((row) => [`${row.agency}-${row.year}`, row]));
  const inputs = reports.map((report) => checkInput(report, deadlines.get(report.id)));
  const result = mergeResults(inputs.map(checkReport));
  const held = new Set(
    inputs
      .filter((input) => input.originKind !== 'transcribed')
      .map((input) => `${input.agency} ${input.year}`),
  );
  const open = result.unassessed.filter((finding) => held.has(`${finding.agency} ${finding.year}`));
  return { findings: [...result.findings, ...open], counts: result.counts };
}

function checkInput(report: HeldReport, due: RowOf<'due'> | undefined): CheckInput {
  const { agency, manifest, parsed, year } = report;
  return toCheckInput(
    {
      ...parsed,
      edition: editionOf(report),
      identity: {
        ...parsed.identity,
        published: dateOr(manifest.published, parsed.identity.published),
        signed: dateOr(manifest.signed, parsed.identity.signed),
      },
    },
    {
      agency: agency.agency,
      agencyName: agency.name,
      agencyType: agency.type,
      year,
      editionSeen: manifest.edition_seen === '' ? parsed.edition !== null : manifest.edition_seen === 'true',
      ...(due === undefined || due.deadline === ''
        ? {}
        : { due: { deadline: due.deadline, basis: due.basis } }),
    },
  );
}

function editionOf({ manifest, parsed }: HeldReport) {
  return manifest.edition === '' ? parsed.edition : (manifest.edition as HeldReport['parsed']['edition']);
}

/** The manifest's date where a person wrote one down, else what was read. */
function dateOr(date: string, read: HeldReport['parsed']['identity']['published']) {
  if (date === '' || read?.value === date) return read;
  const readings = date.length === 10 ? [date] : [];
  return { value: readings[0] ?? null, raw: read?.raw ?? date, readings, where: read?.where ?? null };
}
