import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import type { Status } from '../../core/model.ts';
import { cellFact } from './cell.ts';

/** A cell in one release, with the document that release read it from. */
export interface CellVersion {
  release: { id: string; date: string };
  value: number | null;
  status: Status;
  corrected: number | null;
  /** The published text behind it; null when the release holds none. */
  document: {
    version: number;
    published: string | null;
    firstSeen: string | null;
    accessed: string | null;
    sha256: string | null;
    note: string | null;
  } | null;
}

/** The cell as a release's agency file has it; a release without the agency has no report of it. */
export function cellVersion(
  file: AgencyFile | null,
  release: CellVersion['release'],
  report: string,
  key: string,
): CellVersion {
  if (file === null) return { release, value: null, status: 'no_report', corrected: null, document: null };
  const { value, status, corrected, held } = cellFact(file, report, key);
  return {
    release: { id: release.id, date: release.date },
    ...{ value, status, corrected },
    document:
      held === null
        ? null
        : {
            version: held.version,
            published: held.published,
            firstSeen: held.firstSeen,
            accessed: held.origin.accessed,
            sha256: held.origin.sha256,
            note: held.note,
          },
  };
}

/** The day a text is known to have been public: first seen there, else its own date, else the day it was fetched. */
export function publicFrom({ document }: CellVersion): string | null {
  return document === null ? null : (document.firstSeen ?? document.published ?? document.accessed);
}

/**
 * What was current on a day: of the releases the newest that was out, and of the texts the one seen last by then,
 * whichever release read it. Null where nothing was there yet.
 */
export function currentOn(
  versions: readonly CellVersion[],
  day: string,
): { release: CellVersion | null; text: CellVersion | null } {
  const latest = (dated: readonly [string | null, CellVersion][]) =>
    dated
      .filter(([date]) => date !== null && date <= day)
      .toSorted(([a], [b]) => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1))
      .at(-1)?.[1] ?? null;
  return {
    release: latest(versions.map((version) => [version.release.date, version])),
    text: latest(versions.map((version) => [publicFrom(version), version])),
  };
}

/** True when two releases say different things about the cell. */
export function differ(versions: readonly CellVersion[]): boolean {
  return new Set(versions.map(({ value, status, corrected }) => `${value} ${status} ${corrected}`)).size > 1;
}
