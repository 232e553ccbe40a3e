import { factKey, type Applicant, type Status } from '../../core/model.ts';
import type { AgencyReport } from './reportView.ts';

/** A declared correction beside what the report published. The two are never merged. */
export interface CorrectionRow {
  report: string;
  year: number;
  key: string;
  /** The cell as published: a number, or why there is none; null when the report has no such cell. */
  published: { v: number | null; s: Status } | null;
  /** `unreadable`: a person found that the printed figure cannot be told. */
  corrected: number | 'unreadable';
  /** False when the published value is not the one the correction was written against: it then changes nothing. */
  applied: boolean;
  /** The published value the correction was written against; null: none. */
  expect: number | null;
  reason: string;
  source: string | null;
  date: string | null;
}

/** Corrections declared for a report, in the file's order. */
export function correctionRows({ report, year, facts, corrections }: AgencyReport): CorrectionRow[] {
  const byKey = new Map(facts.map((fact) => [keyOf(fact), fact]));
  return corrections.map((row) => {
    const fact = byKey.get(row.key);
    return {
      report,
      year,
      key: row.key,
      published: fact === undefined ? null : { v: fact.value, s: fact.status as Status },
      corrected: row.action === 'set' && row.value !== null ? row.value : 'unreadable',
      applied: row.holds === true,
      expect: row.expect,
      reason: row.reason,
      source: row.source,
      date: row.date,
    };
  });
}

const keyOf = (fact: AgencyReport['facts'][number]) =>
  factKey({ indicator: fact.indicator, applicant: fact.applicant as Applicant | null });
