import type { EngineCode } from '../db/errors.ts';
import type { Bilingual } from '../../core/model.ts';
import type { ScopeParams } from '../queries/scope.ts';
import type { YearSum } from '../queries/sumByYear.ts';

/** What a check of the reader's own page came to; `note` cannot be judged here, and the text says why. */
export type Verdict = 'ok' | 'note' | 'fail';

export const CHECKS = ['origins', 'policy', 'hash', 'engine', 'figure', 'storage', 'language'] as const;
export type CheckId = (typeof CHECKS)[number];

export interface CheckLine {
  id: CheckId;
  verdict: Verdict;
  text: string;
}

/** A collection as the page was made from it: the database's hash, and one question with its answer. */
export interface SelfTestCollection {
  id: string;
  name: Bilingual;
  release: string;
  releaseHash: string;
  databaseSha256: string;
  scope: ScopeParams;
  expected: YearSum[];
}

/** Requests the page made, by origin, most first; `addresses` without their queries. */
export interface OriginRequests {
  origin: string;
  own: boolean;
  addresses: string[];
}

/** How a collection's database and its answer came out. */
export type DataOutcome =
  | { state: 'equal' | 'different' | 'not_compared'; sha256: string; rows: number }
  | { state: 'failed'; code: EngineCode; detail: string };
