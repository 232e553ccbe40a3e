import { ACROSS_CHECKS } from './checks/across.ts';
import { PROSE_CHECKS } from './checks/prose.ts';
import { STRUCTURE_CHECKS } from './checks/structure.ts';
import { TABLE24_CHECKS } from './checks/table24.ts';
import { TABLE3_CHECKS } from './checks/table3.ts';
import type { CheckEntry } from './checks/types.ts';

export type { CheckEntry, CheckReach } from './checks/types.ts';

/** Every rule of the codebook and X-01…X-08 in the order pages list them. Ids are a contract. */
export const CHECKS: readonly CheckEntry[] = [
  ...TABLE3_CHECKS,
  ...TABLE24_CHECKS,
  ...PROSE_CHECKS,
  ...STRUCTURE_CHECKS,
  ...ACROSS_CHECKS,
];

const BY_ID: ReadonlyMap<string, CheckEntry> = new Map(CHECKS.map((entry) => [entry.id, entry]));

/** The registry entry of a check; throws a RangeError on an unknown id. */
export function checkEntry(id: string): CheckEntry {
  const entry = BY_ID.get(id);
  if (entry === undefined) throw new RangeError(`no check ${id}`);
  return entry;
}
