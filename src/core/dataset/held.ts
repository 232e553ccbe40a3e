import type { Edition, OriginKind, ParsedReport } from '../model.ts';
import type { CollectionMeta, InputRow, TypedInputs } from './inputs.ts';
import { groupBy } from './table.ts';
import { transcribedReport } from './transcribed.ts';

/** A report the collection has, as it counts on one date: its manifest line and what was read from it. */
export interface HeldReport {
  /** `agency-year`: the id in files and URLs. */
  id: string;
  agency: InputRow<'agencies'>;
  year: number;
  version: number;
  /** Where the manifest lists it among the reports held, from 0. */
  place: number;
  manifest: InputRow<'reports'>;
  parsed: ParsedReport;
  /** The version before, when its document is held too. */
  older: ParsedReport | null;
}

/** The held reports of a collection, one agency's at a time. */
export interface Holdings {
  /** Manifest lines of the reports held, in the manifest's order. */
  manifests: readonly InputRow<'reports'>[];
  /** An agency's held reports in the manifest's order; `figures` are those typed in for it. */
  of(agency: string, figures: readonly InputRow<'figures'>[]): HeldReport[];
}

/**
 * The reports of a collection on a date: of several versions the highest one published by then counts.
 * `documents` holds what was read, by the manifest's file name; a report without a file is made of its figures.
 */
export function holdings(
  inputs: TypedInputs,
  meta: CollectionMeta,
  documents: ReadonlyMap<string, ParsedReport>,
  date: string,
): Holdings {
  const agencies = new Map(inputs.agencies.map((agency) => [agency.agency, agency]));
  const versions = groupBy(inputs.reports, (row) => row.agency);
  const manifests = currentVersions(inputs.reports, date).filter(
    ({ agency, file }) => agencies.has(agency) && (file === '' || documents.has(file)),
  );
  const current = groupBy(
    manifests.map((manifest, place) => ({ manifest, place })),
    ({ manifest }) => manifest.agency,
  );
  return {
    manifests,
    of(id, figures) {
      const agency = agencies.get(id);
      if (agency === undefined) return [];
      const byYear = groupBy(figures, (figure) => figure.year);
      return (current.get(id) ?? []).map(({ manifest, place }) => {
        const document = documents.get(manifest.file);
        const older = documents.get(previousFile(versions.get(id) ?? [], manifest)) ?? null;
        const parsed =
          document === undefined
            ? transcribe(manifest, agency, byYear.get(manifest.year) ?? [], meta)
            : { ...document, origin: { ...document.origin, kind: originKind(manifest, meta, 'snapshot') } };
        return {
          id: reportId(manifest),
          agency,
          year: Number(manifest.year),
          version: Number(manifest.version || '1'),
          place,
          manifest,
          parsed,
          older,
        };
      });
    },
  };
}

/** Id of the report of an agency and data year, in files and URLs. */
export function reportId({ agency, year }: { agency: string; year: string }): string {
  return `${agency}-${year}`;
}

/**
 * One manifest line per agency and year: the highest version that was there on `date`. A page replaced after
 * publication keeps its first date, so a later version counts from the day it was first seen.
 */
export function currentVersions(rows: readonly InputRow<'reports'>[], date: string): InputRow<'reports'>[] {
  const current = new Map<string, InputRow<'reports'>>();
  for (const row of rows) {
    const later = Number(row.version || '1') > 1 && row.first_seen !== '';
    const since = later ? row.first_seen : row.published;
    if (since !== '' && since > date) continue;
    const key = reportId(row);
    const other = current.get(key);
    if (other === undefined || Number(row.version || '1') > Number(other.version || '1'))
      current.set(key, row);
  }
  return [...current.values()];
}

/** File of the highest of a report's versions below the current one, among its agency's lines; '' when there is none. */
function previousFile(rows: readonly InputRow<'reports'>[], current: InputRow<'reports'>): string {
  const version = Number(current.version || '1');
  if (version < 2) return '';
  return (
    rows
      .filter((row) => row.year === current.year && Number(row.version || '1') < version)
      .sort((a, b) => Number(b.version || '1') - Number(a.version || '1'))[0]?.file ?? ''
  );
}

function transcribe(
  manifest: InputRow<'reports'>,
  agency: InputRow<'agencies'>,
  figures: readonly InputRow<'figures'>[],
  meta: CollectionMeta,
): ParsedReport {
  return transcribedReport(
    {
      agencyName: agency.name,
      year: Number(manifest.year),
      edition: textOrNull(manifest.edition) as Edition | null,
      published: textOrNull(manifest.published),
      signed: textOrNull(manifest.signed),
      signedRaw: textOrNull(manifest.signed_raw),
      scope: textOrNull(manifest.scope) as 'own' | 'jurisdiction' | null,
      origin: {
        kind: originKind(manifest, meta, 'transcribed'),
        ...(manifest.url === '' ? {} : { url: manifest.url }),
        ...(manifest.title === '' ? {} : { title: manifest.title }),
        ...(manifest.publisher === '' ? {} : { publisher: manifest.publisher }),
        ...(manifest.accessed === '' ? {} : { accessed: manifest.accessed }),
      },
    },
    figures,
  );
}

/** The manifest's word; else what the collection is; else what having or not having a document means. */
function originKind(manifest: InputRow<'reports'>, meta: CollectionMeta, fallback: OriginKind): OriginKind {
  if (manifest.kind !== '') return manifest.kind as OriginKind;
  return meta.kind === 'synthetic' ? 'synthetic' : fallback;
}

/** '' is null in files. */
export function textOrNull(cell: string): string | null {
  return cell === '' ? null : cell;
}
