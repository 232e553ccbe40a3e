import { formatTable, parseTable, type Row } from '../../core/dataset/table.ts';
import type { FindingRow } from './rows.ts';

export const VERDICTS = ['verified', 'explained', 'false_alarm'] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** What a person found out about a finding with these numbers. Columns are those of notes.csv. */
export interface Verdict {
  agency: string;
  year: number;
  check: string;
  verdict: string;
  /** The finding's numbers when the verdict was given; '' speaks about any. */
  values: string;
  note: string;
  source: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

const COLUMNS = ['agency', 'year', 'check', 'verdict', 'values', 'note', 'source', 'date'] as const;

type About = Pick<Verdict, 'agency' | 'year' | 'check'>;

/** What a verdict is about: report, check and numbers. */
export function verdictKey(verdict: About & { values: string }): string {
  return `${verdict.agency}-${verdict.year}.${verdict.check} ${verdict.values}`;
}

/** The verdict that stands on a finding, and the one that was given on other numbers of it; the newest of each. */
export function verdictsOn(row: FindingRow, verdicts: readonly Verdict[]) {
  const own = verdicts
    .filter((each) => each.agency === row.agency && each.year === row.year && each.check === row.check)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const fits = (each: Verdict) => each.values === '' || each.values === row.values;
  return { standing: own.find(fits) ?? null, lapsed: own.find((each) => !fits(each)) ?? null };
}

/** Verdicts as notes.csv, sorted, so that the file can be committed as it is. */
export function formatVerdicts(verdicts: readonly Verdict[]): string {
  const sorted = [...verdicts].sort((a, b) => (verdictKey(a) < verdictKey(b) ? -1 : 1));
  return formatTable(
    COLUMNS,
    sorted.map((verdict): Row<(typeof COLUMNS)[number]> => ({ ...verdict, year: String(verdict.year) })),
  );
}

/** Verdicts of a notes.csv and the numbers of lines that are none. Null when it lacks a column it cannot do without. */
export function parseVerdicts(text: string): { verdicts: Verdict[]; unusable: number[] } | null {
  const table = parseTable(text);
  const needed = ['agency', 'year', 'check', 'verdict'];
  if (!needed.every((column) => table.columns.includes(column))) return null;
  const verdicts: Verdict[] = [];
  const unusable: number[] = [];
  table.rows.forEach((row, index) => {
    const cell = (column: string) => (row[column] ?? '').trim();
    const whole = needed.every((column) => cell(column) !== '') && /^(19|20)\d\d$/.test(cell('year'));
    if (!whole) unusable.push(table.lines[index] ?? 0);
    else
      verdicts.push({
        ...{ agency: cell('agency'), year: Number(cell('year')), check: cell('check') },
        ...{ verdict: cell('verdict'), values: cell('values'), note: cell('note') },
        ...{ source: cell('source'), date: cell('date') },
      });
  });
  return { verdicts, unusable };
}

/** How many verdicts of a file were new, replaced an older one, or gave way to one as new or newer. */
export interface Merge {
  merged: Verdict[];
  added: number;
  replaced: number;
  kept: number;
}

/** Both lists in one: on the same numbers of the same finding the later day counts, on the same day one's own. */
export function mergeVerdicts(own: readonly Verdict[], others: readonly Verdict[]): Merge {
  const byKey = new Map(own.map((verdict) => [verdictKey(verdict), verdict]));
  const merge: Merge = { merged: [], added: 0, replaced: 0, kept: 0 };
  for (const other of others) {
    const mine = byKey.get(verdictKey(other));
    if (mine === undefined) merge.added += 1;
    else if (other.date > mine.date) merge.replaced += 1;
    else {
      merge.kept += 1;
      continue;
    }
    byKey.set(verdictKey(other), other);
  }
  merge.merged = [...byKey.values()];
  return merge;
}
