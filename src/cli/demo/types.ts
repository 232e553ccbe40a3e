import type { Edition, Status } from '../../core/model.ts';

/** Typical yearly sizes of an agency; everything random varies around them. */
export interface Size {
  requests: number;
  licensing: number;
  penalties: number;
  coercion: number;
  /** 行政事业性收费, 万元. */
  fees: number;
  normdocs: number;
  published: number;
  /** 政务服务办件量; 0 when the agency has no service window. */
  services: number;
  proposals: number;
  hotline: number;
}

export interface DemoAgency {
  id: string;
  order: number;
  name: string;
  nameEn: string;
  short: string;
  aliases: string[];
  type: 'dept' | 'gov' | 'town';
  level: 'city' | 'town';
  family: string;
  from: number;
  to: number | null;
  /** How the text calls its own body: 我局, 本委 … */
  self: string;
  /** What the body works on, named in its prose. */
  topics: string[];
  size: Size;
}

/** Counts of one row of table 3 without the total: 自然人 and the five kinds of organisations. */
export type Six = readonly [number, number, number, number, number, number];

export interface Requests {
  fresh: Six;
  carriedIn: Six;
  carriedOut: Six;
  outcomes: Record<string, Six>;
}

/** Numbers told in prose, by codebook code; absent means the report does not say it. */
export type ProseFacts = Record<string, number>;

export type LayoutName =
  | 'html-portal'
  | 'html-nested'
  | 'html-card'
  | 'html-word'
  | 'html-gb18030'
  | 'text-blank'
  | 'text-lines'
  | 'text-pipe'
  | 'docx'
  | 'xlsx';

/** One report as it will be printed. `cells` holds what stands in each cell, by fact key. */
export interface DemoReport {
  agency: DemoAgency;
  year: number;
  version: number;
  edition: Edition;
  layout: LayoutName;
  cells: Record<string, string>;
  text: Prose;
  scope: 'own' | 'jurisdiction';
  /** Day the page says it was published; the document prints it only in html and text. */
  published: string;
  /** Day under the signature, null when the document has none. */
  signed: string | null;
  /** The signature date as printed when it is damaged (F21). */
  signedRaw?: string;
  firstSeen: string;
  accessed: string;
  linkState: string;
  note: string;
  /** Table 3 is a picture (F22). */
  picture?: boolean;
  /** The page links an attachment that is gone (F24). */
  attachment?: boolean;
}

export interface Td {
  text: string;
  colspan: number;
  rowspan: number;
}

export type TableRows = Td[][];

/** A report's content in reading order, before any layout. */
export type Piece =
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: TableRows; name: string }
  | { kind: 'picture'; name: string }
  | { kind: 'signature'; text: string };

/** What a reader should find: a number, or why there is none. */
export type Expected = number | { status: Status };

/** Text of a report by place, and the facts it states. */
export interface Prose {
  intro: string;
  /** Section one: five topics of 条例第五十条, each with its sentences. */
  overview: string;
  disclosed: string;
  requested: string;
  managed: string;
  platform: string;
  supervised: string;
  sectionTwo: string;
  sectionThree: string;
  sectionFour: string;
  sectionFive: string;
  sectionSix: string[];
  stated: ProseFacts;
}
