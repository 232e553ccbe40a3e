import type { Lang } from '../../core/model.ts';

/** One agency's row of the coverage table. */
export interface CoverageLine {
  agency: string;
  name: string;
  /** The language the name is written in, for `lang`. */
  nameLang: string;
  cells: ReadonlyMap<number, CoverageMark>;
}

export interface CoverageMark {
  state: string;
  report: string | null;
  days: number | null;
}

/** A name in the reader's language where the registry has one, else the Chinese one, with the language it is in. */
export function nameIn(
  lang: Lang,
  row: { name: string; name_en: string | null },
): { name: string; lang: string } {
  if (lang === 'en' && row.name_en !== null) return { name: row.name_en, lang: 'en' };
  return { name: row.name, lang: 'zh-Hans' };
}

interface Cell extends CoverageMark {
  agency: string;
  name: string;
  name_en: string | null;
  year: number;
}

/** Rows of the coverage query by agency, in their order. */
export function coverageLines(cells: readonly Cell[], lang: Lang): CoverageLine[] {
  const lines = new Map<string, CoverageLine & { cells: Map<number, CoverageMark> }>();
  for (const cell of cells) {
    const shown = nameIn(lang, cell);
    const line = lines.get(cell.agency) ?? {
      agency: cell.agency,
      name: shown.name,
      nameLang: shown.lang,
      cells: new Map<number, CoverageMark>(),
    };
    line.cells.set(cell.year, { state: cell.state, report: cell.report, days: cell.days });
    lines.set(cell.agency, line);
  }
  return [...lines.values()];
}

/** Number of reports by state and year: what stands in for the matrix when it has too many rows to read. */
export function coverageCounts(
  cells: readonly Cell[],
): { state: string; counts: Map<number, number>; total: number }[] {
  return countedStates(cells.map(({ state, year }) => ({ state, year, bodies: 1 })));
}

/** The same from rows that are counted already, of whatever classes. */
export function countedStates(
  rows: readonly { state: string; year: number; bodies: number }[],
): ReturnType<typeof coverageCounts> {
  const states = new Map<string, Map<number, number>>();
  for (const { state, year, bodies } of rows) {
    const counts = states.get(state) ?? new Map<number, number>();
    counts.set(year, (counts.get(year) ?? 0) + bodies);
    states.set(state, counts);
  }
  return [...states].map(([state, counts]) => ({
    state,
    counts,
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
  }));
}
