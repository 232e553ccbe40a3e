import type { Fact, Finding, Mention } from '../model.ts';
import { rowComputed } from './computed.ts';
import type { Corrections } from './corrections.ts';
import { reportId, type HeldReport } from './held.ts';
import type { RowOf } from './shapes.ts';
import { numberCell } from './table.ts';

/** Rows of a report's facts, with the declared correction and the computed total beside the published value. */
export function factRows(report: HeldReport, corrections: Corrections): RowOf<'facts'>[] {
  const computed = rowComputed(report.parsed.facts);
  return report.parsed.facts.map((fact) => {
    const key = fact.applicant === null ? fact.indicator : `${fact.indicator}.${fact.applicant}`;
    const correction = corrections.applied.get(`${report.id} ${key}`);
    return {
      report: report.id,
      agency: report.agency.agency,
      year: String(report.year),
      ...factCells(fact),
      flags: [...fact.flags, ...(correction === undefined ? [] : [correction.flag])].sort().join(';'),
      corrected: numberCell(correction?.value),
      computed: numberCell(computed.get(key)),
    };
  });
}

function factCells(fact: Fact) {
  return {
    indicator: fact.indicator,
    applicant: fact.applicant ?? '',
    value: numberCell(fact.value),
    raw: fact.raw,
    status: fact.status,
    locator: fact.locator === null ? '' : JSON.stringify(fact.locator),
    method: fact.method,
    confidence: numberCell(Number(fact.confidence.toFixed(3))),
  };
}

/** Row of a number in the prose that is not the fact. */
export function mentionRow(report: HeldReport, mention: Mention): RowOf<'mentions'> {
  return {
    report: report.id,
    indicator: mention.indicator,
    value: numberCell(mention.value),
    raw: mention.raw,
    scope: mention.scope,
    year: numberCell(mention.year),
    approx: String(mention.approx),
    span: JSON.stringify(mention.span),
  };
}

/** Row of a finding; its numbers and hints as JSON. */
export function findingRow(finding: Finding): RowOf<'findings'> {
  return {
    report: reportId({ agency: finding.agency, year: String(finding.year) }),
    check: finding.check,
    version: String(finding.version),
    severity: finding.severity,
    state: finding.state,
    zh: finding.message.zh,
    en: finding.message.en,
    instances: JSON.stringify(finding.instances),
    suspects: JSON.stringify(finding.suspects),
  };
}

/** A report's line: the manifest's word wins over what was read, since a person wrote it down with a source. */
export function reportRow(report: HeldReport): RowOf<'reports'> {
  const { manifest, parsed } = report;
  const { identity, origin } = parsed;
  return {
    report: report.id,
    agency: report.agency.agency,
    year: String(report.year),
    version: String(report.version),
    kind: origin.kind,
    edition: manifest.edition === '' ? (parsed.edition ?? '') : manifest.edition,
    edition_seen: manifest.edition_seen === '' ? String(parsed.edition !== null) : manifest.edition_seen,
    scope: manifest.scope === '' ? (identity.scope ?? '') : manifest.scope,
    published: manifest.published === '' ? (identity.published?.value ?? '') : manifest.published,
    signed: manifest.signed === '' ? (identity.signed?.value ?? '') : manifest.signed,
    signed_raw: identity.signed?.raw ?? '',
    signed_readings: (identity.signed?.readings ?? []).join(';'),
    first_seen: manifest.first_seen,
    accessed: manifest.accessed === '' ? (origin.accessed ?? '') : manifest.accessed,
    link_state: manifest.link_state,
    url: manifest.url === '' ? (origin.url ?? '') : manifest.url,
    title: manifest.title === '' ? (origin.title ?? '') : manifest.title,
    publisher: manifest.publisher === '' ? (origin.publisher ?? '') : manifest.publisher,
    file: manifest.file,
    sha256: origin.sha256 ?? '',
    media_type: origin.mediaType ?? '',
    problems: parsed.problems.map((problem) => problem.code).join(';'),
    note: manifest.note,
  };
}
