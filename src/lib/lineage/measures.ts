import { DECISIONS, FLOW, type Series } from '../agency/series.ts';
import type { Bilingual } from '../../core/model.ts';

export const LINE_MEASURES = [
  'new',
  'closed',
  'carried_out',
  'licensing',
  'penalty',
  'normdocs',
  'disclosure_rate_broad',
] as const;
export type LineMeasure = (typeof LINE_MEASURES)[number];

/** Why the sum of bodies is not the number one body would have reported. */
export type NotAdditive = 'rate' | 'in_force';

/**
 * Documents in force are not summed: rules of the bodies that merged are repealed, taken over or made anew by the one
 * that follows, so that the same document may be in two lists or in none. A rate of several bodies is pooled from
 * their cases, never added. Cases left over on one day are different cases and may be added.
 */
export const NOT_ADDITIVE: Partial<Record<LineMeasure, NotAdditive>> = {
  normdocs: 'in_force',
  disclosure_rate_broad: 'rate',
};

const NORMDOCS: Series = {
  id: 'normdocs',
  label: { zh: '现行有效规范性文件', en: 'Normative documents in force' },
  keys: { f2019: ['v19_normdocs_public_total'], f2021: ['normdocs_in_force'] },
  across: { to2019: 'break', to2021: 'break' },
};

/** The series of every measure but the rate, which is computed. */
export const LINE_SERIES: readonly Series[] = [
  ...FLOW.filter(({ id }) => id !== 'carried_in'),
  ...DECISIONS,
  NORMDOCS,
];

export const RATE = {
  code: 'disclosure_rate_broad',
  label: { zh: '公开率（含部分公开，%）', en: 'Disclosure rate (with partial, %)' } satisfies Bilingual,
} as const;
