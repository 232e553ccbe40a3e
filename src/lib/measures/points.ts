import { measureOf, measurePassages, type Measure } from '../../core/codebook/measures.ts';
import type { Join } from '../charts/types.ts';
import type { MeasureTotal } from '../queries/measureTotals.ts';
import type { MeasureAnswers } from './answers.ts';
import type { Panel } from '../url/measure.ts';
import { relatedOf } from './listing.ts';

/** One year of a measure's line: its own total, or that of a counterpart in another form. */
export interface Point {
  measure: Measure;
  total: MeasureTotal;
  /** The line it is drawn on: the measure's own, or a counterpart's that does not continue it. */
  series: string;
  join: Join;
}

/**
 * The years of a measure in order. Where two forms meet in one year the picture shows the one more reports are on (the
 * table has both); a counterpart stands in for years whose form lacks the measure, on the measure's own line if it is
 * `approx` and on a line of its own after a `break`.
 */
export function pointsOf(
  code: string,
  answers: Pick<MeasureAnswers, 'totals' | 'related'>,
  panel: Panel,
): Point[] {
  const measure = measureOf(code);
  const own = oneForm(answers.totals).map((total) => ({ measure, total, series: code }));
  const others = answers.related.flatMap((other) => {
    const level = relatedOf(measure).find((each) => each.code === other.code)?.level;
    const series = level === 'approx' ? code : other.code;
    return oneForm(other.totals)
      .filter(({ status, k }) => k > 0 || status === 'reported')
      .map((total) => ({ measure: measureOf(other.code), total, series }));
  });
  const replaced = new Set(others.map(({ total }) => total.year));
  const shown = [
    ...own.filter(({ total }) => total.status !== 'not_in_form' || !replaced.has(total.year)),
    ...others,
  ];
  const sorted = shown.toSorted((a, b) => a.total.year - b.total.year);
  return sorted.map((point) => ({ ...point, join: joinOf(point, sorted, panel) }));
}

/** The form most reports of a year are on; of two with as many, the newer. */
function oneForm(totals: readonly MeasureTotal[]): MeasureTotal[] {
  const best = new Map<number, MeasureTotal>();
  for (const total of totals) {
    const known = best.get(total.year);
    if (known === undefined || total.held >= known.held) best.set(total.year, total);
  }
  return [...best.values()];
}

type Placed = Omit<Point, 'join'>;

function joinOf(point: Placed, all: readonly Placed[], panel: Panel): Join {
  const before = all.find((one) => one.series === point.series && one.total.year === point.total.year - 1);
  if (before === undefined) return 'comparable';
  if (before.measure.code !== point.measure.code) return 'approx';
  // Fewer than half with a figure: a line would draw who happened to answer. In a balanced panel it is always the same.
  if (panel === 'all' && [before, point].some(({ total }) => 2 * total.k < total.due)) return 'break';
  if (before.total.segment === point.total.segment) return 'comparable';
  const step = measurePassages(point.measure).find(
    ({ from, to }) => from === before.total.edition && to === point.total.edition,
  );
  return step?.level === 'approx' ? 'approx' : 'break';
}
