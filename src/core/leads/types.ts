import type { Bilingual, Severity } from '../model.ts';

/** What a lead is about; the codes are a contract, they stand in links. */
export const LEAD_KINDS = [
  'jump',
  'unit',
  'powers',
  'carry',
  'copied',
  'first',
  'refused',
  'backlog',
  'overturned',
  'missing',
  'changed',
  'vanished',
] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

/** How much a reader may make of it, most doubtful first: that is the order cards stand in. */
export const LEAD_GRADES = ['possible_error', 'to_verify', 'note'] as const;
export type LeadGrade = (typeof LEAD_GRADES)[number];

/** A published number a lead states; always a cell with status `reported`. */
export interface LeadCell {
  report: string;
  key: string;
  value: number;
}

/** What a rule makes of one report, before the report's own particulars are put to it. */
export interface Clue {
  /** The sentence with `{0}`, `{1}` … where the cells' numbers stand; it begins after body and year. */
  text: Bilingual;
  cells: LeadCell[];
  /** The rule's formula with this report's numbers. */
  formula: Bilingual;
  /** k of n, where the lead is a share. */
  fraction: { k: number; n: number } | null;
  /** Where it is shown, below the collection's address; the first cell on its report's page when left out. */
  path?: string;
}

/** One card: a rule's clue about one report, with what a reader needs to judge it. */
export interface Lead extends Omit<Clue, 'path'> {
  /** `L-01.a0004-2024`: one per rule and report. */
  id: string;
  rule: string;
  version: number;
  kind: LeadKind;
  grade: LeadGrade;
  agency: string;
  year: number;
  report: string;
  path: string;
  /** The day the page shows, else the signature's; null when neither is known. */
  published: string | null;
  /** Failing checks that name one of the cells, or the lead's own. */
  findings: { check: string; severity: Severity }[];
}

/** A rule for leads: its words in both languages. The rule itself is `speak` in the file of its kind. */
export interface LeadRule {
  id: string;
  /** Raised whenever the same figures can give other leads. */
  version: number;
  kind: LeadKind;
  grade: LeadGrade;
  /** The checks it rests on; empty when it reads the figures itself. */
  checks: readonly string[];
  name: Bilingual;
  formula: Bilingual;
  why: Bilingual;
  /** What to rule out before anything is made of it. */
  first: Bilingual;
}

/** How a rule went through a release: reports it could be applied to, and the leads it gave. */
export interface RuleRun {
  rule: string;
  looked: number;
  found: number;
  /** Leads chance alone would give if every body had the pooled rate; null where the rule has no chance in it. */
  chance: number | null;
}

/** A body as cards and filters name it. */
export interface LeadBody {
  agency: string;
  name: string;
  nameEn: string | null;
  class: string;
}

/** A release's leads: what `leads.json` holds. */
export interface LeadsFile {
  /** What was looked through. */
  reports: number;
  bodies: number;
  years: { from: number; to: number };
  rules: RuleRun[];
  /** Bodies the leads are about. */
  agencies: LeadBody[];
  leads: Lead[];
}
