import { CHECKS } from '../../core/codebook/checks.ts';
import { RATES } from '../../core/codebook/rates.ts';
import { STATUSES } from '../../core/codebook/statuses.ts';
import type { Lang } from '../../core/model.ts';
import { exact } from '../i18n/format.ts';
import { documentKind } from '../i18n/kinds.ts';
import { severityWord } from '../i18n/status.ts';
import type { Accuracy, AccuracyRow } from '../measures/accuracy.ts';
import type { Addresses, ProseTable } from './types.ts';

/** Caption and heads of a table whose rows come from the codebook or from a measurement. */
export type TableWords = Pick<ProseTable, 'caption' | 'head'>;

/** What the reader got right, by kind of document: the table `npm run accuracy` writes. */
export function accuracyTable({ rows, all }: Accuracy, words: TableWords, lang: Lang): ProseTable {
  const row = ({ kind, documents, cells, right, unread, wrong }: AccuracyRow) => [
    documentKind(kind, lang),
    ...[documents, cells, right, unread, wrong].map((value) => exact(value, lang)),
  ];
  return { ...words, rows: [...rows, all].map(row), numbers: [1, 2, 3, 4, 5] };
}

/** The states of a cell with their codes in data files. */
export function statusTable(words: TableWords, lang: Lang): ProseTable {
  const rows = STATUSES.map(({ code, glyph, word, meaning }) => [
    `${glyph} ${word[lang]}`,
    meaning[lang],
    `\`${code}\``,
  ]);
  return { ...words, rows };
}

/** Every check with its legal or logical source; the id leads to its entry in the codebook. */
export function checkTable(words: TableWords, at: Addresses, lang: Lang): ProseTable {
  const rows = CHECKS.filter(({ kind }) => kind === 'check').map(({ id, name, severity, source }) => [
    `[${id}](${at.collection(`codebook/#${id}`)})`,
    name[lang],
    severityWord(severity, lang),
    source[lang],
  ]);
  return { ...words, rows };
}

/** Every named rate with its formula. */
export function rateTable(words: TableWords, at: Addresses, lang: Lang): ProseTable {
  const rows = RATES.map(({ code, name, formula }) => [
    `[${name[lang]}](${at.collection(`codebook/#${code}`)})`,
    formula[lang],
  ]);
  return { ...words, rows };
}
