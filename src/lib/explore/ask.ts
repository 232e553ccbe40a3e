import { MEASURES, type Measure } from '../../core/codebook/measures.ts';
import { measureRows, type MeasureRow } from '../queries/measureRows.ts';
import { runOn, type Engine } from '../queries/types.ts';
import { fingerprint } from '../url/fingerprint.ts';
import { DEFAULT_MEASURE, type ExploreForm, type Scale } from '../url/explore.ts';
import { isFlow, isOutcome } from './fits.ts';
import { CLOSED, readingOf } from './measured.ts';

/** Rows of the measures a view needs, by code: all years, bodies and governments; filtering is the page's. */
export type MeasureData = Record<string, MeasureRow[]>;

/** The six outcome groups of table 3 as measures whose numerators they are. */
export const OUTCOME_PARTS = {
  granted: 'disclosure_rate_strict',
  partial: 'out_partial',
  denied: 'denial_rate',
  unable: 'unable_rate',
  not_processed: 'not_processed_rate',
  other: 'other_rate',
} as const;

/** The four numbers of the identity 二 + 一 = (七) + 四. */
export const FLOW_PARTS = {
  carriedIn: 'req_carried_in',
  received: 'req_new',
  closed: CLOSED,
  carriedOut: 'req_carried_out',
} as const;

/** The measure a view is about: the asked one where reports hold it, else the default; `refused` says which was asked. */
export function measureIn(code: string): { measure: Measure; refused: 'unknown' | 'collection' | null } {
  const asked = MEASURES.get(code);
  const usual = MEASURES.get(DEFAULT_MEASURE);
  if (usual === undefined) throw new RangeError(`no measure ${DEFAULT_MEASURE}`);
  if (asked === undefined) return { measure: usual, refused: 'unknown' };
  return asked.kind === 'collection'
    ? { measure: usual, refused: 'collection' }
    : { measure: asked, refused: null };
}

/** Codes of the measures a view needs rows of, the view's own first. */
export function needsOf(view: { measure: string; form: ExploreForm; scale: Scale }): string[] {
  const { measure } = measureIn(view.measure);
  const own = [measure.code];
  if (measure.kind === 'count' && readingOf(measure, view.scale).scale === 'per100') own.push(CLOSED);
  if (view.form === 'bars' && isOutcome(measure.code)) own.push(...Object.values(OUTCOME_PARTS));
  if (view.form === 'flow' && isFlow(measure.code)) own.push(...Object.values(FLOW_PARTS));
  return [...new Set(own)];
}

/** Everything: one query per measure over the whole release. */
export async function askMeasures(engine: Engine, codes: readonly string[]): Promise<MeasureData> {
  const data: MeasureData = {};
  for (const code of codes) {
    data[code] = await runOn(engine, measureRows(code), {
      yearFrom: 0,
      yearTo: 9999,
      classes: '',
      agencies: '',
    });
  }
  return data;
}

/** Numbers that stand beside the published ones. */
const BESIDE: readonly string[] = [
  'corrected_numerator',
  'corrected_denominator',
  'corrected_value',
  'corrected_status',
  'computed',
];

/** Columns every row has, in the query's order. */
const ROW_COLUMNS = Object.keys(measureRows(DEFAULT_MEASURE).columns).filter(
  (name) => !BESIDE.includes(name),
);

/** Fingerprint of a view's rows. What stands beside published numbers is part of it where it exists. */
export function rowsPrint(rows: readonly MeasureRow[]): string {
  const has = rows.some((row) => row.corrected_status !== null || row.computed !== null);
  return fingerprint(has ? [...ROW_COLUMNS, ...BESIDE] : ROW_COLUMNS, rows);
}
