import { spanOf } from '../../core/coverage.ts';
import type { Lang } from '../../core/model.ts';
import { dayOfYear, ledgerWords } from '../i18n/ledger.ts';
import type { LedgerLine } from './lines.ts';

/** A date printed in full, in the ways reports usually print one: nothing in it needs to be told. */
const USUAL =
  /^\s*(?:\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?|[一二三四五六七八九〇零○]{4}\s*年\s*[一二三四五六七八九十]{1,2}\s*月\s*[一二三四五六七八九十]{1,3}\s*日)\s*$/;

/** What a line's dates and searches need said, in the order they matter; names and notices stay in Chinese. */
export function remarksOf(line: LedgerLine, lang: Lang): string[] {
  return [
    searched(line, lang),
    signature(line, lang),
    dispute(line, lang),
    line.rule === 'notice' && line.due.basis !== '' && line.due.basis !== 'statutory'
      ? ledgerWords(lang).remarks.notice(line.due.basis)
      : null,
    later(line, lang),
  ].filter((remark) => remark !== null);
}

/** True when the signature is not simply a full date: then it is shown as it is printed. */
export function oddSignature(line: LedgerLine): boolean {
  const { report } = line;
  if (report === null || report.signedRaw === null) return false;
  return report.signedReadings.length > 1 || !USUAL.test(report.signedRaw);
}

function searched({ search }: LedgerLine, lang: Lang): string | null {
  if (search === null) return null;
  const t = ledgerWords(lang).remarks;
  return search.found ? t.found(search.date, search.places) : t.searched(search.date, search.places);
}

function signature(line: LedgerLine, lang: Lang): string | null {
  const raw = line.report?.signedRaw ?? null;
  if (raw === null || !oddSignature(line)) return null;
  const t = ledgerWords(lang).remarks;
  const readings = line.report?.signedReadings ?? [];
  const chosen = line.signed;
  if (readings.length < 2) return t.printed(raw);
  const shown = (dates: readonly string[]) =>
    dates.map((date) => nameOf(date, readings, lang)).join(lang === 'zh' ? '或' : ' or ');
  if (chosen === null) return t.undecided(raw, shown(readings));
  const others = shown(readings.filter((reading) => reading !== chosen));
  const day = nameOf(chosen, readings, lang);
  return line.published === null
    ? t.decidedAlone(raw, day, others)
    : t.decided(raw, day, line.published, others);
}

/** Readings of one year differ in month and day only; else the year is part of what is told apart. */
function nameOf(date: string, readings: readonly string[], lang: Lang): string {
  const years = new Set(readings.map((reading) => reading.slice(0, 4)));
  return years.size === 1 ? dayOfYear(date, lang) : date;
}

function dispute(line: LedgerLine, lang: Lang): string | null {
  if (line.state !== 'date_in_dispute') return null;
  const t = ledgerWords(lang).remarks;
  const { signed, published } = line;
  const page = sideOf(published, line.deadline);
  const sign = sideOf(signed, line.deadline);
  if (signed !== null && published !== null && page !== null && sign !== null && page !== sign) {
    return t.disputeBoth(signed, published);
  }
  if (signed !== null && published === null && sign === 'within') return t.disputeSigned(signed);
  if (
    published !== null &&
    signed === null &&
    page === 'after' &&
    sideOf(line.firstSeen, line.deadline) !== 'within'
  ) {
    return t.disputeMoved(published);
  }
  return t.dispute;
}

/** On which side of the deadline a date lies as a whole; null when there is none or it may be either. */
function sideOf(date: string | null, deadline: string | null): 'within' | 'after' | null {
  if (date === null || deadline === null) return null;
  const { from, to } = spanOf(date);
  return from > deadline ? 'after' : to <= deadline ? 'within' : null;
}

function later({ later: appearedLater, due }: LedgerLine, lang: Lang): string | null {
  if (!appearedLater) return null;
  const [first] = [due.published, due.report?.firstSeen ?? null, due.signed]
    .filter((date) => date !== null)
    .sort();
  return ledgerWords(lang).remarks.later(first ?? '');
}
