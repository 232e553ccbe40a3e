import type { CheckState, Lang, Locator, Method } from '../../core/model.ts';
import { zh } from './evidence.zh.ts';
import { en } from './evidence.en.ts';

/** Words of the evidence drawer and of what it copies. */
export interface EvidenceWords {
  title: string;
  close: string;
  pending: string;
  /** While a total is taken apart: the engine may have to be loaded for it. */
  pendingTotal: string;
  failed: string;
  retry: string;
  unreadable: (text: string) => string;
  unknown: string;
  value: string;
  status: string;
  zero: string;
  stated: string;
  corrected: (value: string) => string;
  printed: string;
  label: string;
  column: string;
  row: string;
  quote: string;
  locator: string;
  place: (locator: Locator) => string;
  noPlace: string;
  method: string;
  methods: Record<Method, string>;
  confidence: (percent: string) => string;
  noRead: string;
  source: string;
  openReport: string;
  openTable: string;
  published: string;
  signed: string;
  firstSeen: string;
  accessed: string;
  notKnown: string;
  original: string;
  link: string;
  linkAlive: (day: string) => string;
  linkDead: (day: string) => string;
  /** The page opens, and the document it leads to does not. */
  linkAttachmentDead: (day: string) => string;
  linkUnchecked: string;
  noLink: string;
  copyHeld: string;
  noCopy: string;
  original256: string;
  textFile: string;
  hashHere: string;
  hashing: string;
  hashSame: string;
  hashDifferent: string;
  hashUnlisted: string;
  hashFailed: string;
  versions: string;
  release: string;
  text: string;
  textVersion: (version: number, seen: string) => string;
  onDay: string;
  currentRelease: (release: string, date: string, value: string) => string;
  currentText: (version: number, from: string, value: string) => string;
  noneYet: string;
  sameInAll: string;
  changed: string;
  thisOne: string;
  checks: string;
  /** A check that does not hold is said by its severity. */
  checkState: Record<Exclude<CheckState, 'fail'>, string>;
  noChecks: string;
  formula: string;
  direct: string;
  ofOperands: string;
  numbers: string;
  result: string;
  noResult: string;
  operands: (count: number) => string;
  /** Where more numbers are added than a list can hold: what is listed, and the file that has them all. */
  largest: (shown: number, all: number) => string;
  allCsv: (all: number) => string;
  csvColumns: readonly string[];
  more: (count: number, sum: string) => string;
  pooled: string;
  notHere: string;
  differs: (shown: string, found: string) => string;
  toMeasure: string;
  noReport: (state: string) => string;
  searched: (day: string, places: string) => string;
  copy: string;
  copied: string;
  copyFailed: string;
  report: string;
  reportLead: string;
  reportCopy: string;
  reportMail: string;
  reportSubject: (cell: string, release: string) => string;
  reportBody: (facts: {
    cell: string;
    release: string;
    shown: string;
    link: string;
    printed: string;
  }) => string;
  items: Record<
    'number' | 'formula' | 'quote' | 'title' | 'issuer' | 'dates' | 'url' | 'hash' | 'link' | 'time',
    string
  >;
  colon: string;
  join: string;
}

const WORDS: Record<Lang, EvidenceWords> = { zh, en };

/** Words of the evidence drawer. */
export function evidenceWords(lang: Lang): EvidenceWords {
  return WORDS[lang];
}
