import type { DrawnForm, Misfit } from '../i18n/explore.ts';
import { FORMS, type ExploreForm } from '../url/explore.ts';
import { stated, type Measured, type Style } from './measured.ts';
import type { AgencyPoint } from './points.ts';

/** More rows than this cannot be read in one picture with a row per agency. */
const ROWS = 60;
const PANELS = 24;
const MATRIX_ROWS = 40;
/** Fewer than this many rates make no funnel, fewer counts no distribution. */
const CROWD = 8;

/** Measures whose picture may be the outcomes of requests, and the flow of requests. */
const OUTCOME_MEASURES =
  /^(out_|den_|unable_|np_|oth_)|^(disclosure_rate_|denial_|unable_rate|not_processed|other_rate|substantive)/;
const FLOW_MEASURES = /^(req_new|req_carried_in|req_carried_out|out_total|carryover_rate|closure_rate)$/;

export const isOutcome = (code: string) => OUTCOME_MEASURES.test(code);
export const isFlow = (code: string) => FLOW_MEASURES.test(code);

/** First and last year in view on the newest form that has figures: the two a dumbbell joins; null without two. */
export function pairYears({ rows }: Measured): { before: number; after: number; edition: string } | null {
  const known = rows.filter((row) => stated(row) && row.edition !== null);
  const after = Math.max(0, ...known.map((row) => row.year));
  const edition = known.find((row) => row.year === after)?.edition ?? null;
  const before = Math.min(...known.filter((row) => row.edition === edition).map((row) => row.year));
  return edition === null || before >= after ? null : { before, after, edition };
}

/** Why a form does not fit a measure and its rows; null when it does. */
export function misfit(form: DrawnForm, measured: Measured, points: readonly AgencyPoint[]): Misfit | null {
  const { style } = measured.reading;
  const known = points.filter((point) => point.missing === null).length;
  const years = new Set(measured.rows.map((row) => row.year)).size;
  if (form === 'table') return null;
  if (form === 'bars') return isOutcome(measured.measure.code) ? null : 'otherMeasure';
  if (form === 'flow') return isFlow(measured.measure.code) ? null : 'otherMeasure';
  if (form === 'matrix')
    return points.length > MATRIX_ROWS ? 'tooMany' : points.length === 0 ? 'noFigure' : null;
  if (!measured.rows.some(stated)) return 'noFigure';
  if (form === 'dots') return style !== 'share' ? 'notShare' : many(points.length, ROWS, known);
  if (form === 'funnel') return style !== 'share' ? 'notShare' : known < CROWD ? 'tooFew' : null;
  if (form === 'strip') return style !== 'count' ? 'notCount' : known < CROWD ? 'tooFew' : null;
  if (years < 2) return 'oneYear';
  if (form === 'multiples' && measured.reading.scale === 'log1p') return 'noAxis';
  if (form === 'multiples') return points.length > PANELS ? 'tooMany' : points.length < 2 ? 'tooFew' : null;
  if (form === 'dumbbell') return pairYears(measured) === null ? 'noPair' : many(points.length, ROWS, 1);
  return null;
}

const many = (count: number, limit: number, known: number): Misfit | null => {
  if (count > limit) return 'tooMany';
  return known === 0 ? 'noFigure' : null;
};

/** Forms tried in turn when the reader names none. */
const USUAL: Record<Style, readonly DrawnForm[]> = {
  share: ['dots', 'funnel', 'line', 'table'],
  ratio: ['line', 'matrix', 'table'],
  count: ['line', 'strip', 'matrix', 'table'],
};

/** The form a view is drawn in, and why the one it asks for is not. */
export function chooseForm(
  wanted: ExploreForm,
  measured: Measured,
  points: readonly AgencyPoint[],
): { form: DrawnForm; refused: Misfit | null } {
  const why = wanted === 'auto' ? null : misfit(wanted, measured, points);
  if (wanted !== 'auto' && why === null) return { form: wanted, refused: null };
  const usual: readonly DrawnForm[] =
    measured.reading.scale === 'log1p' ? ['strip', 'line', 'table'] : USUAL[measured.reading.style];
  const form = usual.find((one) => misfit(one, measured, points) === null) ?? 'table';
  return { form, refused: why };
}

/** Every form with why it is not offered; null means it is. */
export function offers(
  measured: Measured,
  points: readonly AgencyPoint[],
): { form: DrawnForm; why: Misfit | null }[] {
  return FORMS.flatMap((form) => (form === 'auto' ? [] : [{ form, why: misfit(form, measured, points) }]));
}
