import { jumpOf, type YearFigure } from '../checks/jumps.ts';
import { comparable, findingBy, SMALL, usable, type Body, type LeadReport } from './body.ts';
import type { Clue, LeadCell } from './types.ts';
import { named, printed, times } from './words.ts';

interface Jump {
  key: string;
  value: number;
  others: readonly YearFigure[];
  found: ReturnType<typeof jumpOf>;
}

/**
 * X-01's findings, tried again on the years that may be compared and on a base of 10 or more: a jump of a figure from
 * almost nothing, or over a change of form or body, is no lead. `exactly`: the exact multiples of a neighbour, which
 * look like a slip of unit or of a digit; else all others.
 */
export function jumpClue(body: Body, report: LeadReport, exactly: boolean): Clue | null {
  const cells = (findingBy(report, 'X-01')?.instances ?? []).flatMap((instance) => instance.cells);
  const [first, ...more] = cells
    .flatMap((key) => jumpIn(body, report, key) ?? [])
    .filter(({ found }) => (found.exactOf !== undefined) === exactly)
    .sort((a, b) => b.value - a.value);
  return first === undefined ? null : clueOf(report, first, more.length);
}

function jumpIn(body: Body, report: LeadReport, key: string): Jump | null {
  const value = usable(report, key);
  if (value === null || report.partial) return null;
  const others = body.reports.flatMap((other) => {
    const figure = other === report || !comparable(body, other, report, key) ? null : usable(other, key);
    return figure === null ? [] : [{ year: other.year, value: figure }];
  });
  const found = jumpOf({ year: report.year, value }, others);
  const large = found.large && (found.middle ?? 0) >= SMALL;
  const exactOf = (found.exactOf?.value ?? 0) >= SMALL ? found.exactOf : undefined;
  return large || exactOf !== undefined ? { key, value, others, found: { ...found, large, exactOf } } : null;
}

function clueOf(report: LeadReport, { key, value, others, found }: Jump, more: number): Clue {
  const before = found.neighbours.find(({ year }) => year === report.year - 1);
  const neighbour = [found.exactOf, before, found.neighbours[0]].find(
    (year) => year !== undefined && year.value >= SMALL,
  );
  const { name, unit } = named(key);
  const cells: LeadCell[] = [{ report: report.report, key, value }];
  const own = body(report.report);
  if (neighbour !== undefined)
    cells.push({ report: `${own}-${neighbour.year}`, key, value: neighbour.value });
  const base = neighbour?.value ?? found.middle ?? 0;
  const ratio = times(value / base);
  const against =
    neighbour === undefined
      ? {
          zh: `为其他年度中位数${printed(base)}${unit}的${ratio}倍`,
          en: `${ratio} times the median of the other years (${printed(base)})`,
        }
      : {
          zh: `为${neighbour.year}年度（{1}${unit}）的${ratio}倍`,
          en: `${ratio} times the figure of data year ${neighbour.year} ({1})`,
        };
  const rest = {
    zh: more > 0 ? `；另有${more}项同样` : '',
    en: more > 0 ? `; ${more} more of its figures likewise` : '',
  };
  return {
    text: {
      zh: `${name.zh}{0}${unit}，${against.zh}${rest.zh}`,
      en: `${name.en} is {0}, ${against.en}${rest.en}`,
    },
    cells,
    formula: formulaOf(value, others, found, neighbour),
    fraction: null,
  };
}

function formulaOf(
  value: number,
  others: readonly YearFigure[],
  { middle, large, exactOf }: Jump['found'],
  neighbour: YearFigure | undefined,
): Clue['formula'] {
  const quotient =
    neighbour === undefined
      ? []
      : [`${printed(value)} ÷ ${printed(neighbour.value)} = ${times(value / neighbour.value)}`];
  const median = printed(middle ?? 0);
  const over = printed(10 * (middle ?? 0));
  const exactly =
    exactOf === undefined ? [] : [`${printed(exactOf.value)} × ${times(value / exactOf.value)}`];
  return {
    zh: [
      ...quotient,
      ...(large
        ? [`${printed(value)} ≥ 10 × ${median} = ${over}（其他${others.length}个年度的中位数）`]
        : []),
      ...exactly.map((text) => `恰为${text}`),
    ].join('；'),
    en: [
      ...quotient,
      ...(large
        ? [`${printed(value)} ≥ 10 × ${median} = ${over} (median of the ${others.length} other years)`]
        : []),
      ...exactly.map((text) => `exactly ${text}`),
    ].join('; '),
  };
}

function body(report: string): string {
  return report.slice(0, -'-2024'.length);
}
