import { hashOf } from '../dataset/hash.ts';

/** One held view: the document it is of, and the hash that proves its file. */
export interface HeldEntry {
  /** SHA-256 of the original bytes. */
  sha256: string;
  /** SHA-256 of the view's file. */
  view: string;
}

/** index.json of a folder of held views: which there are and how to prove them. */
export interface HeldIndex {
  parser: string;
  views: HeldEntry[];
  /** SHA-256 of this file's own content without this line. */
  seal: string;
}

/** index.json's text, entries in the order of the documents' hashes; the seal is computed here. */
export function formatHeldIndex(parser: string, views: readonly HeldEntry[]): string {
  const sorted = [...views].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const body = { parser, views: sorted.map(({ sha256, view }) => ({ sha256, view })) };
  return `${JSON.stringify({ ...body, seal: hashOf(JSON.stringify(body)) }, null, 1)}\n`;
}

/** An index from its text; null when it is not exactly what was written. */
export function parseHeldIndex(text: string): HeldIndex | null {
  try {
    const index = JSON.parse(text) as HeldIndex;
    return text === formatHeldIndex(index.parser, index.views) ? index : null;
  } catch {
    // Anything that is not such a file is damaged, whatever it throws.
    return null;
  }
}

/** File name of the view of a document. */
export function heldFile(sha256: string): string {
  return `${sha256}.json.gz`;
}
