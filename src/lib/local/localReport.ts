import type { CheckResult } from '../../core/checks/index.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import type { DateReading, Fact, Locator } from '../../core/model.ts';
import { reportView, type ReportView } from '../agency/reportView.ts';
import type { Draft } from './visit.svelte.ts';

/** A read draft with what the page shows of it. */
export interface LocalReport {
  draft: Draft;
  view: ReportView;
  /** Where each cell and figure stands in the document. */
  places: ReadonlyMap<string, Locator>;
}

/** The checks that count: with the years before where they were compared, else those of the report alone. */
export function checksOf(draft: Draft): CheckResult | null {
  return draft.beside?.state === 'done' ? draft.beside.comparison.checks : (draft.result?.checks ?? null);
}

/** A read draft in the shape of a released report, so that the same components show it; null until it is read. */
export function localReport(draft: Draft): LocalReport | null {
  const { result } = draft;
  const checks = checksOf(draft);
  if (result === null || checks === null) return null;
  const { parsed, sha256 } = result;
  const year = parsed.identity.year ?? 0;
  const report = `local-${draft.id}`;
  const file: AgencyFile = {
    agency: agencyOf(report, parsed.identity.agency ?? draft.name),
    lineage: [],
    reports: [
      {
        ...BARE,
        report,
        year,
        edition: parsed.edition,
        editionSeen: parsed.edition !== null,
        origin: { ...NOWHERE, file: draft.name, sha256 },
        published: parsed.identity.published?.value ?? null,
        ...signedOf(parsed.identity.signed),
        scope: parsed.identity.scope,
        problems: parsed.problems.map(({ code }) => code),
        facts: parsed.facts.map((fact) => ({ ...fact, corrected: null, computed: null })),
        mentions: parsed.mentions,
        findings: [...checks.findings, ...checks.unassessed],
      },
    ],
    missing: [],
  };
  const view = reportView(file, year);
  return view === null ? null : { draft, view, places: placesOf(parsed.facts) };
}

const BARE = {
  version: 1,
  firstSeen: null,
  note: null,
  state: null,
  days: null,
  deadline: null,
  corrections: [],
  notes: [],
};

const NOWHERE = {
  kind: 'local',
  url: null,
  title: null,
  publisher: null,
  accessed: null,
  linkState: null,
  mediaType: null,
};

function signedOf(signed: DateReading | null) {
  return {
    signed: signed?.value ?? null,
    signedRaw: signed?.raw ?? null,
    signedReadings: signed?.readings ?? [],
  };
}

function agencyOf(agency: string, name: string): AgencyFile['agency'] {
  return {
    agency,
    order: null,
    name,
    nameEn: null,
    short: null,
    aliases: [],
    class: 'unknown',
    level: null,
    family: null,
    region: null,
    regionCode: null,
    uscc: null,
    fromYear: null,
    toYear: null,
  };
}

function placesOf(facts: readonly Fact[]): Map<string, Locator> {
  return new Map(
    facts.flatMap(({ indicator, applicant, locator }) =>
      locator === null
        ? []
        : [[applicant === null ? indicator : `${indicator}.${applicant}`, locator] as const],
    ),
  );
}

/** True when some cell of the official tables states a number: without one there is nothing to reconcile. */
export const hasTables = (view: ReportView): boolean => view.edition !== null && view.reported > 0;
