import { hashOf } from './hash.ts';

export interface ReleaseFile {
  sha256: string;
  rows: number;
}

/** release.json: what a release holds and how to prove it. */
export interface ReleaseMeta {
  id: string;
  date: string;
  parent: string | null;
  note: string;
  counts: Record<string, number>;
  files: Record<string, ReleaseFile>;
  codebook: string;
  parser: string;
  hash: string;
  /** SHA-256 of this file's own content without this line. */
  seal: string;
}

/** release.json's text for a description; the seal is computed here. */
export function formatReleaseMeta(meta: Omit<ReleaseMeta, 'seal'>): string {
  const { id, date, parent, note, counts, files, codebook, parser, hash } = meta;
  const body = { id, date, parent, note, counts, files, codebook, parser, hash };
  return `${JSON.stringify({ ...body, seal: hashOf(JSON.stringify(body)) }, null, 2)}\n`;
}

/**
 * Order of a collection's releases, oldest first: by the day they speak for, and on one day by id, whose groups of
 * digits count as numbers, so that `2026.10` follows `2026.2`.
 */
export function compareReleases(
  a: Pick<ReleaseMeta, 'id' | 'date'>,
  b: Pick<ReleaseMeta, 'id' | 'date'>,
): number {
  return compareText(a.date, b.date) || compareIds(a.id, b.id);
}

/** Groups of digits by their value, all else in UTF-16 order; equal values (`2`, `02`) by their text. */
function compareIds(a: string, b: string): number {
  const [left, right] = [groups(a), groups(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareGroups(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function groups(id: string): string[] {
  return id.match(/\d+|\D+/g) ?? [];
}

/** Digits of any length: without leading zeros, the longer one is the larger. */
function compareGroups(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
