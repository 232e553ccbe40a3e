import { editionsOf, passagesOf, type Passage } from '../../core/codebook/across.ts';
import {
  INDICATORS,
  PROSE,
  TABLE2_2019,
  TABLE2_2021,
  TABLE3_2021,
  TABLE4,
  TABLE_2014,
  type IndicatorRow,
} from '../../core/codebook/index.ts';
import { PROSE_NOTES, PROSE_RULES_OF_SCOPE } from '../../core/codebook/prose-notes.ts';
import { unitName } from '../../core/codebook/units.ts';
import type { Lang } from '../../core/model.ts';
import { indicatorName } from '../agency/names.ts';
import { codebookWords, type GroupId } from '../i18n/codebook.ts';
import { editionName } from '../i18n/words.ts';
import { both, coded } from './texts.ts';
import type { CodebookSection, EntryRow, EntryTable, EntryText } from './types.ts';

/** The row of table 3 only the 2019 form has stands with the three that took its place. */
const TABLE3 = [...TABLE3_2021, ...[...INDICATORS.values()].filter((row) => row.code === 'oth_all')];
const GROUPS: readonly (readonly [GroupId, readonly IndicatorRow[]])[] = [
  ['table2_2021', TABLE2_2021],
  ['table3', TABLE3],
  ['table4', TABLE4],
  ['table2_2019', TABLE2_2019],
  ['annex', TABLE_2014],
];

/** Every item of the forms, once: editions, unit and how it goes on from one edition to the next. */
export function indicatorSection(lang: Lang): CodebookSection {
  const t = codebookWords(lang);
  const parts = GROUPS.map(([group, rows]): EntryTable => {
    const columns = [t.code, t.name, t.unit, t.editions, t.across];
    const entries = rows.map((row) => entry(row, lang, { text: '', lines: passages(row.code, lang) }));
    return { kind: 'table', id: `i-${group}`, title: t.groups[group], note: '', columns, rows: entries };
  });
  return { id: 'indicators', ...t.sections.indicators, parts };
}

/** Countable facts of the prose with what counts for them. */
export function proseSection(lang: Lang): CodebookSection {
  const t = codebookWords(lang);
  const { title } = t.sections.prose;
  const rows = PROSE.map((row) => {
    const note = PROSE_NOTES[row.code];
    return entry(row, lang, note === undefined ? { text: '' } : both(note, lang));
  });
  const columns = [t.code, t.name, t.unit, t.editions, t.note];
  return {
    id: 'prose',
    title,
    intro: PROSE_RULES_OF_SCOPE.map((rule) => rule[lang]),
    parts: [{ kind: 'table', id: 'prose-table', title, note: '', columns, rows }],
  };
}

function entry(row: IndicatorRow, lang: Lang, last: EntryText): EntryRow {
  const t = codebookWords(lang);
  const marks = [row.stock ? t.stock : '', row.signed ? t.signed : ''].filter(Boolean);
  const editions = editionsOf(row.code).map((edition) => edition.slice(1));
  return {
    id: row.code,
    cells: [
      coded(row.code),
      { ...both(indicatorName(row.code), lang), lines: marks },
      { text: unitName(row.unit)[lang] },
      { text: editions.join(lang === 'zh' ? '、' : ', ') },
      last,
    ],
  };
}

/** How an indicator goes on between neighbouring editions, one line each. */
export function passages(code: string, lang: Lang): string[] {
  return passagesOf(code).map((step) => passageLine(step, code, lang));
}

/** One step between editions in words: which, what stands there, the level and its reason. */
export function passageLine(step: Passage, code: string, lang: Lang): string {
  const t = codebookWords(lang);
  const between = `${editionName(step.from, lang)} → ${editionName(step.to, lang)}`;
  const others = step.codes.filter((other) => other !== code);
  const joined = others.join(' + ');
  const counterpart = others.length === 0 ? '' : lang === 'zh' ? `（${joined}）` : ` (${joined})`;
  const [colon, stop] = lang === 'zh' ? ['：', '。'] : [': ', '. '];
  return `${between}${colon}${t.level[step.level]}${counterpart}${stop}${step.reason[lang]}`;
}
