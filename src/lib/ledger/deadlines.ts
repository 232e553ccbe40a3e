import { legalDeadline } from '../../core/coverage.ts';
import type { DueLine } from '../../core/dataset/year-file.ts';
import { DEADLINE_GROUPS, type CheckView, type DeadlineChoice, type DeadlineGroup } from '../url/check.ts';
import { groupOf } from './lines.ts';

/** What the deadline control offers a group of bodies. */
export interface GroupDeadlines {
  group: DeadlineGroup;
  /** The day in law; null when there is none. */
  legal: string | null;
  /** The recorded day all of them follow; null when there is none or there are several. */
  recorded: string | null;
  /** True when they follow several recorded days. */
  mixed: boolean;
  /** True when what is recorded is not simply the law. */
  differs: boolean;
  choice: DeadlineChoice;
}

/** The groups a year has, each with its days in law and as recorded, and what the view chose. */
export function groupDeadlines(
  due: readonly DueLine[],
  year: number,
  chosen: CheckView['deadlines'],
): GroupDeadlines[] {
  return DEADLINE_GROUPS.flatMap((group) => {
    const lines = due.filter((line) => groupOf(line.class) === group);
    const [first] = lines;
    if (first === undefined) return [];
    const recorded = new Set(lines.map((line) => line.deadline));
    const mixed = recorded.size > 1;
    const differs = lines.some((line) => line.deadline !== legalDeadline(line.class, year));
    return [
      {
        group,
        legal: legalDeadline(first.class, year),
        recorded: mixed ? null : first.deadline,
        mixed,
        differs,
        choice: chosen[group],
      },
    ];
  });
}
