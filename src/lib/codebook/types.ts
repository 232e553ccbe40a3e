/** A text of an entry: `other` is the same in the other language, `href` the anchor of the entry it names. */
export interface EntryText {
  text: string;
  other?: string;
  code?: true;
  /** The text itself is in the other language. */
  foreign?: true;
  href?: string;
  /** Further lines below, each a sentence of its own. */
  lines?: readonly string[];
}

/** A row of a table; `id` is its anchor, null for rows that only point to an entry elsewhere. */
export interface EntryRow {
  id: string | null;
  cells: readonly EntryText[];
}

export interface EntryTable {
  kind: 'table';
  id: string;
  title: string;
  note: string;
  columns: readonly string[];
  rows: readonly EntryRow[];
}

/** An entry too long for a row: a check, a rate. */
export interface EntryCard {
  id: string;
  title: EntryText;
  /** Severity of a check, for its mark; null for others. */
  severity: 'error' | 'warn' | 'info' | null;
  tags: readonly string[];
  pairs: readonly (EntryText & { label: string })[];
}

export interface EntryCards {
  kind: 'cards';
  id: string;
  title: string;
  cards: readonly EntryCard[];
}

export interface CodebookSection {
  id: string;
  title: string;
  intro: readonly string[];
  parts: readonly (EntryTable | EntryCards)[];
}

/** How often a check passed, failed or could not be made in a release (a row of checks.csv). */
export interface CheckCount {
  check: string;
  pass: number;
  fail: number;
  not_assessable: number;
}
