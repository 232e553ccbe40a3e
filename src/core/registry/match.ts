import { groupBy } from '../dataset/table.ts';
import { livedIn, successionOf, successorsIn, type Registry } from './lineage.ts';
import { nameKey, namesOf, type DatedName } from './names.ts';

interface Hit extends DatedName {
  agency: string;
}

/** A registry with its names looked up in advance. */
export interface NameIndex extends Registry {
  hits: ReadonlyMap<string, readonly Hit[]>;
}

/** Every name of every body, ready for `matchBody`. */
export function indexNames(registry: Registry): NameIndex {
  const hits = registry.agencies.flatMap((row) =>
    namesOf(row).map((dated) => ({ ...dated, agency: row.agency })),
  );
  return { ...registry, hits: groupBy(hits, (hit) => nameKey(hit.name)) };
}

/**
 * Ids of the bodies a printed name may mean in a data year. The name valid in that year wins; where none is, an old
 * name leads to whoever took over. More than one id is an ambiguity nobody here resolves. `known` tells a name of the
 * registry that fits no body in that year from one that is not there at all.
 */
export function matchBody(
  name: string,
  year: number | null,
  index: NameIndex,
): { ids: string[]; known: boolean } {
  const hits = index.hits.get(nameKey(name)) ?? [];
  const known = hits.length > 0;
  if (year === null) return { ids: unique(hits.map((hit) => hit.agency)), known };
  const alive = hits.filter((hit) => isAlive(hit.agency, year, index));
  const valid = withoutHeirs(
    alive.filter((hit) => covers(hit, year)),
    index,
  );
  if (valid.length > 0) return { ids: valid, known };
  const later = hits.flatMap((hit) => successorsIn(hit.agency, year, index));
  return { ids: unique([...alive.map((hit) => hit.agency), ...later]), known };
}

function covers({ from, to }: DatedName, year: number): boolean {
  return (from === null || year >= from) && (to === null || year <= to);
}

function isAlive(id: string, year: number, { agencies, lineage }: Registry): boolean {
  const agency = agencies.find((row) => row.agency === id);
  return agency !== undefined && livedIn(agency, year, lineage);
}

/** A later body may carry an older one's name as an alias; while the older one reports, the name is its own. */
function withoutHeirs(hits: readonly Hit[], index: NameIndex): string[] {
  const ids = unique(hits.map((hit) => hit.agency));
  if (ids.length < 2) return ids;
  const heirs = new Set(ids.flatMap((id) => successionOf(id, index).map(({ agency }) => agency.agency)));
  const own = ids.filter((id) => !heirs.has(id));
  return own.length > 0 ? own : ids;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
