import type { Registry } from './lineage.ts';

/**
 * Bodies and data years that do not cover twelve months, as `a0017 2019` (PRODUCT H13). A body that began in the year
 * counts unless the change's source dates it in January; a body that ended in the year always does. A new name is no break.
 */
export function partialYears({
  agencies,
  lineage,
}: {
  agencies: readonly Pick<Registry['agencies'][number], 'agency' | 'from_year'>[];
  lineage: readonly Registry['lineage'][number][];
}): Set<string> {
  const firstYear = new Map(agencies.map((row) => [row.agency, row.from_year]));
  const found = new Set<string>();
  for (const { from, to, kind, year, source } of lineage) {
    const began = kind !== 'rename' && (kind === 'new' || firstYear.get(to) === year);
    if (began && firstYear.has(to) && monthIn(source, year) !== 1) found.add(`${to} ${year}`);
    const ended = (kind === 'merge' && from !== to) || kind === 'abolished';
    if (ended) found.add(`${from} ${year}`);
  }
  return found;
}

/** The month a change took effect, where its source names it ("2019年3月"). */
function monthIn(source: string, year: string): number | null {
  const month = new RegExp(`${year}年\\s*(\\d{1,2})月`).exec(source)?.[1];
  return month === undefined ? null : Number(month);
}
