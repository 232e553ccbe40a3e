import { jumpOf } from '../../core/checks/jumps.ts';
import type { Lang } from '../../core/model.ts';
import { exploreWords } from '../i18n/explore.ts';
import { exact } from '../i18n/format.ts';
import { segmentOf, stated, type Measured } from './measured.ts';
import type { MeasureRow } from '../queries/measureRows.ts';

/**
 * What X-01's rule says of each count, by report: a multiple of the body's other years on comparable forms, or an exact
 * 10, 100 or 10,000 times a neighbouring year, and at least 100. The figure stays in (PRODUCT H20). Rates have none,
 * and years that do not cover twelve months are not compared.
 */
export function jumpsOf(
  { measure, reading }: Pick<Measured, 'measure' | 'reading'>,
  all: readonly MeasureRow[],
  lang: Lang,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (measure.kind !== 'count' || reading.style !== 'count') return found;
  const t = exploreWords(lang);
  const known = all.filter((row) => stated(row) && !row.partial);
  for (const row of known) {
    if (row.report === null || row.numerator === null) continue;
    const others = known.flatMap((other) =>
      other.agency === row.agency &&
      other.year !== row.year &&
      other.numerator !== null &&
      segmentOf(measure, other) === segmentOf(measure, row)
        ? [{ year: other.year, value: other.numerator }]
        : [],
    );
    const value = row.numerator;
    const { exactOf, large, middle } = jumpOf({ year: row.year, value }, others);
    if (exactOf !== undefined)
      found.set(row.report, t.jumpExact(exactOf.year, exact(value / exactOf.value, lang)));
    else if (large && middle !== null)
      found.set(row.report, t.jumpLarge(middle > 0 ? exact(value / middle, lang, 1) : null));
  }
  return found;
}
