import type { CheckReach } from '../../core/codebook/checks.ts';
import type { Reform } from '../../core/codebook/reforms.ts';
import type { Level, MeasureKind } from '../../core/codebook/types.ts';
import type { Edition, Lang } from '../../core/model.ts';
import { codebookEn } from './codebook.en.ts';
import { codebookZh } from './codebook.zh.ts';

export interface CodebookWords {
  title: string;
  lead: string;
  contents: string;
  find: string;
  findHint: string;
  found: (count: number, all: number) => string;
  nothing: (text: string) => string;
  anchors: string;
  code: string;
  csvCode: string;
  glyph: string;
  word: string;
  shorthand: string;
  meaning: string;
  number: string;
  name: string;
  otherName: string;
  unit: string;
  editions: string;
  across: string;
  note: string;
  formula: string;
  numerator: string;
  denominator: string;
  nulls: string;
  source: string;
  scope: string;
  unassessable: string;
  noCheck: string;
  since: (editions: readonly string[]) => string;
  caveat: string;
  counts: string;
  countsOf: (pass: number, fail: number, open: number, release: string) => string;
  notRun: (release: string) => string;
  noteOnly: string;
  version: (version: number) => string;
  years: string;
  families: string;
  aliases: string;
  what: string;
  before: string;
  after: string;
  reform: Record<Reform['kind'], string>;
  onlyOne: string;
  stock: string;
  signed: string;
  sections: Record<SectionId, { title: string; intro: string[] }>;
  form: Record<Edition, { title: string; basis: string }>;
  groups: Record<GroupId, string>;
  level: Record<Level, string>;
  kind: Record<MeasureKind, string>;
  reach: Record<CheckReach, string>;
  types: string;
  applicants: string;
}

export type SectionId =
  'statuses' | 'forms' | 'indicators' | 'prose' | 'checks' | 'rates' | 'agencies' | 'reforms';
export type GroupId =
  | 'table2_2021'
  | 'table3'
  | 'table4'
  | 'table2_2019'
  | 'annex'
  | 'T3'
  | 'T4'
  | 'T2'
  | 'N'
  | 'S'
  | 'C'
  | 'X'
  | 'rate'
  | 'collection';

/** The codebook page's words. */
export const codebookWords = (lang: Lang): CodebookWords => (lang === 'zh' ? codebookZh : codebookEn);
