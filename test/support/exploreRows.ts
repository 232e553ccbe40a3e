import { read } from '../../src/lib/explore/measured.ts';
import type { MeasureRow } from '../../src/lib/queries/measureRows.ts';
import { DEFAULT_EXPLORE, type ExploreView } from '../../src/lib/url/explore.ts';

export const RATE = 'disclosure_rate_broad';
export const bounds = { from: 2018, to: 2024 };
export const context = { lang: 'zh', bounds, nameOf: (agency: string) => agency, ranks: true } as const;

/** A row of a rate (k of n) or, without n, of a count; `why` is a status instead of numbers. */
export function row(
  agency: string,
  year: number,
  k: number | null,
  n: number | null,
  more: Partial<MeasureRow> = {},
): MeasureRow {
  return {
    report: `${agency}-${year}`,
    agency,
    name: agency,
    name_en: null,
    class: 'dept',
    family: 'education',
    region: null,
    year,
    edition: year >= 2021 ? 'f2021' : year >= 2019 ? 'f2019' : 'f2014',
    edition_seen: true,
    who: 'own',
    origin_kind: 'synthetic',
    state: 'on_time',
    numerator: k,
    denominator: n,
    value: k !== null && n !== null && n > 0 ? (100 * k) / n : null,
    status: k === null ? 'blank' : 'reported',
    partial: false,
    corrected_numerator: null,
    corrected_denominator: null,
    corrected_value: null,
    corrected_status: null,
    computed: null,
    ...more,
  };
}

/** The default view with some keys set. */
export const view = (more: Partial<ExploreView> = {}): ExploreView => ({ ...DEFAULT_EXPLORE, ...more });
export const shares = (rows: MeasureRow[]) => read(RATE, rows, 'auto');
export const counts = (rows: MeasureRow[]) => read('req_new', rows, 'auto');
