import { APPLICANTS, FORMS, PROSE, type TableName } from '../../core/codebook/index.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import {
  factKey,
  type Applicant,
  type Bilingual,
  type Edition,
  type Instance,
  type MentionScope,
  type Severity,
  type Status,
  type Suspect,
} from '../../core/model.ts';
import { correctionRows, type CorrectionRow } from './corrections.ts';

export type AgencyReport = AgencyFile['reports'][number];

/** A cell as the page needs it; keys are short because a page carries two hundred. `s` is left out when reported. */
export interface CellView {
  v: number | null;
  s?: Status;
  /** What is printed, where it is more than the number. */
  raw?: string;
  flags?: string[];
  /** Corrected value, kept apart from the published one. */
  fix?: number;
}

/** One official table: its cells, or the one word that holds for all of them when none has a number. */
export interface TableView {
  name: TableName;
  count: number;
  reported: number;
  cells: Record<string, CellView> | null;
  only: Status | null;
}

export interface FindingView {
  check: string;
  severity: Severity;
  message: Bilingual;
  instances: Instance[];
  suspects: Suspect[];
}

/** What the head of the page says about the report itself. */
export type ReportMeta = Pick<
  AgencyReport,
  | 'report'
  | 'year'
  | 'editionSeen'
  | 'origin'
  | 'published'
  | 'signed'
  | 'signedRaw'
  | 'signedReadings'
  | 'firstSeen'
  | 'scope'
  | 'state'
  | 'days'
  | 'deadline'
  | 'note'
>;

export interface Neighbour {
  year: number;
  held: boolean;
  state: string | null;
}

export interface ReportView {
  agency: Pick<AgencyFile['agency'], 'agency' | 'name' | 'nameEn' | 'class' | 'region'>;
  report: ReportMeta;
  edition: Edition | null;
  tables: TableView[];
  reported: number;
  count: number;
  prose: ProseView[];
  mentions: MentionView[];
  findings: FindingView[];
  notAssessable: number;
  corrections: CorrectionRow[];
  before: Neighbour | null;
  after: Neighbour | null;
}

export interface ProseView {
  code: string;
  value: number | null;
  status: Status;
  raw: string;
  flags: string[];
}

export interface MentionView {
  code: string;
  value: number | null;
  raw: string;
  scope: MentionScope;
  year: number | null;
}

const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info'];

/** Everything the report page shows of one data year; null when the agency's file has no such report. */
export function reportView(file: AgencyFile, year: number): ReportView | null {
  const found = file.reports.find((report) => report.year === year);
  if (!found) return null;
  const { agency, name, nameEn, class: kind, region } = file.agency;
  const edition = asEdition(found.edition);
  const tables =
    edition === null ? [] : tableViews(found.facts, edition, found.origin.kind === 'transcribed');
  const failed = found.findings.filter((finding) => finding.state === 'fail');
  return {
    agency: { agency, name, nameEn, class: kind, region },
    report: metaOf(found),
    edition,
    tables,
    reported: tables.reduce((sum, table) => sum + table.reported, 0),
    count: tables.reduce((sum, table) => sum + table.count, 0),
    prose: proseViews(found.facts, edition),
    mentions: found.mentions.map((mention) => ({
      code: mention.indicator,
      value: mention.value,
      raw: mention.raw,
      scope: mention.scope as MentionScope,
      year: mention.year,
    })),
    findings: failed.map(findingView).sort((a, b) => rank(a) - rank(b)),
    notAssessable: found.findings.length - failed.length,
    corrections: correctionRows(found),
    before: neighbour(file, year - 1),
    after: neighbour(file, year + 1),
  };
}

function metaOf(report: AgencyReport): ReportMeta {
  const { year, editionSeen, origin, published, signed, signedRaw, signedReadings, firstSeen } = report;
  const { scope, state, days, deadline, note } = report;
  return {
    report: report.report,
    ...{ year, editionSeen, origin, published, signed, signedRaw, signedReadings, firstSeen },
    ...{ scope, state, days, deadline, note },
  };
}

/** Figures of the prose. Those never looked for or not in the text have no row: the prose has no form to be missing from. */
function proseViews(facts: AgencyReport['facts'], edition: Edition | null): ProseView[] {
  const forms = edition === null ? [] : FORMS[edition];
  const inTables = new Set(forms.flatMap((form) => form.rows.map((row) => row.code)));
  const silent = new Set<string>(['not_in_form', 'absent', 'not_transcribed']);
  return facts
    .filter((fact) => !inTables.has(fact.indicator) && !silent.has(fact.status))
    .map((fact) => ({
      code: keyOf(fact),
      value: fact.value,
      status: fact.status as Status,
      raw: fact.raw,
      flags: fact.flags,
    }))
    .sort((a, b) => PROSE_ORDER.indexOf(a.code) - PROSE_ORDER.indexOf(b.code));
}

const PROSE_ORDER = PROSE.map((row) => row.code);

const keyOf = (fact: AgencyReport['facts'][number]) =>
  factKey({ indicator: fact.indicator, applicant: fact.applicant as Applicant | null });

const rank = (finding: FindingView) => SEVERITIES.indexOf(finding.severity);

function asEdition(text: string | null): Edition | null {
  return text !== null && text in FORMS ? (text as Edition) : null;
}

function findingView(finding: AgencyReport['findings'][number]): FindingView {
  return {
    check: finding.check,
    severity: finding.severity as Severity,
    message: finding.message,
    instances: (finding.instances ?? []) as Instance[],
    suspects: (finding.suspects ?? []) as Suspect[],
  };
}

function tableViews(facts: AgencyReport['facts'], edition: Edition, transcribed: boolean): TableView[] {
  const byKey = new Map(facts.map((fact) => [keyOf(fact), fact]));
  const lost: Status = transcribed ? 'not_transcribed' : 'absent';
  return FORMS[edition].map((form): TableView => {
    const keys = form.rows.flatMap((row) =>
      form.byApplicant ? APPLICANTS.map((applicant) => `${row.code}.${applicant.code}`) : [row.code],
    );
    const cells = Object.fromEntries(keys.map((key) => [key, cellView(byKey.get(key), lost)]));
    const all = Object.values(cells);
    const reported = all.filter((cell) => cell.s === undefined).length;
    const words = new Set(all.map((cell) => cell.s));
    const only = reported === 0 && words.size === 1 ? (all[0]?.s ?? null) : null;
    return { name: form.name, count: keys.length, reported, cells: only === null ? cells : null, only };
  });
}

function cellView(fact: AgencyReport['facts'][number] | undefined, lost: Status): CellView {
  if (!fact) return { v: null, s: lost };
  const status = fact.status as Status;
  const plain = fact.raw === '' || fact.raw === String(fact.value);
  return {
    v: fact.value,
    ...(status !== 'reported' && { s: status }),
    ...(!plain && { raw: fact.raw }),
    ...(fact.flags.length > 0 && { flags: fact.flags }),
    ...(fact.corrected !== null && { fix: fact.corrected }),
  };
}

function neighbour(file: AgencyFile, year: number) {
  if (file.reports.some((report) => report.year === year)) return { year, held: true, state: null };
  const missing = file.missing.find((row) => row.year === year);
  return missing ? { year, held: false, state: missing.state } : null;
}
