import { coverage, legalDeadline, type Coverage, type CoverageState } from '../../core/coverage.ts';
import type { DueLine } from '../../core/dataset/year-file.ts';
import type { CheckView, DeadlineChoice, DeadlineGroup } from '../url/check.ts';

/** Why a deadline holds: the law, a local notice, the reader's own day, or nothing sets one. */
export type Rule = 'law' | 'notice' | 'reader' | 'none';

/** A body's line of the ledger as seen on a day, under the deadlines a view chose. */
export interface LedgerLine {
  due: DueLine;
  group: DeadlineGroup;
  state: CoverageState;
  /** Days after the deadline, at least; null unless late. */
  days: number | null;
  deadline: string | null;
  rule: Rule;
  published: string | null;
  signed: string | null;
  firstSeen: string | null;
  search: Coverage['search'];
  /** The report as it was there on the day; null when it was not. */
  report: DueLine['report'];
  /** Held in the release, but every date of its appearing lies after the day. */
  later: boolean;
}

/** States that mean a report was there. */
export const HELD_STATES: readonly CoverageState[] = [
  'on_time',
  'late',
  'date_in_dispute',
  'received_no_deadline',
];

/** Which of the three deadlines of a view a body follows. */
export function groupOf(agencyClass: string): DeadlineGroup {
  if (agencyClass === 'gov') return 'gov';
  return agencyClass === 'dept' || agencyClass === 'gov_office' ? 'dept' : 'other';
}

/** The day a view speaks for: never after the release's own, since what came later is not in it. */
export function asofOf(view: Pick<CheckView, 'asof'>, releaseDate: string): string {
  return view.asof === null || view.asof > releaseDate ? releaseDate : view.asof;
}

/** Every body of the year in the order given, its state computed anew for a day and the chosen deadlines. */
export function ledgerLines(
  due: readonly DueLine[],
  year: number,
  asof: string,
  deadlines: CheckView['deadlines'],
): LedgerLine[] {
  const rules = due.map((line) => deadlineOf(line, year, deadlines[groupOf(line.class)]));
  const states = coverage(
    due.map(({ agency, basis }, at) => ({ agency, year, deadline: rules[at]?.deadline ?? null, basis })),
    due.flatMap((line) => heldOf(line, year)),
    due.flatMap((line) => searchOf(line, year)),
    { asof },
  );
  return due.flatMap((line, at) => {
    const state = states[at];
    return state === undefined ? [] : [lineOf(line, state, rules[at]?.rule ?? 'none')];
  });
}

function lineOf(due: DueLine, state: Coverage, rule: Rule): LedgerLine {
  const there = HELD_STATES.includes(state.state);
  return {
    due,
    group: groupOf(due.class),
    state: state.state,
    days: state.days,
    deadline: state.deadline,
    rule,
    published: state.published,
    signed: state.signed,
    firstSeen: state.firstSeen,
    search: state.search,
    report: there ? due.report : null,
    later: !there && due.report !== null,
  };
}

/** A recorded day that is the law's is shown as the law's, whatever a notice calls it. */
export function deadlineOf(
  line: Pick<DueLine, 'class' | 'deadline'>,
  year: number,
  choice: DeadlineChoice,
): { deadline: string | null; rule: Rule } {
  const legal = legalDeadline(line.class, year);
  if (choice === 'statutory') return { deadline: legal, rule: legal === null ? 'none' : 'law' };
  if (choice !== 'recorded') return { deadline: choice, rule: 'reader' };
  if (line.deadline === null) return { deadline: null, rule: 'none' };
  return { deadline: line.deadline, rule: line.deadline === legal ? 'law' : 'notice' };
}

function heldOf(line: DueLine, year: number) {
  if (line.report === null) return [];
  const { agency, published, signed } = line;
  return [{ agency, year, published, signed, firstSeen: line.report.firstSeen }];
}

/** The same rule as the release's: a search counts with its day and its result. */
function searchOf(line: DueLine, year: number) {
  const { agency, checked, places, result } = line;
  if (checked === null || (result !== 'confirmed_unpublished' && result !== 'found')) return [];
  return [{ agency, year, date: checked, places, found: result === 'found' }];
}
