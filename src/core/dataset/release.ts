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
