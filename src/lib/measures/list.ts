import { measureOf, type Measure } from '../../core/codebook/measures.ts';
import { measureName } from './name.ts';
import { unitName } from '../../core/codebook/units.ts';
import type { Lang } from '../../core/model.ts';
import { shareText } from '../charts/format.ts';
import { exact } from '../i18n/format.ts';
import { measureWords } from '../i18n/measure.ts';
import type { NamedValue } from './collectionValues.ts';
import { LISTED, THEMES, type Theme } from './listing.ts';

export interface ListedRow {
  code: string;
  name: string;
  formula: string;
  unit: string;
  editions: string;
  stated: string;
}

/** The measures with a page, by theme; a theme without any is left out. */
export function themesOf(
  counts: Readonly<Record<string, number>>,
  lang: Lang,
): { theme: Theme; title: string; rows: ListedRow[] }[] {
  const title = measureWords(lang).theme;
  return THEMES.map((theme) => ({
    theme,
    title: title[theme],
    rows: LISTED.filter((entry) => entry.theme === theme && counts[entry.measure.code]).map(({ measure }) =>
      rowOf(measure, counts[measure.code] ?? 0, lang),
    ),
  })).filter(({ rows }) => rows.length > 0);
}

function rowOf(measure: Measure, stated: number, lang: Lang): ListedRow {
  return {
    code: measure.code,
    name: measureName(measure, lang),
    formula: measure.kind === 'count' ? '' : measure.formula[lang],
    unit: unitName(measure.unit)[lang],
    editions: measure.editions.map((edition) => edition.slice(1)).join(lang === 'zh' ? '、' : ', '),
    stated: exact(stated, lang),
  };
}

/** A measure of the collection as it is read: its value with what it is made of, or why there is none. */
export function collectionText(found: NamedValue, lang: Lang): string {
  const t = measureWords(lang);
  const { numerator, denominator, value, why } = found;
  if (value === null) return why === null ? t.notEnough : t[why];
  if (measureOf(found.code).unit === 'index')
    return `${exact(value, lang, 2)} (n = ${exact(denominator ?? 0, lang)})`;
  return shareText(numerator ?? 0, denominator ?? 0, lang);
}
