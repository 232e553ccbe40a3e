import type { CoverageState } from '../../core/coverage.ts';
import type { Lang } from '../../core/model.ts';
import type { CheckView, Direction, Sort } from '../url/check.ts';
import type { LedgerLine } from './lines.ts';

/** What needs a look first stands first; among late ones the longest. */
const ATTENTION: readonly CoverageState[] = [
  'confirmed_unpublished',
  'late',
  'date_in_dispute',
  'not_collected',
  'not_due',
  'received_no_deadline',
  'on_time',
];

/** The direction a column is first sorted in: most findings first, everything else from the start. */
export function firstDirection(sort: Sort): Direction {
  return sort === 'findings' ? 'desc' : 'asc';
}

/** What a press on a column's header asks for: its first direction, then the other, then official order again. */
export function nextSort(view: CheckView, sort: Sort): Pick<CheckView, 'sort' | 'direction'> {
  const first = firstDirection(sort);
  if (view.sort !== sort) return { sort, direction: first };
  if (view.direction === first && sort !== 'official') {
    return { sort, direction: first === 'asc' ? 'desc' : 'asc' };
  }
  if (sort === 'official' && view.direction === 'asc') return { sort, direction: 'desc' };
  return { sort: 'official', direction: 'asc' };
}

/** The lines a view's filters leave. */
export function filterLines(lines: readonly LedgerLine[], view: CheckView): LedgerLine[] {
  return lines.filter(
    (line) =>
      (view.statuses.length === 0 || view.statuses.includes(line.state)) &&
      (view.classes.length === 0 || view.classes.includes(line.due.class)) &&
      (view.severities.length === 0 || view.severities.some((severity) => countOf(line, severity) > 0)),
  );
}

/** Sorted as the view asks; what has no value stands last in both directions, equal lines keep official order. */
export function sortLines(lines: readonly LedgerLine[], view: CheckView, lang: Lang): LedgerLine[] {
  if (view.sort === 'official') return view.direction === 'asc' ? [...lines] : [...lines].reverse();
  const sign = view.direction === 'asc' ? 1 : -1;
  const key = keyOf(view.sort, lang);
  const compare = view.sort === 'agency' || view.sort === 'class' ? collator(lang) : plain;
  return [...lines].sort((a, b) => {
    const first = key(a);
    const second = key(b);
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * compare(first, second);
  });
}

/** Number of a report's findings of a severity; 0 where there is no report. */
export function countOf(line: LedgerLine, severity: string): number {
  return line.report?.findings[severity as 'error' | 'warn' | 'info'] ?? 0;
}

/** Sort keys are texts that compare as the values do. */
function keyOf(sort: Sort, lang: Lang): (line: LedgerLine) => string | null {
  switch (sort) {
    case 'agency':
      return ({ due }) => (lang === 'en' ? (due.nameEn ?? due.name) : due.name);
    case 'class':
      return ({ due }) => due.class;
    case 'status':
      return ({ state, days }) =>
        `${ATTENTION.indexOf(state)} ${String(99_999 - (days ?? 0)).padStart(5, '0')}`;
    case 'signed':
      return ({ signed }) => signed;
    case 'published':
      return ({ published }) => published;
    case 'seen':
      return ({ firstSeen }) => firstSeen;
    case 'deadline':
      return ({ deadline }) => deadline;
    default:
      return findingsKey;
  }
}

function findingsKey({ report }: LedgerLine): string | null {
  if (report === null) return null;
  const { error, warn, info } = report.findings;
  return [error, warn, info].map((count) => String(count).padStart(4, '0')).join(' ');
}

function plain(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function collator(lang: Lang): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(lang === 'zh' ? 'zh-Hans-CN' : 'en');
  return compare;
}
