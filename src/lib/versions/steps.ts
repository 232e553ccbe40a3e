import { composeChanges, type ReleaseChanges } from '../../core/dataset/changes.ts';
import type { VersionsView } from '../url/versions.ts';

/** Two releases to compare, the earlier first, and what of the request could not be met as asked. */
export interface Pair {
  from: string;
  to: string;
  unknown: string[];
  turned: boolean;
}

/** The pair a view asks for. `ids` are all releases, oldest first; `shown` is the page's own. Null: nothing to compare. */
export function pairOf(
  view: Pick<VersionsView, 'r1' | 'r2'>,
  ids: readonly string[],
  shown: string,
): Pair | null {
  const unknown = [view.r1, view.r2].filter((id): id is string => id !== null && !ids.includes(id));
  const asked = unknown.length === 0 ? view : { r1: null, r2: null };
  const end = asked.r2 === null ? Math.max(ids.indexOf(shown), 1) : ids.indexOf(asked.r2);
  const asStart = asked.r1 === null ? end - 1 : ids.indexOf(asked.r1);
  // A release compared with itself, or the first with none before it: the nearest pair that has it.
  const start = asStart === end || asStart < 0 ? (end === 0 ? 1 : end - 1) : asStart;
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  const [from, to] = [ids[low], ids[high]];
  if (from === undefined || to === undefined) return null;
  return { from, to, unknown, turned: asked.r1 !== null && start > end };
}

/** Fetches what changed over the steps from one release to another. Rejects when a file is missing or is not JSON. */
export async function fetchChanges(
  folder: string,
  ids: readonly string[],
  { from, to }: Pick<Pair, 'from' | 'to'>,
): Promise<ReleaseChanges> {
  const steps = ids.slice(ids.indexOf(from) + 1, ids.indexOf(to) + 1);
  const files = steps.map(async (id): Promise<ReleaseChanges> => {
    const response = await fetch(`${folder}/${id}/changes.json`);
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    return (await response.json()) as ReleaseChanges;
  });
  return composeChanges(await Promise.all(files));
}
