import { cellName } from '../components/cellText.ts';
import { exact } from '../i18n/format.ts';
import { evidenceWords } from '../i18n/evidence.ts';
import { words } from '../i18n/index.ts';
import { flagWord, statusMeaning, statusWord } from '../i18n/status.ts';
import { valueText } from '../measures/value.ts';
import { measureName } from '../measures/name.ts';
import type { Lang, Status } from '../../core/model.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import { MEASURES } from '../../core/codebook/measures.ts';
import { arithmetic, type Computed, type Operand } from './computed.ts';
import type { CellFact, FileReport } from './cell.ts';

/** Digits a copied or shown number may have. */
const DIGITS = 6;

/** A value, or the word for why there is none. Never 0 for a missing one. */
export function stateWords(value: number | null, status: Status, lang: Lang): string {
  return value === null ? statusWord(status, lang) : exact(value, lang, DIGITS);
}

/** A cell's status in a sentence; a printed zero says that it is one. */
export function statusSentence({ value, status, flags }: CellFact, lang: Lang): string {
  const t = evidenceWords(lang);
  const meaning = value === null ? statusMeaning(status, lang) : value === 0 ? t.zero : t.stated;
  const said = `${statusWord(status, lang)}${t.colon}${meaning}`;
  return [said, ...flags.map((flag) => flagWord(flag, lang))].join(t.join);
}

/** An agency's name in the reader's language. */
export function agencyName({ name, nameEn }: Pick<AgencyFile['agency'], 'name' | 'nameEn'>, lang: Lang) {
  return lang === 'en' ? (nameEn ?? name) : name;
}

/** What a key is called: a measure's name for a rate, the cell's name otherwise. */
export function keyName(key: string, lang: Lang): string {
  const measure = MEASURES.get(key);
  return measure !== undefined && measure.kind !== 'count' ? measureName(measure, lang) : cellName(key, lang);
}

/** What a total's code is called: a group of outcomes, their sum, or what its key is called. */
export function totalName(code: string, lang: Lang): string {
  const { outcome, figure } = words(lang);
  return code === 'outcomes'
    ? figure.outcomes
    : (new Map(Object.entries(outcome)).get(code) ?? keyName(code, lang));
}

/** A computed number as its page writes it; without a value, why. */
export function computedText(computed: Computed, lang: Lang): string {
  const { measure, numerator, denominator, value } = computed;
  if (measure !== null && measure.kind !== 'count')
    return valueText(measure, { numerator, denominator }, lang) ?? evidenceWords(lang).noResult;
  return value === null ? evidenceWords(lang).noResult : exact(value, lang, DIGITS);
}

/** The formula in words; of a plain sum the names of what is added. */
export function formulaWords({ measure, operands }: Computed, lang: Lang): string {
  if (measure !== null) return measure.formula[lang];
  const names = [...new Set(operands.map(({ key }) => keyName(key, lang)))];
  return names.join(' + ');
}

/** The formula in real numbers with its result. */
export function formulaNumbers(computed: Computed, lang: Lang): string {
  const write = (value: number) => exact(value, lang, DIGITS);
  const written = arithmetic(computed, write, evidenceWords(lang).more);
  return `${written} = ${computed.value === null ? '?' : computedText(computed, lang)}`;
}

/** An operand's own number: a fraction for a rate, a number for a cell, or why it has none. */
export function operandText({ side, numerator, denominator, status }: Operand, lang: Lang): string {
  if (side !== 'both') return stateWords(numerator, status, lang);
  if (numerator === null || denominator === null) return statusWord(status, lang);
  return `${exact(numerator, lang)}/${exact(denominator, lang)}`;
}

/** The publisher's address with what the last look found; says so when there is none. */
export function linkText(origin: FileReport['origin'], lang: Lang): string {
  const t = evidenceWords(lang);
  if (origin.url === null) return t.noLink;
  const day = origin.accessed ?? t.notKnown;
  if (origin.linkState === null) return t.linkUnchecked;
  if (origin.linkState === 'attachment_dead') return t.linkAttachmentDead(day);
  return origin.linkState === 'alive' ? t.linkAlive(day) : t.linkDead(day);
}

/** Whether the publisher's page, or the document it leads to, was gone when last looked for. */
export const linkIsDead = ({ linkState }: FileReport['origin']) =>
  linkState === 'dead' || linkState === 'attachment_dead';

/** The dates a report is known by, each with its name. */
export function dateTexts(report: FileReport, lang: Lang): [label: string, day: string][] {
  const t = evidenceWords(lang);
  const all: [string, string | null][] = [
    [t.published, report.published],
    [t.signed, report.signed ?? report.signedRaw],
    [t.firstSeen, report.firstSeen],
    [t.accessed, report.origin.accessed],
  ];
  return all.map(([label, day]) => [label, day ?? t.notKnown]);
}
