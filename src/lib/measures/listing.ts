import { measurePassages, measureOf, MEASURES, type Measure } from '../../core/codebook/measures.ts';
import type { Level } from '../../core/codebook/types.ts';

export const THEMES = ['requests', 'outcomes', 'disputes', 'documents', 'administration', 'prose'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * Counts that have a page of their own, by theme: the totals of the forms and the prose. With every named rate this
 * bounds the pages made (about 60 per release and language); every other count is in Explore, the open data and the
 * codebook.
 */
const MAIN_COUNTS: Record<Theme, readonly string[]> = {
  requests: ['req_new', 'req_carried_in', 'req_carried_out', 's14_req_received', 'foi_received_text'],
  outcomes: ['out_total', 'out_granted', 'out_partial', 's14_ans', 's14_ans_granted', 's14_ans_refused'],
  disputes: ['rev_total', 'rev_corrected', 'lit_direct_total', 'lit_post_total', 's14_rev', 's14_lit'],
  documents: [
    'rules_issued',
    'rules_in_force',
    'normdocs_issued',
    'normdocs_repealed',
    'normdocs_in_force',
    'v19_rules_made',
    'v19_normdocs_made',
    's14_normdocs_made',
  ],
  administration: [
    'licensing_decisions',
    'penalty_decisions',
    'coercion_decisions',
    'admin_fees_10k_yuan',
    'v19_licensing_decisions',
    'v19_penalty_decisions',
    'v19_coercion_decisions',
    'v19_procurement_amount',
  ],
  prose: ['pub_total', 'npc_total', 'cppcc_total', 'proposals_both', 'interpretations', 'info_fee_yuan'],
};

const RATE_THEMES: [RegExp, Theme][] = [
  [/^(?:applicant_share_|requests_per_|carryover_|closure_|fee_yield)/, 'requests'],
  [/^(?:review_|litigation_|dispute_)/, 'disputes'],
  [/^normdoc_/, 'documents'],
  [/^penalty_/, 'administration'],
];

const themeOfRate = (code: string): Theme => RATE_THEMES.find(([form]) => form.test(code))?.[1] ?? 'outcomes';

export interface ListedMeasure {
  theme: Theme;
  measure: Measure;
}

/** Every measure with a page, by theme, counts before rates. */
export const LISTED: readonly ListedMeasure[] = THEMES.flatMap((theme) => [
  ...MAIN_COUNTS[theme].map((code) => ({ theme, measure: measureOf(code) })),
  ...[...MEASURES.values()]
    .filter((measure) => measure.kind === 'rate' && themeOfRate(measure.code) === theme)
    .map((measure) => ({ theme, measure })),
]);

const PAGES: ReadonlySet<string> = new Set(LISTED.map(({ measure }) => measure.code));

/** Where a measure with data is shown, from the collection's address: its own page, or Explore. */
export const measurePath = (code: string) => (PAGES.has(code) ? `m/${code}/` : `x/?m=${code}`);

/** Another count that stands for this one in an older or newer form, alone and never added to it. */
export interface Related {
  code: string;
  level: Level;
}

/**
 * Counterparts of a count in the neighbouring forms, from the codebook's passages. A figure that several rows of the
 * other form share, or none, has no counterpart that could be drawn.
 */
export function relatedOf(measure: Measure): Related[] {
  if (measure.kind !== 'count') return [];
  return measurePassages(measure).flatMap(({ level, codes }): Related[] => {
    const [code] = codes;
    if (codes.length !== 1 || code === undefined || code === measure.code) return [];
    return level === 'approx' || level === 'break' ? [{ code, level }] : [];
  });
}
