import { lifeOf, successionOf, type Agency, type LineageRow, type Registry } from './lineage.ts';
import { nameKey, namesOf } from './names.ts';

/** Why a body answers a search, and the words to say it with. */
export interface AgencyMatch {
  agency: string;
  why: 'name' | 'short' | 'alias' | 'old_name';
  /** The name that matched. */
  name: string;
  /** Data years of that name; null is open. */
  from: number | null;
  to: number | null;
  /** `old_name`: the earlier body whose name it is, and the change that led here. */
  via: { agency: string; by: LineageRow } | null;
  /** The whole name, its beginning, or a part of it was typed. */
  fit: 'exact' | 'start' | 'part';
}

const FIT = { exact: 0, start: 1, part: 2 } as const;
const WHY = { name: 0, short: 1, alias: 2, old_name: 3 } as const;

/**
 * Bodies whose names contain the text, best first. The name of a body that is gone also finds those that came after
 * it (`old_name`, with the lineage line that says why), so that whoever types the old name arrives.
 */
export function findAgencies(
  text: string,
  agencies: readonly Agency[],
  lineage: readonly LineageRow[],
): AgencyMatch[] {
  const wanted = nameKey(text);
  if (wanted === '') return [];
  const registry = { agencies, lineage };
  const direct = agencies.flatMap((agency) => matchesOf(agency, wanted, registry));
  const inherited = direct.flatMap((match) => heirsOf(match, registry));
  return onePerAgency([...direct, ...inherited]);
}

function matchesOf(agency: Agency, wanted: string, { lineage }: Registry): AgencyMatch[] {
  return namesOf(agency).flatMap(({ name, kind, from, to }) => {
    const fit = fitOf(nameKey(name), wanted);
    if (fit === null) return [];
    const life = lifeOf(agency, lineage);
    const years = { from: from ?? life.from, to: to ?? life.to };
    return [{ agency: agency.agency, why: kind, name, ...years, via: null, fit }];
  });
}

function fitOf(name: string, wanted: string): AgencyMatch['fit'] | null {
  if (name === wanted) return 'exact';
  if (name.startsWith(wanted)) return 'start';
  return name.includes(wanted) ? 'part' : null;
}

function heirsOf(match: AgencyMatch, registry: Registry): AgencyMatch[] {
  return successionOf(match.agency, registry).map(({ agency, by }) => ({
    ...match,
    agency: agency.agency,
    why: 'old_name' as const,
    via: { agency: match.agency, by },
  }));
}

function onePerAgency(matches: readonly AgencyMatch[]): AgencyMatch[] {
  const sorted = [...matches].sort((a, b) => FIT[a.fit] - FIT[b.fit] || WHY[a.why] - WHY[b.why]);
  const first = new Map<string, AgencyMatch>();
  for (const match of sorted) if (!first.has(match.agency)) first.set(match.agency, match);
  return [...first.values()];
}
