import { groupBy, type Row } from './table.ts';
import type { Dataset, RowOf } from './shapes.ts';

/**
 * What one agency's page reads: its reports with every fact, mention and finding, and its years without a report.
 * Built from released rows only; null stands where a row has ''.
 */
export function agencyFile(dataset: Dataset, index: AgencyIndex, agency: RowOf<'agencies'>) {
  const id = agency.agency;
  const due = new Map((index.due.get(id) ?? []).map((row) => [row.year, row]));
  const reports = (index.reports.get(id) ?? []).map((row) => reportOf(row, due.get(row.year), index));
  const held = new Set(reports.map((report) => report.year));
  return {
    agency: agencyOf(agency),
    lineage: dataset.lineage
      .filter((row) => row.from === id || row.to === id)
      .map((row) => ({ ...row, year: Number(row.year), source: nullable(row.source) })),
    reports,
    missing: [...due.values()].filter((row) => !held.has(Number(row.year))).map(missingOf),
  };
}

/** A dataset's rows by the agency or report they belong to. */
export function indexByAgency(dataset: Dataset) {
  return {
    due: groupBy(dataset.due, (row) => row.agency),
    reports: groupBy(dataset.reports, (row) => row.agency),
    facts: groupBy(dataset.facts, (row) => row.report),
    mentions: groupBy(dataset.mentions, (row) => row.report),
    findings: groupBy(dataset.findings, (row) => row.report),
    corrections: groupBy(dataset.corrections, (row) => `${row.agency}-${row.year}`),
    notes: groupBy(dataset.notes, (row) => `${row.agency}-${row.year}`),
  };
}

export type AgencyIndex = ReturnType<typeof indexByAgency>;
export type AgencyFile = ReturnType<typeof agencyFile>;

function agencyOf(row: RowOf<'agencies'>) {
  return {
    agency: row.agency,
    order: number(row.order),
    name: row.name,
    nameEn: nullable(row.name_en),
    short: nullable(row.short),
    aliases: list(row.aliases),
    class: row.type,
    level: nullable(row.level),
    family: nullable(row.family),
    region: nullable(row.region),
    regionCode: nullable(row.region_code),
    uscc: nullable(row.uscc),
    fromYear: number(row.from_year),
    toYear: number(row.to_year),
  };
}

function reportOf(row: RowOf<'reports'>, due: RowOf<'due'> | undefined, index: AgencyIndex) {
  return {
    report: row.report,
    year: Number(row.year),
    version: Number(row.version),
    edition: nullable(row.edition),
    editionSeen: row.edition_seen === 'true',
    origin: originOf(row),
    published: nullable(row.published),
    signed: nullable(row.signed),
    signedRaw: nullable(row.signed_raw),
    signedReadings: list(row.signed_readings),
    firstSeen: nullable(row.first_seen),
    scope: nullable(row.scope),
    problems: list(row.problems),
    note: nullable(row.note),
    state: due?.state ?? null,
    days: number(due?.days ?? ''),
    deadline: nullable(due?.deadline ?? ''),
    facts: (index.facts.get(row.report) ?? []).map(factOf),
    mentions: (index.mentions.get(row.report) ?? []).map(mentionOf),
    findings: (index.findings.get(row.report) ?? []).map(findingOf),
    corrections: (index.corrections.get(row.report) ?? []).map(correctionOf),
    notes: (index.notes.get(row.report) ?? []).map((note) => ({ ...note, applies: note.applies === 'true' })),
  };
}

function originOf(row: RowOf<'reports'>) {
  return {
    kind: row.kind,
    url: nullable(row.url),
    title: nullable(row.title),
    publisher: nullable(row.publisher),
    accessed: nullable(row.accessed),
    linkState: nullable(row.link_state),
    mediaType: nullable(row.media_type),
    sha256: nullable(row.sha256),
    file: nullable(row.file),
  };
}

function factOf(row: RowOf<'facts'>) {
  return {
    indicator: row.indicator,
    applicant: nullable(row.applicant),
    value: number(row.value),
    raw: row.raw,
    status: row.status,
    locator: json(row.locator),
    method: row.method,
    confidence: number(row.confidence) ?? 0,
    flags: list(row.flags),
    corrected: number(row.corrected),
    computed: number(row.computed),
  };
}

function mentionOf(row: RowOf<'mentions'>) {
  return {
    indicator: row.indicator,
    value: number(row.value),
    raw: row.raw,
    scope: row.scope,
    year: number(row.year),
    approx: row.approx === 'true',
    span: json(row.span),
  };
}

/** A released finding with its numbers and hints as values. */
export function findingOf(row: RowOf<'findings'>) {
  return {
    check: row.check,
    version: Number(row.version),
    severity: row.severity,
    state: row.state,
    message: { zh: row.zh, en: row.en },
    instances: json(row.instances),
    suspects: json(row.suspects),
  };
}

function correctionOf(row: RowOf<'corrections'>) {
  return {
    key: row.key,
    action: row.action,
    value: number(row.value),
    expect: number(row.expect),
    reason: row.reason,
    source: nullable(row.source),
    date: nullable(row.date),
    holds: row.holds === '' ? null : row.holds === 'true',
  };
}

function missingOf(row: RowOf<'due'>) {
  return {
    year: Number(row.year),
    state: row.state,
    deadline: nullable(row.deadline),
    basis: nullable(row.basis),
    checked: nullable(row.checked),
    places: list(row.places),
    note: nullable(row.note),
  };
}

/** '' as null. */
export function nullable(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** A numeric cell; '' as null. */
export function number(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}

/** A list cell; '' is the empty list. */
export function list(cell: Row[string]): string[] {
  return cell === '' ? [] : cell.split(';').map((item) => item.trim());
}

function json(cell: string): unknown {
  return cell === '' ? null : JSON.parse(cell);
}
