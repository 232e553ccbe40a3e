import type { Bilingual, Edition } from '../model.ts';
import { comparability, type Level } from './crosswalk.ts';
import { FORMS, PROSE } from './index.ts';

/** How an item stands between two neighbouring editions, older first. */
export interface Passage {
  from: Edition;
  to: Edition;
  level: Level;
  /** What stands for it on the other side; its own code where both have it. */
  codes: readonly string[];
  reason: Bilingual;
}

/** Editions from oldest to newest. */
export const EDITION_ORDER: readonly Edition[] = ['f2008', 'f2014', 'f2019', 'f2021'];

const NO_SUCH_ITEM: Bilingual = {
  zh: '另一种格式没有对应的项',
  en: 'The other form has no item that answers to it',
};

/** Editions that have an indicator, oldest first; a fact of the prose can stand in all of them. */
export function editionsOf(code: string): Edition[] {
  const prose = PROSE.some((row) => row.code === code);
  return EDITION_ORDER.filter(
    (edition) => prose || FORMS[edition].some((table) => table.rows.some((row) => row.code === code)),
  );
}

/** Every step between neighbouring editions that an indicator takes, with its level and why, oldest first. */
export function passagesOf(code: string): Passage[] {
  const has = editionsOf(code);
  return EDITION_ORDER.slice(1).flatMap((to, index): Passage[] => {
    const from = EDITION_ORDER[index];
    if (from === undefined || (!has.includes(from) && !has.includes(to))) return [];
    const { level, codes, notes } = comparability(code, from, to);
    return [{ from, to, level, codes, reason: join(notes) ?? NO_SUCH_ITEM }];
  });
}

function join(notes: readonly Bilingual[]): Bilingual | null {
  if (notes.length === 0) return null;
  return { zh: notes.map((note) => note.zh).join('；'), en: notes.map((note) => note.en).join('; ') };
}
