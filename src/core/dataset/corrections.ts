import { factKey, type Finding } from '../model.ts';
import type { HeldReport } from './held.ts';
import type { InputRow } from './inputs.ts';
import type { RowOf } from './shapes.ts';
import { cellNumber } from './table.ts';

type Correction = InputRow<'corrections'>;

export interface Corrections {
  /** By `report key`: the corrected value, null where a person found the print unreadable. */
  applied: Map<string, { value: number | null; flag: 'corrected' | 'disputed' }>;
  rows: RowOf<'corrections'>[];
  /** what was printed is no longer what the correction was written against. */
  lapsed: Finding[];
}

/**
 * Declared corrections against the held reports. A correction whose `expect` no longer equals the published value is
 * not applied and becomes finding X-07; the published value itself is never touched.
 */
export function applyCorrections(
  corrections: readonly Correction[],
  reports: readonly HeldReport[],
): Corrections {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const result: Corrections = { applied: new Map(), rows: [], lapsed: [] };
  const lapsed = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const id = `${correction.agency}-${correction.year}`;
    const fact = byId.get(id)?.parsed.facts.find((candidate) => factKey(candidate) === correction.key);
    const holds = fact !== undefined && cellNumber(correction.expect) === fact.value;
    result.rows.push({ ...correction, holds: fact === undefined ? '' : String(holds) });
    if (holds) {
      const value = correction.action === 'set' ? cellNumber(correction.value) : null;
      const flag = correction.action === 'set' ? 'corrected' : 'disputed';
      result.applied.set(`${id} ${correction.key}`, { value, flag });
    } else if (fact !== undefined) {
      lapsed.set(id, [...(lapsed.get(id) ?? []), correction]);
    }
  }
  for (const [id, stale] of lapsed) {
    const report = byId.get(id);
    if (report !== undefined) result.lapsed.push(lapsedFinding(report, stale));
  }
  return result;
}

function lapsedFinding(report: HeldReport, stale: readonly Correction[]): Finding {
  const values = new Map(report.parsed.facts.map((fact) => [factKey(fact), fact.value]));
  const keys = stale.map((correction) => correction.key);
  return {
    check: 'X-07',
    version: 1,
    severity: 'warn',
    agency: report.agency.agency,
    year: report.year,
    state: 'fail',
    message: {
      zh: `更正的前提已变,未予应用:${keys.join('、')}`,
      en: `A declared correction no longer matches what is published and was not applied: ${keys.join(', ')}`,
    },
    instances: stale.map((correction) => ({
      left: correction.expect === '' ? '~' : correction.expect,
      right: String(values.get(correction.key) ?? '~'),
      cells: [correction.key],
    })),
    suspects: [],
  };
}
