import { factKey } from '../model.ts';
import type { HeldReport } from './held.ts';
import type { InputRow } from './inputs.ts';
import type { RowOf } from './shapes.ts';
import { cellNumber } from './table.ts';

export interface Corrections {
  /** By `report key`: the corrected value, null where a person found the print unreadable. */
  applied: Map<string, { value: number | null; flag: 'corrected' | 'disputed' }>;
  rows: RowOf<'corrections'>[];
}

/**
 * Declared corrections against the held reports. A correction whose `expect` no longer equals the published value is
 * not applied (check X-07 speaks of it); the published value itself is never touched.
 */
export function applyCorrections(
  corrections: readonly InputRow<'corrections'>[],
  reports: readonly HeldReport[],
): Corrections {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const result: Corrections = { applied: new Map(), rows: [] };
  for (const correction of corrections) {
    const id = `${correction.agency}-${correction.year}`;
    const fact = byId.get(id)?.parsed.facts.find((candidate) => factKey(candidate) === correction.key);
    const holds = fact !== undefined && cellNumber(correction.expect) === fact.value;
    result.rows.push({ ...correction, holds: fact === undefined ? '' : String(holds) });
    if (!holds) continue;
    const value = correction.action === 'set' ? cellNumber(correction.value) : null;
    const flag = correction.action === 'set' ? 'corrected' : 'disputed';
    result.applied.set(`${id} ${correction.key}`, { value, flag });
  }
  return result;
}
