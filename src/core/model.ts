/** The nouns of Gouji as types (words: src/README.md). Pure data: everything here survives JSON. */

export type Edition = 'f2021' | 'f2019' | 'f2014' | 'f2008';
export type Applicant = 'nat' | 'biz' | 'res' | 'npo' | 'law' | 'oth' | 'total';
export type Lang = 'zh' | 'en';
export type Bilingual = Record<Lang, string>;

/** Why a cell has a number or has none. A printed 0 is `reported` with value 0; `value` is null iff not `reported`. */
export type Status =
  | 'reported'
  | 'blank'
  | 'absent'
  | 'not_in_form'
  | 'not_applicable'
  | 'unreadable'
  | 'not_transcribed'
  | 'no_report';

/**
 * Where in the document something stands, all 0-based. `start`/`end` are UTF-16 units of the decoded source
 * (html, text); `part` and `path` name the XML part and element in docx/xlsx; `box` is [x0, y0, x1, y1] in PDF points.
 */
export interface Locator {
  block: number;
  table?: number;
  row?: number;
  col?: number;
  start?: number;
  end?: number;
  page?: number;
  box?: [number, number, number, number];
  part?: string;
  path?: string;
}

// ---------------------------------------------------------------- document (read/ → tables, facts, narrative)

export type Format = 'html' | 'text' | 'docx' | 'xlsx' | 'pdf';

/** `text[at…]` stands at `source[start…]`, character for character, until the next run begins. */
export interface Run {
  at: number;
  start: number;
  end: number;
}

/** A paragraph (html, docx, pdf) or a physical line (text). `blank` counts the empty lines or paragraphs before it. */
export interface TextBlock {
  kind: 'text';
  text: string;
  blank: number;
  runs: Run[];
  where: Locator;
  /** A picture stands alone right below: figures in it were not read. */
  picture?: true;
}

/** One printed cell at its top-left grid position; positions it spans repeat the same object. */
export interface Cell {
  text: string;
  row: number;
  col: number;
  rowspan: number;
  colspan: number;
  runs: Run[];
  where: Locator;
}

/** A leaf table, spans expanded: every row has the same width, a position no cell covers is null. */
export interface TableBlock {
  kind: 'table';
  grid: (Cell | null)[][];
  where: Locator;
}

export type Block = TextBlock | TableBlock;

/** What reading the bytes met on the way; codes are listed in src/core/read/problems.ts. */
export interface ReadProblem {
  code: string;
  detail?: string;
}

export interface Document {
  format: Format;
  charset: string | null;
  /** Decoded source for html and text: what `start`/`end` count in. Null for docx, xlsx, pdf. */
  source: string | null;
  title: string | null;
  /** html `<meta name>` values, names in lower case (pubdate, contentsource, articletitle …). */
  meta: Record<string, string>;
  blocks: Block[];
  problems: ReadProblem[];
}

// ---------------------------------------------------------------- report (facts, narrative → checks, dataset)

export type OriginKind = 'snapshot' | 'transcribed' | 'synthetic' | 'local';

export interface Origin {
  kind: OriginKind;
  url?: string;
  title?: string;
  publisher?: string;
  accessed?: string;
  mediaType?: string;
  sha256?: string;
  file?: string;
}

export type Method = 'table' | 'prose' | 'transcribed';

/** One reading per key: the data year, the agency's own scope. */
export interface Fact {
  indicator: string;
  applicant: Applicant | null;
  value: number | null;
  raw: string;
  status: Status;
  locator: Locator | null;
  method: Method;
  /** 0…1; below 0.8 a cell is shown with doubt and never makes a lead. */
  confidence: number;
  /** `approx` (余, 近, 约, 多), `unit_converted`, `unit_unknown`, `derived` … */
  flags: string[];
}

export type MentionScope = 'own' | 'jurisdiction' | 'cumulative' | 'previous' | 'part' | 'duplicate';

/** A number in prose that is about an indicator but is not its fact: another year, scope, or a second copy. */
export interface Mention {
  indicator: string;
  value: number | null;
  raw: string;
  scope: MentionScope;
  year: number | null;
  approx: boolean;
  span: Locator;
}

export interface Section {
  /** 1…6 as the form numbers them; 0 for a heading the form does not have. */
  number: number;
  title: string;
  block: number;
  /** Number of characters of prose below the heading, tables not counted. */
  length: number;
  hasTable: boolean;
}

/** A date as printed with every way to read it; `value` is null while more than one reading is possible. */
export interface DateReading {
  value: string | null;
  raw: string;
  readings: string[];
  where: Locator | null;
}

export interface YearReading {
  year: number;
  from: 'title' | 'period' | 'section' | 'published' | 'signed';
  raw: string;
}

export interface Identity {
  agency: string | null;
  /** Every name the document uses for the body: title, source line, signature. */
  names: { name: string; from: 'title' | 'source' | 'signature' | 'text' }[];
  year: number | null;
  years: YearReading[];
  published: DateReading | null;
  signed: DateReading | null;
  /** The statistical period as printed, when it could be read. */
  period: { from: string; to: string; raw: string } | null;
  scope: 'own' | 'jurisdiction' | null;
  /** Numbers of the notices cited, e.g. 国办公开办函〔2021〕30号. */
  legalBasis: string[];
}

export type DocumentKind = 'report' | 'not_report' | 'empty' | 'no_text';

/** Everything read from one document. `facts` is complete for the edition's tables (a missing cell has a status). */
export interface ParsedReport {
  kind: DocumentKind;
  origin: Origin;
  identity: Identity;
  edition: Edition | null;
  sections: Section[];
  facts: Fact[];
  mentions: Mention[];
  /** Problems of reading, for checks of family C and S-11/S-12/T3-08. */
  problems: ReadProblem[];
  /** Prose paragraphs (tables left out) with their block numbers, for text checks and similarity. */
  prose: { block: number; text: string }[];
}

// ---------------------------------------------------------------- findings

export type Severity = 'error' | 'warn' | 'info';
export type CheckState = 'pass' | 'fail' | 'not_assessable';

/** One failing column, row, block or sentence: `left` and `right` are printable arithmetic. */
export interface Instance {
  left: string;
  right: string;
  cells: string[];
}

export interface Suspect {
  key: string;
  /** Values that would satisfy every rule the cell takes part in; never applied. */
  values: number[];
  /** How many edits of this size satisfy every rule (1: the only one); 0 when none does. */
  alternatives: number;
  /** The other cells that have to change with it, and to what: without them the edit does not satisfy every rule. */
  together?: { key: string; value: number }[];
  /** What slip of entry would explain the printed number. */
  edit?: Slip;
}

export type Slip =
  'transposed' | 'dropped_digit' | 'extra_digit' | 'one_digit' | 'shifted_row' | 'swapped' | 'other';

/** One per report and check, with an instance per place. */
export interface Finding {
  check: string;
  version: number;
  severity: Severity;
  agency: string;
  year: number;
  state: 'fail' | 'not_assessable';
  message: Bilingual;
  instances: Instance[];
  suspects: Suspect[];
}

/** `indicator` or `indicator.applicant`: the one spelling of a fact's key in files, URLs and findings. */
export function factKey(fact: { indicator: string; applicant: Applicant | null }): string {
  return fact.applicant === null ? fact.indicator : `${fact.indicator}.${fact.applicant}`;
}
