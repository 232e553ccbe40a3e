import {
  checkCorrections,
  checkReport,
  checkSeries,
  checkVanished,
  checkVerdicts,
  checkVersions,
  mergeResults,
  toCheckInput,
  type CheckInput,
  type CheckResult,
} from '../checks/index.ts';
import type { Finding, ParsedReport } from '../model.ts';
import { reportId, type HeldReport } from './held.ts';
import type { InputRow } from './inputs.ts';
import type { RowOf } from './shapes.ts';
import { cellNumber } from './table.ts';

/** Words of `link_state` that say a page was looked for and not found. */
const GONE = new Set(['gone', 'dead', 'not_found']);

/** What checking reports gave: findings, and how often each check passed, failed or could not be assessed. */
export interface Examination {
  findings: Finding[];
  counts: CheckResult['counts'];
}

/** One agency with its held reports and everything its inputs say about them. */
export interface AgencySource {
  agency: InputRow<'agencies'>;
  reports: readonly HeldReport[];
  inputs: readonly CheckInput[];
  lineage: readonly InputRow<'lineage'>[];
  corrections: readonly InputRow<'corrections'>[];
  notes: readonly InputRow<'notes'>[];
}

/** What only the whole collection can say about one agency's reports. */
export interface Surroundings {
  /** The collection's template sentences. */
  common: ReadonlySet<string>;
  /** Findings of comparisons with other agencies' reports; their counts are the collection's. */
  findings: readonly Finding[];
}

/**
 * Runs every check over one agency: each report, its years among each other, versions, dates of looking, corrections
 * and verdicts; every check across years stays inside one agency. What could not be assessed is a finding for documents
 * we hold; for transcribed reports it is counted only, since most of their cells were never seen.
 */
export function examineAgency(source: AgencySource, around: Surroundings): Examination {
  const { agency, reports, inputs, notes } = source;
  const corrections = source.corrections.map((row) => ({
    ...row,
    year: Number(row.year),
    expect: cellNumber(row.expect),
  }));
  const lineage = source.lineage.map(({ from, to, year }) => ({ from, to, year: Number(year) }));
  const merged = mergeResults([
    ...inputs.map(checkReport),
    checkSeries(inputs, { lineage, common: around.common }),
    { counts: {}, findings: [...around.findings], unassessed: [] },
    ...zip(reports, inputs).map(([report, input]) => versionResult(report, input)),
    ...zip(reports, inputs).flatMap(([report, input]) => vanishedResult(report, input)),
    ...inputs.map((input) => checkCorrections(input, corrections)),
  ]);
  return toExamination(withVerdicts(notes, agency, merged), inputs);
}

/** Inputs of an agency's checks, one for each of its held reports. */
export function checkInputs(reports: readonly HeldReport[], due: readonly RowOf<'due'>[]): CheckInput[] {
  const deadlines = new Map(due.map((row) => [reportId(row), row]));
  return reports.map((report) => checkInput(report, deadlines.get(report.id)));
}

function zip<One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] {
  return ones.flatMap((one, at) => {
    const other = others[at];
    return other === undefined ? [] : [[one, other] satisfies [One, Other]];
  });
}

function versionResult(report: HeldReport, input: CheckInput): CheckResult {
  const older =
    report.older === null ? null : toCheckInput(report.older, { agency: input.agency, year: input.year });
  return checkVersions(older, input);
}

function vanishedResult({ manifest }: HeldReport, input: CheckInput): CheckResult[] {
  const { first_seen: collected, accessed: date, link_state: state, url } = manifest;
  if (collected === '' || date === '' || state === '') return [];
  return [checkVanished(input, collected, [{ date, found: !GONE.has(state), places: [url] }])];
}

function withVerdicts(
  notes: readonly InputRow<'notes'>[],
  { agency, name }: InputRow<'agencies'>,
  merged: CheckResult,
): CheckResult {
  if (notes.length === 0) return merged;
  const verdicts = notes.map((row) => ({ ...row, year: Number(row.year) }));
  return mergeResults([merged, checkVerdicts(verdicts, merged.findings, new Map([[agency, name]]))]);
}

function toExamination(result: CheckResult, all: readonly CheckInput[]): Examination {
  const held = new Set(
    all.filter((input) => input.originKind !== 'transcribed').map((input) => `${input.agency} ${input.year}`),
  );
  const open = result.unassessed.filter((finding) => held.has(`${finding.agency} ${finding.year}`));
  return { findings: [...result.findings, ...open], counts: result.counts };
}

function checkInput(report: HeldReport, due: RowOf<'due'> | undefined): CheckInput {
  const { agency, manifest, parsed, year } = report;
  const editionSeen =
    manifest.edition_seen === '' ? parsed.edition !== null : manifest.edition_seen === 'true';
  return toCheckInput(overruled(report), {
    agency: agency.agency,
    agencyName: agency.name,
    agencyType: agency.type,
    year,
    editionSeen,
    ...(due === undefined || due.deadline === ''
      ? {}
      : { due: { deadline: due.deadline, basis: due.basis } }),
  });
}

/** What was read, with what the manifest says about edition and dates put over it. */
function overruled({ manifest, parsed }: HeldReport): ParsedReport {
  const { identity } = parsed;
  return {
    ...parsed,
    edition: manifest.edition === '' ? parsed.edition : (manifest.edition as ParsedReport['edition']),
    identity: {
      ...identity,
      published: dateOr(manifest.published, identity.published),
      signed: dateOr(manifest.signed, identity.signed),
    },
  };
}

function dateOr(date: string, read: ParsedReport['identity']['published']) {
  if (date === '' || read?.value === date) return read;
  const readings = date.length === 10 ? [date] : [];
  return { value: readings[0] ?? null, raw: read?.raw ?? date, readings, where: read?.where ?? null };
}
