import type { Measure } from '../../core/codebook/measures.ts';
import type { Lang } from '../../core/model.ts';
import { shareText } from '../charts/format.ts';
import { exact } from '../i18n/format.ts';
import { measureWords } from '../i18n/measure.ts';

/** Numerator and denominator of one report or of a total; a count has no denominator. */
export interface Fraction {
  numerator: number | null;
  denominator: number | null;
}

/** From here up a rate is a number; below it only the fraction says anything (PRODUCT H6). */
export const MIN_DENOMINATOR = 10;

/**
 * A measure's value in words, null where an operand has no number. A rate always stands with its fraction (PRODUCT
 * H5), has no percent below 10, an interval below 30, and is no rate at all over 0 (H6).
 */
export function valueText(measure: Measure, { numerator, denominator }: Fraction, lang: Lang): string | null {
  if (numerator === null) return null;
  if (measure.kind === 'count') return exact(numerator, lang, 6);
  if (denominator === null) return null;
  if (denominator <= 0) return noRate(measure, lang);
  if (measure.unit === 'percent' || denominator < MIN_DENOMINATOR)
    return shareText(numerator, denominator, lang);
  const value = exact((measure.scale * numerator) / denominator, lang, 2);
  const fraction = `${exact(numerator, lang)}/${exact(denominator, lang)}`;
  return lang === 'zh' ? `${value}（${fraction}）` : `${value} (${fraction})`;
}

/** The number a chart may draw: none over 0 and none of a rate whose denominator is below 10. */
export function drawnValue(measure: Measure, { numerator, denominator }: Fraction): number | null {
  if (measure.kind === 'count') return numerator;
  if (numerator === null || denominator === null || denominator < MIN_DENOMINATOR) return null;
  return (measure.scale * numerator) / denominator;
}

/** Short label of a drawn value. */
export function labelOf(measure: Measure, value: number, lang: Lang): string {
  if (measure.unit === 'percent') return `${value.toFixed(1)}%`;
  return exact(value, lang, measure.kind === 'count' ? 0 : 2);
}

/** Requests are what most rates divide by; the others say no more than that there is nothing to divide by. */
function noRate(measure: Measure, lang: Lang): string {
  const t = measureWords(lang);
  const keys = Object.values(measure.terms).flatMap(({ denominator }) => denominator?.plus ?? []);
  return keys.every((key) => /^(?:req|out)_/.test(key)) ? t.noRequests : t.overZero;
}
