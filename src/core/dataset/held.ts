import type { Edition, Finding, OriginKind, ParsedReport } from '../model.ts';
import type { CollectionMeta, InputRow, Inputs } from './inputs.ts';
import { groupBy } from './table.ts';
import { transcribedReport } from './transcribed.ts';

/** A report the collection has, as it counts on one date: its manifest line and what was read from it. */
export interface HeldReport {
  /** `agency-year`: the id in files and URLs. */
  id: string;
  agency: InputRow<'agencies'>;
  year: number;
  version: number;
  manifest: InputRow<'reports'>;
  parsed: ParsedReport;
}

/** What checking all held reports gave: findings, and how often each check passed, failed or could not be assessed. */
export interface Examination {
  findings: Finding[];
  counts: Record<string, { pass: number; fail: number; not_assessable: number }>;
}

/** Runs every check over the reports of one collection. */
export type Examine = (reports: readonly HeldReport[]) => Examination;

/**
 * The reports of a collection on a date: of several versions the highest one published by then counts.
 * `documents` holds what was read, by the manifest's file name; a report without a file is made of its figures.
 */
export function heldReports(
  inputs: Inputs,
  meta: CollectionMeta,
  documents: ReadonlyMap<string, ParsedReport>,
  date: string,
): HeldReport[] {
  const agencies = new Map(inputs.agencies.map((agency) => [agency.agency, agency]));
  const figures = groupBy(inputs.figures, (figure) => `${figure.agency}-${figure.year}`);
  return currentVersions(inputs.reports, date).flatMap((manifest) => {
    const agency = agencies.get(manifest.agency);
    if (agency === undefined) return [];
    const id = `${manifest.agency}-${manifest.year}`;
    const document = documents.get(manifest.file);
    if (manifest.file !== '' && document === undefined) return [];
    const parsed = document ?? transcribe(manifest, agency, figures.get(id) ?? [], meta);
    const version = Number(manifest.version || '1');
    return [{ id, agency, year: Number(manifest.year), version, manifest, parsed }];
  });
}

/** One manifest line per agency and year: the highest version whose publication date is not after `date`. */
export function currentVersions(rows: readonly InputRow<'reports'>[], date: string): InputRow<'reports'>[] {
  const current = new Map<string, InputRow<'reports'>>();
  for (const row of rows) {
    if (row.published !== '' && row.published > date) continue;
    const key = `${row.agency}-${row.year}`;
    const other = current.get(key);
    if (other === undefined || Number(row.version || '1') > Number(other.version || '1'))
      current.set(key, row);
  }
  return [...current.values()];
}

function transcribe(
  manifest: InputRow<'reports'>,
  agency: InputRow<'agencies'>,
  figures: readonly InputRow<'figures'>[],
  meta: CollectionMeta,
): ParsedReport {
  const kind: OriginKind = meta.kind === 'synthetic' ? 'synthetic' : 'transcribed';
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
        kind,
        ...(manifest.url === '' ? {} : { url: manifest.url }),
        ...(manifest.title === '' ? {} : { title: manifest.title }),
        ...(manifest.publisher === '' ? {} : { publisher: manifest.publisher }),
        ...(manifest.accessed === '' ? {} : { accessed: manifest.accessed }),
      },
    },
    figures,
  );
}

/** '' is null in files. */
export function textOrNull(cell: string): string | null {
  return cell === '' ? null : cell;
}
