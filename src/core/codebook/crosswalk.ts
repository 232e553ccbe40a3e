import type { Bilingual, Edition } from '../model.ts';
import { FORMS, PROSE, TABLE3_2019, TABLE4 } from './index.ts';
import { CROSSINGS } from './crossings.ts';
import type { Crossing, Level } from './types.ts';

export type { Crossing, Level } from './types.ts';

export interface Comparability {
  level: Level;
  /** The other side's codes, added up unless the level is `break`; empty when there is none. */
  codes: readonly string[];
  notes: readonly Bilingual[];
}

const ORDER: readonly Edition[] = ['f2008', 'f2014', 'f2019', 'f2021'];
const RANK: Record<Level, number> = { comparable: 0, approx: 1, break: 2, new: 3, dropped: 3 };
const SAME: Bilingual = { zh: '两种格式相同', en: 'The same in both forms' };
const FREE_TEXT: Bilingual = {
  zh: '正文数字，2019年前后表述口径不一',
  en: 'A figure of the prose; wording differed before and after 2019',
};

const SHARED_2019_2021 = [...TABLE3_2019, ...TABLE4]
  .map((row) => row.code)
  .filter((code) => code !== 'oth_all');

/** Every crossing, older to newer: the codebook's rows, the rows both forms share, and the prose. */
export const CROSSWALK: readonly Crossing[] = [
  ...CROSSINGS,
  ...SHARED_2019_2021.map((code) => crossing('f2019', 'f2021', code, 'comparable', SAME)),
  ...PROSE.flatMap(({ code }) => [
    crossing('f2019', 'f2021', code, 'comparable', SAME),
    crossing('f2014', 'f2019', code, 'approx', FREE_TEXT),
    crossing('f2008', 'f2014', code, 'approx', FREE_TEXT),
  ]),
];

function crossing(from: Edition, to: Edition, code: string, level: Level, note: Bilingual): Crossing {
  return { from, fromCodes: [code], to, toCodes: [code], level, note };
}

/**
 * How an indicator of one of two editions compares with the other edition. Steps between are chained and the weakest
 * level stands: req_new of 2021 against 2014 is `approx` because 2014 to 2019 is. An indicator neither edition has is `new`.
 */
export function comparability(indicator: string, a: Edition, b: Edition): Comparability {
  if (a === b)
    return {
      level: has(a, indicator) ? 'comparable' : 'new',
      codes: has(a, indicator) ? [indicator] : [],
      notes: [],
    };
  const [old, recent] = ORDER.indexOf(a) < ORDER.indexOf(b) ? [a, b] : [b, a];
  const forward = has(old, indicator);
  const path = ORDER.slice(ORDER.indexOf(old), ORDER.indexOf(recent) + 1);
  const steps = forward ? path : [...path].reverse();
  let state: Comparability = { level: 'comparable', codes: [indicator], notes: [] };
  for (let index = 1; index < steps.length; index += 1) {
    const [from, to] = [steps[index - 1], steps[index]];
    if (from === undefined || to === undefined) continue;
    state = step(state, from, to, forward);
    if (state.codes.length === 0) break;
  }
  return state;
}

function step(state: Comparability, from: Edition, to: Edition, forward: boolean): Comparability {
  const found = CROSSWALK.find((item) => {
    const [start, end] = forward ? [item.from, item.to] : [item.to, item.from];
    const codes = forward ? item.fromCodes : item.toCodes;
    return start === from && end === to && codes.some((code) => state.codes.includes(code));
  });
  if (found === undefined) return { level: forward ? 'dropped' : 'new', codes: [], notes: state.notes };
  const codes = forward ? found.toCodes : found.fromCodes;
  const level = RANK[found.level] > RANK[state.level] ? found.level : state.level;
  return { level, codes, notes: [...state.notes, found.note] };
}

function has(edition: Edition, indicator: string): boolean {
  if (PROSE.some((row) => row.code === indicator)) return true;
  return FORMS[edition].some((table) => table.rows.some((row) => row.code === indicator));
}
