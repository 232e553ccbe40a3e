import { INDICATORS } from '../../core/codebook/index.ts';
import { measureOf } from '../../core/codebook/measures.ts';
import type { Lang } from '../../core/model.ts';
import { chartWords } from '../i18n/charts.ts';
import { exact, words } from '../i18n/index.ts';
import { statusWord } from '../i18n/status.ts';
import { OUTCOME_LEAVES, type OutcomeLeaf } from '../queries/outcomeLeaves.ts';
import { OUTCOMES, type Outcome, type OutcomeYear } from '../queries/outcomesByYear.ts';
import { LEAF } from '../evidence/address.ts';
import { measureName } from './name.ts';

/** One cell of the table of outcomes: a sum, or in words why there is none. */
export interface LeafCell {
  year: number;
  value: number | null;
  text: string;
  /** Reports it is added up from. */
  n: number;
}

/** A row of table 3, or a group's subtotal above its rows. */
export interface LeafRow {
  /** Code of the row's measure; null for a subtotal, which is a sum of several. */
  code: string | null;
  /** What its numbers lead to: code and part of a total's address. */
  total: { code: string; part: string };
  name: string;
  level: 'group' | 'leaf';
  cells: LeafCell[];
}

const PARTS: Record<Outcome, RegExp> = {
  granted: /^out_granted$/,
  partial: /^out_partial$/,
  denied: /^den_/,
  unable: /^unable_/,
  not_processed: /^np_/,
  other: /^oth_/,
};

/**
 * All outcomes in the order of table 3, groups above their rows, a column per year of the picture. A group of one row
 * is that row. (六) as one row, as the 2019 form has it, stands only where a year has it.
 */
export function leafRows(
  years: readonly OutcomeYear[],
  leaves: readonly OutcomeLeaf[],
  lang: Lang,
): LeafRow[] {
  const found = new Map(leaves.map((row) => [`${row.leaf} ${row.year}`, row]));
  const leafRow = (code: string): LeafRow => ({
    code,
    total: { code, part: LEAF },
    name: printed(code, lang),
    level: 'leaf',
    cells: years.map(({ year }) => leafCell(year, found.get(`${code} ${year}`), lang)),
  });
  return OUTCOMES.flatMap((group): LeafRow[] => {
    const codes = OUTCOME_LEAVES.filter((code) => PARTS[group].test(code));
    const rows = codes.map(leafRow).filter(({ code, cells }) => code !== 'oth_all' || cells.some(hasValue));
    const name = words(lang).outcome[group];
    const [only] = codes;
    if (codes.length === 1 && only !== undefined) return [{ ...leafRow(only), name, level: 'group' }];
    const cells = years.map((year) =>
      cellOf(year.year, { value: year[group], n: year.n }, chartWords(lang).noFigure, lang),
    );
    return [{ code: null, total: { code: group, part: '' }, name, level: 'group', cells }, ...rows];
  });
}

const hasValue = ({ value }: LeafCell) => value !== null;

function leafCell(year: number, row: OutcomeLeaf | undefined, lang: Lang): LeafCell {
  const why = row === undefined ? chartWords(lang).noFigure : statusWord('not_in_form', lang);
  return cellOf(year, row ?? { value: null, n: 0 }, why, lang);
}

const cellOf = (
  year: number,
  { value, n }: Pick<OutcomeLeaf, 'value' | 'n'>,
  why: string,
  lang: Lang,
): LeafCell => ({ year, value, n, text: value === null ? why : exact(value, lang) });

/** The row's own words, without the group's that the English names repeat before them. */
function printed(code: string, lang: Lang): string {
  const name = measureName(measureOf(code), lang).replace(/^.*?\d+[.．]/, '');
  return INDICATORS.get(code)?.group === undefined ? name : name.replace(/^[A-Z][^:]*: /, '');
}
