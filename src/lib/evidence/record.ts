import type { Lang } from '../../core/model.ts';
import { evidenceWords } from '../i18n/evidence.ts';
import type { CellFact } from './cell.ts';
import type { Computed } from './computed.ts';
import type { Excerpt } from './excerpt.ts';
import { listed } from './largest.ts';
import {
  agencyName,
  computedText,
  dateTexts,
  formulaNumbers,
  formulaWords,
  keyName,
  linkText,
  operandText,
  stateWords,
} from './texts.ts';

/** What a copied record needs beside the number: where it can be found again, and when it was copied. */
export interface RecordContext {
  lang: Lang;
  release: { id: string; date: string; hash: string };
  /** Pinned link to the number, whole. */
  link: string;
  /** ISO time of copying. */
  time: string;
}

/** The ten items of a record in PRODUCT J2's order, each as label and text; none is ever left out. */
export type RecordItems = [label: string, text: string][];

/** The record of a cell. */
export function cellRecord(fact: CellFact, excerpt: Excerpt | null, context: RecordContext): RecordItems {
  const { lang } = context;
  const t = evidenceWords(lang);
  const { held } = fact;
  const name = [agencyName(fact.agency, lang), fact.year, keyName(fact.key, lang)].join(' ');
  const dates =
    held === null
      ? t.notKnown
      : dateTexts(held, lang)
          .map(([a, b]) => `${a} ${b}`)
          .join(t.join);
  const url = held?.origin.url;
  return [
    [t.items.number, `${name} = ${stateWords(fact.value, fact.status, lang)}`],
    [t.items.formula, fact.flags.includes('derived') ? fact.flags.join(' ') : t.direct],
    [t.items.quote, excerpt === null ? fact.raw || t.noPlace : excerpt.row.join(' | ')],
    [t.items.title, held?.origin.title ?? t.notKnown],
    [t.items.issuer, held?.origin.publisher ?? fact.agency.name],
    [t.items.dates, dates],
    [t.items.url, held === null || !url ? t.noLink : `${url} (${linkText(held.origin, lang)})`],
    [t.items.hash, held?.origin.sha256 ?? t.noCopy],
    [t.items.link, context.link],
    [t.items.time, context.time],
  ];
}

/** The record of a computed number: the same ten items, said of the numbers it is made of and of the release. */
export function computedRecord(
  computed: Computed,
  name: string,
  collection: string,
  context: RecordContext,
): RecordItems {
  const { lang, release } = context;
  const t = evidenceWords(lang);
  const named = listed(computed.operands);
  const parts = named.map(
    (operand) =>
      `${agencyName(operand.agency, lang)} ${operand.year} ${keyName(operand.key, lang)} ${operandText(operand, lang)}`,
  );
  if (named.length < computed.operands.length) parts.push(t.largest(named.length, computed.operands.length));
  return [
    [t.items.number, `${name} = ${computedText(computed, lang)}`],
    [t.items.formula, `${formulaWords(computed, lang)}${t.join}${formulaNumbers(computed, lang)}`],
    [t.items.quote, parts.join(t.join)],
    [t.items.title, collection],
    [t.items.issuer, [...new Set(named.map(({ agency }) => agencyName(agency, lang)))].join(t.join)],
    [t.items.dates, `${t.release} ${release.id} ${release.date}`],
    [t.items.url, t.ofOperands],
    [t.items.hash, `${t.release} ${release.id} ${release.hash}`],
    [t.items.link, context.link],
    [t.items.time, context.time],
  ];
}

/** Items as the text that is copied, one a line. */
export function recordText(items: RecordItems, lang: Lang): string {
  return items.map(([label, text]) => `${label}${evidenceWords(lang).colon}${text}`).join('\n');
}
