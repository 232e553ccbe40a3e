import { measureOf, MEASURES, type Measure } from '../../core/codebook/measures.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import {
  factKey,
  type Applicant,
  type Edition,
  type Locator,
  type Method,
  type Status,
} from '../../core/model.ts';
import { reportParts } from './address.ts';

export type FileReport = AgencyFile['reports'][number];
export type FileFact = FileReport['facts'][number];
type Agency = Pick<AgencyFile['agency'], 'agency' | 'name' | 'nameEn'>;

/** One number of one report, or why there is none, as its release has it. Null values mean "not known", never 0. */
export interface CellFact {
  report: string;
  key: string;
  year: number;
  agency: Agency;
  value: number | null;
  status: Status;
  /** As printed; '' when nothing is. */
  raw: string;
  flags: readonly string[];
  /** A hand correction's value, kept apart from the published one. */
  corrected: number | null;
  method: Method | null;
  confidence: number | null;
  locator: Locator | null;
  /** The report it stands in; null when none is held. */
  held: FileReport | null;
  missing: AgencyFile['missing'][number] | null;
}

/** What an agency's file says about one key of one report: a fact, or a rate that has to be worked out from facts. */
export type Found =
  { kind: 'fact'; fact: CellFact } | { kind: 'rate'; measure: Measure; held: FileReport | null };

const keyOf = ({ indicator, applicant }: FileFact) =>
  factKey({ indicator, applicant: applicant as Applicant | null });

/** Facts of a report by key. */
export function factsOf(report: FileReport): ReadonlyMap<string, FileFact> {
  return new Map(report.facts.map((fact) => [keyOf(fact), fact]));
}

/**
 * Looks a key up: a fact key as it is, a count's code as the cell its form prints it in, a rate's code as a rate. Null
 * when the codebook has no such key, or the report's id is not one of the agency's.
 */
export function find(file: AgencyFile, report: string, key: string): Found | null {
  const parts = reportParts(report);
  if (parts === null || parts.agency !== file.agency.agency) return null;
  const held = file.reports.find((row) => row.report === report) ?? null;
  if (held !== null && factsOf(held).has(key)) return { kind: 'fact', fact: cellFact(file, report, key) };
  const measure = MEASURES.get(key);
  if (measure?.kind === 'collection') return null;
  if (measure !== undefined && measure.kind !== 'count') return { kind: 'rate', measure, held };
  const cell = measure === undefined ? key : countKey(measure, held?.edition ?? null);
  return { kind: 'fact', fact: cellFact(file, report, cell) };
}

/** The cell a count is printed in on a form; where the form has none, the cell of the newest form that has. */
function countKey(measure: Measure, edition: string | null): string {
  const terms = measure.terms[(edition ?? '') as Edition] ?? Object.values(measure.terms).at(-1);
  return terms?.numerator.plus[0] ?? measure.code;
}

/** One cell of a report with its document; a cell the release has no row for says why. */
export function cellFact(file: AgencyFile, report: string, key: string): CellFact {
  const { agency, name, nameEn } = file.agency;
  const held = file.reports.find((row) => row.report === report) ?? null;
  const year = reportParts(report)?.year ?? 0;
  const fact = held === null ? undefined : factsOf(held).get(key);
  return {
    report,
    key,
    year,
    agency: { agency, name, nameEn },
    value: fact?.value ?? null,
    status: (fact?.status as Status | undefined) ?? statusWithout(held, key),
    raw: fact?.raw ?? '',
    flags: fact?.flags ?? [],
    corrected: fact?.corrected ?? null,
    method: (fact?.method as Method | undefined) ?? null,
    confidence: fact?.confidence ?? null,
    locator: (fact?.locator as Locator | null | undefined) ?? null,
    held,
    missing: file.missing.find((row) => row.year === year) ?? null,
  };
}

/** Why a cell without a row has no number: no report, a form without it, not seen when transcribing, or its row is missing. */
function statusWithout(held: FileReport | null, key: string): Status {
  if (held === null) return 'no_report';
  const code = key.split('.')[0] ?? key;
  const editions = MEASURES.has(code) ? measureOf(code).editions : [];
  const printed = editions.some((edition) => edition === held.edition);
  if (!printed && held.editionSeen) return 'not_in_form';
  return held.origin.kind === 'transcribed' ? 'not_transcribed' : 'absent';
}
