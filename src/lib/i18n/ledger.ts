import type { Lang } from '../../core/model.ts';
import type { Rule } from '../ledger/lines.ts';
import type { Sort } from '../url/check.ts';
import { ledgerEn } from './ledger.en.ts';
import { ledgerZh } from './ledger.zh.ts';

/** Words of the oversight ledger, its export and its calendar. */
export interface LedgerWords {
  title: (name: string, year: number) => string;
  description: (name: string, year: number) => string;
  tabs: { label: string; ledger: string; numbers: string; annex: string };
  years: string;
  /** `部门应报 20` */
  due: (who: string, count: number) => string;
  /** Where nobody knows how many were due. */
  held: (who: string, count: number) => string;
  /** Between a body and what is said of it: `市政府：按期（3月31日）`. */
  colon: string;
  until: (day: string) => string;
  byNotice: string;
  noNotice: string;
  noLaw: string;
  mixedDeadlines: string;
  asOf: (day: string) => [string, string, string];
  asofLabel: string;
  asofBeyond: (release: string) => string;
  notCensus: string;
  nothingDue: string;
  deadlines: {
    legend: string;
    dept: string;
    gov: string;
    other: string;
    law: (day: string) => string;
    noLaw: string;
    recorded: (day: string) => string;
    /** What holds as long as the reader chooses nothing. */
    asRecorded: string;
    recordedMixed: string;
    own: string;
    ownDay: (group: string) => string;
  };
  filters: {
    legend: string;
    status: string;
    class: string;
    severity: string;
    all: string;
    anySeverity: string;
    none: string;
    reset: string;
    several: (names: string[]) => string;
  };
  shown: (shown: number, all: number) => string;
  empty: string;
  columns: Record<Sort, string> & { remarks: string; evidence: string };
  sortHint: string;
  caption: (year: number, asof: string) => string;
  late: (days: number) => string;
  rule: Record<Rule, string>;
  lawName: (year: number) => string;
  noDate: string;
  noDeadline: string;
  noReport: string;
  report: string;
  publisher: string;
  publisherGone: string;
  attachmentGone: string;
  counts: (error: number, warn: number, info: number) => string;
  noFindings: string;
  remarks: RemarkWords;
  notes: readonly string[];
  export: ExportWords;
  calendar: CalendarWords;
}

export interface RemarkWords {
  searched: (day: string, places: readonly string[]) => string;
  found: (day: string, places: readonly string[]) => string;
  decided: (raw: string, chosen: string, page: string, others: string) => string;
  decidedAlone: (raw: string, chosen: string, others: string) => string;
  undecided: (raw: string, readings: string) => string;
  printed: (raw: string) => string;
  disputeBoth: (signed: string, page: string) => string;
  disputeSigned: (signed: string) => string;
  disputeMoved: (page: string) => string;
  dispute: string;
  notice: (basis: string) => string;
  later: (day: string) => string;
}

export interface ExportWords {
  heading: string;
  button: string;
  csv: string;
  working: string;
  failed: string;
  file: string;
  sheets: [string, string, string];
  columns: readonly string[];
  definition: string;
  meaning: string;
  item: string;
  content: string;
  definitions: readonly (readonly [string, string])[];
  state: {
    collection: string;
    year: string;
    asof: string;
    deadlines: string;
    filters: string;
    none: string;
    rows: string;
    release: string;
    released: string;
    hash: string;
    link: string;
    clue: string;
    sort: string;
  };
}

export interface CalendarWords {
  heading: (year: number) => string;
  caption: (year: number) => string;
  who: string;
  day: string;
  basis: string;
  bodies: (count: number) => string;
  none: string;
  download: string;
  note: string;
  event: (who: string, year: number) => string;
  eventText: (bodies: string, basis: string, release: string) => string;
  name: (collection: string) => string;
}

/** The ledger's words in a language. */
export function ledgerWords(lang: Lang): LedgerWords {
  return lang === 'zh' ? ledgerZh : ledgerEn;
}

/** A day without its year as prose writes it: `1月31日`, `31 Jan`; partial dates stay as they are. */
export function dayOfYear(date: string, lang: Lang): string {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (month === undefined || day === undefined) return date;
  if (lang === 'zh') return `${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
