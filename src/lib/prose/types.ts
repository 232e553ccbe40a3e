/**
 * A text page as data. In every string `[words](address)` is a link, `**words**` a word as it stands on a button or in
 * a head, `` `code` `` what is typed; nothing else is markup.
 */
export type ProseBlock =
  string | { steps: readonly string[] } | { list: readonly string[] } | { table: ProseTable };

export interface ProseTable {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns of numbers, 0-based. */
  numbers?: readonly number[];
}

export interface ProseSection {
  id: string;
  heading: string;
  blocks: readonly ProseBlock[];
}

export interface ProsePage {
  title: string;
  lead: string;
  sections: readonly ProseSection[];
}

/** Where a text's links lead: to a page of the site, to a page of the first collection, to a file of the site. */
export interface Addresses {
  home: string;
  site: (segment: string) => string;
  collection: (path: string) => string;
  file: (name: string) => string;
}
