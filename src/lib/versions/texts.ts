import type { CellState } from '../../core/dataset/diff.ts';
import type { MovedTotal, Total } from '../../core/dataset/moved.ts';
import { MEASURES } from '../../core/codebook/measures.ts';
import type { Lang, Status } from '../../core/model.ts';
import { exact } from '../i18n/index.ts';
import { statusWord } from '../i18n/status.ts';
import { versionsWords } from '../i18n/versions.ts';

/** Digits that tell two rates apart without pretending more than was counted. */
const RATE_DECIMALS = 4;

/** A cell's state in words: its number, why it has none, or that the release has no such cell. */
export function stateText(state: CellState, lang: Lang): string {
  if (state === null) return versionsWords(lang).noRow;
  return typeof state === 'number' ? exact(state, lang, 6) : statusWord(state as Status, lang);
}

/** Attributes by which a cell's state can be read from the page. */
export function stateData(state: CellState): { 'data-status': string; 'data-value': string | undefined } {
  if (typeof state === 'number') return { 'data-status': 'reported', 'data-value': String(state) };
  return { 'data-status': state ?? 'no_row', 'data-value': undefined };
}

/** A measure's name with its unit where it is not a plain count. */
export function measureText(code: string, lang: Lang): string {
  const measure = MEASURES.get(code);
  return measure === undefined ? code : measure.name[lang];
}

/** A total with how many bodies state it; null says that none does. */
export function totalText(total: Total | null, lang: Lang): string {
  const t = versionsWords(lang);
  if (total === null || total.value === null) return t.noTotal;
  return t.ofN(exact(total.value, lang, RATE_DECIMALS), total.n);
}

/** `+45`, `−3`; empty when one side has no number. */
export function differenceText({ from, to }: MovedTotal, lang: Lang): string {
  const [a, b] = [from?.value ?? null, to?.value ?? null];
  if (a === null || b === null) return '';
  const by = Number((b - a).toPrecision(10));
  return by === 0 ? '0' : `${by > 0 ? '+' : '−'}${exact(Math.abs(by), lang, RATE_DECIMALS)}`;
}
