import type { CoverageState } from '../../core/coverage.ts';
import type { DeadlineGroup } from '../url/check.ts';
import type { LedgerLine, Rule } from './lines.ts';

/** Bodies the headline counts together: departments, governments, then every other class by itself. */
export interface HeadlineGroup {
  group: DeadlineGroup;
  /** Classes it takes in, for its filter link. */
  classes: string[];
  lines: number;
  counts: { state: CoverageState; count: number }[];
  /** The one body there is, when there is only one. */
  single: LedgerLine | null;
  /** The deadline all of them follow; null when they follow several or none. */
  deadline: string | null;
  /** Why; null when their reasons differ. */
  rule: Rule | null;
}

/** Always said for departments, zero or not: they are what an office is asked about. */
const ASKED: readonly CoverageState[] = ['on_time', 'late', 'confirmed_unpublished', 'date_in_dispute'];
/** Said where there are any, so that the counts add up to what was due. */
const REST: readonly CoverageState[] = ['not_collected', 'not_due', 'received_no_deadline'];

/** Counts of all lines (before any filter), group by group. */
export function headline(lines: readonly LedgerLine[]): HeadlineGroup[] {
  const dept = lines.filter((line) => line.group === 'dept');
  const gov = lines.filter((line) => line.group === 'gov');
  const others = lines.filter((line) => line.group === 'other');
  const classes = [...new Set(others.map((line) => line.due.class))];
  return [
    ...(dept.length > 0 ? [groupFrom('dept', dept)] : []),
    ...(gov.length > 0 ? [groupFrom('gov', gov)] : []),
    ...classes.map((name) =>
      groupFrom(
        'other',
        others.filter((line) => line.due.class === name),
      ),
    ),
  ];
}

function groupFrom(group: DeadlineGroup, lines: readonly LedgerLine[]): HeadlineGroup {
  const count = (state: CoverageState) => lines.filter((line) => line.state === state).length;
  const deadlines = new Set(lines.map((line) => line.deadline));
  const rules = new Set(lines.map((line) => line.rule));
  const [first] = lines;
  const asked = group === 'dept' ? ASKED : ASKED.filter((state) => count(state) > 0);
  return {
    group,
    classes: [...new Set(lines.map((line) => line.due.class))].sort(),
    lines: lines.length,
    counts: [...asked, ...REST.filter((state) => count(state) > 0)].map((state) => ({
      state,
      count: count(state),
    })),
    single: lines.length === 1 ? (first ?? null) : null,
    deadline: deadlines.size === 1 ? (first?.deadline ?? null) : null,
    rule: rules.size === 1 ? (first?.rule ?? null) : null,
  };
}
