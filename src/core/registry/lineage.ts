import type { InputRow } from '../dataset/inputs.ts';

export type Agency = InputRow<'agencies'>;
export type LineageRow = InputRow<'lineage'>;

/** The bodies of a collection and what became of them. */
export interface Registry {
  agencies: readonly Agency[];
  lineage: readonly LineageRow[];
}

/** Changes after which the body before them reports no more. */
const ENDS = new Set(['rename', 'merge', 'abolished']);
/** Changes with which the body after them begins. */
const BEGINS = new Set(['rename', 'new']);

/** First and last data year of a body: what agencies.csv says, else what lineage.csv says; null is open. */
export function lifeOf(agency: Agency, lineage: readonly LineageRow[]) {
  const id = agency.agency;
  const begins = lineage.filter(
    (row) => row.to === id && BEGINS.has(row.kind) && (row.from !== id || row.kind === 'new'),
  );
  const ends = lineage.filter(
    (row) => row.from === id && ENDS.has(row.kind) && (row.to !== id || row.kind === 'abolished'),
  );
  const first = begins.map((row) => Number(row.year));
  const last = ends.map((row) => Number(row.year) - 1);
  return {
    from: agency.from_year !== '' ? Number(agency.from_year) : first.length > 0 ? Math.min(...first) : null,
    to: agency.to_year !== '' ? Number(agency.to_year) : last.length > 0 ? Math.max(...last) : null,
  };
}

/** Whether a body reports for a data year, as far as the registry says. */
export function livedIn(agency: Agency, year: number, lineage: readonly LineageRow[]): boolean {
  const { from, to } = lifeOf(agency, lineage);
  return (from === null || year >= from) && (to === null || year <= to);
}

/** The change that leads from a body to one after it, with the data year it took effect. */
export interface Succession {
  agency: Agency;
  /** The lineage line that led here. */
  by: LineageRow;
}

/** Every body that came after `id`, nearest first, each once: a cycle ends where it began. */
export function successionOf(id: string, { agencies, lineage }: Registry): Succession[] {
  const known = new Map(agencies.map((row) => [row.agency, row]));
  const seen = new Set([id]);
  const found: Succession[] = [];
  const queue = [id];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const by of lineage) {
      const agency = known.get(by.to);
      if (by.from !== at || agency === undefined || seen.has(by.to)) continue;
      seen.add(by.to);
      queue.push(by.to);
      found.push({ agency, by });
    }
  }
  return found;
}

/** Bodies that took over from `id` and report for `year`: the nearest ones on every branch. */
export function successorsIn(id: string, year: number, registry: Registry, seen = new Set([id])): string[] {
  const known = new Map(registry.agencies.map((row) => [row.agency, row]));
  const next = registry.lineage.filter((row) => row.from === id && !seen.has(row.to));
  return [...new Set(next.map((row) => row.to))].flatMap((to) => {
    const agency = known.get(to);
    if (agency === undefined) return [];
    seen.add(to);
    return livedIn(agency, year, registry.lineage) ? [to] : successorsIn(to, year, registry, seen);
  });
}
