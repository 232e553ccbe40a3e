import type { InputProblem } from '../dataset/inputs.ts';
import { groupBy } from '../dataset/table.ts';
import type { Agency, LineageRow } from './lineage.ts';
import { isUscc } from './uscc.ts';

/** A line of an input file with its number. */
export interface Numbered<Line> {
  row: Line;
  line: number;
}

/** Codes with a wrong check character: named, kept as written. */
export function usccProblems(agencies: readonly Numbered<Agency>[]): InputProblem[] {
  return agencies
    .filter(({ row }) => row.uscc !== '' && !isUscc(row.uscc))
    .map(({ row, line }) => problem('agencies.csv', line, 'uscc_check', `${row.agency} ${row.uscc}`));
}

/**
 * Lineage lines that can be used, and what is wrong with the rest: bodies that are not in agencies.csv, a body's years
 * against the year of the change (named, kept), and the line that would close a circle of successions.
 */
export function checkLineage(lines: readonly Numbered<LineageRow>[], agencies: readonly Agency[]) {
  const known = new Map(agencies.map((row) => [row.agency, row]));
  const problems: InputProblem[] = [];
  const rows: LineageRow[] = [];
  for (const { row, line } of [...lines].sort((a, b) => Number(a.row.year) - Number(b.row.year))) {
    const unknown = [row.from, row.to].filter((id) => !known.has(id));
    if (unknown.length > 0) {
      problems.push(problem('lineage.csv', line, 'unknown_agency', unknown.join(', ')));
    } else if (endsBody(row) && reaches(row.to, row.from, rows)) {
      problems.push(problem('lineage.csv', line, 'lineage_cycle', `${row.from} → ${row.to} ${row.year}`));
    } else {
      rows.push(row);
      const against = yearsAgainst(row, known);
      if (against !== '') problems.push(problem('lineage.csv', line, 'lineage_years', against));
    }
  }
  const order = new Map(lines.map(({ row }, index) => [row, index]));
  return { rows: rows.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)), problems };
}

/** A body that is renamed or merged away cannot come out of its own successor; split and transfer leave both. */
function endsBody(row: LineageRow): boolean {
  return row.from !== row.to && (row.kind === 'rename' || row.kind === 'merge');
}

function reaches(start: string, goal: string, rows: readonly LineageRow[]): boolean {
  const next = groupBy(rows.filter(endsBody), (row) => row.from);
  const seen = new Set<string>();
  const queue = [start];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...(next.get(at) ?? []).map((row) => row.to));
  }
  return false;
}

function yearsAgainst(row: LineageRow, known: ReadonlyMap<string, Agency>): string {
  const [from, to] = [known.get(row.from), known.get(row.to)];
  const year = Number(row.year);
  if (endsBody(row) && from !== undefined && from.to_year !== '' && Number(from.to_year) >= year)
    return `${row.from} to_year=${from.to_year}, ${row.kind} ${row.year}`;
  if (endsBody(row) && to !== undefined && to.to_year !== '' && Number(to.to_year) < year)
    return `${row.to} to_year=${to.to_year}, ${row.kind} ${row.year}`;
  if (to !== undefined && to.from_year !== '' && Number(to.from_year) > year)
    return `${row.to} from_year=${to.from_year}, ${row.kind} ${row.year}`;
  return '';
}

function problem(file: string, line: number, code: InputProblem['code'], detail: string): InputProblem {
  return { file, line, code, detail };
}
