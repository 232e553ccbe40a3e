import type { Lang } from '../../core/model.ts';
import { shareText } from '../charts/format.ts';
import { RANKABLE, SMALL } from '../charts/statistics.ts';
import { nameIn } from '../components/coverage.ts';
import { exploreWords } from '../i18n/explore.ts';
import { exact, yearRange } from '../i18n/format.ts';
import { statusWord } from '../i18n/status.ts';
import { STATUSES } from '../../core/codebook/statuses.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import type { Measured, Style } from './measured.ts';

/** A figure in words: a share with its fraction and, for 10 to 29 cases, its interval; a ratio with its fraction; a count. */
export function figureText(
  figure: { k: number | null; n: number | null; value: number | null },
  style: Style,
  lang: Lang,
): string {
  const { k, n, value } = figure;
  if (k === null) return exploreWords(lang).reported;
  if (style === 'count') return exact(k, lang);
  if (n === null || n <= 0)
    return `${exploreWords(lang).zeroBase} (${exact(k, lang)}/${exact(n ?? 0, lang)})`;
  if (style === 'share') return shareText(k, n, lang);
  const fraction = `${exact(k, lang)}/${exact(n, lang)}`;
  return n < SMALL || value === null ? fraction : `${exact(value, lang, 2)} (${fraction})`;
}

/** Why a cell has no number, in the codebook's words. */
export function whyText(status: string, lang: Lang): string {
  const known = STATUSES.find((entry) => entry.code === status);
  return known === undefined ? status : statusWord(known.code, lang);
}

/** One of eight glyphs for cells without a number, told apart by shape. */
const GLYPHS: Record<string, string> = {
  blank: '▫',
  absent: '╌',
  not_in_form: '⊘',
  not_applicable: '∕',
  unreadable: '▒',
  not_transcribed: '◌',
  no_report: '□',
};
export const glyphOf = (status: string) => GLYPHS[status] ?? '◌';

export const nameOf = (row: MeasureRow, lang: Lang) => nameIn(lang, row).name;

/** Years as ranges: 2019–2021、2024. */
export function yearsText(years: readonly number[], lang: Lang): string {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && year - last[1] <= 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => yearRange(from, to)).join(lang === 'zh' ? '、' : ', ');
}

/** A rate may be ranked from 30 cases on, when it covers whole years (PRODUCT H6, H13). */
export const rankable = (point: { n: number | null; partial: boolean }) =>
  !point.partial && (point.n ?? 0) >= RANKABLE;

/** The measure's name in the reader's language. */
export const measureName = (measured: Measured, lang: Lang) => measured.measure.name[lang];
