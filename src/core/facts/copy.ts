import type { Entry, Part } from './entries.ts';
import type { Meaning } from './lexicon.ts';
import type { Row } from './rows.ts';
import type { Tok } from './tok.ts';

/** The header cells printed above a row. */
export interface Header {
  clause: string | null;
  cells: { tok: Tok; row: Row; meaning: Meaning }[];
}

export interface HeadedEntry extends Entry {
  header: Header;
  /** f2014: 行政复议 and 行政诉讼 repeat their row labels; the group says which one is meant. */
  group: string | null;
}

/** One printed copy of a table. */
export interface TableCopy {
  table: 'table2' | 'table3' | 'table4' | 'annex';
  /** The last line above that is no cell: 下属单位, 汇总, a section heading. */
  heading: string;
  entries: HeadedEntry[];
  /** Table 4 has no row labels: its values, in printed order. */
  header: Header;
  values: Part[];
  endGap: number | null;
}
