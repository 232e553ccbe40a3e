import {
  checkCollection,
  checkCorrections,
  checkReport,
  checkSeries,
  checkVanished,
  checkVerdicts,
  checkVersions,
  commonSentences,
  mergeResults,
  toCheckInput,
  type CheckInput,
  type CheckResult,
} from '../checks/index.ts';
import type { ParsedReport } from '../model.ts';
import type { Examination, ExamineSource, HeldReport } from './held.ts';
import type { RowOf } from './shapes.ts';
import { cellNumber, groupBy } from './table.ts';

/** Words of `link_state` that say a page was looked for and not found. */
const GONE = new Set(['gone', 'dead', 'not_found']);

/**
 * Runs every check over a collection: each report, each agency's years, the reports among each other, versions, dates
 * of looking, corrections and verdicts. What could not be assessed is a finding for documents we hold; for transcribed
 * reports it is counted only, since most of their cells were never seen.
 */
export function examine(source: ExamineSource): Examination {
  const { reports, inputs, meta, due } = source;
  const deadlines = new Map(due.map((row) => [`${row.agency}-${row.year}`, row]));
  const pairs = reports.map((report) => ({ report, input: checkInput(report, deadlines.get(report.id)) }));
  const all = pairs.map(({ input }) => input);
  const corrections = inputs.corrections.map((row) => ({
    ...row,
    year: Number(row.year),
    expect: cellNumber(row.expect),
  }));
  const merged = mergeResults([
    ...all.map(checkReport),
    ...seriesResults(source, all),
    checkCollection(all, { jurisdictions: meta.jurisdictions }),
    ...pairs.map(({ report, input }) => versionResult(report, input)),
    ...pairs.flatMap(({ report, input }) => vanishedResult(report, input)),
    ...all.map((input) => checkCorrections(input, corrections)),
  ]);
  return toExamination(withVerdicts(source, merged), all);
}

function seriesResults({ inputs }: ExamineSource, all: readonly CheckInput[]): CheckResult[] {
  const lineage = inputs.lineage.map(({ from, to, year }) => ({ from, to, year: Number(year) }));
  const common = commonSentences(all);
  return [...groupBy(all, (input) => input.agency).values()].map((years) =>
    checkSeries(years, { lineage, common }),
  );
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

function withVerdicts({ inputs }: ExamineSource, merged: CheckResult): CheckResult {
  if (inputs.notes.length === 0) return merged;
  const verdicts = inputs.notes.map((row) => ({ ...row, year: Number(row.year) }));
  const names = new Map(inputs.agencies.map((row) => [row.agency, row.name]));
  return mergeResults([merged, checkVerdicts(verdicts, merged.findings, names)]);
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
