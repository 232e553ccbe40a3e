import { OUTCOME_LEAVES, type OutcomeLeaf } from '../queries/outcomeLeaves.ts';
import {
  OUTCOME_FORMS,
  OUTCOME_YEARS,
  OUTCOMES,
  type Outcome,
  type OutcomeYear,
} from '../queries/outcomesByYear.ts';
import type { ScopeParams } from '../queries/scope.ts';
import type { Series, YearSum } from '../queries/sumByYear.ts';
import { COLUMNS, type Cell, type Part } from './cells.ts';

/** What a series or the outcomes count: which forms print them, and when one was in force. */
type Counted = Pick<Series, 'editions' | 'years'>;

/** The cells a scope's totals count. */
export function cellsIn(cells: readonly Cell[], scope: ScopeParams): Cell[] {
  const agencies = scope.agencies === '' ? null : new Set(scope.agencies.split('.'));
  return cells.filter((cell) => {
    if (cell.year < scope.yearFrom || cell.year > scope.yearTo) return false;
    if (agencies !== null && (cell.agency === null || !agencies.has(cell.agency))) return false;
    return inClasses(cell.class, scope);
  });
}

/** The class rule of `totalsScope`: governments are counted alone or not at all. */
export function inClasses(kind: string, { classes }: ScopeParams): boolean {
  if (classes === 'gov') return kind === 'gov';
  return kind !== 'gov' && (classes === '' || classes.split('.').includes(kind));
}

/** `sumByYear` over cells: the same rows in the same order. */
export function foldSums(cells: readonly Cell[], series: readonly Series[]): YearSum[] {
  return byYear(cells).flatMap(([year, all]) =>
    [...series]
      .sort((a, b) => (a.measure < b.measure ? -1 : 1))
      .filter((one) => prints(all, year, one))
      .map((one) => {
        const at = COLUMNS.indexOf(one.column);
        const part = addParts(all, at);
        return {
          year,
          measure: one.measure,
          value: part?.sum ?? null,
          n: part?.n ?? 0,
          short: shortOf(all, at),
          ...counts(all, one),
          top: part?.top ?? null,
          topValue: part?.topValue ?? null,
        };
      }),
  );
}

const OUTCOME: Counted = { editions: OUTCOME_FORMS, years: OUTCOME_YEARS };

/** `outcomesByYear` over cells. */
export function foldOutcomes(cells: readonly Cell[]): OutcomeYear[] {
  return byYear(cells)
    .filter(([year, all]) => prints(all, year, OUTCOME))
    .map(([year, all]) => {
      const parts = OUTCOMES.map((group) => addParts(all, COLUMNS.indexOf(`outcome_${group}`)));
      const sums = parts.map((part) => part?.sum ?? null);
      const total = sums.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
      const groups = Object.fromEntries(OUTCOMES.map((group, at) => [group, sums[at] ?? null]));
      return {
        ...(groups as Record<Outcome, number | null>),
        ...{ year, total, n: parts[0]?.n ?? 0, short: shortOf(all, COLUMNS.indexOf('outcome_granted')) },
        ...counts(all, OUTCOME),
      };
    });
}

/** `outcomeLeaves` over cells: every row of a year in which a report's outcomes are counted. */
export function foldLeaves(cells: readonly Cell[]): OutcomeLeaf[] {
  const counted = COLUMNS.indexOf('outcome_granted');
  return byYear(cells)
    .filter(([, all]) => addParts(all, counted) !== null)
    .flatMap(([year, all]) =>
      OUTCOME_LEAVES.map((leaf) => {
        const part = addParts(all, COLUMNS.indexOf(`leaf_${leaf}`));
        return { year, leaf, value: part?.sum ?? null, n: part?.n ?? 0 };
      }),
    );
}

function byYear(cells: readonly Cell[]): [number, Cell[]][] {
  const years = new Map<number, Cell[]>();
  for (const cell of cells) {
    const found = years.get(cell.year);
    if (found === undefined) years.set(cell.year, [cell]);
    else found.push(cell);
  }
  return [...years].sort(([a], [b]) => a - b);
}

/** A year has a row when a report on the right form is held, or, where no form is known, when one was in force. */
function prints(cells: readonly Cell[], year: number, { editions, years }: Counted): boolean {
  const forms: readonly (string | null)[] = editions;
  if (cells.some((cell) => cell.held && forms.includes(cell.edition))) return true;
  return cells.every((cell) => cell.edition === null) && year >= years[0] && year <= years[1];
}

function counts(cells: readonly Cell[], { editions }: Counted): { held: number; expected: number } {
  const forms: readonly (string | null)[] = editions;
  let [held, others, all] = [0, 0, 0];
  for (const cell of cells) {
    all += cell.count;
    if (!cell.held) continue;
    if (cell.edition === null || forms.includes(cell.edition)) held += cell.count;
    else others += cell.count;
  }
  return { held, expected: all - others };
}

/** Reports that state the column and do not cover a whole year. */
function shortOf(cells: readonly Cell[], at: number): number {
  return cells.reduce((sum, cell) => sum + (cell.short ? (cell.parts[at]?.n ?? 0) : 0), 0);
}

/** A column over whole years' reports. */
function addParts(cells: readonly Cell[], at: number): Part | null {
  let sum: Part | null = null;
  for (const { parts, short } of cells) {
    const part = parts[at] ?? null;
    if (part === null || short) continue;
    if (sum === null) sum = { ...part };
    else {
      sum.sum += part.sum;
      sum.n += part.n;
      if (part.topValue > sum.topValue || (part.topValue === sum.topValue && part.top > sum.top)) {
        sum.top = part.top;
        sum.topValue = part.topValue;
      }
    }
  }
  return sum;
}
